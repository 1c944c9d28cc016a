import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { followLink, type LinkToFollow, type LoadRevision } from '#data/follow-link.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { selectionLink } from '#domain/link/selection-link.ts'
import { anyStringArb } from '../fixtures/arbitraries.ts'
import { relinkedReadout } from '../fixtures/relinked-readout.ts'
import { fuzzRuns } from '../fuzz-runs.ts'

const { made, now } = relinkedReadout()
const earlier = made.readout.revision ?? ''
const present = now.readout.revision ?? ''

const loadsIt: LoadRevision = async (revision) => {
  if (revision !== earlier) throw new Error(`not that revision: ${revision}`)
  return made
}
const loadsNothing: LoadRevision = async () => {
  throw new Error('the file cannot be had')
}
const never: LoadRevision = () => {
  throw new Error('nothing is loaded')
}

/** A link to words of a revision. */
function linkTo(words: string, index = made): LinkToFollow {
  const text = index.readout.paragraphs.map(({ text }) => text).join('\n')
  const start = text.indexOf(words)
  const link = start < 0 ? null : selectionLink(index, { start, end: start + words.length })
  if (!link) throw new Error(`no such words: ${words}`)
  return { kind: 'selection', at: link.at }
}
const toStatement = (statement: string, revision = earlier): LinkToFollow => ({
  kind: 'statement',
  statement,
  revision,
})

const outcome = (of: string) => expect.objectContaining({ outcome: of })
const WORDS = 'this identity has always contributed'

describe('a link', () => {
  it('that was made under the present revision needs no other', async () => {
    const load = vi.fn(never)
    expect(await followLink(now, linkTo('this identity has long contributed', now), load)).toEqual({
      kind: 'resolved',
      of: 'selection',
      revision: present,
      made: now,
      isBroken: false,
      resolution: outcome('exact'),
    })
    expect(await followLink(now, toStatement('q32', present), load)).toMatchObject({
      of: 'statement',
      made: now,
      resolution: outcome('exact'),
    })
    expect(load).not.toHaveBeenCalled()
  })

  it('that was made under an earlier one is followed from there', async () => {
    const load = vi.fn(loadsIt)
    expect(await followLink(now, linkTo(WORDS), load)).toEqual({
      kind: 'resolved',
      of: 'selection',
      revision: earlier,
      made,
      isBroken: false,
      resolution: outcome('changed'),
    })
    expect(await followLink(now, toStatement('q09'), load)).toMatchObject({
      resolution: outcome('ambiguous'),
    })
    expect(await followLink(now, toStatement('q19'), load)).toMatchObject({ resolution: outcome('gone') })
    expect(load.mock.calls).toEqual([[earlier], [earlier], [earlier]])
  })

  it.each([
    ['words', linkTo('strengthening Iran-Syria relations important'), 1],
    ['words that changed', linkTo(WORDS), 0],
    ['a statement', toStatement('q07'), 1],
    ['a statement that is gone', toStatement('q19'), 0],
  ])('is unverified where its revision is listed but cannot be had: to %s', async (_, link, places) => {
    const followed = await followLink(now, link, loadsNothing)
    expect(followed).toMatchObject({
      kind: 'resolved',
      revision: earlier,
      made: null,
      isBroken: true,
      resolution: { outcome: 'unverified', original: null, attribution: { kind: 'unknown' } },
    })
    expect(followed.kind === 'resolved' && followed.resolution.places).toHaveLength(places)
  })

  it('is unverified, and nothing broken, where its revision was never listed', async () => {
    const stranger = indexReadout({ ...made.readout, revision: 'ffffffff' })
    const load = vi.fn(never)
    const unverified = { made: null, isBroken: false, resolution: outcome('unverified') }
    expect(await followLink(now, linkTo(WORDS, stranger), load)).toMatchObject(unverified)
    expect(await followLink(now, toStatement('q07', 'ffffffff'), load)).toMatchObject({
      ...unverified,
      resolution: { places: [{ statement: 'q07' }] },
    })
    expect(load).not.toHaveBeenCalled()
  })

  it('to a statement that its revision did not have is unverified', async () => {
    expect(await followLink(now, toStatement('q32'), loadsIt)).toMatchObject({
      made,
      isBroken: false,
      resolution: { outcome: 'unverified', places: [{ statement: 'q32' }], original: null },
    })
    expect(await followLink(now, toStatement('nobody'), loadsIt)).toMatchObject({
      resolution: { outcome: 'unverified', places: [] },
    })
  })

  it('is unreadable where its value is, and nothing is loaded for it', async () => {
    const { at } = linkTo(WORDS) as { at: string }
    const why = async (value: string) => followLink(now, { kind: 'selection', at: value }, never)
    expect(await why(at.slice(0, -1))).toEqual({ kind: 'unreadable', why: 'cut' })
    expect(await why('')).toEqual({ kind: 'unreadable', why: 'cut' })
    expect(await why(`${at.slice(0, 20)}${at.slice(21)}0`)).toEqual({ kind: 'unreadable', why: 'damaged' })
    expect(await why('204x')).toEqual({ kind: 'unreadable', why: 'later' })
    expect(await why('hello!')).toEqual({ kind: 'unreadable', why: 'damaged' })
  })

  it('never rejects', async () => {
    const linkArb: fc.Arbitrary<LinkToFollow> = fc.oneof(
      anyStringArb.map((at) => ({ kind: 'selection' as const, at })),
      fc.record({
        kind: fc.constant('statement' as const),
        statement: fc.oneof(anyStringArb, fc.constantFrom('q01', 'q19', 'q32', 'constructor')),
        revision: fc.oneof(anyStringArb, fc.constantFrom(earlier, present)),
      }),
    )
    await fc.assert(
      fc.asyncProperty(linkArb, fc.constantFrom(loadsIt, loadsNothing), async (link, load) => {
        const { kind } = await followLink(now, link, load)
        expect(['unreadable', 'resolved']).toContain(kind)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
