import { fold } from '#domain/search/fold.ts'

const MARKS = /[^\p{L}\p{M}\p{N}\p{S}]+/gu
const UNSPACED = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** Words made comparable: folded, without punctuation, one space between them. Equal where only marks differ. */
export const comparable = (words: string): string => fold(words).replace(MARKS, ' ').trim()

/** Runs of three characters of comparable words, of two where they are written without spaces; sorted. */
export type Grams = Uint32Array

export function gramsOf(words: string): Grams {
  const size = UNSPACED.test(words) ? 2 : 3
  const padded = ` ${words} `
  const grams = new Uint32Array(Math.max(0, padded.length - size + 1))
  for (let at = 0; at < grams.length; at++) {
    let hash = 0
    for (let next = at; next < at + size; next++) hash = Math.imul(hash, 0x9e3779b1) + padded.charCodeAt(next)
    grams[at] = hash
  }
  return grams.sort()
}

/** The runs of several texts together. */
export function joinGrams(all: readonly Grams[]): Grams {
  const [first] = all
  if (first && all.length === 1) return first
  const joined = new Uint32Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const grams of all) {
    joined.set(grams, at)
    at += grams.length
  }
  return joined.sort()
}

/** How alike two texts are, 0 to 1: the share of their grams that they have in common (Dice's coefficient). */
export function likeness(one: Grams, other: Grams): number {
  let [a, b, common] = [0, 0, 0]
  while (a < one.length && b < other.length) {
    const [left = 0, right = 0] = [one[a], other[b]]
    if (left === right) {
      common++
      a++
      b++
    } else if (left < right) a++
    else b++
  }
  return one.length + other.length === 0 ? 1 : (2 * common) / (one.length + other.length)
}
