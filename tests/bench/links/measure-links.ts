import type { Measure } from '../bench.ts'
import { median } from '../median.ts'
import { type Row, within } from '../row.ts'
import { isRight, type LinkCase, linkCases, RUN } from './cases.ts'
import { bestMatch, type Contestant, exactText, ours, resolve, textFragment } from './contestants.ts'
import { longTexts } from './long-texts.ts'

/** Right answers and all, and of those where the words were deleted how each was answered. */
type Tally = { right: number; all: number }

const contestants: Record<string, Contestant> = {
  'this reader': ours,
  'exact text': exactText,
  'text fragments': textFragment,
  'best match': bestMatch,
}

const NONE: Tally = { right: 0, all: 0 }

const percent = ({ right, all }: Tally): string => (all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} %`)
const share = (tally: Tally): string => (tally.all === 0 ? '–' : `${percent(tally)} of ${tally.all}`)

/** The contestants beside this reader. */
const peers = Object.keys(contestants).slice(1)

const kindOf = ({ kind, target }: LinkCase): string =>
  `${kind}, ${'statement' in target ? 'statements' : 'selections'}`

function add(tallies: Map<string, Tally>, key: string, right: boolean): void {
  const tally = tallies.get(key) ?? NONE
  tallies.set(key, { right: tally.right + (right ? 1 : 0), all: tally.all + 1 })
}

type Judged = {
  /** By contestant and kind of revision, of words that still stand. */
  kept: Map<string, Tally>
  byScript: Map<string, Tally>
  deleted: { all: number; silent: Map<string, number>; changed: number }
  attribution: Tally
}

/** Every link of a half of the texts, by every contestant. */
function judge(half: 'dev' | 'held'): Judged {
  const judged: Judged = {
    kept: new Map(),
    byScript: new Map(),
    deleted: { all: 0, silent: new Map(), changed: 0 },
    attribution: { right: 0, all: 0 },
  }
  for (const link of linkCases({ half, count: RUN.count })) {
    if (link.truth === null) judged.deleted.all++
    for (const [name, contestant] of Object.entries(contestants)) {
      const { places, says } = contestant(link)
      if (link.truth !== null) {
        const right = isRight(link.revised.readout, link.truth, places)
        add(judged.kept, `${name}|${kindOf(link)}`, right)
        if (name === 'this reader') add(judged.byScript, `${link.script}|${kindOf(link)}`, right)
      } else if (places !== null) {
        if (says === 'changed') judged.deleted.changed++
        else judged.deleted.silent.set(name, (judged.deleted.silent.get(name) ?? 0) + 1)
      }
    }
    if (!('statement' in link.target) || link.truth === null) continue
    const fate = link.revised.truth.statements.get(link.target.statement)
    if (!fate?.attributionChanged || fate.id === null) continue
    const { attribution, outcome } = resolve(link)
    if (outcome === 'ambiguous' || outcome === 'gone') continue
    judged.attribution.all++
    if (attribution.kind === 'changed') judged.attribution.right++
  }
  return judged
}

const KINDS = ['light', 'medium', 'heavy', 'trap'].flatMap((kind) => [
  `${kind}, statements`,
  `${kind}, selections`,
])
const GOALS: Record<string, number> = { 'medium, statements': 98.5, 'medium, selections': 97 }

function keptRows({ kept }: Judged): Row[] {
  const of = (name: string, kind: string) => kept.get(`${name}|${kind}`) ?? NONE
  return KINDS.map((kind) => {
    const own = of('this reader', kind)
    const goal = GOALS[kind]
    return {
      work: `links that lead to the true place: ${kind}`,
      measured: share(own),
      against: peers.map((name) => `${name}: ${percent(of(name, kind))}`).join('; '),
      ratio: '–',
      goal: goal === undefined ? 'printed' : `≥ ${goal} %`,
      met: goal === undefined ? null : (100 * own.right) / own.all >= goal,
    }
  })
}

function scriptRows({ byScript }: Judged): Row[] {
  return ['latin', 'arabic', 'chinese', 'cyrillic'].map((script) => ({
    work: `the same by script: ${script}`,
    measured: KINDS.filter((kind) => !kind.startsWith('trap'))
      .map((kind) => `${kind}: ${percent(byScript.get(`${script}|${kind}`) ?? NONE)}`)
      .join('; '),
    against: '–',
    ratio: '–',
    goal: 'printed',
    met: null,
  }))
}

function deletedRows({ deleted, attribution }: Judged): Row[] {
  const { all, silent, changed } = deleted
  return [
    {
      work: 'deleted words: led to others without saying so',
      measured: `${silent.get('this reader') ?? 0} of ${all}`,
      against: peers.map((name) => `${name}: ${silent.get(name) ?? 0}`).join('; '),
      ratio: '–',
      goal: '0 of ≥ 1,000',
      met: (silent.get('this reader') ?? 0) === 0 && all >= 1000,
    },
    {
      work: 'deleted words: shown as changed',
      measured: `${changed} of ${all} (${((100 * changed) / all).toFixed(2)} %)`,
      against: '–',
      ratio: '–',
      goal: '≤ 1 %',
      met: changed / all <= 0.01,
    },
    {
      work: 'statements that another is said to have made, or otherwise: told',
      measured: share(attribution),
      against: '–',
      ratio: '–',
      goal: '100 %',
      met: attribution.right === attribution.all,
    },
  ]
}

const TIMES = 25

/** One link into a text of 1.5 million characters, from the address to the outcome; nothing is kept from one to the next. */
function timeRows(): Row[] {
  return longTexts().flatMap(({ name, open }) => {
    const times = Array.from({ length: TIMES }, (_, at) => {
      const follow = open(at)
      const start = performance.now()
      follow()
      return performance.now() - start
    })
    const worst = Math.max(...times)
    return [
      within(`a link in 1.5 million characters, ${name}: median`, median(times), 30),
      within(`the same: worst of ${TIMES}`, worst, 200),
    ]
  })
}

/** Whether links survive revisions; thresholds were chosen on the dev half, and are reported on the held one. */
export const links: Measure = async () => {
  const judged = judge('held')
  return [...keptRows(judged), ...scriptRows(judged), ...deletedRows(judged), ...timeRows()]
}
