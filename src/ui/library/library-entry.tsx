import { readoutRoute, routeCodec } from '#domain/address/route.ts'
import type { Site } from '#domain/address/site.ts'
import { noDate, quotedAndReported, unconfirmed, words } from '#domain/messages/library.ts'
import { asPublishedBy } from '#domain/messages/reader.ts'
import type { CatalogueEntry } from '#domain/page/catalogue.ts'
import { eventDate } from '#domain/page/event-line.ts'
import { direction } from '#domain/text/direction.ts'
import { CountryName } from '#ui/kit/country-name.tsx'
import { PrintedTitle } from '#ui/kit/printed-title.tsx'
import { Shape } from '#ui/kit/shape.tsx'
import { speakerClass } from '#ui/kit/speaker-class.ts'

export type LibraryEntryProps = { entry: CatalogueEntry; site: Site }

const percent = (part: number, whole: number) => `${(part / Math.max(1, whole)) * 100}%`

type Mark = CatalogueEntry['marks'][number]

/** Whether a mark lies within another of its row: words of a speaker among the same speaker's. */
const isNested = (marks: readonly Mark[], [at, length, row]: Mark) =>
  marks.some(
    ([from, size, other]) => other === row && size > length && from <= at && at + length <= from + size,
  )

/** One readout: when, what, by whom, who speaks, and how its words are shared out. */
export const LibraryEntry = ({ entry, site }: LibraryEntryProps) => {
  const rows = Math.max(1, ...entry.marks.map(([, , row]) => row + 1))
  return (
    <article className="entry">
      {entry.event.date === undefined ? (
        <span className="when">{noDate}</span>
      ) : (
        <time className="when" dateTime={entry.event.date}>
          {eventDate(entry.event, 'short')}
        </time>
      )}
      <div className="what">
        <h2 lang={entry.lang} dir={direction(entry.lang)}>
          <a href={routeCodec(site.base).format(readoutRoute(entry.id))}>
            <PrintedTitle title={entry.title} />
          </a>
        </h2>
        <p className="issuer">
          <small>{asPublishedBy}</small> {entry.issuer.name}{' '}
          {entry.issuer.country === undefined ? null : <CountryName code={entry.issuer.country} />}
        </p>
        <p className="voices">
          {entry.speakers.map(({ id, name }, at) => (
            <span key={id} className={speakerClass([at + 1])}>
              <Shape rank={at + 1} />
              {name}
            </span>
          ))}
          {entry.unconfirmed > 0 ? (
            <small>{unconfirmed(entry.unconfirmed, entry.quoted.count + entry.reported.count)}</small>
          ) : null}
        </p>
      </div>
      <div className="shape-line">
        <svg className={`mini rows-${rows}`} aria-hidden="true">
          {entry.marks.map((mark) => {
            const [at, length, row, mode] = mark
            return (
              <svg
                key={`${at} ${row} ${mode}`}
                className={`mark ${mode} ${speakerClass([row + 1])}${isNested(entry.marks, mark) ? ' cut' : ''}`}
                x={percent(at, entry.words)}
                width={percent(length, entry.words)}
                y={percent(row, rows)}
                height={percent(1, rows)}
              >
                <rect className="bar" />
              </svg>
            )
          })}
        </svg>
        <p className="counts num">
          <span>{quotedAndReported(entry.quoted.count, entry.reported.count)}</span>
          <span>{words(entry.words)}</span>
        </p>
      </div>
    </article>
  )
}
