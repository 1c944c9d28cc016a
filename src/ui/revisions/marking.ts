import { type Earlier, isPresentAgain } from '#domain/document/earlier.ts'
import * as say from '#domain/messages/revisions.ts'
import { formatDate } from '#domain/page/event-line.ts'

/** That a page is no present one, in a line. */
export const marking = (earlier: Earlier): string =>
  (isPresentAgain(earlier) ? say.presentAgain : say.earlierRevision)(formatDate(earlier.date, 'short'))
