import type { FocusEvent } from 'react'
import { isUnconfirmed } from '#domain/document/is-unconfirmed.ts'
import type { Mark } from '#domain/page/strip.ts'

export type MarkLinkProps = {
  mark: Mark
  name: string
  href: string
  /** The mark's speaker, as a colour class and as the number of its hatching. */
  colour: string
  place: { x: string; y: string; width: string; height: string }
  /** How many rows above its own it hangs from. */
  hang: number
  matching: boolean
  open: boolean
  tabStop: boolean
  onName: (named: boolean) => void
}

/** One mark of the strip: a link as wide as its words, with a whole row as its target. */
export const MarkLink = (props: MarkLinkProps) => {
  const { mark, name, href, colour, place, hang, matching, open, tabStop, onName } = props
  const reveal = (event: FocusEvent) => onName(event.currentTarget.matches(':focus-visible'))
  return (
    <a
      className={`mark ${colour} ${mark.mode} ${mark.nesting}${matching ? '' : ' out'}${mark.statements.some(isUnconfirmed) ? ' unconfirmed' : ''}`}
      href={href}
      aria-label={name}
      aria-current={open ? 'true' : undefined}
      tabIndex={tabStop ? 0 : -1}
      onMouseEnter={() => onName(true)}
      onMouseLeave={() => onName(false)}
      onFocus={reveal}
      onBlur={() => onName(false)}
    >
      <svg {...place} overflow="visible" aria-hidden="true">
        {hang > 0 ? <rect className="hang" y={`${50 - hang * 100}%`} height={`${hang * 100}%`} /> : null}
        <rect className="target" width="100%" height="100%" />
        <rect className="bar" />
        <rect className="ring" />
      </svg>
    </a>
  )
}
