import { type Token, tokenAt } from '#ingest/text/tokens.ts'
import { beforeTime } from './before-time.ts'
import { clauseBefore } from './clauses.ts'
import { isComma } from './marks.ts'
import { isVerbLike, type Run } from './noun-phrase.ts'
import { skipBack } from './skip-back.ts'
import type { SoFar } from './so-far.ts'
import { subjectBefore } from './subject-before.ts'
import type { Verb } from './verbs-of.ts'
import { speaks } from './who-speaks.ts'
import * as words from './words.ts'

/** A verb of speech in its clause. */
export type Said = {
  readonly verb: Verb
  /** The place of the verb behind this one, or where the clauses end. */
  readonly next: number
  /** Where the clause begins. */
  readonly bound: number
  /** Before the adverbs and auxiliaries of the verb. */
  readonly before: number
  /** The subject, where the verb has one of its own. */
  mention: Run | null
  /** Whether the subject is that of a verb before it: "said …, adding that". */
  readonly isShared: boolean
  /** Whether it stands before the subject that it shares: "Asked about it, X said". */
  readonly isAhead: boolean
}

/** Who says it, as far as the words before the verb tell. `which`: the verb's place among those of the sentence. */
export function whoSays({ tokens, end, verbs, subject }: SoFar, verb: Verb, which: number): Said {
  const { cue, at } = verb
  const bound = clauseBefore(tokens, at)
  const before = skipBack(tokens, beforeTime(tokens, bound, skipBack(tokens, at)))
  const isBehindComma = isComma(tokens[before - 1])
  const isJoined = before === 0 || JOINS.has(tokenAt(tokens, before - 1).lower)
  const said = { verb, next: verbs[which + 1]?.at ?? end, bound, before }
  let mention: Run | null
  let isShared: boolean
  if (cue.form === 'ing') ({ mention, isShared } = ofParticiple(tokens, verb, { bound, before, isJoined }))
  else {
    // "X, as the head of Y, said": a comma before a verb closes off what stands beside its subject, or parts it from the
    // verb before.
    const isClosed = subject === null && isBehindComma
    const clause = isClosed ? clauseBefore(tokens, at, true) : bound
    mention = isJoined && !isClosed ? null : subjectBefore(tokens, clause, at)
    isShared = !mention && (isJoined || isBehindComma)
  }
  const isAhead = isShared && (before === 0 || (before === 1 && OPENS.has(tokenAt(tokens, 0).lower)))
  return { ...said, mention, isShared, isAhead }
}

const JOINS = new Set(['and', 'but', 'or', ',', 'then'])
const OPENS = new Set('having while after by in when before besides upon on'.split(' '))

/** Who says what a participle says, and whether that is the subject of a verb before it. */
function ofParticiple(
  tokens: readonly Token[],
  verb: Verb,
  { bound, before, isJoined }: { bound: number; before: number; isJoined: boolean },
): Pick<Said, 'mention' | 'isShared'> {
  if (words.COPULAS.has(tokenAt(tokens, before - 1).lower))
    return { mention: subjectBefore(tokens, bound, before - 1), isShared: false }
  const who = isJoined ? null : subjectBefore(tokens, bound, before)
  if (!who) return { mention: null, isShared: true }
  const isLeading = leadsToQuotation(tokens, verb)
  // "with the King stressing the need"; of "with the prices falling" nobody says anything.
  if (tokenAt(tokens, who.from - 1).lower === 'with')
    return { mention: isLeading || speaks(tokens, who) ? who : null, isShared: false }
  const isOwn = isLeading && !isIssued(tokens, who)
  return { mention: isOwn ? who : null, isShared: !isOwn }
}

/** "X released a statement saying, “…”": whoever released it says that. */
const isIssued = (tokens: readonly Token[], { from, to }: Run): boolean =>
  isVerbLike(tokenAt(tokens, from - 1)) && WRITINGS.has(tokenAt(tokens, to - 1).lower)
const WRITINGS = new Set(
  'statement letter email e-mail memo message tweet note post release article report'.split(' '),
)

/** "footage of X asking, “…”". */
const leadsToQuotation = (tokens: readonly Token[], { after }: Verb): boolean =>
  /^[,:]$/.test(tokens[after]?.text ?? '') && tokens[after + 1]?.kind === 'quotation'
