import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PublishRequest, publishReadout } from '#prerender/publish-readout.ts'
import { loadPublished } from '#prerender/published.ts'
import { smallReadout, smallText } from '../fixtures/small-readout.ts'

let root = ''
let folder = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pub lish '))
  folder = join(root, 'readouts')
  await mkdir(folder)
  await writeFile(join(root, 'harbour.txt'), smallText)
})
afterEach(() => rm(root, { recursive: true }))

const machine = { by: 'machine', confidence: 0.9, reason: 'Its sentence names who says it.' }
/** The small readout as a program would propose it. */
const proposed = () => {
  const document = smallReadout()
  return { ...document, statements: document.statements.map((one) => ({ ...one, attribution: machine })) }
}

async function publish(
  document: object,
  request: Partial<PublishRequest> = {},
  renameFile?: (from: string, to: string) => Promise<void>,
) {
  const file = join(root, 'Made today.json')
  await writeFile(file, JSON.stringify(document))
  return publishReadout(
    { folder, file, text: null, allowUnknown: false, confirmation: null, isDryRun: false, ...request },
    renameFile,
  )
}
const placed = async () => JSON.parse(await readFile(join(folder, 'harbour.json'), 'utf8'))
const words = ({ lines }: { lines: string[] }) => lines.join('\n')

