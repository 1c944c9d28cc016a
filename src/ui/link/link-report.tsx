import { Fragment, type ReactNode } from 'react'
import type { FollowedLink } from '#data/follow-link.ts'
import type { Addresses } from '#domain/address/addresses.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { type Stretch, wordsAt } from '#domain/document/stretch.ts'
import { flatText, rangeOf } from '#domain/link/flat-text.ts'
import type { Place, Resolution } from '#domain/link/resolve.ts'
import { selectionLink } from '#domain/link/selection-link.ts'
import { wordDifferences } from '#domain/link/word-differences.ts'
import * as say from '#domain/messages/link.ts'
import { formatDate } from '#domain/page/event-line.ts'
import { MachineNote } from '#ui/kit/machine-note.tsx'
import { attributionWords, saidBy } from './attribution-words.ts'

export type LinkReportProps = { index: ReadoutIndex; addresses: Addresses; link: FollowedLink }

type ResolvedLink = Extract<FollowedLink, { kind: 'resolved' }>

/** The paragraphs that some words stand in, by number: "¶ 3–4". */
function paragraphsOf({ number }: ReadoutIndex, stretches: readonly Stretch[]): string {
  const numbers = stretches.map(({ paragraph }) => number.get(paragraph) ?? 0)
  return say.paragraphs(Math.min(...numbers), Math.max(...numbers))
}

/** When a revision was replaced. */
function replacedOn({ readout }: ReadoutIndex, revision: string): string | null {
  const listed = readout.revisions.find((earlier) => earlier.revision === revision)
  return listed ? formatDate(listed.date, 'short') : null
}

/** Whether the places are statements that one was divided into. */
const isSplit = ({ of, resolution: { places } }: ResolvedLink): boolean =>
  of === 'statement' && places.length > 1 && places.every(({ statement }) => statement !== null)

/** With each run of white space, line breaks too, as one space. */
const withoutBreaks = (words: string): string => words.replace(/\s+/g, ' ')

function placeSentence(index: ReadoutIndex, link: ResolvedLink): string {
  const { resolution, revision, isBroken, made } = link
  const { outcome, places, original, difference } = resolution
  switch (outcome) {
    case 'exact':
      return say.exact
    case 'moved': {
      const from = made && original ? paragraphsOf(made, original.stretches) : ''
      const to = paragraphsOf(index, places[0]?.stretches ?? [])
      return from === to ? say.movedInPlace : say.moved(from, to)
    }
    case 'changed': {
      const now = wordsAt(index, places[0]?.stretches ?? [])
      if (difference === 'marks' && withoutBreaks(original?.words ?? '') === withoutBreaks(now))
        return say.changed.breaks
      return say.changed[difference === 'none' ? 'words' : difference]
    }
    case 'ambiguous':
      return isSplit(link) ? say.split : say.ambiguous(places.length)
    case 'gone':
      return (resolution.inPart ? say.mostlyGone : say.gone)(replacedOn(index, revision))
    case 'unverified':
      if (places.length === 0) return say.unverifiedNowhere(revision)
      if (places.length > 1) return say.unverifiedSeveral(revision)
      return (isBroken ? say.unverifiedBroken : say.unverified)(revision)
  }
}

function attributionSentence({ attribution, outcome }: Resolution): string | null {
  if (outcome === 'gone' || outcome === 'ambiguous') return null
  if (attribution.kind === 'same') return say.sameAttribution
  if (attribution.kind === 'unknown') return say.unknownAttribution
  return say.changedAttribution(...attributionWords(attribution.from, attribution.to))
}

const UNREADABLE = { cut: say.cut, damaged: say.damaged, later: say.later }

export type LinkSentenceProps = Pick<LinkReportProps, 'index' | 'link'> & {
  /** Why the statement that the link names was retired, if it was. */
  reason?: string | null
}

/** What a link came to, heard when it appears: of its place and words in one sentence, of their attribution in another. */
export const LinkSentence = ({ index, link, reason = null }: LinkSentenceProps) =>
  link.kind === 'unreadable' ? (
    <p role="status" className="link-sentence">
      {UNREADABLE[link.why]}
    </p>
  ) : (
    <p role="status" className="link-sentence">
      {placeSentence(index, link)} {attributionSentence(link.resolution)}
      {reason === null ? null : ` ${say.retiredBecause(reason)}`}
    </p>
  )

/** What the sentence speaks of: the words that are gone, the places to choose from, or how the words differ. */
export const LinkDetails = ({ index, addresses, link }: LinkReportProps) => {
  if (link.kind === 'unreadable') return null
  const { outcome, places, original } = link.resolution
  const { lang } = index.readout
  return (
    <div className="link-details">
      {outcome === 'gone' && original ? (
        <blockquote lang={lang}>
          {original.words}
          <footer>
            {saidBy(original.attributions)}
            {original.attributions.map(({ by }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: in the order of the words, and drawn once
              <MachineNote key={at} attribution={by} />
            ))}
          </footer>
        </blockquote>
      ) : null}
      {outcome === 'ambiguous' || places.length > 1 ? (
        <ol className="places">
          {places.map((place) => (
            <li key={place.stretches.map(({ paragraph, start }) => `${paragraph} ${start}`).join()}>
              <PlaceLink index={index} addresses={addresses} place={place} />
            </li>
          ))}
        </ol>
      ) : null}
      {outcome === 'changed' && original ? (
        <>
          <h3>{say.thenAndNow}</h3>
          <p className="differences" lang={lang}>
            {differencesBetween(original.words, wordsAt(index, places[0]?.stretches ?? []))}
          </p>
        </>
      ) : null}
      {link.made && link.made !== index ? (
        <p>
          <a href={addresses.revision(link.revision)}>{say.inRevision(replacedOn(index, link.revision))}</a>
        </p>
      ) : null}
    </div>
  )
}

const ELEMENTS = { same: 'span', was: 'del', is: 'ins' } as const

const SAID = { was: say.removed, is: say.added } as const

const differencesBetween = (then: string, now: string): ReactNode =>
  wordDifferences(then, now).map(({ kind, text }, at, all) => {
    const Element = ELEMENTS[kind]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in its order
      <Fragment key={at}>
        {kind === 'is' && all[at - 1]?.kind === 'was' ? ' ' : null}
        {kind === 'same' ? null : <span className="unseen">{SAID[kind]} </span>}
        <Element>{kind === 'same' ? text : text.replaceAll('\n', say.paragraphBreak)}</Element>
      </Fragment>
    )
  })

type PlaceLinkProps = { index: ReadoutIndex; addresses: Addresses; place: Place }

/** The address of a place: of its statement, or of its words as they are in the present revision. */
export function placeAddress(index: ReadoutIndex, addresses: Addresses, place: Place): string {
  const { statement, stretches } = place
  if (statement !== null) return addresses.statement(statement)
  const flat = flatText(index.readout)
  const [first, last] = [stretches[0], stretches.at(-1)]
  const link =
    first && last && selectionLink(index, { start: rangeOf(flat, first).start, end: rangeOf(flat, last).end })
  return link ? addresses.selection(link.at) : addresses.readout
}

const PlaceLink = ({ index, addresses, place }: PlaceLinkProps) => (
  <a href={placeAddress(index, addresses, place)}>
    {paragraphsOf(index, place.stretches)} <q lang={index.readout.lang}>{wordsAt(index, place.stretches)}</q>
  </a>
)
