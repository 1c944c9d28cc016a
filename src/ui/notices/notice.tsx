import type { ReactNode } from 'react'

export type NoticeProps = { children: ReactNode }

/** A line that the reader should know of; screen readers hear it when it appears. */
export const Notice = ({ children }: NoticeProps) => (
  <p className="band notice" role="status">
    <span>{children}</span>
  </p>
)
