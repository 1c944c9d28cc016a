import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { median } from '../median.ts'
import type { Row } from '../row.ts'
import { builtEngine } from './built-engine.ts'
import { HARD, type LongPage, ORDINARY } from './long-pages.ts'

const wink = winkNLP(model, ['sbd', 'pos'])

/** Nanoseconds a code unit. */
function cost(text: string, work: (text: string) => unknown): number {
  const runs = text.length > 300_000 ? 1 : 5
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work(text)
    return performance.now() - start
  })
  return (1e6 * median(times)) / text.length
}

const speed = (nanoseconds: number): string => `${(1000 / nanoseconds).toFixed(2)} MB/s`
const each = (nanoseconds: number): string => `${Math.round(nanoseconds).toLocaleString('en')} ns`

const LONGEST = 10e6
/** So long is a text that would take over a minute (nanoseconds) at full length. */
const LESS_LONG = 3e6
const MINUTE = 60e9
/** A text a tenth as long that took longer than this a code unit is not tried at full length. */
const TOO_SLOW = 20_000
/** A code unit of a text ten times as long may take so much longer. */
const LINEAR = 2

function hardRow({ name, make }: LongPage, ingested: (text: string) => unknown): Row {
  const short = cost(make(LONGEST / 10), ingested)
  const length = short * LONGEST > MINUTE ? LESS_LONG : LONGEST
  const long = short < TOO_SLOW ? cost(make(length), ingested) : Number.POSITIVE_INFINITY
  return {
    work: `${length / 1e6} MB, ${name}: a character`,
    measured: Number.isFinite(long) ? each(long) : 'not tried',
    against: `of 1 MB: ${each(short)}`,
    ratio: `${(long / short).toFixed(2)} ×`,
    goal: `≤ ${LINEAR} ×`,
    met: long / short <= LINEAR,
  }
}

/** How long reading takes a character, of texts from 1 kB to 10 MB, beside what only tags their words. */
export async function ingestSpeed(): Promise<Row[]> {
  const ingested = await builtEngine()
  const warm = ORDINARY.make(200_000)
  for (let run = 0; run < 3; run++) ingested(warm)
  const text = ORDINARY.make(1e6)
  const own = cost(text, ingested)
  const peers = {
    compromise: cost(text, (words) => nlp(words)),
    'wink-nlp': cost(text, (words) => wink.readDoc(words)),
  }
  const sizes = [1e3, 1e4, 1e5, 1e6, LONGEST].map((size) => ({
    size,
    cost: cost(ORDINARY.make(size), ingested),
  }))
  const least = Math.min(...sizes.map((one) => one.cost))
  return [
    ...Object.entries(peers).map(
      ([name, peer]): Row => ({
        work: '1 MB of press texts read, one thread',
        measured: speed(own),
        against: `${name}, tagging alone: ${speed(peer)}`,
        ratio: `${(peer / own).toFixed(2)} ×`,
        goal: '≥ 1 MB/s',
        met: own <= 1000,
      }),
    ),
    ...sizes.map(
      ({ size, cost: one }): Row => ({
        work: `press texts, ${size / 1000} kB: a character`,
        measured: each(one),
        against: `the least of all sizes: ${each(least)}`,
        ratio: `${(one / least).toFixed(2)} ×`,
        goal: size === LONGEST ? `≤ ${LINEAR} ×` : 'printed',
        met: size === LONGEST ? one / least <= LINEAR : null,
      }),
    ),
    ...HARD.map((page) => hardRow(page, ingested)),
  ]
}
