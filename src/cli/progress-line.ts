/** How long a command is silent, and how often how far it came is told where lines stay, in milliseconds. */
const SILENT = 1000
const EVERY = 5000

/**
 * Tells on stderr how far a long work has come: in one line that is written anew, or now and then where lines stay.
 * `clear` takes the line away.
 */
export function progressLine(file: string, isQuiet: boolean) {
  const { isTTY } = process.stderr
  let next = Date.now() + SILENT
  let isTold = false
  return {
    tell: (words: () => string): void => {
      if (isQuiet || Date.now() < next) return
      isTold = true
      next = Date.now() + (isTTY ? SILENT / 10 : EVERY)
      process.stderr.write(`${isTTY ? '\r' : ''}${file}: ${words()}${isTTY ? '' : '\n'}`)
    },
    clear: (): void => {
      if (isTold && isTTY) process.stderr.write('\r\u001b[K')
    },
  }
}
