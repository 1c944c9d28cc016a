import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { plantProject, runTool } from './planted-project.ts'

const project = plantProject({
  'src/domain/dom.ts': 'export const title = () => document.title\n',
  'src/domain/node.ts': 'export const env = () => process.env\n',
  'src/domain/fetch.ts': "export const load = () => fetch('x')\n",
  'src/domain/good.ts': 'export const id = (x: string) => x.normalize()\n',
  'src/ui/loose.ts': 'export const first = (x: string[]): string => x[0]\n',
  'src/ui/good.ts': 'export const title = () => document.title\n',
})
const compile = (...words: string[]) => runTool(project, 'typescript/bin/tsc', '--pretty', 'false', ...words)
const domain = compile('-p', 'src/domain')
const whole = compile()

afterAll(() => rmSync(project, { recursive: true }))

describe('the compiler', () => {
  it.each(['dom.ts', 'node.ts', 'fetch.ts'])(
    'refuses what only a browser or Node has in the domain: %s',
    (file) => {
      expect(domain.passed).toBe(false)
      expect(domain.stdout).toContain(file)
    },
  )

  it('has nothing against plain TypeScript there', () => expect(domain.stdout).not.toContain('good.ts'))

  it('refuses an element that may be missing', () => {
    expect(whole.passed).toBe(false)
    expect(whole.stdout).toContain('src/ui/loose.ts')
  })

  it('has nothing against the DOM in the page', () => expect(whole.stdout).not.toContain('good.ts'))
})
