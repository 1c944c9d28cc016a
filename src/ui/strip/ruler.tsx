import { paragraphNumber } from '#domain/messages/reader.ts'
import type { StripPlot } from '#domain/page/strip.ts'
import type { PlotScale } from './plot-scale.ts'

export type RulerProps = { plot: StripPlot; scale: PlotScale; inView: { first: number; last: number } | null }

/** Below these shares of the plot there is no room for a number, or even a tick. */
const ROOM_FOR_NUMBER = 1 / 56
const ROOM_FOR_TICK = 1 / 400

/** Paragraph numbers under the plot, as links; those that have no room stay unnumbered. */
export const Ruler = ({ plot, scale, inView }: RulerProps) => {
  let numbered = Number.NEGATIVE_INFINITY
  let ticked = Number.NEGATIVE_INFINITY
  return (
    <svg className="ruler">
      {plot.paragraphs.map(({ id, number, at, length }) => {
        const share = at / plot.total
        if (share - ticked < ROOM_FOR_TICK) return null
        ticked = share
        const withNumber = share - numbered >= ROOM_FOR_NUMBER && 1 - share > ROOM_FOR_NUMBER / 2
        if (withNumber) numbered = share
        const current = inView !== null && number >= inView.first && number <= inView.last
        return (
          <svg key={id} {...scale(at, length)} height="100%" overflow="visible">
            <rect className="tick" />
            {withNumber ? (
              <a
                href={`#${id}`}
                aria-label={paragraphNumber(number)}
                aria-current={current ? 'true' : undefined}
                tabIndex={-1}
              >
                <rect className="target" width="100%" height="100%" />
                <text x="4" y="15">
                  {number}
                </text>
              </a>
            ) : null}
          </svg>
        )
      })}
    </svg>
  )
}
