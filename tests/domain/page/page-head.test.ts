import { describe, expect, test } from 'vitest'
import { readoutRoute, statementRoute } from '#domain/address/route.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { type PageHead, pageHead } from '#domain/page/page-head.ts'
import { markedReadout } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

const site = { base: '/sub/', origin: 'https://example.org' }
const real = realReadout()
const id = real.readout.id
const statementHead = (statement: string, index = real) =>
  pageHead(statementRoute(index.readout.id, statement, '1a2b3c4d'), index, site)
const meta = (head: PageHead, wanted: string) =>
  head.meta.find((entry) => ('name' in entry ? entry.name : entry.property) === wanted)?.content

describe('a statement’s page is called', () => {
  test('by its speaker and, in quotation marks, the words that are quoted', () => {
    expect(statementHead('q27').title).toBe(
      'Bashar al-Assad: ‘A few years ago, I said that the cost of resistance is less…’ (as published by The Office of the Supreme Leader)',
    )
  })
  test('through whoever quotes it, where it is nested', () => {
    expect(statementHead('q31').title).toBe(
      'Bashar al-Assad, as quoted by Khamenei: ‘whenever we retreat, the other side advances.’ (as published by The Office of the Supreme Leader)',
    )
  })
  test('never in quotation marks where it is reported, and with according to whom', () => {
    for (const { id: statement, mode } of real.statements) {
      const { title, description } = statementHead(statement)
      if (mode === 'direct') continue
      expect(title).toMatch(/, (?:as )?reported\b.*\(according to The Office of the Supreme Leader\)$/)
      expect(title + description).not.toMatch(/[“”‘’"]/)
    }
  })
})

test('titles are told apart, and descriptions stay short', () => {
  const heads = real.statements.map(({ id: statement }) => statementHead(statement))
  // The two repeats are the same words of the same speaker.
  expect(new Set(heads.map(({ title }) => title)).size).toBe(heads.length - 2)
  for (const { description } of heads) expect(description.length).toBeLessThanOrEqual(200)
})

test('what a program attributed says so in its description, which stays short', () => {
  const attribution = { by: 'machine' as const, confidence: 0.999, reason: 'x' }
  const { readout } = real
  const proposed = indexReadout({
    ...readout,
    statements: readout.statements.map((one) => ({ ...one, attribution })),
  })
  for (const { id: statement } of readout.statements) {
    const { description } = statementHead(statement, proposed)
    expect(description).toMatch(/ Attributed by a program \(confidence 99 %\), unconfirmed\.$/)
    expect(description.length).toBeLessThanOrEqual(200)
  }
})

test('canonical and og:url are the page’s own address without view and revision', () => {
  const head = statementHead('q09')
  expect(head.canonical).toBe(`https://example.org/sub/r/${id}/q/q09/`)
  expect(meta(head, 'og:url')).toBe(head.canonical)
  expect(meta(head, 'robots')).toBeUndefined()
  expect(meta(head, 'twitter:card')).toBe('summary')
  expect(meta(head, 'og:title')).toBe(head.title)
})

test('a site that does not know its origin leaves both out', () => {
  const head = pageHead(readoutRoute(id), real, { base: '/', origin: null })
  expect(head.canonical).toBeNull()
  expect(meta(head, 'og:url')).toBeUndefined()
  expect(meta(head, 'robots')).toBeUndefined()
})

test('a readout’s page says its title without the closing colon, its event and its size', () => {
  const head = pageHead(readoutRoute(id), real, site)
  expect(head.title).toBe(
    'Leader Meets with Syrian President and Delegation (as published by The Office of the Supreme Leader)',
  )
  expect(head.description).toMatch(/^As published by .* \[Thursday 30 May 2024\]\. .* 31 statements\.$/)
})

test('a statement that never was gives the readout’s own head', () => {
  expect(statementHead('nowhere')).toEqual(pageHead(readoutRoute(id), real, site))
})

describe('a retired page', () => {
  const index = markedReadout({
    paragraphs: ['One. Two.'],
    statements: { q01: { content: ['One'] }, q02: { content: ['Two'] } },
    fields: {
      retired: {
        old: { to: ['older'], reason: 'moved' },
        older: { to: ['q02'], reason: 'moved' },
        split: { to: ['q01', 'q02'], reason: 'split' },
        gone: { to: [], reason: 'an error' },
      },
    },
  })
  test('of a statement hands its rank to the one that replaces it', () => {
    expect(statementHead('old', index).canonical).toBe('https://example.org/sub/r/harbour/q/q02/')
    expect(statementHead('old', index).title).toBe('Retired statement: Mayor meets the harbour master')
  })
  test.each(['split', 'gone'])('of one that is %s asks not to be indexed', (statement) => {
    const head = statementHead(statement, index)
    expect(head.canonical).toBeNull()
    expect(meta(head, 'robots')).toBe('noindex')
  })
  test('of a readout does the same', () => {
    const to = (...replacedBy: string[]) => pageHead(readoutRoute('old'), { replacedBy }, site)
    expect(to('new').canonical).toBe('https://example.org/sub/r/new/')
    expect(meta(to(), 'robots')).toBe('noindex')
  })
})

test('the library is indexed, a missing page is not', () => {
  expect(pageHead({ page: 'library' }, null, site).canonical).toBe('https://example.org/sub/')
  const missing = pageHead({ page: 'missing', path: '/sub/x' }, null, site)
  expect(meta(missing, 'robots')).toBe('noindex')
})

test('a hostile document gives a short head without open isolates', () => {
  const name = `\u2067${'a\u0301'.repeat(50_000)}`
  const hostile = markedReadout({
    paragraphs: [name],
    statements: { q01: { mode: 'direct', content: [name] } },
    fields: { title: name, issuer: { id: 'office', name }, event: { kind: name, place: name } },
  })
  for (const statement of ['q01', 'nowhere']) {
    const { title, description } = statementHead(statement, hostile)
    for (const words of [title, description]) {
      expect(words.length).toBeLessThan(500)
      expect(words.match(/[\u2066-\u2068]/g)).toHaveLength(words.match(/\u2069/g)?.length ?? 0)
    }
  }
})
