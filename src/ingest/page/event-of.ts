import { dateBasis } from '#domain/messages/ingest.ts'
import type { LanguagePack } from '#ingest/packs/pack.ts'
import type { Page } from './read-page.ts'

/** What the page says of the event; where its day comes from is told. */
export function eventOf(
  { title, setApart }: Page,
  paragraphs: readonly string[],
  options: { pack: Pick<LanguagePack, 'kindOf' | 'dateIn'>; title?: string; eventDate?: string },
) {
  const { pack, eventDate } = options
  const kind = pack.kindOf(options.title ?? title, paragraphs[0] ?? '')
  if (eventDate !== undefined) return { kind, date: eventDate, dateBasis: dateBasis.given }
  const inAccount = pack.dateIn((paragraphs[0] ?? '').slice(0, NEAR_START))
  const found = inAccount ?? pack.dateIn([title ?? '', ...setApart.map(({ text }) => text)].join('\n'))
  if (!found) return { kind }
  const basis = inAccount ? dateBasis.account : dateBasis.page
  return { kind, date: found.date, dateStated: found.words, dateBasis: basis }
}

/** So much of an account is its beginning (UTF-16 code units). */
const NEAR_START = 300
