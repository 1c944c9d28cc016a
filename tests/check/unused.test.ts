import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { plantProject, runTool } from './planted-project.ts'

const project = plantProject({
  'index.html': '<script type="module" src="/src/main.tsx"></script>\n',
  'src/main.tsx': "import { used } from '#domain/used.ts'\n\nconsole.log(used)\n",
  'src/domain/used.ts': 'export const used = 1\nexport const leftOver = 2\nexport type LeftOverType = 3\n',
  'src/domain/left-over-file.ts': 'export const x = 1\n',
})
const manifest = join(project, 'package.json')
const { dependencies, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'))
writeFileSync(manifest, JSON.stringify({ ...rest, dependencies: { ...dependencies, 'left-over': '1.0.0' } }))

const { passed, stdout } = runTool(project, 'knip/bin/knip.js', '--no-progress')

afterAll(() => rmSync(project, { recursive: true }))

describe('the look for unused code', () => {
  it.each([
    ['an export', 'leftOver '],
    ['a type', 'LeftOverType '],
    ['a file', 'src/domain/left-over-file.ts'],
    ['a dependency', 'left-over '],
  ])('finds %s that nothing uses', (_what, name) => {
    expect(passed).toBe(false)
    expect(stdout).toContain(name)
  })

  it('has nothing against an export that is used', () => expect(stdout).not.toMatch(/^used /m))
})
