/** A browser other than Chromium, driven through the protocol that Debian's package of it speaks. */
export type Engine = {
  name: string
  /** What to install where `start` cannot work, as Debian packages; null where all is there. */
  missing: string | null
  start: () => Promise<Driver>
}

/** The little that every protocol can do. The rest is written once, on top of it (`hands.ts`). */
export type Driver = {
  /** Opens an address and waits until it is loaded. */
  go: (url: string) => Promise<void>
  /** What a JavaScript expression gives in the page, as JSON, promises awaited. Rejects where it throws. */
  evaluate: (expression: string) => Promise<string>
  /** Plays input sources, which are the same in WebDriver and in WebDriver BiDi. */
  act: (sources: readonly object[]) => Promise<void>
  /** The window's content as a PNG, in base64. */
  screenshot: () => Promise<string>
  /** Errors that pages logged so far; null where the protocol does not tell. */
  errors: () => readonly string[] | null
  close: () => Promise<void>
}
