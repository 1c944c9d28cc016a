export type Direction = 'ltr' | 'rtl'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** ISO 15924 scripts written from right to left. */
const SCRIPTS = words(
  'adlm arab aran armi avst chrs cprt elym gara hatr hebr hung khar lydi mand mani mend merc mero narb nbat nkoo orkh ougr palm phli phlp phnx prti rohg samr sarb sogd sogo syrc syre syrj syrn thaa yezi',
)
/** Languages whose usual script is one of them, and languages for which it is so in one region. */
const LANGUAGES = words(
  'acm aeb afb aii ajp apc apd ar ara arc arq ars ary arz bal bcc bqi ckb div dv fa fas glk haz he heb iw ji khw ks lrc mzn nqo per pnb prs ps pus rhg sam sd sdh skr snd syc syr ug uig ur urd ydd yi yid az-ir ku-ir ky-cn kk-cn pa-pk uz-af',
)

/**
 * The direction of a language's script. A script subtag decides; without one the language does.
 * Never asks the engine, which would answer differently in different browsers.
 */
export function direction(lang: string): Direction {
  const [language = '', ...rest] = lang.toLowerCase().split('-')
  const end = rest.findIndex((subtag) => subtag.length === 1)
  const subtags = end < 0 ? rest : rest.slice(0, end)
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  const region = subtags.find((subtag) => /^[a-z]{2}$/.test(subtag))
  const rtl =
    script === undefined
      ? LANGUAGES.has(language) || LANGUAGES.has(`${language}-${region}`)
      : SCRIPTS.has(script)
  return rtl ? 'rtl' : 'ltr'
}
