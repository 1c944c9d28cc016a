import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkReadout } from '#domain/check/check-readout.ts'
import { digestOf, revisionOf } from '#domain/document/revision.ts'
import { loadPublished, readPublished, servedCopy } from '#prerender/published.ts'
import { smallReadout, smallText } from '../fixtures/small-readout.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read outs '))
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, content: unknown): Promise<void> =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))

describe('readPublished', () => {
  const faultOf = async (name: string) => {
    const read = await readPublished(join(folder, name))
    return read.ok ? null : read.faulty.faults[0]
  }

  it('reads a document with the text beside it', async () => {
    await write('harbour.json', smallReadout())
    await write('harbour.txt', smallText)
    expect(await readPublished(join(folder, 'harbour.json'))).toMatchObject({
      ok: true,
      value: { readout: { id: 'harbour' }, text: smallText },
    })
  })

  it('says what is wrong with the file, the document, its name or its text', async () => {
    expect(await faultOf('harbour.json')).toMatchObject({ path: '', code: 'unreadable' })
    await write('harbour.json', '{"schemaVersion": 1,')
    expect(await faultOf('harbour.json')).toMatchObject({ path: '', code: 'not-json' })
    await write('harbour.json', { ...smallReadout(), lang: '?' })
    expect(await faultOf('harbour.json')).toMatchObject({ path: 'lang', code: 'bad-form' })
    await write('port.json', smallReadout())
    expect(await faultOf('port.json')).toMatchObject({ path: 'id', code: 'wrong-file-name' })
    await write('harbour.json', smallReadout())
    expect(await faultOf('harbour.json')).toMatchObject({ path: 'source.file', code: 'text-missing' })
    await write('harbour.txt', `${smallText} `)
    expect(await faultOf('harbour.json')).toMatchObject({ path: 'source.sha256', code: 'sha256-differs' })
    await write('harbour.txt', `${smallText}!`)
    expect(await faultOf('harbour.json')).toMatchObject({ path: 'paragraphs', code: 'text-more' })
  })
})

describe('earlier revisions', () => {
  /** A document with other words in the title of its text, and the revision that it has. */
  const earlierDocument = (changes: object = {}) => {
    const document = { ...smallReadout(), issuer: { id: 'office', name: 'Office of the Mayor' }, ...changes }
    const text = smallText.replace('The Office of the Mayor', document.issuer.name)
    const checked = checkReadout({
      ...document,
      source: { ...document.source, sha256: createHash('sha256').update(text).digest('hex') },
    })
    if (!checked.ok) throw new Error('refused')
    const { readout } = checked
    const revision = revisionOf(readout)
    const [file, textFile] = [`harbour.${revision}.json`, `harbour.${revision}.txt`]
    return {
      revision,
      file,
      textFile,
      text,
      document: { ...readout, source: { ...readout.source, file: textFile } },
    }
  }
  const listing = ({ revision, file }: { revision: string; file: string }) => ({
    revision,
    date: '2024-06-02',
    note: 'The issuer changed its name.',
    file,
  })
  const own = earlierDocument()
  const faultyOf = async () => {
    const read = await readPublished(join(folder, 'harbour.json'))
    return read.ok ? null : read.faulty
  }
  beforeEach(async () => {
    await write('harbour.txt', smallText)
    await write('harbour.json', { ...smallReadout(), revisions: [listing(own)] })
    await write(own.file, own.document)
    await write(own.textFile, own.text)
  })

  it('are read with their readout, each with its own text, and by themselves', async () => {
    const read = await readPublished(join(folder, 'harbour.json'))
    if (!read.ok) throw new Error('refused')
    const names: string[] = []
    for await (const earlier of read.value.earlier ?? []) names.push(earlier.readout.issuer.name)
    expect(names).toEqual(['Office of the Mayor'])
    expect(await readPublished(join(folder, own.file))).toMatchObject({
      ok: true,
      value: { readout: { issuer: { name: 'Office of the Mayor' } }, text: own.text },
    })
  })

  it('may be what the present one is again', async () => {
    const revision = revisionOf(own.document)
    await write('harbour.json', { ...own.document, revisions: [listing(own)] })
    await write(own.file, { ...own.document, themes: own.document.themes.toReversed() })
    expect(await faultyOf()).toBe(null)
    expect(revision).toBe(own.revision)
  })

  it.each<[string, () => Promise<void>, object]>([
    [
      'a file that is not there',
      () => rm(join(folder, own.file)),
      { file: 'harbour.json', path: 'revisions[0].file', code: 'revision-missing' },
    ],
    [
      'a file of another name',
      () =>
        write('harbour.json', {
          ...smallReadout(),
          revisions: [{ ...listing(own), file: 'harbour.old.json' }],
        }),
      { file: 'harbour.json', path: 'revisions[0].file', code: 'wrong-revision-file', expected: own.file },
    ],
    [
      'a name listed twice',
      () => write('harbour.json', { ...smallReadout(), revisions: [listing(own), listing(own)] }),
      { file: 'harbour.json', path: 'revisions[1].revision', code: 'listed-twice', id: own.revision },
    ],
    [
      'a document of which something that was said was changed',
      () => write(own.file, { ...own.document, statements: own.document.statements.slice(0, -1) }),
      { file: 'harbour.json', path: 'revisions[0].revision', code: 'revision-differs' },
    ],
    [
      'another readout',
      () => write(own.file, { ...own.document, id: 'port' }),
      { file: 'harbour.json', path: 'revisions[0].file', code: 'other-readout', found: 'port' },
    ],
    ['what is no JSON', () => write(own.file, '{"schemaVersion": 1,'), { file: own.file, code: 'not-json' }],
    [
      'a faulty document',
      () => write(own.file, { ...own.document, lang: '?' }),
      { file: own.file, path: 'lang', code: 'bad-form' },
    ],
    [
      'a text that is not there',
      () => rm(join(folder, own.textFile)),
      { file: own.file, path: 'source.file', code: 'text-missing' },
    ],
    [
      'a text that was touched',
      () => write(own.textFile, `${own.text} `),
      { file: own.file, path: 'source.sha256', code: 'sha256-differs' },
    ],
  ])('are refused for %s', async (_, spoil, { file, ...fault }: { file?: string }) => {
    await spoil()
    expect(await faultyOf()).toMatchObject({ file: join(folder, file ?? ''), faults: [fault] })
  })

  it('are refused where two that differ have one revision', async () => {
    // Found by trying: both have the revision 04b30cca.
    const [one, other] = ['Office 128444', 'Office 160691'].map((name) =>
      earlierDocument({ issuer: { ...smallReadout().issuer, name } }),
    )
    if (!one || !other) throw new Error('none')
    expect(one.revision).toBe(other.revision)
    await write('harbour.json', {
      ...one.document,
      source: { ...one.document.source, file: 'harbour.txt' },
      revisions: [listing(other)],
    })
    await write('harbour.txt', one.text)
    await write(other.file, other.document)
    await write(other.textFile, other.text)
    expect(await faultyOf()).toMatchObject({
      file: join(folder, 'harbour.json'),
      faults: [{ path: 'revisions[0].revision', code: 'revision-collision' }],
    })
  })
})

