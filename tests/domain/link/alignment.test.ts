import { describe, expect, it } from 'vitest'
import { alignTexts } from '#domain/link/alignment.ts'
import { type Fate, isBlock } from '#domain/link/block.ts'
import { type Carried, carry } from '#domain/link/carry.ts'
import { flatText } from '#domain/link/flat-text.ts'
import { comparable, gramsOf } from '#domain/link/likeness.ts'
import { sentencesIn } from '#domain/link/sentences-in.ts'
import { splitAlike } from '#domain/link/split-alike.ts'
import { splitEqual } from '#domain/link/split-equal.ts'

type Texts = { old: string; new: string }

const blockOf = (texts: Texts) => ({ old: sentencesIn(texts.old), new: sentencesIn(texts.new) })
const wordsIn = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end)

/** A fate in words. */
const said = (texts: Texts, fate: Fate): string => {
  if (fate === null) return 'nothing'
  if ('unsure' in fate) return `? ${fate.unsure.map((range) => wordsIn(texts.new, range)).join(' | ')}`
  return `${fate.pair.moved ? '> ' : ''}${wordsIn(texts.new, fate.pair.new)}`
}

const flatOf = (text: string) =>
  flatText({ paragraphs: text.split('\n').map((text, at) => ({ id: `p${at + 1}`, text })) })

describe('a block taken apart by what is equal in it', () => {
  const split = (texts: Texts, isTelling = true) => {
    const made = splitEqual(
      blockOf(texts),
      (side, range) => wordsIn(texts[side], range),
      () => isTelling,
    )
    return made.pieces.old.map((_, at) => {
      const held = made.held('old', at)
      if (!isBlock(held)) return said(texts, held)
      return `[${held.old.length}:${held.new.length}]`
    })
  }

  it.each([
    ['in order', 'A. B. C.', 'A. B. C.', ['A.', 'B.', 'C.']],
    ['with a smaller block between', 'A. B. C. D.', 'A. X. D.', ['A.', '[2:1]', '[2:1]', 'D.']],
    ['moved', 'A. B. C. D.', 'A. C. D. B.', ['A.', '> B.', 'C.', 'D.']],
    ['two of which one was deleted', 'A. X. X. B.', 'A. X. B.', ['A.', '? X.', '? X.', 'B.']],
    ['one that is two now', 'A. X. B.', 'A. X. X. B.', ['A.', '? X. | X.', 'B.']],
    ['nothing', 'A. B.', 'C. D.', ['[2:2]', '[2:2]']],
  ])('says what became of each piece: %s', (_, old, now, wanted) => {
    expect(split({ old, new: now })).toEqual(wanted)
  })

  it('knows nothing again in another order that does not tell', () => {
    expect(split({ old: 'A. B. C. D.', new: 'A. C. D. B.' }, false)).toEqual(['A.', '[1:0]', 'C.', 'D.'])
  })

  it('tells no more than some of the equal places', () => {
    const old = 'X. '.repeat(30)
    const [first = ''] = split({ old, new: `${old}X.` })
    expect(first.split(' | ')).toHaveLength(20)
  })

  it('says the same of the later pieces', () => {
    const texts = { old: 'A. B. C. D.', new: 'A. C. D. B.' }
    const made = splitEqual(
      blockOf(texts),
      (side, range) => wordsIn(texts[side], range),
      () => true,
    )
    expect(made.held('new', 3)).toBe(made.held('old', 1))
  })
})

const RIVER = 'The wide river runs down to the sea in spring.'
const LAMPS = 'All lamps of the harbour were lit before nightfall.'
const BREAD = 'Every baker in town gave bread to the sailors.'

