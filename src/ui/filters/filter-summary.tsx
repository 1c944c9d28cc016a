import { isFiltering, UNKNOWN_SPEAKER, type View } from '#domain/address/view.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import {
  filterSentence,
  narrationHits,
  noMatch,
  or,
  quoted,
  reported,
  searching,
  searchLost,
  tallySentence,
  unknownSpeaker,
} from '#domain/messages/reader.ts'
import type { Counts } from '#domain/search/filter.ts'

/** How far the search for a view's words has come: `lost` where what searches did not load. */
export type SearchState = 'done' | 'loading' | 'lost'

export type FilterSummaryProps = {
  index: ReadoutIndex
  view: View
  counts: Counts
  search: SearchState
  words?: string | undefined
}

/** How many statements match, and which those are, in a sentence that screen readers hear when it changes. */
export const FilterSummary = ({ index, view, counts, search, words = '' }: FilterSummaryProps) => {
  const name = (id: string) => {
    const speaker = index.speaker.get(id)
    return id === UNKNOWN_SPEAKER ? unknownSpeaker : (speaker?.short ?? speaker?.name ?? id)
  }
  // Before the words are searched for, the counts are those of the other facets.
  if (search !== 'done')
    return (
      <p role="status" className="sentence pending">
        {search === 'loading' ? searching : searchLost}
      </p>
    )
  return (
    <p role="status" className="sentence">
      {isFiltering(view) ? (
        <>
          <b>
            {filterSentence(counts.matching, counts.total, {
              speakers: view.speakers.map(name).join(or),
              modes: view.modes.map((mode) => (mode === 'direct' ? quoted : reported)).join(or),
              themes: view.themes.map((id) => index.theme.get(id)?.label ?? id).join(or),
              words,
            })}
          </b>
          {counts.narrationHits > 0 ? ` ${narrationHits(counts.narrationHits)}` : null}
          {counts.matching === 0 ? ` ${noMatch}` : null}
        </>
      ) : (
        tallySentence(counts.total, counts.quoted, counts.reported)
      )}
    </p>
  )
}
