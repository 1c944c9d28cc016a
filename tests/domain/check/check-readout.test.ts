import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDraft, checkReadout } from '#domain/check/check-readout.ts'
import { type Fault, type FaultCode, MAX_FAULTS } from '#domain/check/fault.ts'
import { faultSentence } from '#domain/messages/faults.ts'
import { type SmallReadout, smallReadout, spanOf } from '../../fixtures/small-readout.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'

const faultsOf = (input: unknown): Fault[] => {
  const checked = checkReadout(input)
  return checked.ok ? [] : checked.faults
}

const broken = (change: (document: SmallReadout) => unknown): unknown => {
  const document = smallReadout()
  change(document)
  return document
}

const statement = (document: SmallReadout, id: string): Record<string, unknown> => {
  const found = document.statements.find((item) => item.id === id)
  if (!found) throw new Error(id)
  return found
}
const set =
  (id: string, changes: object) =>
  (document: SmallReadout): unknown =>
    Object.assign(statement(document, id), changes)

/** The first span of q01, moved or reworded. */
const spanChanged = (changes: object) => (document: SmallReadout) =>
  Object.assign(statement(document, 'q01'), {
    content: [{ ...spanOf(1, 'the harbour must stay open'), ...changes }],
  })

type Case = [what: string, change: (document: SmallReadout) => unknown, path: string, code: FaultCode]

const structure: Case[] = [
  ['a missing title', (d) => Reflect.deleteProperty(d, 'title'), 'title', 'missing'],
  ['no issuer', (d) => Object.assign(d, { issuer: null }), 'issuer', 'wrong-type'],
  ['a schema version 0', (d) => Object.assign(d, { schemaVersion: 0 }), 'schemaVersion', 'bad-choice'],
  ['a list that is none', (d) => Object.assign(d, { themes: {} }), 'themes', 'wrong-type'],
  ['no paragraphs', (d) => Object.assign(d, { paragraphs: [] }), 'paragraphs', 'empty'],
  ['an empty name', (d) => Object.assign(d.speakers[0] ?? {}, { name: '' }), 'speakers[0].name', 'empty'],
  ['an id in capitals', (d) => Object.assign(d, { id: 'Harbour' }), 'id', 'bad-form'],
  [
    'a country in words',
    (d) => Object.assign(d.issuer, { country: 'Iceland' }),
    'issuer.country',
    'bad-form',
  ],
  ['a date that is none', (d) => Object.assign(d.event, { date: 'today' }), 'event.date', 'bad-form'],
  [
    'an address that is a script',
    (d) => Object.assign(d.source, { url: 'javascript:alert(1)' }),
    'source.url',
    'bad-form',
  ],
  ['an unknown mode', set('q01', { mode: 'spoken' }), 'statements[0].mode', 'bad-choice'],
  [
    'an unknown attribution',
    set('q01', { attribution: { by: 'dice' } }),
    'statements[0].attribution.by',
    'bad-choice',
  ],
  ['no content', set('q01', { content: [] }), 'statements[0].content', 'empty'],
  ['half a code unit', spanChanged({ start: 0.5 }), 'statements[0].content[0].start', 'bad-number'],
  ['a negative offset', spanChanged({ start: -1 }), 'statements[0].content[0].start', 'bad-number'],
  [
    'a line break in a paragraph',
    (d) => Object.assign(d.paragraphs[0] ?? {}, { text: 'a\nb' }),
    'paragraphs[0].text',
    'forbidden-character',
  ],
  ['a bidi override', (d) => Object.assign(d, { title: 'a\u202eb' }), 'title', 'forbidden-character'],
  ['half a surrogate pair', (d) => Object.assign(d, { title: 'a\ud800b' }), 'title', 'forbidden-character'],
]

