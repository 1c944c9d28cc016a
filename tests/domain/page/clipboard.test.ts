import { describe, expect, test } from 'vitest'
import { indexReadout } from '#domain/document/readout-index.ts'
import { copyStatement } from '#domain/page/clipboard.ts'
import { escapeHtml } from '#domain/page/escape-html.ts'
import { markedReadout, statementOf } from '../../fixtures/marked-readout.ts'
import { realReadout } from '../../fixtures/real-readout.ts'

const address = 'https://example.org/r/harbour/q/q01/?v=1a2b3c4d'
const copyOf = (index: ReturnType<typeof markedReadout>, id = 'q01') =>
  copyStatement(index, statementOf(index, id), address)

describe('a copied quote', () => {
  const index = markedReadout({
    paragraphs: ['She said, "It is \'so\' & <so>."'],
    statements: { q01: { mode: 'direct', content: ['"It is \'so\' & <so>."'], mention: ['She'] } },
    fields: { event: { kind: 'meeting', date: '2024-05-30' } },
  })

  test('says the words in quotation marks, who, that it is quoted, the issuer, the date and the address', () => {
    expect(copyOf(index).plain.split('\n')).toEqual([
      "“It is 'so' & <so>.”",
      '— Ada Waverly, quoted, as published by The Office of the Mayor, 30 May 2024',
      address,
    ])
  })

  test('is the same in HTML, all of it escaped', () => {
    expect(copyOf(index).html).toBe(
      `<blockquote cite="${address}"><p lang="en" dir="ltr">“It is &#39;so&#39; &amp; &lt;so&gt;.”</p></blockquote>` +
        '<p>— Ada Waverly, quoted, as published by The Office of the Mayor, 30 May 2024<br>' +
        `<a href="${address}">${address}</a></p>`,
    )
  })

  test('says of an earlier revision that it is one, unless the readout went back to it', () => {
    const earlier = { revision: '1a2b3c4d', date: '2024-06-02', note: 'A name was mended.', file: 'x.json' }
    const copyUnder = (revision: string) => {
      const present = { ...index, readout: { ...index.readout, revision } }
      return copyStatement(index, statementOf(index, 'q01'), address, { ...earlier, present })
    }
    const said = 'Ada Waverly, quoted, as published by The Office of the Mayor, 30 May 2024'
    expect(copyUnder('00000000').plain).toContain(
      `— ${said}, earlier revision 1a2b3c4d (replaced 2 June 2024)\n`,
    )
    expect(copyUnder('1a2b3c4d').plain).toContain(`— ${said}\n`)
  })

  test('says of what a program attributed how sure it is, why, and that nobody has confirmed it', () => {
    const { statements } = index.readout
    const attribution = { by: 'machine' as const, confidence: 0.95, reason: 'Its sentence names her' }
    const proposed = indexReadout({
      ...index.readout,
      statements: statements.map((one) => ({ ...one, attribution })),
    })
    const said =
      'Attributed by a program, quite sure (confidence 95 %): Its sentence names her. No person has confirmed it.'
    const { plain, html } = copyOf(proposed)
    expect(plain.split('\n').slice(2)).toEqual([address, said])
    expect(html).toContain(`<br>${said}</p>`)
  })

  test('sets the editor’s date in brackets and says so', () => {
    const { readout } = index
    const dated = {
      ...index,
      readout: { ...readout, event: { ...readout.event, dateBasis: 'from a newspaper' } },
    }
    const lines = copyOf(dated).plain.split('\n')
    expect(lines[1]).toMatch(/, \[30 May 2024\]$/)
    expect(lines[3]).toBe('Added by the editor: [30 May 2024]')
  })

  test('of other words through somebody names the chain', () => {
    const real = realReadout()
    expect(copyOf(real, 'q31').plain).toContain(
      '— Bashar al-Assad, as quoted by Khamenei, as published by The Office of the Supreme Leader, [30 May 2024]',
    )
  })

  test('in another direction stands isolated from the app’s words', () => {
    const arabic = markedReadout({
      paragraphs: ['قالت: «نعم».'],
      statements: { q01: { mode: 'direct', content: ['«نعم»'] } },
      fields: {
        lang: 'ar',
        speakers: [{ id: 'ada', kind: 'person', name: 'هدى' }],
        issuer: { id: 'office', name: 'مكتب' },
      },
    })
    const [words, source] = copyOf(arabic).plain.split('\n')
    expect(words).toBe('“\u2068نعم\u2069”')
    expect(source).toBe('— \u2068هدى\u2069, quoted, as published by \u2068مكتب\u2069')
    expect(copyOf(arabic).html).toContain('<p lang="ar" dir="rtl">“نعم”</p>')
  })
})

