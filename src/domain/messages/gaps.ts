const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What a gap of the text holds: "3 paragraphs, 2 statements". */
export const gapHolds = (paragraphs: number, statements: number) =>
  `${some(paragraphs, 'paragraph', 'paragraphs')}, ${some(statements, 'statement', 'statements')}`
export const gapLeftOut = (first: number, last: number, holds: string) =>
  `${first === last ? `¶\u00a0${first}` : `¶\u00a0${first}–${last}`} left out: ${holds}`
export const showGap = 'Show'
