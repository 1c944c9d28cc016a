import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Readout, Statement } from '#domain/document/readout.ts'
import { reviseReadout } from '#domain/revise/revise-readout.ts'
import { english } from '#ingest/packs/en/english.ts'
import { proposeRevision } from '#ingest/revision/propose-revision.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const ID = 'leader-meets-syrian-president'
const document: object = JSON.parse(readFileSync(`public/readouts/${ID}.json`, 'utf8'))
const text = readFileSync(`public/readouts/${ID}.txt`, 'utf8')
const old = { readout: realReadout().readout, document }

const propose = (words: string) =>
  proposeRevision({ old, text: words, pack: english, date: '2026-12-01' }).next

/** What revise makes of a corrected text, once it is said of each statement that is gone that it is. */
function revised(words: string) {
  const next = propose(words)
  const options = {
    old,
    earlier: [],
    next,
    text: { words, sha256: '0'.repeat(64) },
    keepIds: false,
    date: '2026-12-01',
    note: 'Corrected.',
  }
  const first = reviseReadout({ ...options, decisions: [] })
  if (first.ok || first.problem.code !== 'undecided') return first
  const decisions = first.problem.undecided.map(({ id, proposed }) => ({
    id,
    to: proposed.length > 0 ? proposed : null,
    reason: 'Corrected.',
  }))
  return reviseReadout({ ...options, decisions })
}

function soundly(words: string): Readout {
  const result = revised(words)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.readout
}

const edited = (from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`no such words: ${from}`)
  return text.replace(from, to)
}
const machine = ({ statements }: Readout): Statement[] =>
  statements.filter(({ attribution }) => attribution.by === 'machine')
/** A statement without its places. */
const kept = ({ id, mode, speakers, addressees, themes, note, attribution }: Statement) => ({
  id,
  mode,
  speakers,
  addressees,
  themes: themes.map(({ id: theme, evidence }) => [theme, evidence.map((span) => span.text)]),
  note,
  attribution,
})

describe('proposeRevision', () => {
  it('proposes the document as it is, to its last field, where the text is as it was', () => {
    const { id, statements, ...others } = Object(document)
    expect(propose(text)).toMatchObject({ id, title: others.title, speakers: others.speakers })
    expect(revised(text)).toMatchObject({ ok: true, isNewRevision: false, report: { unchanged: 31 } })
    expect(machine(soundly(text))).toEqual([])
  })

  it('proposes what is said in a new paragraph, and keeps all else as its editor had it', () => {
    const words = edited(
      'He emphasised the need',
      'Foreign Minister Ilena Dravic said, "We came to listen."\n\nHe emphasised the need',
    )
    const now = soundly(words)
    expect(now.paragraphs).toHaveLength(old.readout.paragraphs.length + 1)
    expect(machine(now)).toMatchObject([
      { content: [{ text: '"We came to listen."' }], mode: 'direct', attribution: { by: 'machine' } },
    ])
    const before = old.readout.statements.map(kept)
    const after = now.statements.map(kept)
    expect(after.filter(({ attribution }) => attribution.by === 'editor')).toEqual(before)
    const [newcomer] = machine(now).flatMap(({ speakers }) => speakers)
    expect(old.readout.speakers.some(({ id }) => id === newcomer)).toBe(false)
    expect(now.speakers.map(({ id }) => id)).toContain(newcomer)
  })

  it('proposes a changed sentence anew under its id, by the speaker whom the document knows, with its themes', () => {
    const now = soundly(
      edited('Hopefully, all of us can fulfil our duties', 'Hopefully all can fulfil our duties'),
    )
    const [was] = old.readout.statements.filter(({ content }) => content[0]?.text.startsWith('"Hopefully'))
    const is = now.statements.find(({ id }) => id === was?.id)
    expect(is).toMatchObject({
      content: [{ text: expect.stringContaining('Hopefully all can') }],
      speakers: ['khamenei'],
      attribution: { by: 'machine' },
    })
    expect(is?.themes.map(({ id }) => id)).toEqual(was?.themes.map(({ id }) => id))
    expect(now.retired).toEqual({})
  })

  it('follows a paragraph that was moved, and leaves out statements whose words are gone', () => {
    const lines = text.split('\n')
    const gone = lines.findIndex((line) => line.startsWith('Mr Bashar al-Assad expressed his gratitude'))
    const moved = lines.findIndex((line) => line.startsWith('Ayatollah Khamenei said the Islamic'))
    const [paragraph = ''] = lines.splice(moved, 1)
    lines[gone - 1] = paragraph
    const now = soundly(lines.join('\n'))
    expect(machine(now)).toEqual([])
    expect(now.statements).toHaveLength(30)
    expect(Object.keys(now.retired)).toEqual(['q29'])
  })

  it('takes what an editor set apart for that again, and a new counter for one', () => {
    const now = soundly(text)
    expect(now.source.setApart).toEqual(old.readout.source.setApart)
    expect(now.paragraphs.map(({ text: words }) => words).join(' ')).not.toContain('700 /')
  })

  it('is sound whatever sentences are struck, doubled or changed about', () => {
    const lines = text.split('\n')
    const account = lines.flatMap((line, at) => (line.length > 120 ? [at] : []))
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            line: fc.constantFrom(...account),
            how: fc.constantFrom('strike', 'double', 'cut', 'reword', 'add'),
          }),
          { maxLength: 4 },
        ),
        (edits) => {
          const now = [...lines]
          for (const { line, how } of edits) {
            const words = now[line] ?? ''
            if (how === 'strike') now[line] = ''
            if (how === 'double') now[line] = `${words}\n\n${words}`
            if (how === 'cut') now[line] = words.replace(/[^.]*\. /, '')
            if (how === 'reword') now[line] = words.replace(/ the /g, ' that ')
            if (how === 'add') now[line] = `${words} The President of Syria said, "We agree."`
          }
          const result = revised(now.join('\n'))
          expect(result.ok ? [] : result.problem).toEqual([])
        },
      ),
      { numRuns: Math.min(fuzzRuns, 60) },
    )
  }, 120_000)
})
