import { lastAtMost } from '#domain/text/last-at-most.ts'

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
  const words = lines.map((text) => text.trim().length)
  /** Where each line ends, were all joined by single spaces. */
  const ends: number[] = []
  for (const [number, length] of words.entries()) ends.push((ends[number - 1] ?? -1) + 1 + length)
  return (paragraph, at) => {
    const first = starts[paragraph] ?? -1
    if (first < 0) return null
    const place = (ends[first - 1] ?? -1) + 1 + at
    const number = Math.min(lastAtMost(ends, place - 1) + 1, lines.length - 1)
    const text = lines[number] ?? ''
    const left = place - ((ends[number] ?? 0) - (words[number] ?? 0))
    const indent = text.length - text.trimStart().length
    return { line: number + 1, column: indent + Math.min(left, words[number] ?? 0) + 1 }
  }
}

const begins = (paragraph: string, line: string): boolean => {
  const words = line.trim()
  return words !== '' && paragraph.startsWith(words.slice(0, 60))
}
