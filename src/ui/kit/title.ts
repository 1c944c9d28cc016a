/** The path whose title the page has. */
let titled: string | null = null

/** Takes the page's title for that of its address, as the host served it. */
export function keepTitle(): void {
  titled = location.pathname
}

export const isTitled = (): boolean => titled === location.pathname

/** Gives the page at the present address its title. */
export function setTitle(words: string): void {
  document.title = words
  keepTitle()
}
