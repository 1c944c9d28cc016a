import { holds } from '#ingest/text/holds.ts'
import type { Place, Quotation } from '#ingest/text/quotations.ts'
import { sentencesWithin } from '#ingest/text/sentences-within.ts'
import type { Attributed, Reading } from './attribute.ts'
import type { Range } from './saying.ts'

const OWN = /^(?:I|we)$/i
/** Words of the moment ("I thank you") are not words that were said before. */
const PAST = /^\S*(?:ed|said|told|wrote|spoke|swore)(?:\s|$)/
const YOU = /^you$/i
/** Whom these name, what is quoted does not tell. */
const PRONOUN = /^(?:it|one|this|that|which)$/i

/**
 * What somebody who is quoted says that somebody said: of others by name, and of themselves at another time.
 * `quotationsIn`: those parts of quotations that stand within a place, in order.
 */
export function nestedIn(
  outer: Attributed,
  paragraphs: readonly string[],
  quotationsIn: (place: Place) => readonly { quotation: Quotation; span: Place }[],
  { readSentence, endOfClause, isTold, isNaming, isPlainCue }: Reading,
): Attributed[] {
  const found: Attributed[] = []
  for (const { paragraph, start, end } of outer.content) {
    const text = paragraphs[paragraph] ?? ''
    const place = (range: { start: number; end: number }): Place => ({ paragraph, ...range })
    const whole = place({ start, end })
    const inner = quotationsIn(whole).filter(
      ({ quotation: { within } }) => within === null || holds(within.spans, [whole]),
    )
    for (const tokens of sentencesWithin(
      text,
      outer.basis === 'turn' ? { start, end } : withoutMarks(text, start, end),
      inner,
    )) {
      for (const { quotation, start: at } of tokens)
        if (quotation && isTold(text.slice(tokens[0]?.start ?? start, at)))
          found.push({
            mode: 'direct',
            content: [...quotation.spans],
            cue: null,
            mention: null,
            sameAs: null,
            toldIn: outer,
            within: outer,
            basis: 'told',
          })
      for (const saying of readSentence(tokens)) {
        const { mention, cue, content, mode } = saying
        if (content.length === 0 || !mention) continue
        const ends = content.map((range) => range.start + endOfClause(text.slice(range.start, range.end)))
        const isLong = mode === 'indirect' && content.some((range, at) => (ends[at] ?? 0) < range.end)
        const who = text.slice(mention.start, mention.end)
        const isOwn = OWN.test(who)
        // Of what somebody said themselves the first clause is sure.
        const isCut = isOwn && content.length === 1 && (ends[0] ?? 0) > (content[0]?.start ?? 0)
        if (isLong && !isCut) continue
        if (isOwn && !PAST.test(text.slice(cue.start, cue.end))) continue
        // What a country hopes is no word that it said before.
        if (
          !isOwn &&
          !PAST.test(text.slice(cue.start, cue.end)) &&
          !isPlainCue(text.slice(cue.start, cue.end))
        )
          continue
        const isYours = YOU.test(who)
        const isUnknown = isYours || PRONOUN.test(who)
        const one: Attributed = {
          mode,
          content: content.map((range, at) =>
            place(mode === 'indirect' ? { ...range, end: ends[at] ?? range.end } : range),
          ),
          cue: place(cue),
          mention: isUnknown ? null : place(mention),
          sameAs: isOwn ? outer : null,
          ...(isYours ? { toldIn: outer } : {}),
          within: outer,
          basis: isYours ? 'told' : isUnknown ? 'open' : 'nested',
        }
        found.push(one)
        for (const [at, { quotation }] of tokens.entries())
          if (
            quotation &&
            mode === 'indirect' &&
            holds(one.content, quotation.spans) &&
            !isNaming(tokens, at, cue.start)
          )
            found.push({
              ...one,
              mode: 'direct',
              content: [...quotation.spans],
              sameAs: one.mention ? null : one,
            })
      }
    }
  }
  return found
}

/** A stretch without the quotation marks at its ends. */
function withoutMarks(text: string, start: number, end: number): Range {
  const first = start + (/^["“”„«‘'’]+/.exec(text.slice(start, end))?.[0].length ?? 0)
  return { start: first, end: end - (/["“”»’']+$/.exec(text.slice(first, end))?.[0].length ?? 0) }
}
