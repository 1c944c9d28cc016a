import type { Attributed, Basis } from './attribute.ts'

/** By what an attribution rests on; set by what was right in a corpus of news, kept to readouts' own signs. */
const OF_BASIS: Record<Basis, number> = {
  turn: 0.95,
  quoted: 0.87,
  reported: 0.75,
  introduced: 0.8,
  nested: 0.75,
  told: 0.75,
  carried: 0.65,
  open: 0.3,
}

/** Of a quotation whose speaker and plain verb of speech stand right beside it; of a report by a plain verb. */
const BESIDE = 0.97
const PLAINLY_REPORTED = 0.87

/** How much less sure a statement is whose speaker is named by a pronoun. */
const BY_PRONOUN = 0.95

/** So far from what is said its speaker stands beside it (UTF-16 code units). */
const NEAR = 25
/** Fewer words than this in marks are often no speech. */
const FEW = 4

/**
 * How sure an attribution is, 0 to 1 in hundredths. `basis`: open where nobody is found who says it; `isPlain`: whether
 * its verb does nothing but say.
 */
export function confidence(
  statement: Pick<Attributed, 'mode' | 'content' | 'mention'>,
  { basis, isPlain, isByPronoun }: { basis: Basis; isPlain: boolean; isByPronoun: boolean },
): number {
  const isSure = basis === 'quoted' && isPlain && isBeside(statement)
  const base = isSure ? BESIDE : basis === 'reported' && isPlain ? PLAINLY_REPORTED : OF_BASIS[basis]
  return Math.round(100 * base * (isByPronoun ? BY_PRONOUN : 1)) / 100
}

function isBeside({ content: [first], mention }: Pick<Attributed, 'content' | 'mention'>): boolean {
  if (!first || mention?.paragraph !== first.paragraph) return false
  const gap = mention.start >= first.end ? mention.start - first.end : first.start - mention.end
  return gap < NEAR && first.end - first.start >= FEW * 6
}
