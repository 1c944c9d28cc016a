import { describe, expect, it } from 'vitest'
import { packFor } from '#ingest/packs/pack-for.ts'
import { ingested } from '../ingested.ts'

const TEXTS = {
  fr: 'Le Président de la République a reçu le Premier ministre.\n\n« Nous avons trouvé un accord pour le pont », a déclaré le ministre.',
  ar: 'استقبل رئيس الجمهورية رئيس الوزراء في القصر.\n\nوقال الرئيس: «لقد توصلنا إلى اتفاق بشأن الجسر».',
  fa: 'رئیس‌جمهور در دیدار وزیر خارجه سخن راند.\n\nوی افزود: «بندر به روی همه باز است و بسته نخواهد شد.»',
  ur: 'صدر نے وزیر خارجہ سے ملاقات کی۔\n\nصدر نے کہا: “بندرگاہ سب کے لیے کھلی ہے اور بند نہیں ہو گی۔”',
  zh: '总统会见了总理。\n\n总统说：“我们已经就桥梁达成协议。”',
  ru: 'Президент принял Премьер-министра во дворце.\n\n«Мы договорились о мосте через реку», — сказал Президент.',
}

describe('a text in a language of which nothing is known', () => {
  it.each(Object.entries(TEXTS))('is known for %s, and its quotation is somebody’s', (lang, text) => {
    const pack = packFor(text)
    expect(pack.lang).toBe(lang)
    const { readout, findings } = ingested(text, undefined, pack)
    expect(readout.lang).toBe(lang)
    expect(readout.paragraphs.map((paragraph) => paragraph.text).join('\n\n')).toBe(text)
    expect(readout.statements.map(({ mode, speakers }) => [mode, speakers])).toEqual([['direct', []]])
    expect(findings.some((finding) => finding.text.startsWith('Nothing is known of the language'))).toBe(true)
  })

  it('is English where it says so in small words, and where it is too short to tell', () => {
    expect(packFor('The President of the Republic spoke to the guests in the hall.').lang).toBe('en')
    expect(packFor('Ada Orr').lang).toBe('en')
    expect(packFor('The President spoke.', 'fr').lang).toBe('fr')
  })
})
