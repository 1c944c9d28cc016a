import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { serve } from './serve.ts'

/** Serves dist/ at PORT, or at the first free port from 4173, and with --open shows it where there is a browser. */

const base = builtBase()

const { url } = await (process.env.PORT ? serveAt(Number(process.env.PORT)) : serveFrom(4173))
console.log(`\n  The readouts are at ${url}\n  Ctrl+C stops.\n`)
if (process.argv.includes('--open') && !process.env.CI) open(url)

async function serveAt(port: number) {
  try {
    return await serve('dist', { port, base })
  } catch (error) {
    return fail(`Port ${process.env.PORT} can't be used (${error instanceof Error ? error.message : error}).`)
  }
}

async function serveFrom(port: number): Promise<Awaited<ReturnType<typeof serve>>> {
  return serve('dist', { port, base }).catch((error) => {
    if (error.code === 'EADDRINUSE' && port < 4273) return serveFrom(port + 1)
    throw error
  })
}

function open(address: string) {
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

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** The path that the site was built for: where its own pages look for its script. */
function builtBase(): string {
  try {
    const page = readFileSync('dist/index.html', 'utf8')
    return /<script type="module" src="([^"]*)assets\//.exec(page)?.[1] ?? '/'
  } catch {
    return fail('There is no site in dist/ yet: run `npm run build` first.')
  }
}
