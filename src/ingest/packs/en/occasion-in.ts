const NUMBER =
  '(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|some|many|several|a few|a couple of)'
const PHRASE = [
  `(?:more than |over |about |almost |nearly |just )?${NUMBER} (?:days|weeks?|months?|years?|decades?|centur(?:y|ies)) (?:ago|earlier)`,
  'last (?:week|month|year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)',
  'earlier (?:this|last) (?:week|month|year)',
  '(?:in|during|at) (?:his|her|their|our|my|your|the) (?:last|previous|earlier|preceding|first) (?:meeting|visit|conversation|call|talks|summit|speech|address|round)',
  '(?:on|during) (?:a|an|another|several|many|various|two) (?:previous|earlier|other)? ?(?:occasions?|visits?|meetings?)',
  '(?:as early as |back )?in (?:1[5-9]|20)\\d\\d',
  'in the past|long ago|years ago|decades ago|centuries ago|some time ago|a long time ago',
].join('|')
const AT_HEAD = new RegExp(`(?:^|[.!?…]["”’»]*\\s+|["“„«‘])\\s*((?:${PHRASE})),?\\s+$`, 'i')

/** Longer than this no such words are (UTF-16 code units). */
const MOST = 80

/**
 * Words at the head of a sentence, right before whoever speaks, that place what is said outside this event: "A few
 * years ago, I said". Null where there are none. `before`: the text up to the words that name the speaker.
 */
export function occasionIn(before: string): { start: number; end: number } | null {
  const near = before.slice(-MOST)
  const found = AT_HEAD.exec(near)
  const words = found?.[1]
  if (!found || words === undefined) return null
  // What was cut is no head of a sentence.
  if (found.index === 0 && near.length < before.length && near.startsWith(words)) return null
  const start = before.length - near.length + found.index + found[0].indexOf(words)
  return { start, end: start + words.length }
}
