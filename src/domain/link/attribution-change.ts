import { chain } from '#domain/document/attribution-chain.ts'
import type { Mode, Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'

type Named = { id: string; name: string }

/** Who says some words according to whom: the statement's speakers and mode, then those of all that it stands within. */
export type Attribution = { issuer: string; chain: readonly { mode: Mode; speakers: readonly Named[] }[] }

export type AttributionChange =
  | { kind: 'same' }
  | { kind: 'unknown' }
  /** Of each statement that the words touch, in reading order; none where the words are narration. */
  | { kind: 'changed'; from: readonly Attribution[]; to: readonly Attribution[] }

export function attributionOf(index: ReadoutIndex, statement: Statement): Attribution {
  const links = Array.from(chain(index, statement), ({ mode, speakers }) => ({
    mode,
    speakers: speakers
      .map((id) => ({ id, name: index.speaker.get(id)?.name ?? id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }))
  return { issuer: index.readout.issuer.name, chain: links }
}

/** Whether the same is said by the same in the same mode according to the same, throughout. */
export function attributionChange(
  from: readonly Attribution[],
  to: readonly Attribution[],
): AttributionChange {
  return JSON.stringify(from) === JSON.stringify(to) ? { kind: 'same' } : { kind: 'changed', from, to }
}
