/** Stops, and the closing marks that belong to their sentence; a row of millions is too long for the engine of patterns. */
const STOPS = /[.!?…؟۔。！？｡।॥։።]{1,999}["'”’“»›」』）)\]】》〉]{0,999}/gu
const STOPS_WITHOUT_SPACE = /^[。！？｡]/
/** Stops of scripts with small letters: behind them a small letter goes on with the sentence. */
const GOES_ON_SMALL = /^[.!?…]/

const ABBREVIATIONS = new Set(
  'mr mrs ms messrs mme mlle dr prof st gen col lt maj capt sgt adm sen rep del gov pres amb brig cmdr hon rt rev jr sr vs e.g i.e cf approx dept hr fr nr bzw z.b d.h'.split(
    ' ',
  ),
)
/** These are abbreviations before a number only: "No. 5", and "He said no. Then …". */
const BEFORE_NUMBERS = new Set(
  'no nos art para paras vol p pp fig sec ch ca c jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

const LAST_WORD = /[\p{L}\p{M}.]*$/u
const INITIAL = /^(?:[\p{Lu}\p{Lo}]\p{M}*\.)*[\p{Lu}\p{Lo}]\p{M}*$/u

/** No word that matters here is longer (UTF-16 code units). */
const NEAR = 40

function isAbbreviated(before: string, after: string): boolean {
  const word = LAST_WORD.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0] ?? ''
  const lower = word.toLowerCase()
  if (ABBREVIATIONS.has(lower)) return true
  if (BEFORE_NUMBERS.has(lower) && /^\p{N}/u.test(after)) return true
  return word !== 'I' && INITIAL.test(word)
}

/**
 * Where the sentences of a text end (code units), as far as the text alone can tell. The rule is this module's own,
 * since engines disagree about sentences: it knows common abbreviations, initials and closing marks.
 */
export function* sentenceEnds(text: string): Generator<number, void> {
  for (const { 0: stop, index: at } of text.matchAll(STOPS)) {
    const end = at + stop.length
    const rest = text.slice(end, end + NEAR)
    if (STOPS_WITHOUT_SPACE.test(stop)) yield end
    else if (rest === '' || /^\s/.test(rest)) {
      const after = rest.replace(/^[\s"'“‘«‹„([]+/u, '')
      const abbreviated = stop === '.' && isAbbreviated(text.slice(Math.max(0, at - NEAR), at), after)
      if (!abbreviated && !(GOES_ON_SMALL.test(stop) && /^\p{Ll}/u.test(after))) yield end
    }
  }
}
