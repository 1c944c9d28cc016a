import { english } from '#ingest/packs/en/english.ts'
import { answer } from '../../ingest/polnear/answer.ts'
import { judgeStatements } from '../../ingest/polnear/judge.ts'
import { readCorpus } from '../../ingest/polnear/read-corpus.ts'
import { scoreDirect } from '../../ingest/polnear/score-direct.ts'
import { f1, scoreExact } from '../../ingest/polnear/score-exact.ts'
import type { Row } from '../row.ts'
import { calibrationRows } from './calibration-rows.ts'
import type { RuleFamily } from './rule-families.ts'
import { shareRow, valueRow } from './share-row.ts'

/** F1 of a BiLSTM-CRF that was trained on the corpus, on its test texts (CofeNet, COLING 2022). */
const TRAINED = { source: 69.6, cue: 66.7, content: 59 }
const GOALS = { source: 66, cue: 62, content: 52 }

type Corpus = ReturnType<typeof readCorpus>

/** The folder that the corpus's scripts wrote; nothing of the corpus is in this repository. */
export const polnearFolder = (): string | undefined => process.env.POLNEAR

const answersOf = ({ articles }: Corpus, family?: RuleFamily) =>
  new Map(
    articles.map(({ id, text }) => [
      id,
      { text, statements: answer(text, family?.without?.(english) ?? english, family?.basis) },
    ]),
  )

/** Exact F1 of each component and the direct quotations' figures, all in per cent. */
export function polnearFigures(corpus: Corpus, family?: RuleFamily) {
  const answers = answersOf(corpus, family)
  return { exact: scoreExact(corpus.rows, answers), direct: scoreDirect(corpus.quoted, answers) }
}

function rowsOf(split: 'dev' | 'train', corpus: Corpus): Row[] {
  const answers = answersOf(corpus)
  const exact = scoreExact(corpus.rows, answers)
  const withEnds = scoreExact(corpus.rows, answers, 'corpus')
  const { found, precision, speaker } = scoreDirect(corpus.quoted, answers)
  const named = `PolNeAR ${split}`
  const judged = corpus.articles.flatMap((article) =>
    judgeStatements(article, answers.get(article.id)?.statements ?? []),
  )
  const goal = (least: number) => (split === 'dev' ? { least } : undefined)
  return [
    ...(corpus.rows.length === 0 ? [] : (['source', 'cue', 'content'] as const)).map((component) =>
      valueRow(
        `${named}: ${component}, exact F1`,
        f1(exact[component]),
        goal(GOALS[component]),
        `a trained BiLSTM-CRF, test: ${TRAINED[component]}`,
      ),
    ),
    ...(corpus.rows.length === 0 ? [] : (['source', 'cue'] as const)).map((component) =>
      valueRow(`the same: ${component}, with the corpus's own ends`, f1(withEnds[component]), undefined, '–'),
    ),
    shareRow(`${named}: quotations of four words or more found`, found, goal(97)),
    shareRow('the same: those found that somebody said', precision, goal(95)),
    shareRow('the same: their speaker', speaker, goal(93)),
    ...calibrationRows(
      `${named}, quoted`,
      judged.filter(({ mode }) => mode === 'direct'),
      goal(97),
    ),
    ...calibrationRows(`${named}, all`, judged, goal(97)),
  ]
}

/** How well the engine does on PolNeAR, which stays outside the repository. */
export async function polnear(): Promise<Row[]> {
  const folder = polnearFolder()
  const corpora = (['dev', 'train'] as const).map((split) => ({
    split,
    corpus: folder === undefined ? null : readCorpus(folder, split),
  }))
  return corpora.flatMap(({ split, corpus }) =>
    corpus && corpus.articles.length > 0 ? rowsOf(split, corpus) : [notMeasured(`PolNeAR ${split}`)],
  )
}

export const NO_CORPUS = 'PolNeAR not measured: set POLNEAR to its folder (README)'

const notMeasured = (work: string): Row => ({
  work,
  measured: NO_CORPUS,
  against: '–',
  ratio: '–',
  goal: 'printed',
  met: null,
})
