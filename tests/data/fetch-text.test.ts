import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ASK_ABOVE, fetchText, parseJson } from '#data/fetch-text.ts'
import { LoadError, type LoadProblem } from '#data/load-error.ts'
import { anyStringArb } from '../fixtures/arbitraries.ts'
import { fuzzRuns } from '../fuzz-runs.ts'

type Answer = (signal: AbortSignal) => Response | Promise<Response>

const hostAnswers = (answer: Answer) =>
  vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) =>
    Promise.resolve().then(() => answer(signal)),
  )

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

/** A body that gives its pieces, then ends, breaks or falls silent. */
const bodyOf = (pieces: readonly Uint8Array[], end: 'close' | 'break' | 'silence', signal?: AbortSignal) => {
  const left = [...pieces]
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = left.shift()
      if (next) return controller.enqueue(next)
      if (end === 'close') return controller.close()
      if (end === 'break') return controller.error(new TypeError('network error'))
      if (signal) await untilAborted(signal)
    },
  })
}

const bytes = (text: string) => new TextEncoder().encode(text)

async function problemOf(loading: Promise<unknown>): Promise<LoadProblem> {
  const error = await loading.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof LoadError)) throw new Error(`no LoadError: ${error}`)
  return error.problem
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('fetchText', () => {
  it('gives the text as it was sent, whatever the pieces it came in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 5 }),
        async (text, size) => {
          const all = bytes(text)
          const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
            all.slice(at * size, (at + 1) * size),
          )
          hostAnswers(() => new Response(bodyOf(pieces, 'close')))
          expect(await fetchText('/x')).toBe(text.replace(/^\ufeff/, ''))
        },
      ),
      { numRuns: fuzzRuns },
    )
  })

  it.each([404, 410])('says that nothing is there at status %i', async (status) => {
    hostAnswers(() => new Response('<!doctype html>', { status }))
    expect(await problemOf(fetchText('/x'))).toEqual({ kind: 'missing' })
  })

  it.each([401, 403, 414, 429, 500, 503])('says which error the host gave at status %i', async (status) => {
    hostAnswers(() => new Response('', { status }))
    expect(await problemOf(fetchText('/x'))).toEqual({ kind: 'refused', status })
  })

  it('says that the host cannot be reached', async () => {
    hostAnswers(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(await problemOf(fetchText('/x'))).toEqual({ kind: 'offline' })
  })

  it('says that the data broke off where the line broke after the answer began', async () => {
    hostAnswers(() => new Response(bodyOf([bytes('{"a":')], 'break')))
    expect(await problemOf(fetchText('/x'))).toEqual({ kind: 'cut-short' })
  })

  describe('from a host that never answers', () => {
    beforeEach(() => {
      vi.useFakeTimers()
    })

    it('gives up after its patience, and says how long that was', async () => {
      let aborted = false
      hostAnswers((signal) => {
        signal.addEventListener('abort', () => {
          aborted = true
        })
        return untilAborted(signal)
      })
      const problem = problemOf(fetchText('/x'))
      await vi.advanceTimersByTimeAsync(19_999)
      expect(aborted).toBe(false)
      await vi.advanceTimersByTimeAsync(1)
      expect(await problem).toEqual({ kind: 'silent', seconds: 20 })
      expect(aborted).toBe(true)
      expect(vi.getTimerCount()).toBe(0)
    })

    it('gives up on one that falls silent midway', async () => {
      hostAnswers((signal) => new Response(bodyOf([bytes('{')], 'silence', signal)))
      const problem = problemOf(fetchText('/x', { patience: 3000 }))
      await vi.advanceTimersByTimeAsync(3000)
      expect(await problem).toEqual({ kind: 'silent', seconds: 3 })
    })

    it('is patient with one that is slow and goes on', async () => {
      hostAnswers(() => {
        let sent = 0
        return new Response(
          new ReadableStream({
            async pull(controller) {
              await new Promise((wait) => setTimeout(wait, 900))
              sent += 1
              if (sent > 10) controller.close()
              else controller.enqueue(bytes('x'))
            },
          }),
        )
      })
      const text = fetchText('/x', { patience: 1000 })
      await vi.advanceTimersByTimeAsync(10_000)
      expect(await text).toBe('xxxxxxxxxx')
      expect(vi.getTimerCount()).toBe(0)
    })
  })

  it('ends with the reason of whoever gave up, before, during and after the answer', async () => {
    const reason = new Error('enough')
    const asked = vi.fn()
    hostAnswers((signal) => {
      asked()
      return untilAborted(signal)
    })
    await expect(fetchText('/x', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(asked).not.toHaveBeenCalled()

    const during = new AbortController()
    const loading = fetchText('/x', { signal: during.signal })
    setTimeout(() => during.abort(reason), 5)
    await expect(loading).rejects.toBe(reason)

    const after = new AbortController()
    hostAnswers((signal) => new Response(bodyOf([bytes('{')], 'silence', signal)))
    const reading = fetchText('/x', { signal: after.signal })
    setTimeout(() => after.abort(reason), 5)
    await expect(reading).rejects.toBe(reason)
  })

  describe('of a large file', () => {
    const large = (length: number) => Array.from({ length }, () => new Uint8Array(1_000_000))

    it('stops at the size that the host announces', async () => {
      hostAnswers(
        () => new Response(bodyOf([], 'silence'), { headers: { 'content-length': `${ASK_ABOVE + 1}` } }),
      )
      expect(await problemOf(fetchText('/x'))).toEqual({ kind: 'too-large', bytes: ASK_ABOVE + 1 })
    })

    it('stops at the size that it turns out to have', async () => {
      hostAnswers(() => new Response(bodyOf(large(16), 'close'), { headers: { 'content-length': '12' } }))
      expect(await problemOf(fetchText('/x'))).toEqual({ kind: 'too-large', bytes: 16_000_000 })
    })

    it('loads it where the reader says so, and up to the limit without asking', async () => {
      hostAnswers(() => new Response(bodyOf(large(16), 'close')))
      expect((await fetchText('/x', { allowLarge: true })).length).toBe(16_000_000)
      hostAnswers(() => new Response(bodyOf(large(15), 'close')))
      expect((await fetchText('/x')).length).toBe(ASK_ABOVE)
    })
  })
})

describe('parseJson', () => {
  it.each([
    ['<!doctype html><title>Not found</title>', { kind: 'not-json', html: true }],
    ['  \n<html>', { kind: 'not-json', html: true }],
    ['Not found', { kind: 'not-json', html: false }],
    ['', { kind: 'cut-short' }],
    ['{"title": "Lead', { kind: 'cut-short' }],
    ['[1, 2', { kind: 'cut-short' }],
    ['{"a": 1}}', { kind: 'cut-short' }],
  ])('tells of %j', async (text, problem) => {
    expect(await problemOf(Promise.resolve().then(() => parseJson(text)))).toEqual(problem)
  })

  it('reads whole JSON, of any depth', () => {
    expect(parseJson(' {"a": [1]} ')).toEqual({ a: [1] })
    expect(() => parseJson(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).not.toThrow()
  })

  it('gives a value or a LoadError for any text, and for any beginning of JSON', () => {
    const parse = (text: string) => {
      try {
        parseJson(text)
      } catch (error) {
        expect(error).toBeInstanceOf(LoadError)
      }
    }
    fc.assert(fc.property(anyStringArb, parse), { numRuns: fuzzRuns })
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, end) => parse(json.slice(0, end % (json.length + 1)))),
      { numRuns: fuzzRuns },
    )
  })
})
