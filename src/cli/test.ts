import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'

/**
 * Runs every step to its end, whatever fails on the way, and sums up. With --check: types, lint, layers and
 * unused code only. With --long: the fuzz tests only, 10,000 cases each.
 */

const unitResults = 'test-results/unit.json'
const browserResults = 'test-results/browser.json'
const vitest = `vitest run --reporter=default --reporter=json --outputFile.json=${unitResults}`

const check: Record<string, string> = {
  types: 'tsc',
  domain: 'tsc -p src/domain',
  lint: 'biome check --error-on-warnings',
  unused: 'knip',
}
const long = process.argv.includes('--long')
const steps = process.argv.includes('--check')
  ? check
  : long
    ? { fuzz: `${vitest} ${fuzzTests().join(' ')}` }
    : { ...check, unit: vitest, build: 'npm run build', browser: 'playwright test --reporter=list,json' }

const env = {
  ...process.env,
  PLAYWRIGHT_JSON_OUTPUT_NAME: browserResults,
  FUZZ_RUNS: process.env.FUZZ_RUNS ?? (long ? '10000' : '1000'),
}

for (const file of [unitResults, browserResults]) rmSync(file, { force: true })

const outcomes = Object.entries(steps).map(([name, command]) => {
  console.log(`\n── ${name} ──\n`)
  const start = performance.now()
  const passed = spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0
  return { name, passed, seconds: (performance.now() - start) / 1000 }
})

console.log('')
for (const { name, passed, seconds } of outcomes)
  console.log(`${passed ? '✓' : '✗'} ${name.padEnd(8)} ${seconds.toFixed(0).padStart(4)} s`)

const allPassed = outcomes.every(({ passed }) => passed)
const { passed, failed, skipped } = counts()
// Where a step failed without a failing test, the count of tests alone would sound too good.
if (failed > 0 || (allPassed && passed > 0))
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(allPassed ? 0 : 1)

function fuzzTests() {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes('fuzz-runs.ts'))
}

function counts() {
  const unit = read(unitResults)
  const browser = read(browserResults)?.stats
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0) + (browser?.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (browser?.skipped ?? 0),
  }
}

function read(file: string) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