const ids: Case[] = [
  ['a readout id of the site', (d) => Object.assign(d, { id: 'import' }), 'id', 'reserved-id'],
  ['a language that Intl refuses', (d) => Object.assign(d, { lang: 'en-a' }), 'lang', 'bad-form'],
  [
    'a silent person with a speaker’s id',
    (d) => Object.assign(d.people[0] ?? {}, { id: 'marran' }),
    'people[0].id',
    'duplicate-id',
  ],
  ['a statement with a paragraph’s id', set('q06', { id: 'p1' }), 'statements[5].id', 'duplicate-id'],
  [
    'two themes of one id',
    (d) => d.themes.push({ id: 'sea', label: 'Again' }),
    'themes[2].id',
    'duplicate-id',
  ],
  ['an id that begins another', set('q06', { id: 'q' }), 'statements[5].id', 'id-begins-another'],
  [
    'a retired id that begins a live one',
    (d) => Object.assign(d.retired, { q: { to: [], reason: 'gone' } }),
    'retired.q',
    'id-begins-another',
  ],
  [
    'a retired id in use',
    (d) => Object.assign(d.retired, { q01: { to: [], reason: 'gone' } }),
    'retired.q01',
    'retired-live',
  ],
  [
    'a retired id that is a paragraph’s',
    (d) => Object.assign(d.retired, { p1: { to: [], reason: 'gone' } }),
    'retired.p1',
    'retired-live',
  ],
  [
    'retired ids that name each other',
    (d) => Object.assign(d.retired, { a: { to: ['b'], reason: '?' }, b: { to: ['a'], reason: '?' } }),
    'retired.a',
    'retired-cycle',
  ],
  [
    'a successor that is not there',
    (d) => d.retired.q00.to.push('q99'),
    'retired.q00.to[2]',
    'unknown-reference',
  ],
  [
    'an unknown speaker',
    set('q01', { speakers: ['nobody'] }),
    'statements[0].speakers[0]',
    'unknown-reference',
  ],
  [
    'a silent person who speaks',
    set('q01', { speakers: ['clerk'] }),
    'statements[0].speakers[0]',
    'unknown-reference',
  ],
  [
    'an unknown addressee',
    set('q01', { addressees: ['nobody'] }),
    'statements[0].addressees[0]',
    'unknown-reference',
  ],
  [
    'a speaker twice',
    set('q01', { speakers: ['waverly', 'waverly'] }),
    'statements[0].speakers[1]',
    'listed-twice',
  ],
  ['an unknown side', (d) => d.issuer.sides.push('clerk'), 'issuer.sides[1]', 'unknown-reference'],
  [
    'an unknown participant',
    (d) => d.event.participants.push('x'),
    'event.participants[3]',
    'unknown-reference',
  ],
  [
    'an unknown member',
    (d) => d.speakers[2]?.members?.push('x'),
    'speakers[2].members[2]',
    'unknown-reference',
  ],
  [
    'a joint speaker of nobody',
    (d) => Object.assign(d.speakers[2] ?? {}, { members: [] }),
    'speakers[2].members',
    'joint-without-members',
  ],
  [
    'a person with members',
    (d) => Object.assign(d.speakers[0] ?? {}, { members: ['marran'] }),
    'speakers[0].members',
    'members-not-joint',
  ],
  [
    'a joint speaker within itself',
    (d) => d.speakers[2]?.members?.push('both'),
    'speakers[2].members[2]',
    'joint-member',
  ],
  [
    'an unknown theme',
    set('q01', { themes: [{ id: 'x', evidence: [spanOf(1, 'harbour')] }] }),
    'statements[0].themes[0]',
    'unknown-reference',
  ],
  ['an unknown outer statement', set('q04', { within: 'q99' }), 'statements[3].within', 'unknown-reference'],
  ['an unknown repeat', set('q07', { repeats: 'q99' }), 'statements[6].repeats', 'unknown-reference'],
  ['an unknown echo', set('q07', { echoes: ['q99'] }), 'statements[6].echoes[0]', 'unknown-reference'],
]

const [before = ''] = /.*👩/u.exec(smallReadout().paragraphs[1]?.text ?? '') ?? []
const cutAt = (start: number, text: string) => ({ paragraph: 'p2', start, end: start + text.length, text })

const spans: Case[] = [
  [
    'an unknown paragraph',
    spanChanged({ paragraph: 'p9' }),
    'statements[0].content[0].paragraph',
    'unknown-reference',
  ],
  ['a span that ends where it begins', spanChanged({ start: 78 }), 'statements[0].content[0]', 'span-empty'],
  ['a span beyond its paragraph', spanChanged({ end: 999 }), 'statements[0].content[0]', 'span-outside'],
  [
    'a span with other words',
    spanChanged({ text: 'the harbour must stay shut' }),
    'statements[0].content[0]',
    'span-text',
  ],
  ['a span one letter off', spanChanged({ start: 52, end: 78 }), 'statements[0].content[0]', 'span-text'],
  ['a faulty mention', set('q01', { mention: [cutAt(0, 'He')] }), 'statements[0].mention[0]', 'span-text'],
  ['a faulty occasion', set('q01', { occasion: cutAt(0, 'He') }), 'statements[0].occasion', 'span-text'],
  [
    'a span that cuts a family of emoji',
    set('q01', { cue: [cutAt(before.length, '\u200d🚀')] }),
    'statements[0].cue[0]',
    'span-cuts-character',
  ],
  [
    'a span that cuts off an accent',
    set('q01', { cue: [spanOf(2, 'Cafe')] }),
    'statements[0].cue[0]',
    'span-cuts-character',
  ],
  [
    'content out of order',
    (d) =>
      Object.assign(statement(d, 'q02'), {
        content: [d.statements[1]?.content[1], d.statements[1]?.content[0]],
      }),
    'statements[1].content[1]',
    'content-order',
  ],
  [
    'content that overlaps itself',
    set('q02', { content: [spanOf(1, '"Our harbour feeds us,"'), spanOf(1, 'feeds us,"')] }),
    'statements[1].content[1]',
    'content-order',
  ],
]

