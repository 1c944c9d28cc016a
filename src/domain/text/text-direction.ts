import type { Direction } from './direction.ts'
import { RTL_RANGES } from './isolate.ts'

const RTL_LETTER = new RegExp(`(?=\\p{L})[${RTL_RANGES}]`, 'gu')
const LETTER = /\p{L}/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Which way a text runs: as most of its letters do, or, where neither are more, as is usual around it. */
export function textDirection(text: string, usual: Direction): Direction {
  const rtl = count(text, RTL_LETTER)
  if (rtl === 0 && usual === 'ltr') return 'ltr'
  const ltr = count(text, LETTER) - rtl
  return rtl === ltr ? usual : rtl > ltr ? 'rtl' : 'ltr'
}
