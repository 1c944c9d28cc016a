import type { Decision } from './decide-retired.ts'

const ID = '[a-z][a-z0-9-]{0,63}'
const DECISION = new RegExp(`^(${ID})=(?:(${ID}(?:,${ID})*)=)?(.*)$`, 's')

/** Reads `q05=reason`, or `q05=q07,q08=reason` with what takes its place. Null where it is neither. */
export function parseDecision(value: string): Decision | null {
  const [, id, to, reason = ''] = DECISION.exec(value) ?? []
  if (id === undefined || reason.trim() === '') return null
  return { id, to: to?.split(',') ?? null, reason: reason.trim() }
}
