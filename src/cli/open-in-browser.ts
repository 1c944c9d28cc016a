import { spawn } from 'node:child_process'

/** Shows an address where there is a browser, and nothing runs by itself. */
export function openInBrowser(address: string): void {
  if (process.env.CI) return
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return
  const [command, ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '']
      : process.platform === 'darwin'
        ? ['open']
        : ['xdg-open']
  if (!command) return
  // Where it can't be opened, the address printed above is enough.
  spawn(command, [...words, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
