import type { Earlier } from '#domain/document/earlier.ts'
import { usePageMargin } from '#ui/kit/use-page-margin.ts'
import { marking } from './marking.ts'

export type EarlierMarkProps = { earlier: Earlier }

/** In the line that stays in view, and at the head of every printed sheet: that this is not the present text. */
export const EarlierMark = ({ earlier }: EarlierMarkProps) => {
  const words = marking(earlier)
  usePageMargin('top-right', words)
  return <strong className="earlier-mark">{words}</strong>
}
