import type { Saying } from '#ingest/attribution/saying.ts'
import { type Token, tokenAt } from '#ingest/text/tokens.ts'

const BEFORE =
  /^(?:calls?|called|calling|itself|themselves|means|meaning|sings?|sang|singing|column|series|headlined|code-?named|christened|named|titled|entitled|dubbed|nicknamed|so-called|termed|theme|slogan|title|motto|word|term|lecture|exhibition|film|book|song|poem|play|exercise|operation|conference|forum|project|programme|program|initiative|campaign|festival|magazine|newspaper|inscription|sign|banner|headline|order|medal|award|prize|vessel|ship|ferry|village|hotel|theatre|article|documentary|plaque|placard|poster)$/
const BEHIND =
  /^(?:exercise|operation|conference|forum|project|programme|program|initiative|campaign|festival|magazine|newspaper|order|medal|award|prize|vessel|ship|ferry|exhibition|company|group|foundation|centre|center|institute|plant|park|corridor|movement|party|doctrine|formula|track|format|policy|plan|principle|concept|agenda|strategy|treaty|agreement|law|act|bill|decree|club|dialogue|summit|brand|cup|bridge|tunnel|pipeline|gallery|museum|team|talks|meeting|mechanism|brigade|battalion|university|school|stadium|hall|square|street|channel|newspaper|agency|station)s?$/
const IS = /^(?:is|was|are|were|be|being|read|reads)$/
const TITLE = /^(?:theme|slogan|motto|title|headline|inscription|banner|sign|nickname)$/
const KNOWN_AS = /^(?:known|referred|inscribed|engraved|reading|marked|bearing)$/

/** Words that no name begins with, and more than a few. */
const isClause = (words: string): boolean =>
  words.split(/\s+/).length > 4 &&
  /^\P{L}*(?:to|that|is|are|was|were|has|have|will|would|we|i|it|he|she|they|there)\b/u.test(words)

/** Few words that the text itself has an article for, and that a noun ends: the “peace formula”. What praises or blames is said. */
function isTerm(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:the|this|that|these|those|its|their)$/.test(tokenAt(tokens, at - 1).lower)) return false
  if (
    /^(?:is|are|was|were|be|been|being|as|become|became|remains?|remained)$/.test(
      tokenAt(tokens, at - 2).lower,
    )
  )
    return false
  const all =
    tokenAt(tokens, at)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const next = tokenAt(tokens, at + 1)
  const isOf = all.length <= 5 && all[1] === 'of'
  const isHead = next.kind !== 'word' || NO_NOUN.test(next.lower)
  return isOf || (isHead && all.length <= 2 && !all.some((word) => JUDGES.test(word)))
}
const NO_NOUN =
  /^(?:of|in|on|at|by|for|from|to|with|within|as|and|or|but|that|which|who|is|are|was|were|has|have|had|will|would|can|could|should|must|may|during|after|before|between|against|under|into)$/
const JUDGES = /(?:ic|ous|less|ful|[aiou]ble|ive|ed|ing|ary|ant|ent|est|ly|al)$/

/**
 * Whether a quotation names or shows something, and is nobody's speech: a title, a nickname, an inscription. `cue`:
 * where the verb stands that the words around it are reported with; that one names nothing.
 */
export function isNaming(tokens: readonly Token[], at: number, cue: number): boolean {
  return isNameLike(tokenAt(tokens, at).text) || isNamed(tokens, at, cue)
}

/** Whether what was read as a quotation is a name that its verb gives: "the operation dubbed “…”". */
export function isNameGiven(
  tokens: readonly Token[],
  { mode, quotations: [only, ...more], cue }: Saying,
): boolean {
  if (mode !== 'direct' || !only || more.length > 0) return false
  const at = tokens.findIndex(({ quotation }) => quotation === only)
  const verb = tokens.find(({ start }) => start === cue.start)?.lower ?? ''
  return isNamed(tokens, at, NAMES.has(verb) ? -1 : cue.start)
}
const NAMES = new Set(['named', 'titled', 'entitled', 'dubbed', 'nicknamed', 'termed'])

/** Whether the words around a quotation give it as a name: "the ferry nicknamed “…”". */
function isNamed(tokens: readonly Token[], at: number, cue: number): boolean {
  const { text } = tokenAt(tokens, at)
  const before = tokenAt(tokens, at - 1)
  // "what she called “…”" are her words.
  const isHers =
    /^call/.test(before.lower) && tokens.slice(Math.max(0, at - 8), at).some(({ lower }) => lower === 'what')
  if (isHers) return false
  if (BEFORE.test(before.lower) && before.start !== cue && !isClause(text)) return true
  if (BEHIND.test(tokenAt(tokens, at + 1).lower)) return true
  if (before.lower === 'of' && BEHIND.test(tokenAt(tokens, at - 2).lower) && !isClause(text)) return true
  if (isTerm(tokens, at)) return true
  if (IS.test(before.lower) && tokens.slice(Math.max(0, at - 7), at).some(({ lower }) => TITLE.test(lower)))
    return true
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const { lower, start } = tokenAt(tokens, back)
    if (start === cue) return false
    if (KNOWN_AS.test(lower)) return true
  }
  return false
}

/** Whether words in marks have a capital wherever it counts, as names do. */
export function isNameLike(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const small = all.filter((word) => /^\p{Ll}/u.test(word))
  if (all.length === 0) return true
  return !small.some((word) => !SMALL.test(word)) && !(all.length === 1 && small.length > 0)
}
const SMALL = /^(?:of|the|and|for|in|a|to)$/

/** Whether marked words are a sentence, as far as their look tells, and no name or phrase. */
export const isSentence = (words: string): boolean =>
  words.split(/\s+/).length >= 4 &&
  !isNameLike(words) &&
  /^\P{L}*\p{Lu}/u.test(words) &&
  /[.,!?…]\P{L}{1,2}$/u.test(words)
