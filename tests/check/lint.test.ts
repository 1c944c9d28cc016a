import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { plantProject, runTool } from './planted-project.ts'

type Planted = { what: string; file: string; source: string; rule: string }

const ARROW = 'lint/style/noRestrictedImports'
const PLUGIN = 'plugin'

const imported = (file: string, from: string): Planted => ({
  what: `${from} in ${file}`,
  file: `src/${file}`,
  source: `import { x } from '${from}'\n\nexport const y = x\n`,
  rule: ARROW,
})

const againstTheArrows: Planted[] = [
  imported('domain/a1.ts', 'react'),
  imported('domain/a2.ts', 'zustand'),
  imported('domain/a3.ts', '#data/x.ts'),
  imported('domain/a4.ts', '../data/x.ts'),
  imported('domain/a5.ts', '#ingest/x.ts'),
  imported('domain/a6.ts', 'node:fs'),
  imported('domain/messages/a7.ts', '../../ui/text/x.tsx'),
  imported('domain/messages/a8.ts', '#state/x.ts'),
  imported('ingest/a1.ts', '#data/x.ts'),
  imported('ingest/a2.ts', 'react'),
  imported('data/a1.ts', '#state/x.ts'),
  imported('data/a2.ts', '#ui/text/x.tsx'),
  imported('data/a3.ts', '../app/x.tsx'),
  imported('state/a1.ts', '#data/x.ts'),
  imported('state/a2.ts', '#ui/kit/x.tsx'),
  imported('ui/text/a1.tsx', '#app/x.tsx'),
  imported('ui/text/a2.tsx', '#ui/strip/x.tsx'),
  imported('ui/text/a3.tsx', '../strip/x.tsx'),
  imported('ui/text/a4.tsx', '#prerender/x.ts'),
  imported('ui/kit/a1.tsx', '#ui/text/x.tsx'),
  imported('ui/kit/a2.tsx', '#state/x.ts'),
  imported('app/a1.tsx', '#prerender/x.ts'),
  imported('app/a2.tsx', '#cli/x.ts'),
  imported('app/pages/a3.tsx', '../../cli/x.ts'),
  imported('prerender/a1.ts', '#cli/x.ts'),
]

const component = (body: string) =>
  `type Props = { n: number; open: boolean; label: string }\n\nexport const Part = ({ n, open, label }: Props) => (\n  ${body}\n)\n`

const uiStrings: Planted[] = [
  ['text in an element', '<p title={label}>Copy {n}{open}</p>'],
  ['a string in braces', "<p title={label}>{open && n ? 'Copy' : null}</p>"],
  ['the second of two strings', "<p title={label}>{open ? '·' : n ? '—' : 'shut'}</p>"],
  ['the words of a template', '<p title={label}>{open ? null : `${n} left`}</p>'],
  ['a string that stands in', "<p title={label}>{open ? n : (label ?? 'nothing')}</p>"],
  ['text in another script', '<p title={label}>{open ? n : null} نص</p>'],
  ['aria-label', '<p aria-label="Close">{open ? n : label}</p>'],
  ['title', '<p title="close">{open ? n : label}</p>'],
  ['title of a condition', "<p title={open ? 'open' : label}>{n}</p>"],
  ['alt', '<img alt={`picture ${n}`} src={open ? label : undefined} />'],
  ['placeholder', "<input placeholder={label || 'search'} type={open ? 'search' : 'text'} maxLength={n} />"],
  ['aria-description', '<p aria-description="why">{open ? n : label}</p>'],
  [
    'a sentence kept in a name',
    "<p>{open ? n : label}</p>\n)\n\nexport const nothing = () => (\n  'No such statement'",
  ],
].map(([what = '', body = ''], at) => ({
  what,
  file: `src/ui/text/b${at}.tsx`,
  source: component(body),
  rule: PLUGIN,
}))