describe('publishReadout', () => {
  it('puts a document of any name and its text in place, so that the folder can be built', async () => {
    const { outcome, lines } = await publish({ ...proposed(), digest: '0123456789abcdef' })
    expect(outcome).toBe('done')
    expect(lines).toEqual([
      'harbour: sound, 7 statements.',
      expect.stringContaining('All proposed by a program and confirmed by nobody'),
      `Wrote ${join(folder, 'harbour.txt')}`,
      `Wrote ${join(folder, 'harbour.json')}`,
      'Its address on the site: /r/harbour/',
      'Next: npm run build',
    ])
    expect((await readdir(folder)).sort()).toEqual(['harbour.json', 'harbour.txt'])
    expect(await readFile(join(folder, 'harbour.txt'), 'utf8')).toBe(smallText)
    expect(await placed()).toEqual({ $schema: '../schema/readout.v1.json', ...proposed() })
    expect(await loadPublished(folder)).toMatchObject({ ok: true })
  })

  it('takes a text of another name and place, and calls it as the site does', async () => {
    const text = join(root, 'As it came.txt')
    await rename(join(root, 'harbour.txt'), text)
    const lost = await publish(proposed())
    expect(lost.outcome).toBe('refused')
    expect(words(lost)).toContain('name it with --text FILE')
    expect(await publish(proposed(), { text })).toMatchObject({ outcome: 'done' })
    expect((await readdir(folder)).sort()).toEqual(['harbour.json', 'harbour.txt'])
  })

  it('writes nothing where it only says what it would do', async () => {
    const { outcome, lines } = await publish(proposed(), { isDryRun: true })
    expect(outcome).toBe('done')
    expect(lines).toContain('With --dry-run nothing was written. It would be:')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([1, 2])('leaves the folder as it was where write %i fails', async (fails) => {
    let count = 0
    const failing = async (from: string, to: string) => {
      if (++count === fails) throw new Error('no room')
      await rename(from, to)
    }
    const failed = await publish(proposed(), {}, failing)
    expect(failed.outcome).toBe('refused')
    expect(words(failed)).toContain('no room')
    expect(await readdir(folder)).toEqual([])
  })

  it('says of a draft without an issuer what it lacks, beside what else is wrong', async () => {
    const refused = await publish({ ...proposed(), issuer: null, lang: 'English please' })
    expect(refused.outcome).toBe('refused')
    expect(words(refused)).toContain('issuer: Nobody is named who published this')
    expect(words(refused)).toContain('lang: This is not written as it should be')
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses statements without a speaker by name, unless they are allowed', async () => {
    const document = proposed()
    const statements = document.statements.map((one) =>
      one.id === 'q01' ? { ...one, speakers: [], repeats: null } : { ...one, repeats: null },
    )
    const refused = await publish({ ...document, statements })
    expect(refused.outcome).toBe('refused')
    expect(words(refused)).toContain('    q01: “the harbour must stay open”')
    expect(words(refused)).toContain('--allow-unknown')
    expect(await publish({ ...document, statements }, { allowUnknown: true })).toMatchObject({
      outcome: 'done',
    })
  })

  it.each([
    ['id', { id: 'local' }, 'The site keeps "local" for itself'],
    ['digest of its text', { source: { ...smallReadout().source, sha256: '0'.repeat(64) } }, 'SHA-256'],
    ['earlier revisions', { revisions: [] }, null],
    [
      'earlier revisions that are some',
      { revisions: [{ revision: '01234567', date: '2024-01-01', note: 'x', file: 'harbour.01234567.json' }] },
      'has no earlier revisions',
    ],
  ])('checks the %s', async (_what, fields, sentence) => {
    const { outcome, lines } = await publish({ ...proposed(), ...fields })
    expect(outcome).toBe(sentence === null ? 'done' : 'refused')
    expect(lines.join('\n')).toContain(sentence ?? '')
  })

  it('overwrites nothing: no readout, no retired one, no other file', async () => {
    await writeFile(join(folder, 'harbour.txt'), 'Something else.')
    expect(words(await publish(proposed()))).toContain('This file is in the way')
    await rm(join(folder, 'harbour.txt'))
    await writeFile(join(folder, 'retired.json'), JSON.stringify({ harbour: { to: [], reason: 'Struck.' } }))
    expect(words(await publish(proposed()))).toContain('A readout of this id was retired')
    await rm(join(folder, 'retired.json'))
    await publish(proposed())
    const again = await publish(proposed())
    expect(again.outcome).toBe('refused')
    expect(words(again)).toContain('npm run revise -- harbour')
  })

  it('is told that a file stands in the folder already', async () => {
    const file = join(folder, 'harbour.json')
    await writeFile(file, JSON.stringify(proposed()))
    expect(await publish(proposed(), { file })).toMatchObject({
      outcome: 'wrong-use',
      lines: [expect.stringContaining('stands among the published readouts already')],
    })
  })

  it('records who confirmed what the program proposed, and leaves the rest to the program', async () => {
    const confirmation = { by: 'Ivo Clerk', date: '2024-06-02', except: ['q02'] }
    const { lines } = await publish(proposed(), { confirmation })
    expect(lines).toContain('1 statement is not among what was confirmed, and says so.')
    const document = await placed()
    expect(document.markup).toEqual({
      by: 'Ivo Clerk',
      date: '2024-06-02',
      // No number, which the next revision would make wrong: what is not confirmed is counted where it is read.
      method:
        'A program proposed the marks; whoever is named here read them, and confirmed all but those that say otherwise.',
    })
    expect(
      document.statements
        .filter((one: { attribution: { by: string } }) => one.attribution.by === 'machine')
        .map((one: { id: string }) => one.id),
    ).toEqual(['q02'])
    expect(await publish(proposed(), { confirmation: { ...confirmation, except: ['q77'] } })).toMatchObject({
      outcome: 'wrong-use',
      lines: [expect.stringContaining('q77')],
    })
  })

  it('waits for nobody: where another command changes the folder, it says so; what a dead one left it passes over', async () => {
    const notice = join(folder, '.changing')
    await writeFile(notice, String(process.pid))
    const refused = await publish(proposed())
    expect(refused.outcome).toBe('refused')
    expect(words(refused)).toContain('Another command is changing this folder')
    // No process has so high a number.
    await writeFile(notice, '2147483646')
    expect(await publish(proposed())).toMatchObject({ outcome: 'done' })
    expect((await readdir(folder)).sort()).toEqual(['harbour.json', 'harbour.txt'])
  })
})
