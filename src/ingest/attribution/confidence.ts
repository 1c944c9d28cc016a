import type { Basis } from './attribute.ts'

/** By what an attribution rests on. */
const OF_BASIS: Record<Basis, number> = {
  turn: 0.97,
  quoted: 0.95,
  reported: 0.9,
  introduced: 0.9,
  nested: 0.85,
  carried: 0.7,
  open: 0.3,
}

/** How much less sure a statement is whose speaker is named by a pronoun. */
const BY_PRONOUN = 0.9

/** How sure an attribution is, 0 to 1 in hundredths. `basis`: open where nobody is found who says it. */
export const confidence = ({ basis, isByPronoun }: { basis: Basis; isByPronoun: boolean }): number =>
  Math.round(100 * OF_BASIS[basis] * (isByPronoun ? BY_PRONOUN : 1)) / 100
