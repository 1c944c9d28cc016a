import { createHash } from 'node:crypto'
import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { catalogueQuery } from '#data/catalogue-query.ts'
import { LoadError, type LoadProblem } from '#data/load-error.ts'
import * as readReadout from '#data/read-readout.ts'
import { readoutQuery } from '#data/readout-query.ts'
import { indexReadout, type ReadoutIndex } from '#domain/document/readout-index.ts'
import { revisionOf } from '#domain/document/revision.ts'
import { catalogueEntry } from '#domain/page/catalogue.ts'
import { readoutArb } from '../fixtures/arbitraries.ts'
import { richReadout } from '../fixtures/rich-readout.ts'
import { fuzzRuns } from '../fuzz-runs.ts'

const serve = (text: string) => vi.stubGlobal('fetch', async () => new Response(text))

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

const load = (proof: string | null = null, revision: string | null = null): Promise<ReadoutIndex> =>
  new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(
    readoutQuery({ base: '/sub/', id: 'lighthouse-talks', revision, proof }),
  )

async function problemOf(loading: Promise<unknown>): Promise<LoadProblem> {
  const error = await loading.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof LoadError)) throw new Error(`no LoadError: ${error}`)
  return error.problem
}

beforeEach(() => {
  vi.mocked(readReadout.readReadout).mockClear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const wasChecked = () => vi.mocked(readReadout.readReadout).mock.calls.length > 0

// The check is counted by a spy on the module that it lives in.
vi.mock('#data/read-readout.ts', { spy: true })

describe('readoutQuery', () => {
  it('asks for the JSON of the readout, or of its revision, under the base', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url)
      return new Response(JSON.stringify(richReadout()))
    })
    await load()
    await load(null, '1a2b3c4d')
    expect(asked).toEqual([
      '/sub/readouts/lighthouse-talks.json',
      '/sub/readouts/lighthouse-talks.1a2b3c4d.json',
    ])
  })

  it('does not check the very bytes that the build checked', async () => {
    const text = JSON.stringify({ ...richReadout(), revision: '0123abcd' })
    serve(text)
    const { readout, statements } = await load(sha256(text))
    expect(wasChecked()).toBe(false)
    expect(readout.id).toBe('lighthouse-talks')
    expect(statements.length).toBe(richReadout().statements.length)
  })

  it.each([
    ['other bytes', (text: string) => sha256(`${text} `)],
    ['no proof', () => null],
    ['a proof that is none', () => 'x'],
  ])('checks what comes with %s, and works out its revision', async (_, proofOf) => {
    const text = JSON.stringify(richReadout())
    serve(text)
    const { readout } = await load(proofOf(text))
    expect(wasChecked()).toBe(true)
    expect(readout.revision).toBe(revisionOf(richReadout()))
  })

  it('checks where the browser cannot hash, as on plain http', async () => {
    const text = JSON.stringify(richReadout())
    serve(text)
    vi.stubGlobal('crypto', {})
    await load(sha256(text))
    expect(wasChecked()).toBe(true)
  })

  it('says that a document is of a later version', async () => {
    serve(JSON.stringify({ ...richReadout(), schemaVersion: 2, paragraphs: 'in another form' }))
    expect(await problemOf(load())).toEqual({ kind: 'later-version' })
  })

  it('names the faults in sentences, the first hundred and the count', async () => {
    const { paragraphs, ...rest } = richReadout()
    serve(
      JSON.stringify({ ...rest, paragraphs: paragraphs.map(({ text }) => ({ id: 'P 1', text })), lang: 7 }),
    )
    const problem = await problemOf(load())
    expect(problem).toMatchObject({ kind: 'faulty', count: paragraphs.length + 1 })
    expect(problem.kind === 'faulty' && problem.faults).toContain(
      'lang: This should be a string ("…") and is 7. Change it.',
    )

    serve(JSON.stringify({ ...rest, paragraphs: Array.from({ length: 500 }, () => 1) }))
    const many = await problemOf(load())
    expect(many).toMatchObject({ kind: 'faulty', count: 500 })
    expect(many.kind === 'faulty' && many.faults.length).toBe(100)
  })

  it.each([
    ['HTML', '<!doctype html>', { kind: 'not-json', html: true }],
    ['half a document', JSON.stringify(richReadout()).slice(0, 5000), { kind: 'cut-short' }],
    ['null', 'null', { kind: 'faulty', count: 1 }],
    ['a list', '[]', { kind: 'faulty', count: 1 }],
    ['a number', '7', { kind: 'faulty', count: 1 }],
  ])('tells of %s', async (_, text, problem) => {
    serve(text)
    expect(await problemOf(load())).toMatchObject(problem)
  })

  it('says so where the part that checks does not arrive', async () => {
    serve(JSON.stringify(richReadout()))
    const { loadPart } = await import('#data/load-part.ts')
    expect(await problemOf(loadPart(Promise.reject(new TypeError('Failed to fetch'))))).toEqual({
      kind: 'part-missing',
    })
  })

  it('reads generated readouts, and ends in a LoadError for any that are spoilt', async () => {
    await fc.assert(
      fc.asyncProperty(readoutArb, fc.nat(), fc.jsonValue(), async (readout, place, value) => {
        const text = JSON.stringify(readout)
        serve(text)
        expect((await load()).readout.paragraphs).toEqual(readout.paragraphs)
        const keys = Object.keys(readout)
        const key = keys[place % keys.length] ?? ''
        serve(JSON.stringify({ ...readout, [key]: value }))
        await load().catch((error: unknown) => expect(error).toBeInstanceOf(LoadError))
      }),
      { numRuns: Math.ceil(fuzzRuns / 5) },
    )
  })
})

describe('catalogueQuery', () => {
  const loadCatalogue = () =>
    new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(catalogueQuery('/'))

  it('reads what the build writes', async () => {
    const entry = catalogueEntry(richReadout(), { revision: '0123abcd', digest: '0123456789abcdef' })
    serve(JSON.stringify({ schemaVersion: 1, readouts: [entry] }))
    expect((await loadCatalogue()).readouts[0]?.id).toBe(indexReadout(richReadout()).readout.id)
  })

  it('says what is wrong with anything else', async () => {
    serve('{"schemaVersion": 2, "shelves": []}')
    expect(await problemOf(loadCatalogue())).toEqual({ kind: 'later-version' })
    serve('{"schemaVersion": 1, "readouts": [{}]}')
    expect(await problemOf(loadCatalogue())).toMatchObject({ kind: 'faulty', faults: [] })
    serve('null')
    expect(await problemOf(loadCatalogue())).toMatchObject({ kind: 'faulty' })
    serve('<html>')
    expect(await problemOf(loadCatalogue())).toMatchObject({ kind: 'not-json' })
  })
})
