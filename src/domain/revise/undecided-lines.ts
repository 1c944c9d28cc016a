import * as say from '#domain/messages/revise.ts'
import { shorten } from '#domain/page/shorten.ts'
import type { Undecided } from './decide-retired.ts'
import { SHOWN } from './report-lines.ts'

/** Which statements need a decision, why, and what to write. */
export const undecidedLines = (undecided: readonly Undecided[]): string[] => [
  say.undecided(undecided.length),
  ...undecided.flatMap(({ id, words, why, proposed }) => [
    `${id}: ${say.words(shorten(words, SHOWN))} ${say.why(why)}`,
    `    ${say.retireOption(id, proposed)}`,
    ...(proposed.length > 1 ? [`    ${say.keepOption(id)}`] : []),
  ]),
]
