import type { Word } from '#ingest/text/words-in.ts'

const OFFICE =
  /^(?:president|presidency|minister|ministers|ministry|ministries|secretary|secretaries|department|departments|king|queen|emir|sultan|chancellor|premier|ambassador|ambassadors|governor|leader|leaders|head|chairman|speaker|commissioner|representative|envoy|coordinator|university|bank|chief|commander|commandant|committee|panel|chamber|agency|office)$/
const OFFICE_BEHIND =
  /^(?:president|minister|ministers|ministry|ministries|secretary|secretaries|department|committee|commissioner|adviser|advisor|envoy|ambassador)$/
const BOND =
  /^(?:relations?|relationships?|ties|cooperation|partnership|friendship|dialogue|agreements?|consultations|talks|meetings?)$/
const LINK = /^(?:of|for|on|the|and|republic|state|kingdom|foreign|affairs)$/

/**
 * Whether words stand in the name of an office or a body, or name parties: "the Minister of Health", "the Energy
 * Ministry", "relations between Iran and Syria". They say who somebody is, not what is spoken of.
 */
export function isInTitle(words: readonly Word[], from: number, to: number): boolean {
  const behind = words[to]
  if (behind?.isJoined && OFFICE_BEHIND.test(behind.plain)) return true
  let linked = false
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    const word = words[at]
    if (!word || !words[at + 1]?.isJoined) return false
    if (OFFICE.test(word.plain)) return linked
    if (word.plain === 'between' && words[from]?.look !== 'small')
      return BOND.test(words[at - 1]?.plain ?? '')
    const isPart = LINK.test(word.plain) || word.look !== 'small'
    if (!isPart) return false
    linked ||= /^(?:of|for|on)$/.test(word.plain)
  }
  return false
}