const others: Planted[] = [
  {
    what: 'any',
    file: 'src/data/c1.ts',
    source: 'export const c = (x: any) => x\n',
    rule: 'lint/suspicious/noExplicitAny',
  },
  {
    what: 'a cast',
    file: 'src/data/c2.ts',
    source: 'export const c = (x: unknown) => x as string\n',
    rule: PLUGIN,
  },
  {
    what: 'markup from a string',
    file: 'src/ui/text/c3.ts',
    source: 'export const c = (x: Element, y: string) => {\n  x.innerHTML = y\n}\n',
    rule: PLUGIN,
  },
  {
    what: 'dangerouslySetInnerHTML',
    file: 'src/ui/text/c4.tsx',
    source: 'export const C = ({ x }: { x: string }) => <p dangerouslySetInnerHTML={{ __html: x }} />\n',
    rule: 'lint/security/noDangerouslySetInnerHtml',
  },
  {
    what: 'a default export',
    file: 'src/data/c5.ts',
    source: 'export default 1\n',
    rule: 'lint/style/noDefaultExport',
  },
  {
    what: 'a file named otherwise',
    file: 'src/data/cSix.ts',
    source: 'export const c = 1\n',
    rule: 'lint/style/useFilenamingConvention',
  },
  {
    what: 'an interface',
    file: 'src/data/c7.ts',
    source: 'export interface C {\n  x: 1\n}\n',
    rule: 'lint/style/useConsistentTypeDefinitions',
  },
  {
    what: 'a non-null assertion',
    file: 'src/data/c8.ts',
    source: 'export const c = (x?: string) => x!\n',
    rule: 'lint/style/noNonNullAssertion',
  },
  {
    what: 'a barrel',
    file: 'src/data/c9.ts',
    source: "export * from './good.ts'\n",
    rule: 'lint/performance/noBarrelFile',
  },
  {
    what: 'a package that is not declared',
    file: 'src/data/c10.ts',
    source: "import x from 'jiti'\n\nexport const c = x\n",
    rule: 'lint/correctness/noUndeclaredDependencies',
  },
  {
    what: 'a cycle',
    file: 'src/domain/cycle-a.ts',
    source: "import { b } from './cycle-b.ts'\n\nexport const a = (): unknown => b\n",
    rule: 'lint/suspicious/noImportCycles',
  },
  {
    what: 'the other half of it',
    file: 'src/domain/cycle-b.ts',
    source: "import { a } from '#domain/cycle-a.ts'\n\nexport const b = (): unknown => a\n",
    rule: 'lint/suspicious/noImportCycles',
  },
]

const good: Record<string, string> = {
  'src/domain/messages/good.ts':
    "import { id } from '#domain/good.ts'\n\nexport const copyLink = `Copy the link to ${id}`\n",
  'src/domain/good.ts': "import { string } from 'valibot'\n\nexport const id = string\n",
  'src/ingest/good.ts': "import { id } from '#domain/good.ts'\n\nexport const ingest = id\n",
  'src/data/good.ts':
    "import { ingest } from '#ingest/good.ts'\n\nexport const load = { ingest, kind: ['none'] as const }\n",
  'src/state/good.ts': "import { createStore } from 'zustand'\n\nexport const make = createStore\n",
  'src/ui/kit/good.tsx':
    'export const Dot = ({ label }: { label: string }) => <i title={label}>{label} ·</i>\n',
  'src/ui/text/good.tsx': `import { copyLink } from '#domain/messages/good.ts'
import { make } from '#state/good.ts'
import { Dot } from '#ui/kit/good.tsx'
import { other } from './other.ts'

export const Text = ({ mode }: { mode: string }) => {
  if (!make) throw new Error('A store is always there.')
  return (
    <p role="note" className={\`flex gap-2 \${mode}\`} aria-label={copyLink} data-mode={mode === 'direct' ? 'direct' : 'indirect'}>
      {mode === 'direct' && <Dot label={other['a b'] ?? copyLink} />} · {'—'} <kbd>{'Esc'}</kbd>
    </p>
  )
}
`,
  'src/ui/text/other.ts': 'export const other: Record<string, string> = {}\n',
  'src/app/good.tsx':
    'import { Text } from \'#ui/text/good.tsx\'\n\nexport const App = () => <Text mode="direct" />\n',
  'src/app/pages/good.tsx': "import { App } from '../good.tsx'\n\nexport const Page = () => <App />\n",
  'src/main.tsx': "import { App } from '#app/good.tsx'\n\nexport const Main = () => <App />\n",
  'src/prerender/good.ts':
    "import { readFile } from 'node:fs'\nimport { App } from '#app/good.tsx'\n\nexport const write = [App, readFile]\n",
  'src/cli/good.ts': "import { write } from '#prerender/good.ts'\n\nconsole.log(write)\n",
}

const planted = [...againstTheArrows, ...uiStrings, ...others]
const project = plantProject({
  ...good,
  ...Object.fromEntries(planted.map(({ file, source }) => [file, source])),
})
const { passed, stdout } = runTool(
  project,
  '@biomejs/biome/bin/biome',
  'lint',
  '--reporter=json',
  '--max-diagnostics=none',
)
const found: { path: string; category: string; severity: string }[] = JSON.parse(stdout).diagnostics.map(
  (diagnostic: { location: { path: string }; category: string; severity: string }) => ({
    path: diagnostic.location.path.replaceAll('\\', '/'),
    category: diagnostic.category,
    severity: diagnostic.severity,
  }),
)

afterAll(() => rmSync(project, { recursive: true }))

describe('the linter', () => {
  it('fails on what is planted', () => expect(passed).toBe(false))

  it.each(againstTheArrows)('refuses an import against the arrows: $what', ({ file, rule }) => {
    expect(found).toContainEqual({ path: file, category: rule, severity: 'error' })
  })

  it.each(uiStrings)('refuses a text outside the catalogue: $what', ({ file, rule }) => {
    expect(found).toContainEqual({ path: file, category: rule, severity: 'error' })
  })

  it.each(others)('refuses $what', ({ file, rule }) => {
    expect(found).toContainEqual({ path: file, category: rule, severity: 'error' })
  })

  it.each(Object.keys(good))('has nothing against %s', (file) => {
    expect(found.filter(({ path }) => path === file)).toEqual([])
  })
})
