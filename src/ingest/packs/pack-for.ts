import { languageOf } from '#ingest/text/language-of.ts'
import { english } from './en/english.ts'
import type { LanguagePack } from './pack.ts'
import { unknownLanguage } from './unknown.ts'

/** The language pack for a text, or for a language by its tag. A text too short to tell is taken for English. */
export function packFor(text: string, lang = languageOf(text)): LanguagePack {
  const isLatin = /\p{Script=Latin}/u.test(text)
  if (lang === 'en' || lang.startsWith('en-') || (lang === 'und' && (isLatin || text.trim() === '')))
    return english
  return unknownLanguage(lang)
}
