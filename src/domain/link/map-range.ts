import { diffArrays } from 'diff'
import { fold } from '#domain/search/fold.ts'
import { lastAtMost } from '#domain/text/last-at-most.ts'
import type { TextRange } from './flat-text.ts'
import { WORD_TOKEN } from './word-token.ts'

const TOKEN = new RegExp(`${WORD_TOKEN}|\\S`, 'gu')

/** Marks of other scripts that stand for one that `fold` leaves as it is. */
const ALIKE: Readonly<Record<string, string>> = {
  '،': ',',
  '、': ',',
  '؛': ';',
  '؟': '?',
  '。': '.',
  '…': '.',
}

type Tokens = { keys: string[]; starts: number[]; ends: number[] }

function tokensOf(text: string): Tokens {
  const tokens: Tokens = { keys: [], starts: [], ends: [] }
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    tokens.keys.push(ALIKE[token] ?? fold(token))
    tokens.starts.push(index)
    tokens.ends.push(index + token.length)
  }
  return tokens
}

/** For each old token the new ones that stand for it: from the first up to, not with, the last. Empty: deleted. */
type Images = {
  from: Int32Array
  to: Int32Array
  /** 1 where the new one is the same. */
  same: Uint8Array
}

function imagesOf(old: Tokens, now: Tokens): Images {
  const [from, to] = [new Int32Array(old.keys.length), new Int32Array(old.keys.length)]
  const same = new Uint8Array(old.keys.length)
  let [at, next] = [0, 0]
  let removed = 0
  const close = (added: number) => {
    for (let place = 0; place < removed; place++) {
      // One by one where as many took their place; otherwise any of them stands for all.
      from[at + place] = next + (removed === added ? place : 0)
      to[at + place] = next + (removed === added ? place + 1 : added)
    }
    at += removed
    next += added
    removed = 0
  }
  for (const change of diffArrays(old.keys, now.keys)) {
    if (change.removed) removed = change.count
    else if (change.added) close(change.count)
    else {
      close(0)
      for (let place = 0; place < change.count; place++, at++, next++) {
        from[at] = next
        to[at] = next + 1
        same[at] = 1
      }
    }
  }
  close(0)
  return { from, to, same }
}

const letters = ({ starts, ends }: Tokens, at: number): number => (ends[at] ?? 0) - (starts[at] ?? 0)

/**
 * Where a part of a text stands in its next revision, word by word, how many of its letters have a counterpart there
 * (the same or others), and of how many words that is the same. Null where none has any. Places are code units of the two texts.
 */
export function mapRange(
  oldText: string,
  newText: string,
  { start, end }: TextRange,
): (TextRange & { kept: number; same: number }) | null {
  const [old, now] = [tokensOf(oldText), tokensOf(newText)]
  const { from, to, same: isSame } = imagesOf(old, now)
  let first = lastAtMost(old.starts, start)
  if (first < 0 || (old.ends[first] ?? 0) <= start) first++
  const last = lastAtMost(old.starts, end - 1)
  let [kept, same] = [0, 0]
  let [low, high] = [-1, -1]
  for (let at = first; at <= last; at++) {
    if ((from[at] ?? 0) === (to[at] ?? 0)) continue
    kept += letters(old, at)
    if (isSame[at] === 1) same += letters(old, at)
    if (low < 0) low = at
    high = at
  }
  if (low < 0) return null
  const [lowest, highest] = [from[low] ?? 0, (to[high] ?? 1) - 1]
  const isSameToken = (at: number, image: number) =>
    (from[at] ?? 0) + 1 === to[at] && letters(old, at) === letters(now, image)
  // A selection may begin or end inside a word.
  const into = isSameToken(low, lowest) ? Math.max(0, start - (old.starts[low] ?? 0)) : 0
  const short = isSameToken(high, highest) ? Math.max(0, (old.ends[high] ?? 0) - end) : 0
  return {
    start: (now.starts[lowest] ?? 0) + into,
    end: Math.max((now.ends[highest] ?? 0) - short, (now.starts[lowest] ?? 0) + into + 1),
    kept,
    same,
  }
}
