import type { ReactNode } from 'react'

export type NoticeProps = {
  /** Whether the line only stands ready, to be shown by the style of the first frame. */
  hidden?: boolean
  children: ReactNode
}

/** A line that the reader should know of; screen readers hear it when it appears. */
export const Notice = ({ hidden = false, children }: NoticeProps) => (
  <p className="band notice" role="status" hidden={hidden}>
    <span>{children}</span>
  </p>
)