describe('loadPublished', () => {
  const idsOf = async ({ readouts }: Awaited<ReturnType<typeof loadPublished>>) => {
    const ids: string[] = []
    for await (const { readout } of readouts) ids.push(readout.id)
    return ids
  }
  beforeEach(async () => {
    await write('harbour.json', smallReadout())
    await write('harbour.txt', smallText)
    await write('another.json', { ...smallReadout(), id: 'another' })
  })

  it('reads every readout of a folder in order, and leaves other files alone', async () => {
    await write('catalogue.json', '')
    await write('harbour.0123abcd.json', '')
    const loaded = await loadPublished(folder)
    expect(await idsOf(loaded)).toEqual(['another', 'harbour'])
    expect(loaded.ok && loaded.retired).toEqual({})
  })

  it('refuses the folder for one faulty file, names it, and gives the others', async () => {
    await write('another.json', '')
    const loaded = await loadPublished(folder)
    expect(loaded).toMatchObject({
      ok: false,
      faulty: [{ file: join(folder, 'another.json'), count: 1 }],
    })
    expect(await idsOf(loaded)).toEqual(['harbour'])
  })

  it('reads which readouts were retired, and refuses what leads nowhere', async () => {
    await write('retired.json', { port: { to: ['harbour'], reason: 'renamed' } })
    expect(await loadPublished(folder)).toMatchObject({ ok: true, retired: { port: { to: ['harbour'] } } })
    await write('retired.json', { harbour: { to: ['nowhere'], reason: 'renamed' } })
    expect(await loadPublished(folder)).toMatchObject({
      ok: false,
      faulty: [
        {
          faults: [
            { path: 'harbour', code: 'retired-live' },
            { path: 'harbour.to[0]', code: 'unknown-reference' },
          ],
        },
      ],
    })
  })

  it('says that a folder is not there', async () => {
    expect(await loadPublished(join(folder, 'none'))).toMatchObject({
      ok: false,
      faulty: [{ faults: [{ code: 'unreadable' }] }],
    })
  })
})

describe('servedCopy', () => {
  it('keeps unknown fields, and adds revision and digest that do not count themselves', async () => {
    const document = { ...smallReadout(), mood: 'calm' }
    await write('harbour.json', document)
    await write('harbour.txt', smallText)
    const read = await readPublished(join(folder, 'harbour.json'))
    if (!read.ok) throw new Error('refused')
    const served = servedCopy(read.value)
    expect(served).toMatchObject(document)
    expect(served.revision).toMatch(/^[0-9a-f]{8}$/)
    expect(digestOf(served)).toBe(served.digest)
  })
})
