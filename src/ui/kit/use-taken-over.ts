import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page is being taken over just as the host served it. What the address says follows at once. */
export const useTakenOver = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
