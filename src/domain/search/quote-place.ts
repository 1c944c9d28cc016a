import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { Statement } from '#domain/document/readout.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Stretch } from '#domain/document/stretch.ts'

/** Where words stand, and whose they are there. */
export type Place = {
  /** Several where the words run over paragraphs, or a gap was left between them. In reading order. */
  stretches: readonly Stretch[]
  /**
   * `quoted` or `reported`: one statement holds all of it, and the innermost that does is of that mode.
   * `partly-…`: no statement holds all, one of that mode holds or meets some. `narration`: none does.
   */
  coverage: 'quoted' | 'reported' | 'partly-quoted' | 'partly-reported' | 'narration'
  /** The innermost statement that holds all of it. */
  statement: string | null
  /** The speakers of that statement, or of the outermost ones that hold some. */
  speakers: readonly string[]
  /** Of those statements, the ones that a program alone says who they are by. */
  unconfirmed: readonly Statement[]
}

const holds = (outer: Stretch, inner: Stretch) => outer.start <= inner.start && inner.end <= outer.end
const meets = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end

const having = (index: ReadoutIndex, test: typeof holds, stretch: Stretch): Statement[] =>
  (index.inParagraph.get(stretch.paragraph) ?? []).filter(({ content }) =>
    content.some((span) => span.paragraph === stretch.paragraph && test(span, stretch)),
  )

/** The statements whose content a stretch meets. */
export const statementsMeeting = (index: ReadoutIndex, stretch: Stretch): Statement[] =>
  having(index, meets, stretch)

/** Whose words some stretches are. */
export function placeOf(index: ReadoutIndex, stretches: readonly Stretch[]): Place {
  const held = stretches.map((stretch) => new Set(having(index, holds, stretch)))
  const holder = [...(held[0] ?? [])].findLast((statement) => held.every((set) => set.has(statement)))
  const met = holder ? [] : stretches.flatMap((stretch) => statementsMeeting(index, stretch))
  const ids = new Set(met.map(({ id }) => id))
  const outermost = met.filter(({ within }) => within === null || !ids.has(within))
  const whose = holder ? [holder] : outermost
  const isQuoted = (holder ? [holder] : met).some(({ mode }) => mode === 'direct')
  const mode = isQuoted ? 'quoted' : 'reported'
  return {
    stretches,
    coverage: holder ? mode : met.length > 0 ? `partly-${mode}` : 'narration',
    statement: holder?.id ?? null,
    speakers: [...new Set(whose.flatMap(({ speakers }) => speakers))],
    unconfirmed: [...new Set(whose.filter(isUnconfirmed))],
  }
}
