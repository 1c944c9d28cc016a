import { type ReactNode, useEffect, useRef } from 'react'
import { isFiltering, type View } from '#domain/address/view.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import {
  clearAll,
  done,
  howMatchesAreShown,
  inContext,
  matchesOnly,
  modesLabel,
  quotedWord,
  reportedWord,
  show,
  themesLabel,
} from '#domain/messages/reader.ts'
import type { Counts } from '#domain/search/filter.ts'
import { Toggle } from '#ui/kit/toggle.tsx'
import { Search } from './search.tsx'
import { SpeakerToggles } from './speaker-toggles.tsx'
import type { FilterActions } from './use-filter-actions.ts'

export type FiltersProps = {
  index: ReadoutIndex
  view: View
  counts: Counts
  actions: FilterActions
  /** Whether the speakers stand here on a wide page too, because they have no room beside the strip. */
  withSpeakers: boolean
  /** Goes to the next statement that matches, or to the one before. */
  onStep: (direction: 1 | -1) => void
  /** On a phone the filters are a sheet, which is open or not. */
  sheet: { open: boolean; close: () => void }
  /** The way to help, which on a phone has no room elsewhere. */
  help: ReactNode
  /** How many match, in a sentence. */
  summary: ReactNode
  /** What the check of a pasted quote says. */
  quoteCheck: ReactNode
}

/** The filter: speakers, quoted or reported, themes and words; how many match; how the rest is shown. */
export const Filters = ({
  index,
  view,
  counts,
  actions,
  withSpeakers,
  onStep,
  sheet,
  help,
  summary,
  quoteCheck,
}: FiltersProps) => {
  const { toggle, change, clear } = actions
  const end = useRef<HTMLButtonElement>(null)
  // The sheet takes the focus, and gives it back to where it was opened.
  useEffect(() => {
    if (!sheet.open) return
    const opener = document.activeElement
    end.current?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [sheet.open])
  return (
    <search className={`band filters${sheet.open ? ' open' : ''}`}>
      <div className="filters-head">
        <h2>{show}</h2>
        <span className="only-sheet sheet-tools">
          {help}
          <button ref={end} type="button" onClick={sheet.close}>
            {done}
          </button>
        </span>
      </div>
      <div className="facets">
        <div className={withSpeakers ? 'contents' : 'only-sheet'}>
          <SpeakerToggles index={index} view={view} counts={counts} toggle={toggle} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws itself, a group does not */}
        <div className="facet modes" role="group" aria-label={modesLabel}>
          <Toggle
            pressed={view.modes.includes('direct')}
            onToggle={() => toggle('modes', 'direct')}
            word={quotedWord}
            count={counts.modes.get('direct') ?? 0}
            sign={<i className="swatch" />}
          />
          <Toggle
            pressed={view.modes.includes('indirect')}
            onToggle={() => toggle('modes', 'indirect')}
            word={reportedWord}
            count={counts.modes.get('indirect') ?? 0}
            sign={<i className="swatch reported" />}
          />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div className="facet" role="group" aria-label={themesLabel}>
          {index.readout.themes.map(({ id, label }) => (
            <Toggle
              key={id}
              pressed={view.themes.includes(id)}
              onToggle={() => toggle('themes', id)}
              word={label}
              count={counts.themes.get(id) ?? 0}
            />
          ))}
        </div>
        <Search words={view.words} onWords={(words) => change({ words })} onStep={onStep} />
      </div>
      {quoteCheck}
      <div className="summary">
        {summary}
        {isFiltering(view) ? (
          <>
            <button type="button" className="clear" onClick={clear}>
              {clearAll}
            </button>
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            <span className="ways" role="group" aria-label={howMatchesAreShown}>
              <Toggle
                pressed={view.show === 'context'}
                onToggle={() => change({ show: 'context' })}
                word={inContext}
              />
              <Toggle
                pressed={view.show === 'matches'}
                onToggle={() => change({ show: 'matches' })}
                word={matchesOnly}
              />
            </span>
          </>
        ) : null}
      </div>
    </search>
  )
}