describe('a block taken apart by what is alike in it', () => {
  const split = (texts: Texts) => {
    const made = splitAlike(blockOf(texts), (side, range) => gramsOf(comparable(wordsIn(texts[side], range))))
    return made.pieces.old.map((_, at) => {
      const held = made.held('old', at)
      return isBlock(held) ? 'a block' : said(texts, held)
    })
  }
  const river = RIVER.replace('spring', 'autumn')
  const summer = RIVER.replace('spring', 'summer')
  const joined = `${RIVER.slice(0, -1)}, and ${LAMPS.toLowerCase()}`
  const divided = ['The wide river runs down to the sea.', 'It does so in spring and all year.']

  it.each([
    ['reworded', `${RIVER} ${LAMPS}`, `${river} ${LAMPS}`, [river, LAMPS]],
    ['deleted', `${RIVER} ${LAMPS} ${BREAD}`, `${RIVER} ${BREAD}`, [RIVER, 'nothing', BREAD]],
    ['replaced by another', RIVER, 'Nobody spoke again.', ['nothing']],
    ['joined', `${RIVER} ${LAMPS}`, joined, [joined, joined]],
    ['divided', RIVER, divided.join(' '), [divided.join(' ')]],
    ['one of two that are alike', `${RIVER} ${river}`, summer, [`? ${summer}`, `? ${summer}`]],
    ['one of two, of which one is equal', `${RIVER} ${river}`, river, ['nothing', river]],
    ['nothing to compare', '', RIVER, []],
  ])('says what became of each sentence: %s', (_, old, now, wanted) => {
    expect(split({ old, new: now })).toEqual(wanted)
  })

  it('is left whole where it is too large', () => {
    const old = Array.from({ length: 250 }, (_, at) => `The river number ${at} runs.`).join(' ')
    const start = performance.now()
    expect(new Set(split({ old, new: old }))).toEqual(new Set(['nothing']))
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('two revisions of a text together', () => {
  const found = (old: string, now: string, words: string, elsewhere = true): string | undefined => {
    const alignment = alignTexts(flatOf(old), flatOf(now))
    const one = alignment.findOld(old.indexOf(words), elsewhere)
    return one ? said({ old, new: now }, one.fate) : undefined
  }

  it.each([
    [
      'a paragraph that is equal',
      `${RIVER} ${LAMPS}\n${BREAD}`,
      `${RIVER} ${LAMPS}\nX.`,
      RIVER,
      `${RIVER} ${LAMPS}`,
    ],
    ['but for marks', `${RIVER}\n${BREAD}`, `“${RIVER}”\nX.`, RIVER, `“${RIVER}”`],
    ['a sentence', `${RIVER} ${LAMPS}`, `${RIVER} Nobody spoke.`, RIVER, RIVER],
    [
      'a sentence elsewhere',
      `${RIVER}\n${LAMPS}\n${BREAD}`,
      `Yes.\n${LAMPS}\n${BREAD} ${RIVER.replace('wide ', '')}`,
      RIVER,
      `> ${RIVER.replace('wide ', '')}`,
    ],
    ['one that is gone', `${RIVER} ${LAMPS}`, LAMPS, RIVER, 'nothing'],
    [
      'one that was put in two places',
      `${RIVER}\n${LAMPS}`,
      `${LAMPS}\nOne. ${RIVER}\nTwo. ${RIVER}`,
      RIVER,
      `? ${RIVER} | ${RIVER}`,
    ],
  ])('tell what became of %s', (_, old, now, words, wanted) => {
    expect(found(old, now, words)).toBe(wanted)
  })

  it('look elsewhere only where they are asked to', () => {
    const [old, now] = [
      `${RIVER}\n${LAMPS}\n${BREAD}`,
      `Yes.\n${LAMPS}\n${BREAD} ${RIVER.replace('wide ', '')}`,
    ]
    expect(found(old, now, RIVER, false)).toBe('nothing')
  })

  it('know nothing of what stands behind the text', () => {
    expect(alignTexts(flatOf(RIVER), flatOf(RIVER)).findOld(999, true)).toBeNull()
  })
})

describe('words followed from one revision to the next', () => {
  const carried = (old: string, now: string, ...targets: string[]): Carried =>
    carry(
      alignTexts(flatOf(old), flatOf(now)),
      targets.map((words) => {
        const start = old.indexOf(words)
        if (start < 0) throw new Error(`no such words: ${words}`)
        return { start, end: start + words.length }
      }),
    )
  const summary = (old: string, now: string, ...targets: string[]) => {
    const came = carried(old, now, ...targets)
    if (came.outcome === 'gone') return 'gone'
    if (came.outcome === 'unsure') return `? ${came.places.map((range) => wordsIn(now, range)).join(' | ')}`
    const how = [came.moved ? 'moved' : '', came.interrupted ? 'interrupted' : ''].filter(Boolean).join(' ')
    return `${came.ranges.map((range) => wordsIn(now, range)).join(' | ')}${how && ` (${how})`}`
  }
  const all = `${RIVER} ${LAMPS} ${BREAD}`

  it.each([
    ['as they were', all, all, [LAMPS], LAMPS],
    ['over sentences', all, all, ['spring. All lamps'], 'spring. All lamps'],
    ['moved', all, `${LAMPS} ${BREAD} ${RIVER}`, [RIVER], `${RIVER} (moved)`],
    [
      'with others between, in one paragraph',
      `${RIVER} ${LAMPS}`,
      `${RIVER} ${BREAD} ${LAMPS}`,
      ['spring. All lamps'],
      `spring. ${BREAD} All lamps`,
    ],
    [
      'with a paragraph between',
      `${RIVER}\n${LAMPS}`,
      `${RIVER}\n${BREAD}\n${LAMPS}`,
      ['spring.\nAll lamps'],
      'spring. | All lamps (interrupted)',
    ],
    [
      'no longer one behind the other',
      `${RIVER}\n${LAMPS}\n${BREAD}`,
      `${LAMPS}\n${BREAD}\n${RIVER}`,
      [`${RIVER}\n${LAMPS}`],
      `${LAMPS} | ${RIVER} (moved interrupted)`,
    ],
    [
      'in paragraphs that were joined',
      `${RIVER}\n${LAMPS}`,
      `${RIVER} ${LAMPS}`,
      ['spring.\nAll lamps'],
      'spring. All lamps',
    ],
    [
      'in a paragraph that was split',
      `${RIVER} ${LAMPS}`,
      `${RIVER}\n${LAMPS}`,
      ['spring. All lamps'],
      'spring.\nAll lamps',
    ],
    ['deleted', all, `${RIVER} ${BREAD}`, [LAMPS], 'gone'],
    ['more than half of them deleted', all, RIVER, [all], 'gone'],
    ['less than half of them', all, `${RIVER} ${LAMPS}`, [all], `${RIVER} ${LAMPS}`],
    ['two parts', all, `${LAMPS} ${RIVER} ${BREAD}`, ['wide river', 'baker'], 'wide river | baker (moved)'],
    [
      'one of two equal ones',
      `${RIVER} ${LAMPS} ${RIVER} ${BREAD} ${LAMPS}`,
      `${RIVER} ${BREAD} ${LAMPS}`,
      ['wide river'],
      '? wide river',
    ],
    [
      'put in two places',
      `${RIVER}\n${LAMPS}`,
      `${LAMPS}\nOne. ${RIVER}\nTwo. ${RIVER}`,
      ['wide river'],
      '? wide river | wide river',
    ],
  ])('are %s', (_, old, now, targets, wanted) => {
    expect(summary(old, now, ...targets)).toBe(wanted)
  })

  it('are nowhere where there are none', () => {
    expect(carry(alignTexts(flatOf(RIVER), flatOf(RIVER)), [])).toEqual({ outcome: 'gone', inPart: false })
    expect(carry(alignTexts(flatOf(RIVER), flatOf(RIVER)), [{ start: 900, end: 910 }])).toEqual({
      outcome: 'gone',
      inPart: false,
    })
  })
})
