import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '#domain/document/revision.ts'
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
