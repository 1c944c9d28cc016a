import { UNKNOWN_SPEAKER, type View } from '#domain/address/view.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { speakersLabel, unknownSpeaker } from '#domain/messages/reader.ts'
import type { Counts } from '#domain/search/filter.ts'
import { Shape } from '#ui/kit/shape.tsx'
import { speakerClass } from '#ui/kit/speaker-class.ts'
import { Toggle } from '#ui/kit/toggle.tsx'
import type { ToggleFacet } from './use-filter-actions.ts'

export type SpeakerTogglesProps = { index: ReadoutIndex; view: View; counts: Counts; toggle: ToggleFacet }

/** The speakers in order of first speech, and, where there are such statements, those not established. */
export const SpeakerToggles = ({ index, view, counts, toggle }: SpeakerTogglesProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset draws itself, a group does not
  <div className="facet" role="group" aria-label={speakersLabel}>
    {[...index.rank].map(([id, rank]) => {
      const speaker = index.speaker.get(id)
      if (!speaker) return null
      return (
        <Toggle
          key={id}
          className={speakerClass([rank])}
          pressed={view.speakers.includes(id)}
          onToggle={() => toggle('speakers', id)}
          word={speaker.short ?? speaker.name}
          count={counts.speakers.get(id) ?? 0}
          sign={<Shape rank={rank} />}
        />
      )
    })}
    {index.statements.some(({ speakers }) => speakers.length === 0) ? (
      <Toggle
        className={speakerClass([])}
        pressed={view.speakers.includes(UNKNOWN_SPEAKER)}
        onToggle={() => toggle('speakers', UNKNOWN_SPEAKER)}
        word={unknownSpeaker}
        count={counts.speakers.get(UNKNOWN_SPEAKER) ?? 0}
      />
    ) : null}
  </div>
)
