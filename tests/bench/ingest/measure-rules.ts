import { reasons } from '#domain/messages/ingest.ts'
import { english } from '#ingest/packs/en/english.ts'
import { type Score, type Share, score, total } from '../../ingest/gold/score.ts'
import { ingested } from '../../ingest/ingested.ts'
import { readCorpus } from '../../ingest/polnear/read-corpus.ts'
import { f1 } from '../../ingest/polnear/score-exact.ts'
import { realText, scoreReal } from '../../ingest/score-real.ts'
import type { Row } from '../row.ts'
import { NO_CORPUS, polnearFigures, polnearFolder } from './measure-polnear.ts'
import { readGoldHalf } from './read-gold-half.ts'
import { RULE_FAMILIES, type RuleFamily } from './rule-families.ts'

/** In per cent, by what was measured. */
type Figures = ReadonlyMap<string, number>

/** What is there and from the right speakers, of all that is there and all that was proposed. */
const f1Of = (found: Share, speaker: Share, precision: Share): number =>
  found.all + precision.all === 0 ? 0 : (200 * speaker.right) / (found.all + precision.all)

const goldFigures = (half: string, { direct, reported, precision, furniture }: Score): [string, number][] => [
  [`${half}, quoted`, f1Of(direct.found, direct.speaker, precision.direct)],
  [`${half}, reported`, f1Of(reported.found, reported.speaker, precision.reported)],
  [`${half}, furniture as text`, (-100 * furniture.right) / furniture.all],
]

/** The readout of a text, without what a family of rules finds. */
function readoutOf(text: string, family?: RuleFamily) {
  const { readout } = ingested(text, undefined, family?.without?.(english))
  const reason = family?.basis && reasons[family.basis]
  const statements = readout.statements.filter(
    ({ attribution }) => attribution?.by !== 'machine' || attribution.reason !== reason,
  )
  return { ...readout, statements }
}

/** Every rule family's worth: what all sets have less without it. */
export async function rules(): Promise<Row[]> {
  const halves = { work: readGoldHalf('work'), held: readGoldHalf('held') }
  const folder = polnearFolder()
  const corpus = folder === undefined ? null : readCorpus(folder, 'dev')
  const text = realText()
  const measure = (family?: RuleFamily): Figures => {
    const real = scoreReal(readoutOf(text, family))
    const { exact, direct } = corpus ? polnearFigures(corpus, family) : {}
    return new Map([
      ...Object.entries(halves).flatMap(([half, all]) =>
        goldFigures(half, total(all.map((gold) => score(gold, readoutOf(gold.page, family))))),
      ),
      [
        'the real one',
        (100 * (real.quoted.right + real.reported.right)) / (real.quoted.all + real.reported.all),
      ],
      ...(exact ? Object.entries(exact).map(([name, counts]) => [`dev ${name}`, f1(counts)] as const) : []),
      ...(direct
        ? Object.entries(direct).map(
            ([name, { right, all }]) => [`dev ${name}`, (100 * right) / all] as const,
          )
        : []),
    ])
  }
  const whole = measure()
  const row = (work: string, measured: string) => ({
    work,
    measured,
    against: corpus ? '–' : NO_CORPUS,
    ratio: '–',
    goal: 'printed',
    met: null,
  })
  return [
    row('all rules', [...whole].map(([name, value]) => `${name} ${value.toFixed(1)}`).join('; ')),
    ...RULE_FAMILIES.map((family) => {
      const less = measure(family)
      const worth = [...whole]
        .map(([name, value]) => [name, value - (less.get(name) ?? 0)] as const)
        .filter(([, points]) => Math.abs(points) >= 0.05)
        .map(([name, points]) => `${name} ${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}`)
      return row(`what they add: ${family.name}`, worth.join('; ') || 'nothing')
    }),
  ]
}
