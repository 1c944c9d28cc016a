import type { AnsweredStatement } from './answer.ts'
import type { Row, Span } from './read-corpus.ts'

const COMPONENTS = ['source', 'cue', 'content'] as const
type Component = (typeof COMPONENTS)[number]
type Counts = { right: number; given: number; wanted: number }
export type ExactScore = Record<Component, Counts>

/**
 * Spans that are there to the word, in each sentence of the corpus. `answers`: by the text's id. `ends`: as the design
 * has them, or as the corpus does, which counts auxiliaries, adverbs before the verb and a colon behind it into the cue, and into the
 * source the comma that closes off what stands beside a name.
 */
export function scoreExact(
  rows: readonly Row[],
  answers: ReadonlyMap<string, { text: string; statements: readonly AnsweredStatement[] }>,
  ends: 'own' | 'corpus' = 'own',
): ExactScore {
  const score: ExactScore = {
    source: { right: 0, given: 0, wanted: 0 },
    cue: { right: 0, given: 0, wanted: 0 },
    content: { right: 0, given: 0, wanted: 0 },
  }
  const spans = new Map(
    [...answers].map(([id, { text, statements }]) => [id, flatSpans(text, statements, ends)]),
  )
  for (const { id, offsets, labels } of rows) {
    for (const component of COMPONENTS) {
      const wanted = labelled(labels, component)
      const given = new Set(
        (spans.get(id)?.[component] ?? []).flatMap((span) => wordsWithin(span, offsets) ?? []),
      )
      const counts = score[component]
      counts.wanted += wanted.length
      counts.given += given.size
      counts.right += wanted.filter((one) => given.has(one)).length
    }
  }
  return score
}

/** 2PR / (P + R), in per cent. */
export const f1 = ({ right, given, wanted }: Counts): number =>
  given + wanted === 0 ? 0 : (200 * right) / (given + wanted)

/** The corpus is flat, and has "that" in its contents. */
function flatSpans(
  text: string,
  statements: readonly AnsweredStatement[],
  ends: 'own' | 'corpus',
): Record<Component, Span[]> {
  const isOwn = ends === 'own'
  const outermost = statements.filter(({ isNested }) => !isNested)
  return {
    source: outermost.flatMap(({ mention }) => (mention ? [isOwn ? mention : withComma(text, mention)] : [])),
    cue: outermost.flatMap(({ cue }) => (cue ? [isOwn ? cue : withAuxiliaries(text, cue)] : [])),
    content: outermost.flatMap(({ mode, content }) =>
      content.map(([start, end]): Span => {
        const that =
          mode === 'indirect' ? /\bthat\s+$/.exec(text.slice(Math.max(0, start - 40), start)) : null
        return [start - (that?.[0].length ?? 0), end]
      }),
    ),
  }
}

const withComma = (text: string, [start, end]: Span): Span => [
  start,
  text.charAt(end) === ',' && text.slice(start, end).includes(', ') ? end + 1 : end,
]

const BEFORE_VERB =
  /(?:(?:\b(?:has|have|had|is|are|was|were|been|did|also|now|then|later|even|often|still|already|first|once|long|again|both|further|\p{Ll}+ly)|['’](?:s|ve|d|re))\s+)+$/u

function withAuxiliaries(text: string, [start, end]: Span): Span {
  const before = BEFORE_VERB.exec(text.slice(Math.max(0, start - 60), start))
  return [start - (before?.[0].length ?? 0), text.charAt(end) === ':' ? end + 1 : end]
}

/** The runs of words that a component's labels make: first and last, as one key. */
function labelled(labels: readonly string[], component: Component): string[] {
  const runs: string[] = []
  let from = -1
  for (let at = 0; at <= labels.length; at++) {
    if (from >= 0 && labels[at] !== `I-${component}`) {
      runs.push(`${from} ${at - 1}`)
      from = -1
    }
    if (labels[at] === `B-${component}`) from = at
  }
  return runs
}

/** The first and the last word of a sentence that lie within a span; null where none does. */
function wordsWithin([start, end]: Span, offsets: Row['offsets']): string | null {
  const isWithin = (word: Row['offsets'][number]) =>
    word !== null && word[1] > word[0] && word[0] >= start && word[1] <= end
  const first = offsets.findIndex(isWithin)
  return first < 0 ? null : `${first} ${offsets.findLastIndex(isWithin)}`
}
