import { type ComponentType, type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import { type Opened, openedBy, statementOf } from '#domain/address/opened.ts'
import { parseQueryString } from '#domain/address/query-string.ts'
import { everything, hasWords, isFiltering, MAX_WORDS, viewCodec } from '#domain/address/view.ts'
import type { Earlier } from '#domain/document/earlier.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import type { Place } from '#domain/link/resolve.ts'
import {
  copyLinkTool,
  cutAddress,
  draftMark,
  filterSet,
  searchTooLong,
  setAside,
  setAsideForWords,
  skipToText,
} from '#domain/messages/reader.ts'
import { counts as countsOf, knownView, matchView } from '#domain/search/filter.ts'
import { openStatement } from '#state/navigation.ts'
import { useRoute, useSite } from '#state/site-context.tsx'
import { FilterSummary } from '#ui/filters/filter-summary.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { SpeakerToggles } from '#ui/filters/speaker-toggles.tsx'
import { useFilterActions } from '#ui/filters/use-filter-actions.ts'
import { IssuerLine } from '#ui/frame/issuer-line.tsx'
import { Printed } from '#ui/frame/printed.tsx'
import { Help, HelpButton } from '#ui/help/help.tsx'
import { useHelp } from '#ui/help/use-help.ts'
import { copyTo } from '#ui/inspector/copy-to.ts'
import { Inspector } from '#ui/inspector/inspector.tsx'
import { CopiedLine } from '#ui/kit/copied-line.tsx'
import { late } from '#ui/kit/late.tsx'
import { useClipboard } from '#ui/kit/use-clipboard.ts'
import { Notice } from '#ui/notices/notice.tsx'
import { Dock } from '#ui/strip/dock.tsx'
import { Strip } from '#ui/strip/strip.tsx'
import { useDrawnView } from '#ui/text/use-drawn-view.ts'
import { useHighlightedWords } from '#ui/text/use-highlighted-words.ts'
import { useMarkedWords } from '#ui/text/use-marked-words.ts'
import { useOpenStatement } from '#ui/text/use-open-statement.ts'
import { useSelecting } from '#ui/text/use-selecting.ts'
import { useTextEvents } from '#ui/text/use-text-events.ts'
import { watchText } from '#ui/text/watch-text.ts'
import { linkToCopy } from './copy-link.ts'
import { LinkDetails, LinkPanel, LinkSentence } from './late-link.ts'
import type { SelectionProps } from './selection.tsx'
import { useLink } from './use-link.ts'
import { usePageTitle } from './use-page-title.ts'
import { useReaderKeys } from './use-reader-keys.ts'
import { useSearch } from './use-search.ts'

const QuoteCheckLine = late(() =>
  import('#ui/filters/quote-check-line.tsx').then(({ QuoteCheckLine }) => QuoteCheckLine),
)
/** Served drawn with the page of a retired statement. */
export const LinkNotice = late(() =>
  import('#ui/notices/link-notice.tsx').then(({ LinkNotice }) => LinkNotice),
)

export type ReaderProps = {
  index: ReadoutIndex
  addresses: Addresses
  /** Set where this is an earlier revision. */
  earlier?: Earlier | null
  /** Then: what says so in the issuer's line, and beside the open statement. */
  mark?: ReactNode
  beside?: (statement: string) => ReactNode
}

const NO_PLACES: readonly Place[] = []

/** More speakers than this do not stand beside their rows. */
const ROOM_FOR_SPEAKERS = 4

/** The reader of one readout. Everything that changes follows from the route. */
export const Reader = ({ index, addresses, earlier = null, mark, beside }: ReaderProps) => {
  const { site, navigation } = useSite()
  const isDraft = site.isDraft === true
  const route = useRoute((now) => (now.page === 'readout' ? now : null))
  // One view as long as the address says the same, so that what was drawn for it stays: opened gaps, too.
  const query = viewCodec.format(route?.view ?? everything).join('&')
  const view = useMemo(() => knownView(index, viewCodec.parse(`?${query}`)), [index, query])
  const opened = useMemo(
    () => openedBy(index, route?.statement ?? null, route?.linkRevision ?? null),
    [index, route?.statement, route?.linkRevision],
  )
  const { link, isPending } = useLink(index, route)
  const places = link?.kind === 'resolved' ? link.resolution.places : NO_PLACES
  const [place] = places
  const reason = 'reason' in opened ? opened.reason : null
  // Where the words of a link stand is where it leads, whatever statement has its id.
  const open =
    places.length === 1 && place ? (index.statement.get(place.statement ?? '') ?? null) : statementOf(opened)
  const marked = useMemo(
    () => (open || places.length === 0 ? null : places.flatMap(({ stretches }) => stretches)),
    [open, places],
  )

  const { found, state } = useSearch(index, view.words)
  const unfiltered = useMemo(() => matchView(index, everything, null), [index])
  const match = useMemo(
    () => (isFiltering(view) ? matchView(index, view, found) : unfiltered),
    [index, view, found, unfiltered],
  )
  const isHidden = open
    ? !match.statements.has(open.id)
    : marked?.some(({ paragraph }) => !match.paragraphs.has(paragraph)) === true
  const isSetAside = isHidden && isFiltering(view)
  useDrawnView(
    isSetAside ? { index, view: everything, match: unfiltered, found: null } : { index, view, match, found },
  )
  useHighlightedWords(index, isSetAside ? null : found)
  useOpenStatement(open)
  useMarkedWords(marked)

  const actions = useFilterActions(index)
  const help = useHelp()
  const clipboard = useClipboard()
  const copy = isDraft ? null : copyTo(clipboard, index, addresses, earlier)
  const [Selection, setSelection] = useState<ComponentType<SelectionProps> | null>(null)
  useSelecting(
    useCallback(async () => {
      const { Selection } = await import('./selection.tsx')
      setSelection(() => Selection)
    }, []),
  )
  const isOne = link?.kind === 'resolved' && link.resolution.outcome !== 'ambiguous' && places.length === 1
  const onlyPlace = isOne && place ? place : null
  const copyLink = () =>
    isDraft ||
    clipboard.copy(
      linkToCopy(index, addresses, { pending: isPending ? route : null, place: onlyPlace, open }),
    )
  const [sheet, setSheet] = useState(false)
  const show = useMemo(() => {
    const revision = index.readout.revision ?? null
    return (id: string | null) => openStatement(navigation, id === null ? null : { id, revision })
  }, [navigation, index])
  useTextEvents(index, show)
  const stepMatch = useReaderKeys({
    index,
    match,
    open,
    copy,
    copyLink,
    isOpen: open !== null || link !== null,
    show,
    help,
    isSheetOpen: sheet,
    closeSheet: () => setSheet(false),
  })
  usePageTitle(route && opened, index, earlier)

  // The text changes first; counts and strip may follow a frame later.
  const settled = useDeferredValue(
    useMemo(() => ({ view, found, match, state }), [view, found, match, state]),
  )
  const settledMatch = settled.match
  const settledCounts = useMemo(() => countsOf(index, settled.view, settled.found), [index, settled])
  const besideRows = index.rank.size <= ROOM_FOR_SPEAKERS
  const set = view.speakers.length + view.modes.length + view.themes.length + (hasWords(view.words) ? 1 : 0)
  // Said above the text by the page as it was served.
  const isWithdrawn = opened.outcome === 'withdrawn'
  const isSplit = link?.kind === 'resolved' && link.resolution.outcome === 'ambiguous'
  const isToldBetter = link !== null && !isWithdrawn && (opened.outcome !== 'succeeded' || isSplit)
  const notices = (
    <>
      {open ? beside?.(open.id) : null}
      {isPlain(opened) || isToldBetter ? null : <LinkNotice opened={opened} addresses={addresses} />}
      {link && open ? <LinkSentence index={index} link={link} reason={isToldBetter ? reason : null} /> : null}
      {open || marked ? <Notice hidden={!isSetAside}>{open ? setAside : setAsideForWords}</Notice> : null}
      {route === null || route.cut === null ? null : <Notice>{cutAddress}</Notice>}
      {isCut(view.words) ? <Notice>{searchTooLong(MAX_WORDS)}</Notice> : null}
    </>
  )
  return (
    <>
      <header className="contents">
        <a className="skip" href="#_text">
          {skipToText}
        </a>
        <IssuerLine
          issuer={index.readout.issuer}
          mark={isDraft ? <strong className="earlier-mark">{draftMark}</strong> : mark}
          tools={
            <>
              {isDraft ? null : (
                <button type="button" onPointerDown={(event) => event.preventDefault()} onClick={copyLink}>
                  {copyLinkTool} <kbd aria-hidden="true">{'L'}</kbd>
                </button>
              )}
              <Help state={help} readout={index.readout} />
            </>
          }
        />
      </header>
      {open || (link && !isWithdrawn) ? null : notices}
      <Strip
        index={index}
        addresses={addresses}
        match={settledMatch}
        open={open?.id ?? null}
        watchText={watchText}
        speakers={
          besideRows ? (
            <SpeakerToggles index={index} view={view} counts={settledCounts} toggle={actions.toggle} />
          ) : null
        }
        dock={
          <Dock
            index={index}
            addresses={addresses}
            match={settledMatch}
            open={open}
            filters={filterSet(set)}
            onFilters={() => setSheet(true)}
          />
        }
      />
      <Filters
        index={index}
        view={view}
        counts={settledCounts}
        actions={actions}
        withSpeakers={!besideRows}
        onStep={(direction) => {
          if (!found) return
          setSheet(false)
          const [narrated] = match.statements.size > 0 ? [] : found.narrationParagraphs
          if (narrated === undefined) stepMatch(direction)
          else document.getElementById(narrated)?.scrollIntoView({ block: 'center', behavior: 'instant' })
        }}
        sheet={{ open: sheet, close: () => setSheet(false) }}
        help={<HelpButton state={help} />}
        summary={
          <FilterSummary
            index={index}
            view={settled.view}
            counts={settledCounts}
            search={settled.state}
            words={settled.found?.words}
          />
        }
        quoteCheck={
          found?.check ? <QuoteCheckLine index={index} addresses={addresses} check={found.check} /> : null
        }
      />
      {open ? (
        <Inspector
          notices={notices}
          details={link ? <LinkDetails index={index} addresses={addresses} link={link} /> : null}
          index={index}
          addresses={addresses}
          statement={open}
          copy={copy}
          clipboard={clipboard}
          onClose={() => show(null)}
        />
      ) : null}
      {link && !open ? (
        <LinkPanel
          index={index}
          addresses={addresses}
          link={link}
          notices={isWithdrawn ? null : notices}
          reason={isWithdrawn ? null : reason}
          place={onlyPlace}
          copyLink={copyLink}
          onClose={() => show(null)}
        />
      ) : null}
      {Selection && !isDraft ? <Selection index={index} addresses={addresses} clipboard={clipboard} /> : null}
      {open ? null : <CopiedLine clipboard={clipboard} />}
      <Printed issuer={index.readout.issuer.name} />
    </>
  )
}

/** Whether the address holds a longer search than is searched for. */
const isCut = (words: string) =>
  words.length > MAX_WORDS / 2 &&
  parseQueryString(location.search).some(([name, value]) => name === 'q' && value.length > MAX_WORDS)

/** Whether there is nothing to say about the link that led here. */
export const isPlain = (opened: Opened) =>
  opened.outcome === 'none' || (opened.outcome === 'open' && opened.link === 'as-made')