describe('a copied report', () => {
  test('is the whole sentence without quotation marks, named as reported, with who "She" is in brackets', () => {
    const index = markedReadout({
      paragraphs: ['He came. She also said that it is so. He left.'],
      statements: { q01: { content: ['it is so'], mention: ['She'], cue: ['said'] } },
    })
    expect(copyOf(index).plain.split('\n')).toEqual([
      'She [Waverly] also said that it is so.',
      '— Ada Waverly, reported, not quoted, as published by The Office of the Mayor',
      address,
      'Added by the editor: [Waverly]',
    ])
  })

  test.each(['Mayor Ada Waverly', 'the Mayor', 'Ms WAVERLY'])('adds nothing after "%s"', (mention) => {
    const index = markedReadout({
      paragraphs: [`On it, ${mention} said that it is so.`],
      statements: { q01: { content: ['it is so'], mention: [mention] } },
    })
    expect(copyOf(index).plain).not.toContain('[')
  })

  test('adds who is meant once where several are, and nothing for an unknown speaker', () => {
    const paragraphs = ['They said that it is so.']
    const marks = { content: ['it is so'], mention: ['They'] }
    const two = markedReadout({ paragraphs, statements: { q01: { ...marks, speakers: ['ada', 'tomas'] } } })
    expect(copyOf(two).plain).toContain('They [Waverly and Marran] said')
    const none = markedReadout({ paragraphs, statements: { q01: { ...marks, speakers: [] } } })
    expect(copyOf(none).plain).toMatch(/^They said that it is so\.\n— Speaker not established, reported/)
  })

  test('says which words are meant where the sentence holds another statement', () => {
    const { plain } = copyOf(realReadout(), 'q10')
    expect(plain).toMatch(/^The Leader of the Islamic Revolution praised .*resistance\."\n/)
    expect(plain).toContain("\nReported words: Bashar al-Assad's firm stance\n")
  })

  test('of somebody’s own report says who speaks at both places', () => {
    const { plain } = copyOf(realReadout(), 'q28')
    expect(plain).toMatch(/^He \[al-Assad\] said, "A few years ago, I \[al-Assad\] said that /)
    expect(plain).toContain('— Bashar al-Assad, as reported by the same speaker, not quoted, as published by')
  })

  test('without what is in brackets is the published text to the letter', () => {
    const index = realReadout()
    const texts = index.readout.paragraphs.map(({ text }) => text).join('\n')
    for (const { id, mode } of index.statements) {
      const [words = ''] = copyOf(index, id).plain.split('\n')
      if (mode === 'indirect') expect(texts).toContain(words.replaceAll(/ \[(?:Khamenei|al-Assad)\]/g, ''))
      else expect(texts).toContain(words.slice(1, -1))
    }
  })
})

test('no copy says more than "quoted"', () => {
  const index = realReadout()
  for (const { id } of index.statements)
    expect(copyOf(index, id).plain).not.toMatch(/verbatim|word for word/i)
})

test('an address that is none of the web is not made a link', () => {
  const index = markedReadout({ paragraphs: ['It is so.'], statements: { q01: { content: ['It is so'] } } })
  expect(copyStatement(index, statementOf(index, 'q01'), 'javascript:alert("x")').html).not.toContain('<a ')
})

test('escaped text has no character that HTML could read as markup', () => {
  expect(escapeHtml(`<a href="x" title='y'>&</a>`)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
})
