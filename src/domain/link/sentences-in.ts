import type { TextRange } from './flat-text.ts'

/** Signs that may end a sentence, in the scripts that have some of their own. */
const STOPS = '.!?…‥؟۔。！？｡।॥։።'
/** Of these, the ones that no white space need follow. */
const WIDE_STOPS = '。！？｡'
const CLOSING = '\'"’”»›」』）)]】》〉'

const NONE = 0
const STOP = 1
const WIDE_STOP = 2
const CLOSES = 3
const BREAK = 4
const SPACE = 5

const kinds = new Uint8Array(0x10000)
const setKind = (characters: string, kind: number) => {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}
setKind(
  ' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  SPACE,
)
const WIDE = /^[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/

setKind(STOPS, STOP)
setKind(WIDE_STOPS, WIDE_STOP)
setKind(CLOSING, CLOSES)
setKind('\n', BREAK)

/** A sentence without a stop is cut after so many code units: no step may take longer because one never ends. */
const LONGEST = 4000

/**
 * The sentences of a text of several paragraphs, without the white space between them: what a revision leaves,
 * moves, changes or deletes as a whole. Any rule does that cuts both revisions alike; this one knows no
 * abbreviations. `offset`: where the text itself begins. Linear, and quick: it reads all of a text for every link to an earlier revision.
 */
export function sentencesIn(text: string, offset = 0): TextRange[] {
  const sentences: TextRange[] = []
  let start = 0
  let state = NONE
  const close = (at: number) => {
    let end = at
    while (end > start && (kinds[text.charCodeAt(end - 1)] ?? NONE) >= BREAK) end--
    if (end > start) sentences.push({ start: start + offset, end: end + offset })
    start = at
    state = NONE
  }
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)] ?? NONE
    if (kind === BREAK) {
      close(at)
      start = at + 1
    } else if (kind === SPACE) {
      if (state !== NONE) close(at)
      if (start === at) start = at + 1
    } else if (kind === STOP || kind === WIDE_STOP)
      // A Latin stop between Chinese or Japanese words is one of theirs.
      state = Math.max(state, kind === STOP && WIDE.test(text.charAt(at - 1)) ? WIDE_STOP : kind)
    else if (kind === NONE && state !== NONE) {
      if (state === WIDE_STOP) close(at)
      else state = NONE
    } else if (kind === NONE && at - start >= LONGEST) close(at)
  }
  close(text.length)
  return sentences
}
