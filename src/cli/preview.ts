import { readFileSync } from 'node:fs'
import { usage } from '#domain/messages/preview.ts'
import { asksHelp } from './asks-help.ts'
import { openInBrowser } from './open-in-browser.ts'
import { serve, serveFrom } from './serve.ts'

/** Serves dist/ at PORT, or at the first free port from 4173, and with --open shows it where there is a browser. */

if (asksHelp(process.argv.slice(2))) {
  console.log(usage)
  process.exit(0)
}
const base = builtBase()

const { url } = await (process.env.PORT
  ? serveAt(Number(process.env.PORT))
  : serveFrom(4173, 'dist', { base }))
console.log(`\n  The readouts are at ${url}\n  Ctrl+C stops.\n`)
if (process.argv.includes('--open')) openInBrowser(url)

async function serveAt(port: number) {
  try {
    return await serve('dist', { port, base })
  } catch (error) {
    return fail(`Port ${process.env.PORT} can't be used (${error instanceof Error ? error.message : error}).`)
  }
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
