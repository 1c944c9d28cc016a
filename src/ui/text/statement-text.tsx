import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Segment } from '#domain/document/segments.ts'
import { statementName } from '#domain/document/statement-name.ts'
import { ranksOf } from '#ui/kit/ranks-of.ts'
import { speakerClass } from '#ui/kit/speaker-class.ts'

export type SegmentsProps = {
  index: ReadoutIndex
  segments: readonly Segment[]
  /** The statement that is open, if any. */
  open: string | null
}

const unique = (values: readonly string[]): string => [...new Set(values)].join(' ')

/**
 * The published words, verbatim, with the statements among them marked. `id` and the `data-` attributes
 * statement, mode, speakers and themes are public: embedders and tests rely on them.
 */
export const Segments = ({ index, segments, open }: SegmentsProps) =>
  segments.map((segment) => {
    if (segment.kind === 'text') {
      if (segment.evidence.length === 0) return segment.text
      return (
        <span
          key={segment.start}
          className="evidence"
          data-evidence={unique(segment.evidence.map(({ theme }) => theme))}
          data-earns={unique(segment.evidence.map(({ statement }) => statement.id))}
          data-lit={segment.evidence.some(({ statement }) => statement.id === open) ? '' : undefined}
        >
          {segment.text}
        </span>
      )
    }
    const { statement, first } = segment
    const members = statement.speakers.flatMap((id) => index.speaker.get(id)?.members ?? [])
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a sentence
      <span
        key={`${segment.start} ${statement.id}`}
        id={first ? statement.id : undefined}
        className={`statement ${speakerClass(ranksOf(index, statement))}${isUnconfirmed(statement) ? ' unconfirmed' : ''}`}
        data-statement={statement.id}
        data-mode={statement.mode}
        data-speakers={statement.speakers.join(' ')}
        data-members={members.length > 0 ? members.join(' ') : undefined}
        data-themes={statement.themes.map(({ id }) => id).join(' ')}
        data-open={statement.id === open ? '' : undefined}
        role="group"
        aria-label={statementName(index, statement)}
        tabIndex={first ? (statement.id === (open ?? index.statements[0]?.id) ? 0 : -1) : undefined}
      >
        <Segments index={index} segments={segment.segments} open={open} />
      </span>
    )
  })
