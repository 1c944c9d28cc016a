import * as v from 'valibot'
import { type Draft, draftSchema, type Readout, readoutSchema } from '#domain/document/readout.ts'
import { checkIds, placesOf } from './check-ids.ts'
import { checkNesting } from './check-nesting.ts'
import { checkSpans } from './check-spans.ts'
import { structureFault } from './check-structure.ts'
import { type Fault, faultList } from './fault.ts'

/** `faults` holds the first hundred, `count` tells how many there are. */
export type Checked<Value> = { ok: true; readout: Value } | { ok: false; faults: Fault[]; count: number }

/** Above this many values only the first fault of structure is looked for: each costs some 500 bytes. */
const MANY_VALUES = 1_000_000

/**
 * Reads anything as a published readout. Never throws; time and memory grow linearly with the input.
 *
 * Three steps, each only where the one before found nothing, because it rests on it: the structure,
 * by the schema; ids, references and spans; then what statements say of each other.
 */
export const checkReadout = (input: unknown): Checked<Readout> => check(readoutSchema, input)

/** The same for a draft, which may lack its issuer. */
export const checkDraft = (input: unknown): Checked<Draft> => check(draftSchema, input)

function check<Value extends Draft>(schema: v.GenericSchema<unknown, Value>, input: unknown): Checked<Value> {
  const { faults, count, report } = faultList()
  const refused = () => ({ ok: false as const, faults, count: count() })

  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    report({ path: '', code: 'not-an-object' })
    return refused()
  }
  const version: unknown = 'schemaVersion' in input ? input.schemaVersion : undefined
  if (typeof version === 'number' && version > 1) {
    report({ path: 'schemaVersion', code: 'later-version', found: version })
    return refused()
  }

  let parsed = v.safeParse(schema, input, { abortEarly: true })
  if (!parsed.success && !holdsMoreThan(MANY_VALUES, input)) parsed = v.safeParse(schema, input)
  if (!parsed.success) {
    for (const issue of parsed.issues) report(structureFault(issue))
    return refused()
  }

  const readout = parsed.output
  const paragraphs = placesOf(readout.paragraphs)
  const statements = placesOf(readout.statements)
  checkIds(readout, paragraphs, statements, report)
  checkSpans(readout, paragraphs, report)
  if (count() === 0) checkNesting(readout, paragraphs, statements, report)
  return count() === 0 ? { ok: true, readout } : refused()
}

function holdsMoreThan(limit: number, input: object): boolean {
  const open: object[] = [input]
  let seen = 0
  for (let next = open.pop(); next; next = open.pop())
    for (const value of Object.values(next)) {
      seen += 1
      if (seen > limit) return true
      if (typeof value === 'object' && value !== null) open.push(value)
    }
  return false
}
