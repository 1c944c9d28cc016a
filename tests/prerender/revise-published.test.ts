import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Readout } from '#domain/document/readout.ts'
import { indexReadout } from '#domain/document/readout-index.ts'
import { revisionOf } from '#domain/document/revision.ts'
import { resolveStatement } from '#domain/link/resolve.ts'
import { loadPublished, readPublished } from '#prerender/published.ts'
import { type ReviseRequest, revisePublished } from '#prerender/revise-published.ts'

const ID = 'leader-meets-syrian-president'
const FIRST = '90770129'

let root = ''
let folder = ''
let desk = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 're vise '))
  folder = join(root, 'readouts')
  desk = join(root, 'desk')
  await cp('public/readouts', folder, { recursive: true })
  await cp('public/readouts', desk, { recursive: true })
})
afterEach(() => rm(root, { recursive: true }))

const NEW = () => join(desk, `${ID}.json`)
const request = (more: Partial<ReviseRequest> = {}): ReviseRequest => ({
  folder,
  id: ID,
  next: NEW(),
  text: null,
  decisions: [],
  keepIds: false,
  date: '2026-12-01',
  note: 'Something changed.',
  isDryRun: false,
  out: null,
  confirmation: null,
  allowUnknown: false,
  ...more,
})
const revise = (more: Partial<ReviseRequest> = {}, renameFile?: Parameters<typeof revisePublished>[1]) =>
  revisePublished(request(more), renameFile)

const content = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder))
        .sort()
        .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  )
const publishedNow = async () => {
  const read = await readPublished(join(folder, `${ID}.json`))
  if (!read.ok) throw new Error(JSON.stringify(read.faulty))
  return read.value
}
const editDocument = async (edit: (document: Readout) => void): Promise<void> => {
  const document = JSON.parse(await readFile(NEW(), 'utf8'))
  edit(document)
  await writeFile(NEW(), JSON.stringify(document))
}
/** Other words in the text, in its paragraphs and in the spans, which are found again by their words. */
async function editText(from: string, to: string): Promise<void> {
  const file = join(desk, `${ID}.txt`)
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(from, to))
  await editDocument((document) => {
    const moved = (offset: number, text: string): number => {
      const before = text.slice(0, offset)
      return before.replaceAll(from, to).length
    }
    const texts = new Map(document.paragraphs.map(({ id, text }) => [id, text]))
    const mend = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('paragraph' in value && 'start' in value) {
        const span = value as Readout['statements'][number]['content'][number]
        const text = texts.get(span.paragraph) ?? ''
        span.start = moved(span.start, text)
        span.end = moved(span.end, text)
        span.text = text.replaceAll(from, to).slice(span.start, span.end)
      } else for (const held of Object.values(value)) mend(held)
    }
    mend(document.statements)
    for (const paragraph of document.paragraphs) paragraph.text = paragraph.text.replaceAll(from, to)
  })
}