const nesting: Case[] = [
  [
    'a nested statement that says it is not',
    set('q04', { within: null }),
    'statements[3].within',
    'within-wrong',
  ],
  [
    'a statement within one that does not hold it',
    set('q06', { within: 'q03' }),
    'statements[5].within',
    'within-wrong',
  ],
  [
    'a statement within more than the smallest',
    (d) =>
      d.statements.push({
        ...structuredClone(d.statements[3]),
        id: 'q08',
        content: [spanOf(2, 'sea')],
        within: 'q03',
      } as SmallReadout['statements'][number]),
    'statements[7].within',
    'within-wrong',
  ],
  ['a statement within itself', set('q06', { within: 'q06' }), 'statements[5].within', 'within-cycle'],
  [
    'an overlap',
    set('q06', { content: [spanOf(2, '!" The two sides')] }),
    'statements[5].content',
    'overlap',
  ],
  [
    'a part inside another statement and a part outside',
    set('q06', { content: [spanOf(2, 'lamps'), spanOf(2, 'a plan')] }),
    'statements[5].content',
    'overlap',
  ],
  ['a repeat of something later', set('q01', { repeats: 'q07' }), 'statements[0].repeats', 'not-earlier'],
  ['a repeat of itself', set('q07', { repeats: 'q07' }), 'statements[6].repeats', 'not-earlier'],
  [
    'a repeat of another speaker',
    set('q07', { repeats: 'q06' }),
    'statements[6].repeats',
    'repeats-other-speaker',
  ],
  ['an echo of something later', set('q02', { echoes: ['q07'] }), 'statements[1].echoes[0]', 'not-earlier'],
  [
    'an echo of the statement inside',
    set('q03', { echoes: ['q04'] }),
    'statements[2].echoes[0]',
    'not-earlier',
  ],
  [
    'evidence in another sentence',
    set('q06', { themes: [{ id: 'harbour', evidence: [spanOf(2, 'harbour')] }] }),
    'statements[5].themes[0].evidence[0]',
    'evidence-elsewhere',
  ],
  [
    'evidence in another paragraph',
    set('q07', { themes: [{ id: 'sea', evidence: [spanOf(2, 'sea')] }] }),
    'statements[6].themes[0].evidence[0]',
    'evidence-elsewhere',
  ],
]

