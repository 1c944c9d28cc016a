import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteFrom } from '#prerender/site-from.ts'
import { anyStringArb } from '../fixtures/arbitraries.ts'
import { fuzzRuns } from '../fuzz-runs.ts'

describe('siteFrom', () => {
  it.each([
    ['https://host.example', { base: '/', origin: 'https://host.example' }],
    ['https://host.example/', { base: '/', origin: 'https://host.example' }],
    ['https://host.example/sub/path', { base: '/sub/path/', origin: 'https://host.example' }],
    ['https://host.example/sub/path//', { base: '/sub/path/', origin: 'https://host.example' }],
    ['http://127.0.0.1:8080/a b/?x#y', { base: '/a%20b/', origin: 'http://127.0.0.1:8080' }],
  ])('takes origin and base from SITE=%s', (SITE, site) => {
    expect(siteFrom({ SITE })).toEqual({ ...site, report: null })
  })

  it('stands at the root of an unknown origin where nothing is said', () => {
    expect(siteFrom({})).toEqual({ base: '/', origin: null, report: null })
    expect(siteFrom({ SITE: '', REPORT: '' })).toEqual({ base: '/', origin: null, report: null })
  })

  it.each(['host.example', '/sub/', 'ftp://host.example', 'javascript:alert(1)', 'https://'])(
    'refuses SITE=%s with what to write',
    (SITE) => {
      expect(() => siteFrom({ SITE })).toThrow(/^SITE must be a web address such as https:/)
    },
  )

  it.each(['mistakes@host.example', 'mailto:mistakes@host.example', 'https://host.example/?about={link}'])(
    'takes REPORT=%s',
    (REPORT) => {
      expect(siteFrom({ REPORT }).report).toBe(REPORT)
    },
  )

  it.each(['nobody', 'javascript:alert(1)', 'a b@c', 'mailto:', 'https://a b'])(
    'refuses REPORT=%s with what to write',
    (REPORT) => {
      expect(() => siteFrom({ REPORT })).toThrow(/^REPORT must be a mail address or a web address/)
    },
  )

  it('gives a base that begins and ends with one slash, or says what is wrong', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyStringArb,
          anyStringArb.map((path) => `https://host.example/${path}`),
        ),
        (SITE) => {
          try {
            expect(siteFrom({ SITE }).base).toMatch(/^\/(.*[^/]\/)?$/)
          } catch (error) {
            expect(String(error)).toContain('SITE must be')
          }
        },
      ),
      { numRuns: fuzzRuns },
    )
  })
})
