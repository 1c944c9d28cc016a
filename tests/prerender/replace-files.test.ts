import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFiles } from '#prerender/replace-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replace files '))
  await writeFile(join(folder, 'a'), 'a')
  await writeFile(join(folder, 'b'), 'b')
})
afterEach(() => rm(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const bytes = (text: string) => Buffer.from(text)
const content = async () =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder)).sort().map(async (name) => [name, await readFile(at(name), 'utf8')] as const),
    ),
  )
const steps = () => [
  { file: at('c'), bytes: bytes('c') },
  { file: at('a'), bytes: bytes('between') },
  { file: at('b'), bytes: null },
  { file: at('a'), bytes: bytes('after') },
]

describe('replaceFiles', () => {
  it('replaces, makes and takes away, in order, and leaves nothing else', async () => {
    expect(await replaceFiles(steps())).toEqual({ ok: true })
    expect(await content()).toEqual({ a: 'after', c: 'c' })
  })

  it.each([1, 2, 3])('puts everything back where rename %i fails', async (fails) => {
    let count = 0
    const failing = async (from: string, to: string) => {
      count++
      if (count === fails) throw new Error('no room')
      await rename(from, to)
    }
    expect(await replaceFiles(steps(), failing)).toMatchObject({
      ok: false,
      reason: 'no room',
      isRestored: true,
    })
    expect(await content()).toEqual({ a: 'a', b: 'b' })
  })

  it('says so where that fails too', async () => {
    let count = 0
    const failing = async (from: string, to: string) => {
      count++
      if (count > 2) throw new Error('no room')
      await rename(from, to)
    }
    expect(await replaceFiles(steps(), failing)).toMatchObject({
      ok: false,
      file: at('a'),
      isRestored: false,
    })
  })

  it('replaces nothing where not everything can be written', async () => {
    const replaced = await replaceFiles([...steps(), { file: at('none/d'), bytes: bytes('d') }])
    expect(replaced).toMatchObject({ ok: false, file: at('none/d'), isRestored: true })
    expect(await content()).toEqual({ a: 'a', b: 'b' })
  })
})
