const COLOURS = 6

/** The class that gives everything inside it the speaker's colour. Ranks from 1; none or many speakers are ink. */
export const speakerClass = (ranks: readonly number[]): string => {
  const [rank = 0] = ranks
  return `sp${ranks.length === 1 && rank <= COLOURS ? rank : 0}`
}
