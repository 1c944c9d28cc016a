import { confirmedMethod } from '#domain/messages/publish.ts'
import { fieldOf, overlay } from './overlay.ts'

/** Who has read what a program proposed and finds it right, and when; `except` are statements that nobody has. */
export type Confirmation = { by: string; date: string; except: readonly string[] }

/** Whether a statement, as it was written, is attributed by a program alone. */
export const isByMachine = (statement: unknown): boolean =>
  fieldOf(fieldOf(statement, 'attribution'), 'by') === 'machine'

/** Of the statements that are left out, the first that no program proposed. */
export const neverProposed = (document: unknown, { except }: Confirmation): string | undefined =>
  except.find(
    (id) =>
      !listOf(fieldOf(document, 'statements')).some((one) => isByMachine(one) && fieldOf(one, 'id') === id),
  )

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A document as it was written, with what a person confirmed of it, and who that was. */
export function confirmStatements(document: object, { by, date, except }: Confirmation): object {
  const left = new Set<unknown>(except)
  const statements = listOf(fieldOf(document, 'statements')).map((statement) =>
    isByMachine(statement) && !left.has(fieldOf(statement, 'id'))
      ? { ...Object(statement), attribution: { by: 'editor' } }
      : statement,
  )
  const markup = overlay(fieldOf(document, 'markup'), { by, date, method: confirmedMethod })
  return Object(overlay({ ...document, statements }, { markup }))
}
