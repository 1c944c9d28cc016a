import * as v from 'valibot'
import { readoutSchema } from '#domain/document/readout.ts'
import { badName, unconfirmedAlone } from '#domain/messages/publish.ts'
import type { Confirmation } from '#domain/revise/confirm-statements.ts'

/** The options by which a person confirms what a program proposed. */
export const CONFIRMING = { confirm: { type: 'string' }, unconfirmed: { type: 'string' } } as const

/** Who confirms what on a day, null where nobody does; or why that cannot be. */
export function confirmationOf(
  { confirm, unconfirmed }: { confirm?: string | undefined; unconfirmed?: string | undefined },
  date: string,
): Confirmation | null | string {
  const by = confirm?.trim()
  if (by === undefined) return unconfirmed === undefined ? null : unconfirmedAlone
  if (!v.is(readoutSchema.entries.title, by)) return badName
  return { by, date, except: unconfirmed?.split(',').map((id) => id.trim()) ?? [] }
}
