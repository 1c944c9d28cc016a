import type { StripPlot } from '#domain/strip.ts'
import type { WordsInView } from './use-in-view.ts'

export type LensProps = { plot: StripPlot; inView: WordsInView | null }

/** The part of the text that is on the screen. */
export const Lens = ({ plot, inView }: LensProps) => {
  if (!inView) return null
  const x = `${(inView.from / plot.total) * 100}%`
  const width = `${(Math.max(0, inView.to - inView.from) / plot.total) * 100}%`
  return (
    <g aria-hidden="true">
      <rect className="lens" x={x} width={width} height="100%" />
      <rect className="lens-foot" x={x} width={width} />
    </g>
  )
}
