import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const configuration = [
  'package.json',
  '.gitignore',
  'biome.json',
  'knip.json',
  'tsconfig.json',
  'src/domain/tsconfig.json',
]
const rules = ['no-ui-strings.grit', 'no-casts.grit', 'no-html-strings.grit'].map(
  (file) => `tests/check/${file}`,
)

/** A folder with this project's own configuration and the given files in place of its code. */
export function plantProject(files: Record<string, string>): string {
  const project = mkdtempSync(join(tmpdir(), 'planted project '))
  for (const file of [...configuration, ...rules]) cpSync(file, join(project, file))
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction')
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(join(project, dirname(file)), { recursive: true })
    writeFileSync(join(project, file), source)
  }
  return project
}

/** Runs one of the installed tools in a folder: what it printed, and whether it was content. */
export function runTool(project: string, script: string, ...words: string[]) {
  const tool = resolve('node_modules', script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...words], {
    cwd: project,
    encoding: 'utf8',
  })
  return { passed: status === 0, stdout, stderr }
}
