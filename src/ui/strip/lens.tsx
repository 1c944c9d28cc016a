import type { PlotScale } from './plot-scale.ts'
import type { WordsInView } from './use-in-view.ts'

export type LensProps = { scale: PlotScale; inView: WordsInView | null }

/** The part of the text that is on the screen. */
export const Lens = ({ scale, inView }: LensProps) => {
  if (!inView) return null
  const place = scale(inView.from, Math.max(0, inView.to - inView.from))
  return (
    <g aria-hidden="true">
      <rect className="lens" {...place} height="100%" />
      <rect className="lens-foot" {...place} />
    </g>
  )
}
