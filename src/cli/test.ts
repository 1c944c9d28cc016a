import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Runs every check to its end, whatever fails on the way, and sums up. With --long: the fuzz tests, 10,000 cases each. */

const results = { unit: 'test-results/unit.json', browser: 'test-results/browser.json' }
const vitest = `vitest run --reporter=default --reporter=json --outputFile.json=${results.unit}`
const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: results.browser }

const steps: [name: string, command: string][] = process.argv.includes('--long')
  ? [['fuzz', `${vitest} ${fuzzTests().join(' ')}`]]
  : [
      ['check', 'npm run check'],
      ['unit', vitest],
      ['build', 'npm run build'],
      ['browser', 'playwright test --reporter=list,json'],
    ]
if (process.argv.includes('--long')) Object.assign(env, { FUZZ_RUNS: process.env.FUZZ_RUNS ?? '10000' })

for (const file of Object.values(results)) rmSync(file, { force: true })

const outcomes = steps.map(([name, command]) => {
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
// Where a step failed of itself, the tests' count alone would say too little.
if (allPassed || failed > 0)
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(allPassed ? 0 : 1)

function fuzzTests() {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join('tests', file))
    .filter((file) => readFileSync(file, 'utf8').includes('fuzz-runs.ts'))
}

function counts() {
  const unit = read(results.unit)
  const browser = read(results.browser)?.stats
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
