import { useEffect, useState } from 'react'
import type { StripPlot } from '#domain/page/strip.ts'

/** A point of the text: a paragraph, and how far down it (0 to 1). */
type TextPoint = { paragraph: string; share: number }

/** Calls back with what of the text is on the screen, at once and whenever it changes. Gives what ends it. */
export type WatchText = (seen: (text: { from: TextPoint; to: TextPoint } | null) => void) => () => void

/** What is on the screen: in words, and in numbers of paragraphs. */
export type WordsInView = { from: number; to: number; first: number; last: number }

/** Follows which part of the plot is on the screen; null before the first look. */
export function useInView(plot: StripPlot, watchText: WatchText): WordsInView | null {
  const [inView, setInView] = useState<WordsInView | null>(null)
  useEffect(() => {
    const places = new Map(plot.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
    const at = ({ paragraph, share }: TextPoint) => {
      const place = places.get(paragraph)
      return place ? { words: Math.round(place.at + place.length * share), number: place.number } : null
    }
    return watchText((seen) => {
      const from = seen && at(seen.from)
      const to = seen && at(seen.to)
      const next = from && to ? { from: from.words, to: to.words, first: from.number, last: to.number } : null
      setInView((now) => (now && next && now.from === next.from && now.to === next.to ? now : next))
    })
  }, [plot, watchText])
  return inView
}
