import type { Token } from '#ingest/text/tokens.ts'
import { andBetween } from './and-between.ts'
import { nounPhraseAt, type Run } from './noun-phrase.ts'
import * as words from './words.ts'

/** Verbs whose object is whom they are said to. */
const TELLING =
  /^(?:tell|told|telling|assur|inform|remind|notif|thank|congratulat|urg|ask|invit|brief|reassur|advis|warn|caution|encourag|salut)/
/** Nouns and verbs behind which "to" names whom they are said to. */
const TO =
  /^(?:said|say|saying|gratitude|appreciation|condolences|congratulations|greetings|thanks|sympathy|wishes|apology|apologies|wrote|writing)$/

/**
 * The words of a sentence that name to whom what a cue leads in is said: "told X", "said to X", "expressed gratitude to
 * X", and "Addressing X," or "In a letter to X," at its head.
 */
export function addressedIn(tokens: readonly Token[], cue: { start: number; end: number }): Run[] {
  const at = tokens.findIndex(({ start }) => start === cue.start)
  const behind = tokens.findIndex(({ start }) => start >= cue.end)
  const found = [...atHead(tokens)]
  if (at < 0 || behind < 0) return found
  if (TELLING.test(tokens[at]?.lower ?? '')) found.push(...namesAt(tokens, behind))
  else {
    const to = tokens.findIndex(
      ({ lower }, place) => place >= behind && place < behind + MOST && lower === 'to',
    )
    const between = tokens.slice(at, Math.max(at, to))
    const isPlain = between.every(({ kind }) => kind === 'word')
    if (to > at && isPlain && TO.test(between.at(-1)?.lower ?? '')) found.push(...namesAt(tokens, to + 1))
  }
  return found
}

/** Further behind a cue than so many words nobody is addressed. */
const MOST = 9

function atHead(tokens: readonly Token[]): Run[] {
  const head = tokens
    .slice(0, 5)
    .map(({ lower }) => lower)
    .join(' ')
  const lead =
    /^(?:addressing|(?:speaking|writing|turning) to|in (?:a|his|her) (?:\w+ )?(?:letter|message|reply) to) /.exec(
      head,
    )
  return lead ? namesAt(tokens, lead[0].trim().split(' ').length) : []
}

/** The name that begins at a token, or several: "the Leader and the people of Iran". */
function namesAt(tokens: readonly Token[], at: number): Run[] {
  const phrase = nounPhraseAt(tokens, at)
  if (!phrase) return []
  const { from } = phrase
  const link = tokens
    .slice(from, phrase.to)
    .findIndex(({ lower }) => words.PREPOSITIONS.has(lower) && lower !== 'of')
  const to = link < 0 ? phrase.to : from + link
  const run = tokens.slice(from, to)
  // "X's visit" is no X, and "his colleague" anybody.
  if (words.POSSESSIVE.has(run[0]?.lower ?? '') || run.some(({ text }) => /['’]s?$/.test(text))) return []
  const and = andBetween(run)
  return and === null
    ? [{ from, to }]
    : [
        { from, to: from + and },
        { from: from + and + 1, to },
      ]
}
