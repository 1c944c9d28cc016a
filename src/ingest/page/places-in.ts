/** A place in a text as editors count it: lines and columns from 1, columns in UTF-16 code units. */
export type TextPlace = { line: number; column: number }

/**
 * Where in a text its paragraphs stand, which may have been wrapped over lines: by a paragraph's number from 0 and a
 * place in it (UTF-16 code units). Null where the paragraph is not found. Linear.
 */
export function placesIn(
  text: string,
  paragraphs: readonly string[],
): (paragraph: number, at: number) => TextPlace | null {
  const lines = text.split('\n')
  const starts: number[] = []
  let line = 0
  for (const paragraph of paragraphs) {
    let found = line
    while (found < lines.length && !begins(paragraph, lines[found] ?? '')) found++
    starts.push(found < lines.length ? found : -1)
    if (found < lines.length) line = found + 1
  }
  return (paragraph, at) => {
    let number = starts[paragraph] ?? -1
    if (number < 0) return null
    let left = at
    for (; number < lines.length; number++) {
      const words = (lines[number] ?? '').trim()
      const indent = (lines[number] ?? '').length - (lines[number] ?? '').trimStart().length
      if (left <= words.length || number === lines.length - 1)
        return { line: number + 1, column: indent + Math.min(left, words.length) + 1 }
      left -= words.length + 1
    }
    return null
  }
}

const begins = (paragraph: string, line: string): boolean => {
  const words = line.trim()
  return words !== '' && paragraph.startsWith(words.slice(0, 60))
}
