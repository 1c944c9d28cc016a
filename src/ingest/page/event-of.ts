import { dateBasis, placeBasis } from '#domain/messages/ingest.ts'
import { sentenceEnds } from '#domain/text/sentence-ends.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import type { Page } from './read-page.ts'

/** What the page says of the event; where its day comes from is told. */
export function eventOf(
  { title, setApart }: Page,
  paragraphs: readonly string[],
  options: {
    pack: Pick<LanguagePack, 'kindOf' | 'dateIn' | 'datelineOf' | 'placeIn'>
    title?: string
    eventDate?: string
  },
) {
  const { pack, eventDate } = options
  const kind = pack.kindOf(options.title ?? title, paragraphs[0] ?? '')
  const where = placeOf(kind, paragraphs[0] ?? '', setApart, pack)
  if (eventDate !== undefined) return { kind, ...where, date: eventDate, dateBasis: dateBasis.given }
  const inAccount = pack.dateIn((paragraphs[0] ?? '').slice(0, NEAR_START))
  const found = inAccount ?? pack.dateIn([title ?? '', ...setApart.map(({ text }) => text)].join('\n'))
  if (!found) return { kind, ...where }
  const basis = inAccount ? dateBasis.account : dateBasis.page
  return { kind, ...where, date: found.date, dateStated: found.words, dateBasis: basis }
}

/** Where the account says that it was; a call is at no place. */
function placeOf(
  kind: string,
  first: string,
  setApart: Page['setApart'],
  { datelineOf, placeIn }: Pick<LanguagePack, 'datelineOf' | 'placeIn'>,
) {
  if (kind === 'call') return {}
  const sentence = first.slice(0, [...sentenceEnds(first.slice(0, NEAR_START))][0] ?? NEAR_START)
  const named = placeIn(sentence)
  if (named !== null) return { place: named, placeBasis: placeBasis.account }
  const sent = [first, ...setApart.map(({ text }) => text)].flatMap(
    (text) => datelineOf(text)?.place ?? [],
  )[0]
  return sent === undefined ? {} : { place: sent, placeBasis: placeBasis.dateline }
}

/** So much of an account is its beginning (UTF-16 code units). */
const NEAR_START = 300
