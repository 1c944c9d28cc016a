/** Small words that few other languages share. */
const SMALL: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('the of and to in that for with on was said his by from'),
  fr: words('le la les des du et une dans pour que qui est avec sur au aux'),
  es: words('el los las del y una en para que con por su se al'),
  pt: words('o os as do da dos das e uma em para que com por no na ao'),
  it: words('il gli della del dei e una per che con di nel alla sono'),
  de: words('der die das und den dem des mit von zu für auf im ist ein eine'),
  nl: words('de het een en van voor met op dat zijn werd door'),
  tr: words('ve bir bu ile için olarak da de ettiğini olan'),
  pl: words('i w z na do że się o oraz przez dla jest'),
  id: words('dan yang di untuk dengan dari ini itu pada dalam'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Scripts of one language, or of one far more than of others. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/[ٹڈڑںے]/gu, 'ur'],
  // Persian has a yeh and a kaf of its own.
  [/[پچژگیک]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[іїєґ]/gu, 'uk'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
]

/** So much of a text tells its language (UTF-16 code units). */
const SAMPLE = 20_000
/** A script or letters of a language are its text's when they make up this share of the letters. */
const SHARE = 0.3
const TELLING = 0.02
const FEW_TELL = new Set(['ja', 'ur', 'fa', 'uk'])

/** The language of a text as a tag (BCP 47), by its script and its small words: "und" where they do not tell. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 'und'
  for (const [script, lang] of SCRIPTS) {
    const least = FEW_TELL.has(lang) ? TELLING : SHARE
    if ((sample.match(script)?.length ?? 0) / letters >= least) return lang
  }
  const found = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const counts = Object.entries(SMALL).map(([lang, small]) => ({
    lang,
    count: found.filter((word) => small.has(word)).length,
  }))
  const best = counts.toSorted((one, other) => other.count - one.count)[0]
  return best && best.count >= Math.max(1, found.length * 0.05) ? best.lang : 'und'
}
