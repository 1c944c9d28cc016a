import type { ReactNode } from 'react'

export type ToggleProps = {
  pressed: boolean
  onToggle: () => void
  word: string
  count?: number
  sign?: ReactNode
  className?: string
}

/** A word that can be chosen, with how many it would leave. Its width does not change. */
export const Toggle = ({ pressed, onToggle, word, count, sign, className = '' }: ToggleProps) => (
  <button type="button" className={`toggle ${className}`} aria-pressed={pressed} onClick={onToggle}>
    {sign}
    <span className="word">{word}</span>
    {count === undefined ? null : <span className="count">{count}</span>}
  </button>
)
