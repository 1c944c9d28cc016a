import type { Token } from '#ingest/text/tokens.ts'
import type { Run } from './noun-phrase.ts'
import * as words from './words.ts'

/** Whether a word is of a name or an office, as far as its look tells. */
export const isOfName = ({ lower, text }: Token): boolean =>
  words.OFFICES.has(lower) || (/^\p{Lu}/u.test(text) && !words.DETERMINERS.has(lower))

/** Whether a noun phrase names people by office, or is "he", "she" or "they". */
export const isSomebody = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower }) => words.OFFICES.has(lower) || words.JOINT.has(lower) || /^(?:he|she|they)$/.test(lower),
    )

/** Whether a noun phrase names what passes accounts on. */
export const isAgency = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ lower, text }) =>
        /^(?:statement|agency|release|ministry|office|press|spokes\w+|communiqu[eé])$/.test(lower) ||
        /^\p{Lu}{3,}$/u.test(text),
    )

/** Whether a noun phrase names somebody who can speak. */
export function speaks(tokens: readonly Token[], { from, to }: Run): boolean {
  const run = tokens.slice(from, to)
  return run.some(
    ({ lower, text }, at) =>
      (words.PERSONAL.has(lower) && lower !== 'it') ||
      words.OFFICES.has(lower.replace(/'s$/, '')) ||
      words.BODIES.has(lower) ||
      words.JOINT.has(lower) ||
      (/^\p{Lu}/u.test(text) &&
        !(at === 0 && words.DETERMINERS.has(lower)) &&
        !words.MONTHS_AND_DAYS.has(lower)) ||
      /^(?:attendees|diplomats|ambassadors|businessmen|investors|students|commanders|scholars|elders|clerics|dignitaries|citizens|families|authorities|critics|people|voters|supporters|women|men|democrats|republicans|aides|allies|police|residents|scientists|researchers|activists|groups?|another|others?|many|some|survey|surveys|poll|polls|study|studies|data|analysis|research|documents|records|officers|environmentalists|historians|analysts|economists|conservatives|liberals|leaders|woman|man|opponents|advocates|prosecutors|sources?|witnesses|observers|insiders|strategists|operatives|organizers|organisers|consultants|teachers|workers|doctors|lawyers|veterans|investigators|members?|lawmakers|pollsters)$/.test(
        lower,
      ),
  )
}

/** What things do, too, in a figure of speech: "the visit underlined". Of these the subject has to be somebody. */
export const FIGURATIVE = new Set(
  'show find raise support oppose defend attack question dispute charge offer encourage view consider regard know feel understand suspect fear share mock honor honour credit cite attribute counter threaten suggest indicate signal reveal confirm highlight underline underscore stress demand call call_for describe brand label term reiterate mention welcome worry estimate predict rule outline set_out explain expect continue agree claim echo announce blast slam dismiss repeat recall invite wish concede admit maintain read express voice convey'.split(
    ' ',
  ),
)

/** What a country does without a word. */
export const STANCES = new Set(
  'support oppose value respect appreciate consider regard view share'.split(' '),
)

/** What polls and papers do, and other things only in a figure of speech. */
export const EVIDENT = new Set(['show', 'find'])
export const isEvidence = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens.slice(from, to).some(({ lower }) => EVIDENCE.test(lower))
const EVIDENCE =
  /^(?:polls?|polling|surveys?|study|studies|data|analysis|research|researchers|documents|records|reports?|figures|transcript|audit|investigation|inquiry|commission|panel|court|auditors|investigators)$/
