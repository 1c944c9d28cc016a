import { type TextInView, textInView } from './reading-place.ts'

/** Calls back with what of the text is on the screen, at most once a frame. Gives what ends it. */
export function watchText(seen: (text: TextInView | null) => void): () => void {
  let frame = 0
  const look = () => {
    frame = 0
    seen(textInView())
  }
  const soon = () => {
    frame ||= requestAnimationFrame(look)
  }
  soon()
  addEventListener('scroll', soon, { passive: true })
  addEventListener('resize', soon)
  return () => {
    cancelAnimationFrame(frame)
    removeEventListener('scroll', soon)
    removeEventListener('resize', soon)
  }
}
