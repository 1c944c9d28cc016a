import type { ReactNode } from 'react'
import type { FollowedLink } from '#data/follow-link.ts'
import type { Addresses } from '#domain/address/addresses.ts'
import { selectionRoute } from '#domain/address/route.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Stretch } from '#domain/document/stretch.ts'
import { flatText, rangeOf } from '#domain/link/flat-text.ts'
import type { Place, Resolution } from '#domain/link/resolve.ts'
import { selectionLink } from '#domain/link/selection-link.ts'
import { wordDifferences } from '#domain/link/word-differences.ts'
import * as say from '#domain/messages/link.ts'
import { useSite } from '#state/site-context.tsx'
import { attributionWords, saidBy } from './attribution-words.ts'

export type LinkReportProps = { index: ReadoutIndex; addresses: Addresses; link: FollowedLink }

type ResolvedLink = Extract<FollowedLink, { kind: 'resolved' }>

/** The paragraphs that some words stand in, by number: "¶ 3–4". */
function paragraphsOf({ number }: ReadoutIndex, stretches: readonly Stretch[]): string {
  const numbers = stretches.map(({ paragraph }) => number.get(paragraph) ?? 0)
  return say.paragraphs(Math.min(...numbers), Math.max(...numbers))
}

export const wordsOf = ({ paragraph }: ReadoutIndex, stretches: readonly Stretch[]): string =>
  stretches.map(({ paragraph: id, start, end }) => paragraph.get(id)?.text.slice(start, end)).join('\n')

/** When a revision was replaced: on the date that the one after it was published. */
const replacedOn = ({ readout }: ReadoutIndex, revision: string): string | null =>
  readout.revisions.find((earlier) => earlier.revision === revision)?.date ?? null

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
    case 'changed':
      return difference === 'marks' ? say.changedMarks : say.changedWords
    case 'ambiguous':
      return say.ambiguous(places.length)
    case 'gone':
      return say.gone(revision, replacedOn(index, revision))
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

/** What a link came to: of its place and words in one sentence, of their attribution in another, and what it led to then. */
export const LinkReport = ({ index, addresses, link }: LinkReportProps) => {
  if (link.kind === 'unreadable') return <p role="status">{UNREADABLE[link.why]}</p>
  const { resolution } = link
  const { outcome, places, original } = resolution
  const { lang } = index.readout
  const isSeveral = outcome === 'ambiguous' || places.length > 1
  return (
    <div className="link-report">
      <p role="status" className={`outcome ${outcome}`}>
        {placeSentence(index, link)} {attributionSentence(resolution)}
      </p>
      {outcome === 'gone' && original ? (
        <blockquote lang={lang}>
          {original.words}
          <footer>{saidBy(original.attributions)}</footer>
        </blockquote>
      ) : null}
      {isSeveral ? (
        <ol className="places">
          {places.map((place) => (
            <li key={place.stretches.map(({ paragraph, start }) => `${paragraph} ${start}`).join()}>
              <PlaceLink index={index} addresses={addresses} place={place} />
            </li>
          ))}
        </ol>
      ) : null}
      {outcome === 'changed' && original ? (
        <details open>
          <summary>{say.thenAndNow}</summary>
          <p className="differences" lang={lang}>
            {differencesBetween(original.words, wordsOf(index, places[0]?.stretches ?? []))}
          </p>
        </details>
      ) : null}
      {link.made && link.made !== index ? (
        <p>
          <a href={addresses.revision(link.revision)}>{say.inRevision(link.revision)}</a>
        </p>
      ) : null}
    </div>
  )
}

const ELEMENTS = { same: 'span', was: 'del', is: 'ins' } as const

const differencesBetween = (then: string, now: string): ReactNode =>
  wordDifferences(then, now).map(({ kind, text }, at) => {
    const Element = ELEMENTS[kind]
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in its order
    return <Element key={at}>{text}</Element>
  })

type PlaceLinkProps = { index: ReadoutIndex; addresses: Addresses; place: Place }

/** One of several places: a link of its own, made under the present revision. */
const PlaceLink = ({ index, addresses, place }: PlaceLinkProps) => {
  const { navigation } = useSite()
  const flat = flatText(index.readout)
  const [first, last] = [place.stretches[0], place.stretches.at(-1)]
  const range = first && last && { start: rangeOf(flat, first).start, end: rangeOf(flat, last).end }
  const made = range && selectionLink(index, range)
  const href =
    place.statement === null
      ? navigation.format(selectionRoute(index.readout.id, made?.at ?? ''))
      : addresses.statement(place.statement)
  return (
    <a href={href}>
      {paragraphsOf(index, place.stretches)}{' '}
      <q lang={index.readout.lang}>{wordsOf(index, place.stretches)}</q>
    </a>
  )
}
