// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#data/files/decode-text.ts'
import { fuzzRuns } from '../../fuzz-runs.ts'
import { encoded } from './encoded.ts'

const told = (bytes: Uint8Array) =>
  decodeText(bytes)
    ?.findings.map(({ text }) => text)
    .join(' ')

const ENGLISH = 'The President said: “The harbour is open to all who come.” He didn’t say more – at all.'
const ARABIC = 'استقبل رئيس الجمهورية اليوم وزير الخارجية، وأكد أن العلاقات بين البلدين «راسخة».'

describe('an encoding', () => {
  it.each([
    ['Windows-1252', 'windows-1252', ENGLISH],
    ['Windows-1252', 'windows-1252', 'It costs €5.'],
    ['Windows-1252', 'windows-1252', 'Le président a déclaré que l’été serait décisif pour la coopération.'],
    ['Windows-1252', 'windows-1252', 'El señor Núñez dijo: «Mañana será otro día».'],
    ['Windows-1252', 'windows-1252', 'Hr. Ødegård sagde, at mødet på Åland var godt.'],
    [
      'Windows-1252',
      'windows-1252',
      'Der Bundeskanzler erklärte, die Gespräche über die Häfen würden fortgeführt.',
    ],
    ['Windows-1256', 'windows-1256', ARABIC],
    ['Windows-1256', 'windows-1256', 'رئيس جمهور گفت كه روابط دو كشور بسيار خوب است و بايد گسترش پيدا كند.'],
    ['Windows-1256', 'windows-1256', 'قال الرئيس «نعم».'],
    ['Windows-1251', 'windows-1251', 'Президент заявил, что переговоры прошли успешно и будут продолжены.'],
    ['Windows-1251', 'windows-1251', 'Міністр сказав, що зустріч відбулася у Києві.'],
    [
      'Windows-1254',
      'windows-1254',
      'Cumhurbaşkanı, görüşmede iki ülke arasındaki ilişkilerin güçlendiğini söyledi.',
    ],
    ['Windows-1250', 'windows-1250', 'Prezydent powiedział, że rozmowy będą kontynuowane w Łodzi i Gdańsku.'],
    ['Windows-1253', 'windows-1253', 'Ο Πρόεδρος δήλωσε ότι οι συνομιλίες θα συνεχιστούν.'],
    ['Windows-1255', 'windows-1255', 'ראש הממשלה אמר כי השיחות יימשכו גם מחר.'],
  ])('is recognised: %s', (name, label, text) => {
    const bytes = encoded(text, label)
    expect(decodeText(bytes)?.text).toBe(text)
    expect(decodeText(bytes)?.isUtf8).toBe(false)
    expect(told(bytes)).toContain(`read as ${name}.`)
  })

  it.each([
    ['UTF-16, little-endian', 'utf-16le'],
    ['UTF-16, big-endian', 'utf-16be'],
  ])('is recognised with its mark and without: %s', (name, label) => {
    for (const text of [ENGLISH, ARABIC, '主席说：“港口对所有人开放。”\n双方同意秋天再次会晤。', 'Да 12']) {
      for (const mark of ['\ufeff', '']) {
        const bytes = encoded(mark + text, label)
        expect(decodeText(bytes)?.text).toBe(text)
        expect(told(bytes)).toContain(`read as ${name}.`)
      }
    }
  })

  it('is not spoken of where it is UTF-8', () => {
    for (const text of [ENGLISH, ARABIC, `\ufeff${ENGLISH}`, 'a'])
      expect(decodeText(new TextEncoder().encode(text))).toEqual({
        text: text.replace('\ufeff', ''),
        isUtf8: true,
        findings: [],
      })
  })

  it('is UTF-8 with damage where a few bytes of it are damaged or cut off', () => {
    const bytes = new TextEncoder().encode(ARABIC).slice(0, -4)
    expect(decodeText(bytes)?.text).toBe(`${ARABIC.slice(0, -3)}\ufffd`)
    expect(told(bytes)).toBe('1 place is no UTF-8; there stands “\ufffd”.')
  })

  it('is what markup says where the bytes allow it', () => {
    const bytes = encoded('Příliš žluťoučký kůň', 'iso-8859-2')
    expect(decodeText(bytes, 'ISO-8859-2')?.text).toBe('Příliš žluťoučký kůň')
    expect(decodeText(new TextEncoder().encode(ENGLISH), 'windows-1252')?.text).toBe(ENGLISH)
    expect(decodeText(encoded(ENGLISH, 'windows-1252'), 'no-such-encoding')?.text).toBe(ENGLISH)
  })
})

describe('any text', () => {
  const letters = fc.constantFrom(...('abcXYZ .,\n«»“”éß العربيةגдЖ中日ひ한🇫🇮'.match(/./gsu) ?? []))
  it('comes back from UTF-8, and from UTF-16 with its mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (drawn) => {
        const text = drawn.replace(/[\p{Cc}\ufeff]/gu, '')
        expect(decodeText(new TextEncoder().encode(text))?.text).toBe(text)
        for (const label of ['utf-16le', 'utf-16be'])
          expect(decodeText(encoded(`\ufeff${text}`, label))?.text).toBe(text)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('comes back from UTF-16 without its mark, where a line of it has a space', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 20 }), (drawn) => {
        const text = `${drawn.join('')} .`
        for (const label of ['utf-16le', 'utf-16be'])
          expect(decodeText(encoded(text, label))?.text).toBe(text)
      }),
      { numRuns: fuzzRuns },
    )
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, stated) => {
        const decoded = decodeText(bytes, stated)
        if (decoded?.isUtf8)
          expect(new TextEncoder().encode(decoded.text).length).toBeLessThanOrEqual(bytes.length)
      }),
      { numRuns: fuzzRuns },
    )
  })
})
