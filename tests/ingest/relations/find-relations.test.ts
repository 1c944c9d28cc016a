import { describe, expect, it } from 'vitest'
import type { Attributed } from '#ingest/attribution/attribute.ts'
import { english } from '#ingest/packs/en/english.ts'
import { findRelations } from '#ingest/relations/find-relations.ts'
import { wordsOfAll } from '#ingest/text/words-in.ts'
import { realReadout } from '../../fixtures/real-readout.ts'
import { ingested } from '../ingested.ts'

const related = (text: string) =>
  ingested(text)
    .readout.statements.filter(({ repeats, echoes }) => repeats !== null || echoes.length > 0)
    .map(({ id, repeats, echoes }) => ({ id, repeats, echoes }))

const ORR = 'President Ada Orr said, '
const VEY = 'Minister Tom Vey replied, '

describe('words said again', () => {
  it.each([
    ['to the letter', '“The old harbour is open to every flag.”', '“The old harbour is open to every flag.”'],
    [
      'in other marks and case',
      '“The old harbour is open to every flag.”',
      '"the old harbour is open, to every flag"',
    ],
    [
      'but for light words',
      '“The old harbour is open to every flag.”',
      '“That old harbour is open to every flag.”',
    ],
  ])('are known %s', (_, first, second) => {
    expect(related(`${ORR}${first}\n${ORR}${second}`)).toEqual([{ id: 'q2', repeats: 'q1', echoes: [] }])
  })

  it.each([
    [
      'of a negation',
      '“The old harbour is open to every flag.”',
      '“The old harbour is not open to every flag.”',
    ],
    ['of a number', '“We planted 20 apple trees.”', '“We planted 30 apple trees.”'],
    ['of who did it', '“We sank their painted boats.”', '“They sank our painted boats.”'],
  ])('are others by the change %s', (_, first, second) => {
    expect(
      related(`${ORR}${first}\n${ORR}${second}`)
        .map(({ repeats }) => repeats ?? null)
        .filter(Boolean),
    ).toEqual([])
  })

  it('are no words of another speaker', () => {
    const text = `${ORR}“The old harbour is open to every flag.”\n${VEY}“The old harbour is open to every flag.”`
    expect(related(text)).toEqual([{ id: 'q2', repeats: null, echoes: ['q1'] }])
  })

  it('are more than a word', () => {
    expect(
      related('President Ada Orr supported the proposal. President Ada Orr supported the proposal.'),
    ).toEqual([])
  })
})

describe('words taken up', () => {
  it('are a short quotation that stands in another whole', () => {
    expect(
      related(
        `President Ada Orr called the truce “written on the water”.\n${VEY}“It was written on the water, and nobody brought a boat.”`,
      ).map(({ echoes }) => echoes),
    ).toEqual([['q2']])
  })

  it('are a run of telling words, whatever stands between them', () => {
    const text = `${ORR}“Whoever plants an orchard guards the valley for a century.”\nMinister Tom Vey recalled that whoever plants orchards guards valleys for a century.`
    expect(related(text)).toEqual([{ id: 'q2', repeats: null, echoes: ['q1'] }])
  })

  it.each([
    'the need to further strengthen bilateral relations and mutual cooperation in various fields',
    'the immediate and unconditional release of all hostages',
    'respect for the sovereignty, independence, unity and territorial integrity of states',
    'the peaceful uses of nuclear energy and the fight against terrorism and organised crime',
    'cooperation in trade, energy, transport, education, culture and tourism',
  ])('are none where both say what everybody says: %s', (words) => {
    expect(related(`President Ada Orr stressed ${words}. Minister Tom Vey stressed ${words}.`)).toEqual([])
  })

  it('are looked for in time that grows with the text', () => {
    const text = `${ORR}“${'ab '.repeat(50_000)}.”\n${VEY}“${'ab '.repeat(50_000)}.”`
    expect(related(text)).toEqual([])
  })
})

describe('the statements of the real readout as an editor marked them', () => {
  it('repeat and take up what the editor says that they do, and nothing else', () => {
    const { paragraphs, statements } = realReadout().readout
    const place = new Map(paragraphs.map(({ id }, at) => [id, at]))
    const made = statements.map(
      ({ mode, content }): Attributed => ({
        mode,
        content: content.map(({ paragraph, start, end }) => ({
          paragraph: place.get(paragraph) ?? 0,
          start,
          end,
        })),
        cue: null,
        mention: null,
        sameAs: null,
        within: null,
        basis: 'quoted',
      }),
    )
    const idOf = new Map(made.map((one, at) => [one, statements[at]]))
    for (const one of made)
      one.within = made.find((other) => idOf.get(other)?.id === idOf.get(one)?.within) ?? null
    const { repeats, echoes } = findRelations(
      made,
      wordsOfAll(paragraphs.map(({ text }) => text)),
      (one) => idOf.get(one)?.speakers.join(' ') ?? null,
      (word) => /^(?:syrian?|iran|assad)$/.test(word),
      english,
    )
    const name = (one: Attributed | undefined) => (one && idOf.get(one)?.id) ?? null
    expect(made.map((one) => [name(one), name(repeats.get(one)), (echoes.get(one) ?? []).map(name)])).toEqual(
      statements.map((one) => [one.id, one.repeats, one.echoes]),
    )
  })
})
