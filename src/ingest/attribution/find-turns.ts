/** What somebody says in a transcript, from the line that names them to the next that names somebody. */
export type Turn = {
  paragraph: number
  /** The words that name the speaker, before the colon. */
  label: { start: number; end: number }
  /** Where in its paragraph what is said begins. */
  start: number
  /** The last paragraph of the turn. */
  last: number
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const NAME = `${WORD}(?: (?:${WORD}|of|the|for|and|de|von|van|al|bin|el|\\d+)){0,8}`
/** A name, with an office or a medium behind a comma: "Ada Orr, Official Spokesperson:". */
const LABEL = new RegExp(
  `^\\s*["“]?(${NAME}(?:, ${NAME}){0,2})\\s?(?:\\([^)]{1,40}\\)\\s?)?[:：](?!\\d)\\s*(?=\\S)`,
  'u',
)

/** The label of a turn that a line begins with: "ADA ORR". */
export const labelOf = (line: string): string | null => LABEL.exec(line.slice(0, 100))?.[1] ?? null

/** Of a transcript at least this share of the paragraphs names who speaks. */
const LEAST = 0.15

/** Of a transcript, its turns, in order; of other texts none. */
export function findTurns(paragraphs: readonly string[]): Turn[] {
  const labels = paragraphs.map((text) => LABEL.exec(text.slice(0, 100)))
  const names = labels.flatMap((found) => found?.[1] ?? [])
  const from = Math.max(
    0,
    labels.findIndex((found) => found !== null),
  )
  const isTranscript = names.length >= 2 && names.length >= (paragraphs.length - from) * LEAST
  if (!isTranscript) return []
  const turns: Turn[] = []
  for (const [paragraph, found] of labels.entries()) {
    const before = turns.at(-1)
    if (!found) {
      if (before) before.last = paragraph
      continue
    }
    const start = found[0].indexOf(found[1] ?? '')
    turns.push({
      paragraph,
      label: { start, end: start + (found[1] ?? '').length },
      start: found[0].length,
      last: paragraph,
    })
  }
  return turns
}
