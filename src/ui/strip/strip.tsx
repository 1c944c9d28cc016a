import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import type { Addresses } from '#domain/addresses.ts'
import type { Match } from '#domain/filter.ts'
import { atAGlance } from '#domain/messages/reader.ts'
import { markName } from '#domain/messages/strip.ts'
import type { ReadoutIndex } from '#domain/readout-index.ts'
import { statementName } from '#domain/statement-name.ts'
import { type Mark, type StripPlot, stripPlot } from '#domain/strip.ts'
import { Hatching } from '#ui/kit/hatching.tsx'
import { ranksOf } from '#ui/kit/ranks-of.ts'
import { speakerClass } from '#ui/kit/speaker-class.ts'
import { Lens } from './lens.tsx'
import { MarkLink } from './mark-link.tsx'
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

/** The mark that an arrow key goes to from another: along the text, or to the nearest in another row. */
function neighbour(marks: readonly Mark[], from: number, key: string): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return marks.length - 1
  if (key === 'ArrowLeft') return Math.max(0, from - 1)
  if (key === 'ArrowRight') return Math.min(marks.length - 1, from + 1)
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  const here = marks[from]
  if (step === 0 || !here) return null
  const distance = (mark: Mark) => Math.abs(mark.at + mark.length / 2 - here.at - here.length / 2)
  let nearest: number | null = null
  marks.forEach((mark, at) => {
    if (Math.sign(mark.row - here.row) !== step) return
    const held = nearest === null ? undefined : marks[nearest]
    const better =
      held === undefined ||
      Math.abs(mark.row - here.row) < Math.abs(held.row - here.row) ||
      (mark.row === held.row && distance(mark) < distance(held))
    if (better) nearest = at
  })
  return nearest
}

const percent = (part: number, whole: number) => `${Math.round((part / whole) * 1e5) / 1e3}%`

/** The plot of a whole readout: overview, way about, and where one is. */
export const Strip = ({ index, addresses, match, open, watchText, speakers, dock }: StripProps) => {
  const plot = useMemo(() => stripPlot(index), [index])
  const inView = useInView(plot, watchText)
  const [named, setNamed] = useState<number | null>(null)
  const [stop, setStop] = useState(0)
  const openMark =
    open === null ? -1 : plot.marks.findIndex(({ statements }) => statements.some(({ id }) => id === open))
  const tabStop = openMark >= 0 ? openMark : stop
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const links = [...event.currentTarget.querySelectorAll<SVGAElement>('.mark')]
    const from = links.findIndex((link) => link === document.activeElement)
    const right = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const key = /^Arrow(Left|Right)$/.test(event.key)
      ? event.key === right
        ? 'ArrowRight'
        : 'ArrowLeft'
      : event.key
    const to =
      from < 0 || event.metaKey || event.ctrlKey || event.altKey ? null : neighbour(plot.marks, from, key)
    if (to === null) return
    event.preventDefault()
    setStop(to)
    links[to]?.focus({ preventScroll: true })
  }
  // Kept from one scroll to the next: only the lens moves then.
  const marks = useMemo(
    () =>
      plot.marks.map((mark, at) => {
        const [first] = mark.statements
        if (!first) return null
        const id = target(mark, match)
        const outer = mark.nesting === 'hung' ? index.statement.get(first.within ?? '') : undefined
        const outerRow = outer
          ? Math.min(index.rank.get(outer.speakers[0] ?? '') ?? 1, plot.rows) - 1
          : mark.row
        return (
          <MarkLink
            key={`${first.id} ${mark.at}`}
            mark={mark}
            name={
              mark.statements.length > 1
                ? markName(mark.statements.length, statementName(index, first))
                : statementName(index, first)
            }
            href={addresses.statement(id)}
            colour={speakerClass(ranksOf(index, first))}
            place={{
              x: percent(mark.at, plot.total),
              width: percent(mark.length, plot.total),
              y: percent(mark.row, plot.rows),
              height: percent(1, plot.rows),
              hang: Math.max(0, mark.row - outerRow),
            }}
            matching={mark.statements.some((statement) => match.statements.has(statement.id))}
            open={at === openMark}
            tabStop={at === tabStop}
            onName={(on) => setNamed((now) => (on ? at : now === at ? null : now))}
          />
        )
      }),
    [plot, index, addresses, match, openMark, tabStop],
  )
  return (
    <nav className={`band strip rows-${plot.rows}`} aria-label={atAGlance}>
      <div className="strip-speakers">{speakers}</div>
      <div className="strip-plot">
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
        <svg className="plot" role="group" aria-label={atAGlance} onKeyDown={onKeyDown}>
          <Hatching />
          <Lens plot={plot} inView={inView} />
          {marks}
          {plot.ties.map(({ from, to, row }) => (
            <svg
              key={`${from} ${to}`}
              x={percent(from, plot.total)}
              width={percent(to - from, plot.total)}
              y={percent(row, plot.rows)}
              overflow="visible"
            >
              <rect className="tie" />
            </svg>
          ))}
        </svg>
        <Ruler plot={plot} inView={inView} />
        <MarkNote plot={plot} named={named} index={index} />
      </div>
      {dock}
    </nav>
  )
}

type MarkNoteProps = { plot: StripPlot; named: number | null; index: ReadoutIndex }

/** The name of the mark under the pointer or the focus, written over the ruler and kept inside the plot. */
const MarkNote = ({ plot, named, index }: MarkNoteProps) => {
  const mark = named === null ? undefined : plot.marks[named]
  const [first] = mark?.statements ?? []
  if (!mark || !first) return null
  const middle = (mark.at + mark.length / 2) / plot.total
  return (
    <svg className="mark-note" aria-hidden="true">
      <text
        x={percent(middle, 1)}
        y="15"
        textAnchor={middle < 0.2 ? 'start' : middle > 0.8 ? 'end' : 'middle'}
      >
        {mark.statements.length > 1
          ? markName(mark.statements.length, statementName(index, first))
          : statementName(index, first)}
      </text>
    </svg>
  )
}