describe('checkReadout', () => {
  it('accepts a faultless document and fills in what may be left out', () => {
    const checked = checkReadout(smallReadout())
    expect(checked).toMatchObject({ ok: true, readout: { id: 'harbour', revisions: [] } })
    expect(checked.ok && checked.readout.statements[1]).toMatchObject({ mention: [], repeats: null })
  })

  it('ignores fields that it does not know', () => {
    expect(faultsOf({ ...smallReadout(), mood: 'calm' })).toEqual([])
  })

  it.each([...structure, ...ids, ...spans, ...nesting])('refuses %s', (_what, change, path, code) => {
    const faults = faultsOf(broken(change))
    expect(faults[0]).toMatchObject({ path, code })
    expect(new Set(faults.map((fault) => faultSentence(fault))).size).toBe(faults.length)
  })

  it.each([null, undefined, 7, 'text', [], true])('says that %j is no document', (input) => {
    expect(checkReadout(input)).toEqual({
      ok: false,
      faults: [{ path: '', code: 'not-an-object' }],
      count: 1,
    })
  })

  it('says of a later schema version only that', () => {
    expect(checkReadout({ schemaVersion: 2, id: 7 })).toEqual({
      ok: false,
      faults: [{ path: 'schemaVersion', code: 'later-version', found: 2 }],
      count: 1,
    })
  })

  it('names the statements that lie in each other, and no other fault of theirs', () => {
    const document = broken((d) => {
      set('q03', { within: 'q04' })(d)
      set('q04', { within: 'q03' })(d)
    })
    expect(faultsOf(document).map(({ path, code }) => [path, code])).toEqual([
      ['statements[2].within', 'within-cycle'],
      ['statements[3].within', 'within-cycle'],
    ])
  })

  it('lets either of two statements with the same words hold the other', () => {
    const twin = { mode: 'direct', content: [spanOf(2, 'a plan')], speakers: ['both'], themes: [] }
    const document = smallReadout()
    const pair = (inner: string | null, outer: string | null) => ({
      ...document,
      statements: [
        ...document.statements.filter(({ id }) => id !== 'q06'),
        { ...twin, id: 'q11', within: inner },
        { ...twin, id: 'q12', within: outer },
      ],
    })
    expect(faultsOf(pair('q12', null))).toEqual([])
    expect(faultsOf(pair(null, 'q11'))).toEqual([])
    expect(faultsOf(pair(null, null))).toMatchObject([{ code: 'within-wrong' }])
  })

  it('takes evidence from the lead-in across an abbreviation', () => {
    const text = 'The master praised Mr. Marran and said, "Well done." Then he left.'
    const at = (words: string) => ({
      paragraph: 'p4',
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
      text: words,
    })
    const document = smallReadout()
    const withEvidence = (words: string) => ({
      ...document,
      paragraphs: [...document.paragraphs, { id: 'p4', text }],
      statements: [
        ...document.statements,
        {
          id: 'q08',
          mode: 'direct',
          speakers: ['marran'],
          content: [at('"Well done."')],
          themes: [{ id: 'harbour', evidence: [at(words)] }],
        },
      ],
    })
    expect(faultsOf(withEvidence('The master'))).toEqual([])
    expect(faultsOf(withEvidence('he left'))).toMatchObject([{ code: 'evidence-elsewhere' }])
  })

  it('keeps the first hundred faults and counts all', () => {
    const paragraphs = Array.from({ length: 250 }, () => ({ id: 'p1', text: 7 }))
    const checked = checkReadout({ ...smallReadout(), paragraphs })
    expect(checked.ok || [checked.faults.length, checked.count]).toEqual([MAX_FAULTS, 250])
  })

  it('looks only for the first fault where listing all would fill the memory', () => {
    const checked = checkReadout({ ...smallReadout(), statements: Array(1_000_001).fill(0) })
    expect(checked).toMatchObject({ ok: false, count: 1, faults: [{ path: 'statements[0]' }] })
  })

  it('checks 10,000 paragraphs, and 20,000 statements, side by side, nested and chained', {
    timeout: 60_000,
  }, () => {
    const size = 20_000
    const name = (at: number) => `s${String(at).padStart(5, '0')}`
    const long = 'x'.repeat(2 * size + 2)
    const nested = Array.from({ length: size }, (_, at) => ({
      id: name(at),
      mode: 'direct',
      speakers: [],
      content: [{ paragraph: 'n0', start: at, end: at + 1, text: 'x' }],
      themes: [],
    }))
    const paragraphs = Array.from({ length: 10_000 }, (_, at) => ({
      id: `n${at}`,
      text: long.slice(0, at === 0 ? undefined : 100),
    }))
    expect(faultsOf({ ...smallReadout(), paragraphs, retired: {}, statements: nested })).toEqual([])

    const deep = nested.slice(0, 300).map((item, at) => ({
      ...item,
      within: at === 0 ? null : name(at - 1),
      content: [{ paragraph: 'n0', start: at, end: 600 - at, text: long.slice(at, 600 - at) }],
    }))
    expect(faultsOf({ ...smallReadout(), paragraphs, retired: {}, statements: deep })).toEqual([])
    // One chain through all of them, in the wrong direction of the text: refused, without recursion.
    const chain = nested.map((item, at) => ({ ...item, within: at === 0 ? null : name(at - 1) }))
    expect(checkReadout({ ...smallReadout(), paragraphs, retired: {}, statements: chain })).toMatchObject({
      ok: false,
      count: size - 1,
    })
  })

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkReadout(value).ok).toBe(false)
        expect(checkReadout({ ...smallReadout(), retired: {}, statements: value }).ok).toBe(
          Array.isArray(value) && value.length === 0,
        )
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('finds a place for the fault in any document broken anywhere', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue({ maxDepth: 1 }), (seed, value) => {
        const document = smallReadout()
        const places = slots(document)
        const place = places[seed % places.length]
        if (place) Reflect.set(place.holder, place.key, value)
        const checked = checkReadout(document)
        if (checked.ok) return
        expect(checked.count).toBeGreaterThan(0)
        for (const fault of checked.faults) {
          expect(fault.path).not.toBe('')
          expect(faultSentence(fault)).toMatch(/^[^ ].*: .+\.$/su)
        }
      }),
      { numRuns: fuzzRuns },
    )
  })
})

describe('checkDraft', () => {
  it('accepts a document without its issuer', () => {
    expect(checkDraft({ ...smallReadout(), issuer: null }).ok).toBe(true)
  })
})

/** Every place in a document that holds a value. */
function slots(holder: object): { holder: object; key: string }[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder, key },
    ...(typeof value === 'object' && value !== null ? slots(value) : []),
  ])
}
