import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const isRoot = process.getuid?.() === 0

/** How every test and bench starts Chromium: quiet on the network, and without its sandbox where root forbids it. */
export const chromiumFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** The Chromium, Chrome or Edge of this machine: the one that CHROMIUM names, or the first in its usual places. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...usualPlaces()].find((path) => path && existsSync(path))
}

/** As `findChromium`; where there is none, installs Debian's package when it may, or says what to do and exits 1. */
export function ensureChromium(): string {
  const found = findChromium() ?? (installOnDebian() ? findChromium() : undefined)
  if (found) return found
  console.error(
    'The browser tests need Chromium: install it (on Debian `sudo apt-get install chromium`) or name one in CHROMIUM.',
  )
  process.exit(1)
}

function usualPlaces() {
  const { env, platform } = process
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
      [
        'Chromium/Application/chrome.exe',
        'Google/Chrome/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ].map((path) => join(root ?? '', path)),
    )
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  return names.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
}

function installOnDebian() {
  if (!existsSync('/etc/debian_version')) return false
  const sudo = isRoot ? [] : ['sudo', '-n']
  const run = (words: string[], stderr: 'inherit' | 'ignore' = 'inherit') => {
    const [command = '', ...rest] = [...sudo, ...words]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', stderr], env }).status === 0
  }
  if (!run(['true'], 'ignore')) return false
  console.log('No Chromium here: installing the package `chromium`, which takes a minute or so.')
  run(['apt-get', 'update', '-qq'])
  return run(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'])
}
