import type { Readout } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { flatText } from '#domain/link/flat-text.ts'
import { resolveSelection } from '#domain/link/resolve.ts'
import { describeRange, snapToCharacters } from '#domain/link/selector.ts'
import { selectorCodec } from '#domain/link/selector-codec.ts'
import { randomFrom } from '../../fixtures/random.ts'
import { linkCases } from './cases.ts'
import type { Revised } from './revise-text.ts'

type Paragraphs = Readout['paragraphs']

/** Two revisions of a long text; `open` makes a link into the first and gives what follows it into the second. */
export type LongText = { name: string; open: (at: number) => () => void }

const CHARACTERS = 1_500_000
/** Of the linked words. */
const LENGTH = 150

const OLD = '01d00001'
const NEW = '0e000002'

function longText(name: string, old: Paragraphs, now: Paragraphs): LongText {
  const [{ old: model }] = mediumRevisions()
  const readout = (paragraphs: Paragraphs, revision: string) =>
    indexReadout({ ...model, statements: [], paragraphs: [...paragraphs], revision })
  return {
    name,
    open(at) {
      const [made, present] = [readout(old, OLD), readout(now, NEW)]
      const flat = flatText(made.readout)
      flatText(present.readout)
      const start = randomFrom(at + 1).below(flat.text.length - LENGTH)
      const range = snapToCharacters(flat, { start, end: start + LENGTH })
      if (!range) throw new Error('nothing but white space')
      const value = selectorCodec.format(describeRange(flat, range, OLD))
      return () => {
        const read = selectorCodec.parse(value)
        if (read.ok) resolveSelection({ made, now: present }, read.selector)
      }
    },
  }
}

let revisions: [Revised, ...Revised[]] | null = null

function mediumRevisions(): [Revised, ...Revised[]] {
  if (revisions) return revisions
  const all = new Set<Revised>()
  let size = 0
  for (const { revised } of linkCases({ half: 'held', kinds: ['medium'], count: 20_000 })) {
    if (!all.has(revised)) size += revised.old.paragraphs.reduce((sum, { text }) => sum + text.length, 0)
    all.add(revised)
    if (size > CHARACTERS) break
  }
  const [first, ...rest] = all
  if (!first) throw new Error('no revision')
  revisions = [first, ...rest]
  return revisions
}

/** All of them one after the other, each under a number of its own so that paragraphs are not the same by chance. */
const joined = (side: (revised: Revised) => Readout): Paragraphs =>
  mediumRevisions().flatMap((revised, at) =>
    side(revised).paragraphs.map(({ id, text }) => ({ id: `${id}-${at}`, text: `${at}: ${text}` })),
  )

const SENTENCE = 'The two sides stressed the need for peace and stability in the region.'

export function longTexts(): LongText[] {
  const old = joined(({ old }) => old)
  const equal = Array.from({ length: 20_000 }, (_, at) => ({ id: `p${at}`, text: SENTENCE }))
  const ab = 'ab'.repeat(CHARACTERS / 2)
  return [
    longText(
      'medium revision',
      old,
      joined(({ readout }) => readout),
    ),
    longText(
      'all of it restyled',
      old,
      old.map(({ id, text }) => ({ id, text: `${text.replaceAll(' ', '  ')}!` })),
    ),
    longText(
      'nothing left of it',
      old,
      old.map(({ id, text }) => ({ id, text: [...text].reverse().join('') })),
    ),
    longText('20,000 equal sentences, one deleted', equal, equal.slice(1)),
    longText(
      '"abab…", one letter in',
      [{ id: 'p1', text: ab }],
      [{ id: 'p1', text: `${ab.slice(0, 600_000)}x${ab.slice(600_000)}` }],
    ),
  ]
}
