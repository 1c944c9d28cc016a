import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import type { Addresses } from '#domain/address/addresses.ts'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { statementName } from '#domain/document/statement-name.ts'
import { atAGlance, shownOf, statementCount } from '#domain/messages/reader.ts'
import { markName } from '#domain/messages/strip.ts'
import { type Mark, type StripPlot, stripPlot } from '#domain/page/strip.ts'
import type { Match } from '#domain/search/filter.ts'
import { ranksOf } from '#ui/kit/ranks-of.ts'
import { speakerClass } from '#ui/kit/speaker-class.ts'
import { Lens } from './lens.tsx'
import { MarkLink } from './mark-link.tsx'
import { neighbour } from './neighbour.ts'
import { plotScale, rowScale } from './plot-scale.ts'
import { Ruler } from './ruler.tsx'
import { useInView, type WatchText } from './use-in-view.ts'

export type StripProps = {
  index: ReadoutIndex
  addresses: Addresses
  match: Match
  open: string | null
  watchText: WatchText
  /** The speakers, where they stand beside their rows. */
  speakers: ReactNode
  /** What stands under the plot on a phone. */
  dock: ReactNode
}

/** The statement that a mark leads to: its first that matches, or its first. */
const target = (mark: Mark, match: Match): string =>
  (mark.statements.find(({ id }) => match.statements.has(id)) ?? mark.statements[0])?.id ?? ''

function nameOf(index: ReadoutIndex, { statements }: Mark): string {
  const [first] = statements
  const name = first ? statementName(index, first) : ''
  return statements.length > 1 ? markName(statements.length, name) : name
}

/** How many rows above its own the mark hangs from; 0 where it does not hang. */
function hang(index: ReadoutIndex, { nesting, statements, row }: Mark, rows: number): number {
  const outer = nesting === 'hung' ? index.statement.get(statements[0]?.within ?? '') : undefined
  const rank = index.rank.get(outer?.speakers[0] ?? '')
  return rank === undefined ? 0 : Math.max(0, row - (Math.min(rank, rows) - 1))
}

/** The plot of a whole readout: overview, way about, and where one is. */
export const Strip = ({ index, addresses, match, open, watchText, speakers, dock }: StripProps) => {
  const plot = useMemo(() => stripPlot(index), [index])
  const scale = useMemo(() => plotScale(plot.total), [plot])
  const inView = useInView(plot, watchText)
  const [named, setNamed] = useState<number | null>(null)
  const [stop, setStop] = useState(0)
  const openMark =
    open === null ? -1 : plot.marks.findIndex(({ statements }) => statements.some(({ id }) => id === open))
  const tabStop = openMark >= 0 ? openMark : stop
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const links = [...event.currentTarget.querySelectorAll<SVGAElement>('.mark')]
    const from = links.findIndex((link) => link.contains(document.activeElement))
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const to = neighbour(plot.marks, from, event.key, rtl)
    if (to === null) return
    event.preventDefault()
    setStop(to)
    links[to]?.focus({ preventScroll: true })
  }
  // Kept from one scroll to the next: only the lens moves then.
  const marks = useMemo(
    () =>
      plot.marks.map((mark, at) => (
        <MarkLink
          key={`${mark.statements[0]?.id} ${mark.at} ${mark.mode}`}
          mark={mark}
          name={nameOf(index, mark)}
          href={addresses.statement(target(mark, match))}
          colour={speakerClass(mark.statements[0] ? ranksOf(index, mark.statements[0]) : [])}
          place={{ ...scale(mark.at, mark.length), ...rowScale(mark.row, plot.rows) }}
          hang={hang(index, mark, plot.rows)}
          matching={mark.statements.some(({ id }) => match.statements.has(id))}
          open={at === openMark}
          tabStop={at === tabStop}
          onName={(on) => setNamed((now) => (on ? at : now === at ? null : now))}
        />
      )),
    [plot, scale, index, addresses, match, openMark, tabStop],
  )
  const matching = match.statements.size
  const total = index.statements.length
  return (
    <nav className={`band strip rows-${plot.rows}`} aria-label={atAGlance}>
      <div className="strip-speakers">
        {speakers}
        <p className="strip-note num" aria-hidden="true">
          {matching === total ? statementCount(total) : shownOf(matching, total)}
        </p>
      </div>
      <div className="strip-plot">
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
        <svg className="plot" role="group" aria-label={atAGlance} onKeyDown={onKeyDown}>
          <Lens scale={scale} inView={inView} />
          {marks}
          {plot.ties.map(({ from, to, row }) => (
            <svg
              key={`${from} ${to}`}
              {...scale(from, to - from)}
              y={rowScale(row, plot.rows).y}
              overflow="visible"
            >
              <rect className="tie top" />
              <rect className="tie" />
              <rect className="tie end" />
            </svg>
          ))}
        </svg>
        <Ruler plot={plot} scale={scale} inView={inView} />
        <MarkNote plot={plot} scale={scale} named={named} index={index} />
      </div>
      {dock}
    </nav>
  )
}

type MarkNoteProps = {
  plot: StripPlot
  scale: ReturnType<typeof plotScale>
  named: number | null
  index: ReadoutIndex
}

/** Nearer to an end of the plot than this share, the name of a mark is written from there inwards. */
const NEAR_END = 0.2

/** The name of the mark under the pointer or the focus, written over the ruler and kept inside the plot. */
const MarkNote = ({ plot, scale, named, index }: MarkNoteProps) => {
  const mark = named === null ? undefined : plot.marks[named]
  if (!mark) return null
  const middle = mark.at + mark.length / 2
  const share = middle / plot.total
  return (
    <svg className="mark-note" aria-hidden="true">
      <text
        x={scale(middle).x}
        y="15"
        textAnchor={share < NEAR_END ? 'start' : share > 1 - NEAR_END ? 'end' : 'middle'}
      >
        {nameOf(index, mark)}
      </text>
    </svg>
  )
}
