import { chain } from '#domain/document/attribution-chain.ts'
import type { Mode, Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'

type Named = { id: string; name: string }

/** Who says some words according to whom: the statement's speakers and mode, then those of all that it stands within. */
export type Attribution = {
  issuer: string
  chain: readonly { mode: Mode; speakers: readonly Named[] }[]
  /** Who found that out: no part of what is said by whom, so it may change without a change of that. */
  by: Statement['attribution']
}

export type AttributionChange =
  | { kind: 'same' }
  | { kind: 'unknown' }
  /** Of the statements that the words touch, where it is not the same, in reading order; none: narration. */
  | { kind: 'changed'; from: readonly Attribution[]; to: readonly Attribution[] }

export function attributionOf(index: ReadoutIndex, statement: Statement): Attribution {
  const links = Array.from(chain(index, statement), ({ mode, speakers }) => ({
    mode,
    speakers: speakers
      .map((id) => ({ id, name: index.speaker.get(id)?.name ?? id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }))
  return { issuer: index.readout.issuer.name, chain: links, by: statement.attribution }
}

/** Of some words, in reading order: who says each part of them, then and now. */
export type AttributedPart = { from: readonly Attribution[]; to: readonly Attribution[] }

/** Without those that say again what the one before them said. */
const inTurn = (attributions: readonly Attribution[]): string[] => {
  const all = attributions.map(({ issuer, chain }) => JSON.stringify([issuer, chain]))
  return all.filter((one, at) => one !== all[at - 1])
}

/** Whether each part is said by the same in the same mode according to the same; if not, what of those is not. */
export function attributionChange(parts: readonly AttributedPart[]): AttributionChange {
  const changed = parts.filter(({ from, to }) => inTurn(from).join() !== inTurn(to).join())
  if (changed.length === 0) return { kind: 'same' }
  return {
    kind: 'changed',
    from: changed.flatMap(({ from }) => from),
    to: changed.flatMap(({ to }) => to),
  }
}
