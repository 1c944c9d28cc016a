/** How long some places are together (UTF-16 code units). */
export const sizeOf = (places: readonly { start: number; end: number }[]): number =>
  places.reduce((sum, { start, end }) => sum + end - start, 0)