describe('revisePublished', () => {
  it('keeps the old document and its text, byte for byte but for the name of the text', async () => {
    const before = await content()
    await editText('distinguished identity', 'distinguished and lasting identity')
    const { outcome, lines } = await revise()
    expect(lines.join('\n')).toContain('Carried: 29 statements as before.')
    expect(lines.join('\n')).toContain('Changed: q01:')
    expect(outcome).toBe('done')
    const after = await content()
    expect(Object.keys(after)).toEqual([
      `${ID}.${FIRST}.json`,
      `${ID}.${FIRST}.txt`,
      `${ID}.json`,
      `${ID}.txt`,
    ])
    expect(after[`${ID}.${FIRST}.txt`]).toBe(before[`${ID}.txt`])
    expect(after[`${ID}.${FIRST}.json`]).toBe(
      before[`${ID}.json`]?.replace(`"${ID}.txt"`, `"${ID}.${FIRST}.txt"`),
    )
    expect((await loadPublished(folder)).ok).toBe(true)
    expect((await publishedNow()).readout.revisions).toEqual([
      { revision: FIRST, date: '2026-12-01', note: 'Something changed.', file: `${ID}.${FIRST}.json` },
    ])

    expect(await revise({ date: '2027-01-01' })).toEqual({
      outcome: 'done',
      lines: [`${ID}: The published document says this already. Nothing to do.`],
    })
    expect(await content()).toEqual(after)

    // What a run that was killed at its very end left.
    await writeFile(join(folder, `${ID}.replaced.txt`), before[`${ID}.txt`] ?? '')
    await writeFile(join(folder, `${ID}.json.0.part`), '{')
    await revise()
    expect(await content()).toEqual(after)
  })

  it('writes no more than what changed where only the attribution did, and keeps how the document is written', async () => {
    const before = await content()
    await editDocument((document) => {
      const statement = document.statements.find(({ id }) => id === 'q14')
      if (statement) statement.speakers = []
    })
    const { lines } = await revise()
    expect(lines).toContain('Re-attributed: q14: Khamenei, quoted → Speaker not established, quoted')
    const after = await content()
    expect(after[`${ID}.${FIRST}.json`]).toBe(before[`${ID}.json`])
    expect(after[`${ID}.txt`]).toBe(before[`${ID}.txt`])
    const lineCount = (text = '') => text.split('\n').length
    expect(lineCount(after[`${ID}.json`])).toBe(lineCount(before[`${ID}.json`]) + 7)
  })

  it('names the text of every earlier revision anew before another text takes its name', async () => {
    await editDocument((document) => {
      document.issuer.name = 'The Office of the Leader'
      document.source.setApart.push({ text: 'The Office of the Supreme Leader', why: 'The issuer.' })
    })
    await revise()
    await editText('Ayatollah Khamenei', 'Imam Khamenei')
    await revise()
    const files = Object.keys(await content())
    expect(files.filter((name) => name.endsWith('.txt'))).toHaveLength(3)
    expect((await loadPublished(folder)).ok).toBe(true)

    // Back to the first of all, by its own document, and on again.
    const back = await revise({ next: join(folder, `${ID}.${FIRST}.json`) })
    expect(back.lines.join('\n')).toContain(`Revision ${FIRST} was replaced before; this goes back to it.`)
    expect((await loadPublished(folder)).ok).toBe(true)
    const kept = (await content())[`${ID}.${FIRST}.json`]
    const again = await revise({ note: 'Once more.' })
    expect(again.lines).toContain(`Kept before, and left as it is: ${join(folder, `${ID}.${FIRST}.json`)}`)
    expect((await content())[`${ID}.${FIRST}.json`]).toBe(kept)
    expect((await loadPublished(folder)).ok).toBe(true)
  })

  it('overwrites where the revision is the same, other white space in the text too', async () => {
    await editDocument((document) => {
      document.themes[0] = { id: 'resistance', label: 'The resistance' }
    })
    const file = join(desk, `${ID}.txt`)
    await writeFile(file, `${await readFile(file, 'utf8')}\n\n`)
    const { outcome, lines } = await revise({ note: null })
    expect(outcome).toBe('done')
    expect(lines.join('\n')).toContain(`this is still revision ${FIRST}, and none is kept`)
    expect(Object.keys(await content())).toEqual([`${ID}.json`, `${ID}.txt`])
    expect((await publishedNow()).text).toMatch(/\n\n$/)
  })

  it('says what it would do, and does nothing', async () => {
    const before = await content()
    await editText('distinguished identity', 'distinguished and lasting identity')
    const { outcome, lines } = await revise({ isDryRun: true, note: null })
    expect(outcome).toBe('done')
    expect(lines).toContain('With --dry-run nothing was written. It would be:')
    expect(await revise({ note: null })).toMatchObject({ outcome: 'wrong-use' })
    expect(await content()).toEqual(before)
  })

  it('is sound after every step, goes on from any, and leaves the old files whole where one fails', async () => {
    await editDocument((document) => {
      document.issuer.name = 'The Office of the Leader'
      document.source.setApart.push({ text: 'The Office of the Supreme Leader', why: 'The issuer.' })
    })
    await revise()
    await editText('distinguished identity', 'distinguished and lasting identity')
    const before = await content()
    const old = await publishedNow()

    let steps = 0
    await revise({}, async (from, to) => {
      await rename(from, to)
      steps++
      expect((await loadPublished(folder)).ok, `after ${to}`).toBe(true)
    })
    expect(steps).toBe(8)
    const after = await content()
    const restart = async () => {
      await rm(folder, { recursive: true })
      await cp('public/readouts', folder, { recursive: true })
      for (const name of Object.keys(await content())) await rm(join(folder, name))
      for (const [name, text] of Object.entries(before)) await writeFile(join(folder, name), text)
    }

    for (let fails = 1; fails <= steps; fails++) {
      await restart()
      let count = 0
      const failed = await revise({}, async (from, to) => {
        count++
        if (count === fails) throw new Error('no room')
        await rename(from, to)
      })
      expect(failed.outcome).toBe('refused')
      expect(failed.lines.join()).toContain('Writing failed (no room). The files are as they were.')
      expect(await content()).toEqual(before)
    }

    for (let dies = 1; dies <= steps; dies++) {
      await restart()
      let count = 0
      const died = await revise({}, async (from, to) => {
        count++
        if (count >= dies) throw new Error('killed')
        await rename(from, to)
      })
      expect(died.outcome).toBe('refused')
      const { readout } = await publishedNow()
      expect(readout.statements).toEqual(old.readout.statements)
      expect((await revise()).outcome).toBe('done')
      expect(await content()).toEqual(after)
    }
  }, 60_000)

  it.each<[string, () => Promise<unknown>, string]>([
    ['no readout of the id', async () => ({ id: 'none' }), 'The file cannot be read'],
    [
      'a published document that is unsound',
      async () => writeFile(join(folder, `${ID}.txt`), 'x'),
      'paragraphs[0].text: The published text has “x”',
    ],
    ['no new document', async () => ({ next: join(desk, 'none.json') }), 'The file cannot be read'],
    ['a new document that is no JSON', async () => writeFile(NEW(), '{'), 'This is not JSON'],
    ['no text of the name', async () => ({ text: join(desk, 'none.txt') }), 'The text cannot be read'],
    [
      'a new text that is not at hand',
      async () => {
        await editDocument((document) => {
          document.source.sha256 = '0'.repeat(64)
        })
        await rm(join(desk, `${ID}.txt`))
      },
      'source.sha256 is not that of the published text',
    ],
    [
      'paragraphs that are not the text’s',
      () => writeFile(join(desk, `${ID}.txt`), 'Other words.'),
      'paragraphs[0].text: The published text has',
    ],
    [
      'another readout',
      () =>
        editDocument((document) => {
          document.id = 'another'
        }),
      'This is the readout “another”',
    ],
    [
      'a statement that is gone',
      () =>
        editDocument((document) => {
          document.statements.pop()
        }),
      '--retire q31=q30="reason"',
    ],
    [
      'another file under the name of the old revision',
      async () => {
        await editDocument((document) => {
          document.issuer.name = 'The Office of the Leader'
          document.source.setApart.push({ text: 'The Office of the Supreme Leader', why: 'The issuer.' })
        })
        await writeFile(join(folder, `${ID}.${FIRST}.json`), '{}')
      },
      'This file is in the way',
    ],
    [
      'another file under the name of its text',
      async () => {
        await editText('distinguished identity', 'distinguished and lasting identity')
        await writeFile(join(folder, `${ID}.${FIRST}.txt`), 'Other words.')
      },
      'This file is in the way',
    ],
  ])('refuses %s, and writes nothing', async (_what, prepare, sentence) => {
    const more = Object(await prepare())
    const before = await content()
    const { outcome, lines } = await revise(more)
    expect(outcome).toBe('refused')
    expect(lines.join('\n')).toContain(sentence)
    expect(await content()).toEqual(before)
  })

  it('proposes the document where it is given a text, publishes it, and old links lead to what they named', async () => {
    const file = join(root, 'corrected.txt')
    const words = await readFile(join(desk, `${ID}.txt`), 'utf8')
    const corrected = words.replace(
      'He emphasised the need',
      'Foreign Minister Ilena Dravic said, "We came to listen."\n\nHe emphasised the need',
    )
    await writeFile(file, corrected)
    const before = await publishedNow()
    const { outcome, lines } = await revise({ next: file })
    expect(outcome).toBe('done')
    expect(lines).toContain('New: q32: “"We came to listen."”')
    expect(lines.find((line) => line.startsWith('Proposed:'))).toBe(
      'Proposed: q32: Ilena Dravic, confidence 87 %: Its sentence quotes it and names who says it.',
    )
    const now = await publishedNow()
    expect(now.text).toBe(corrected)
    const [made, present] = [indexReadout(before.readout), indexReadout(now.readout)]
    for (const { id } of before.readout.statements)
      expect(resolveStatement({ made, now: present }, id)).toMatchObject({
        outcome: 'exact',
        places: [{ statement: id }],
        attribution: { kind: 'same' },
      })
    expect(await revise({ next: file })).toMatchObject({
      outcome: 'done',
      lines: [expect.stringContaining('Nothing to do.')],
    })
  })

  it('records who confirmed what the program proposed, in the published document itself, under the same revision', async () => {
    const file = join(root, 'corrected.txt')
    const words = await readFile(join(desk, `${ID}.txt`), 'utf8')
    await writeFile(file, words.replace('He emphasised the need', 'The Leader emphasised the need'))
    await revise({ next: file })
    const before = await publishedNow()
    const isProposed = ({ attribution }: Readout['statements'][number]) => attribution.by === 'machine'
    expect(before.readout.statements.some(isProposed)).toBe(true)
    const confirmation = { by: 'Ivo Clerk', date: '2026-12-02', except: [] }
    expect(await revise({ next: file, confirmation })).toMatchObject({ outcome: 'wrong-use' })
    const next = join(folder, `${ID}.json`)
    const astray = { ...confirmation, except: ['q99'] }
    expect(await revise({ next, confirmation: astray })).toMatchObject({ outcome: 'wrong-use' })
    expect(await revise({ next, confirmation, note: null })).toMatchObject({ outcome: 'done' })
    const { readout } = await publishedNow()
    expect(readout.statements.some(isProposed)).toBe(false)
    expect(readout.markup).toMatchObject({ by: 'Ivo Clerk', date: '2026-12-02' })
    expect(revisionOf(readout)).toBe(revisionOf(before.readout))
  })

  it('proposes nothing that nobody says, unless that is allowed', async () => {
    const file = join(root, 'corrected.txt')
    const words = await readFile(join(desk, `${ID}.txt`), 'utf8')
    await writeFile(
      file,
      words.replace('In a meeting today', '"Somebody has to say this first."\n\nIn a meeting today'),
    )
    const refused = await revise({ next: file })
    expect(refused.outcome).toBe('refused')
    expect(refused.lines.join('\n')).toMatch(/1 statement without a speaker:\n {4}q32: “"Somebody has to/)
    expect(await revise({ next: file, allowUnknown: true })).toMatchObject({ outcome: 'done' })
  })

  it('writes what it proposes of a text for an editor, who revises with that', async () => {
    const [file, out] = [join(root, 'corrected.txt'), join(root, 'proposed.json')]
    const words = await readFile(join(desk, `${ID}.txt`), 'utf8')
    await writeFile(file, words.replace('He emphasised', 'Then he emphasised'))
    const before = await content()
    expect(await revise({ next: file, out })).toMatchObject({ outcome: 'done' })
    expect(await content()).toEqual(before)
    expect(await revise({ next: out, text: file })).toMatchObject({ outcome: 'done' })
    expect((await publishedNow()).readout.paragraphs.map(({ text }) => text).join()).toContain('Then he')
  })

  it.each([
    ['--out without a text', { out: 'x.json' }, '--out is for what the program proposes'],
    ['two texts', { next: 'new.txt', text: 'other.txt' }, 'Take --text away'],
  ])('explains wrong use: %s', async (_what, more, sentence) => {
    expect(await revise(more)).toMatchObject({
      outcome: 'wrong-use',
      lines: [expect.stringContaining(sentence)],
    })
  })

  it.each([
    ['empty', ' \n', 'holds no text'],
    ['binary', 'a\0b', 'is no text'],
  ])('refuses a text that is %s', async (_what, words, sentence) => {
    const file = join(root, 'corrected.txt')
    await writeFile(file, words)
    expect(await revise({ next: file })).toMatchObject({
      outcome: 'refused',
      lines: [expect.stringContaining(sentence), 'Nothing was written.'],
    })
  })

  it('names the text that does not go with the document, and how to name another', async () => {
    const text = join(root, 'other.txt')
    await writeFile(text, 'Other words.')
    const { outcome, lines } = await revise({ text })
    expect(outcome).toBe('refused')
    expect(lines.join('\n')).toContain(`The text is ${text}: with --text FILE another`)
  })

  it('changes nothing while another command changes the folder', async () => {
    await editDocument((document) => {
      document.title = 'Another title'
    })
    await writeFile(join(folder, '.changing'), String(process.pid))
    const before = await content()
    const refused = await revise()
    expect(refused.outcome).toBe('refused')
    expect(refused.lines[0]).toContain('Another command is changing this folder')
    expect(await content()).toEqual(before)
  })

  it('does not take the published files for the new ones', async () => {
    expect(await revise({ next: join(folder, `${ID}.json`) })).toMatchObject({ outcome: 'wrong-use' })
  })
})
