import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '#cli/serve.ts'

const dir = mkdtempSync(join(tmpdir(), 'a site '))
const files: Record<string, string> = {
  'index.html': 'library',
  '404.html': 'not here',
  'r/one/index.html': 'one',
  'readouts/one.json': '{"id":"one"}',
  'assets/app.js': `${'x'.repeat(5000)}`,
  'assets/face.woff2': 'face',
}
for (const [file, text] of Object.entries(files)) {
  mkdirSync(join(dir, file, '..'), { recursive: true })
  writeFileSync(join(dir, file), text)
}
afterAll(() => rmSync(dir, { recursive: true }))

let root: Awaited<ReturnType<typeof serve>>
let below: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  root = await serve(dir)
  below = await serve(dir, { base: '/sub/path/', brotli: true })
})
afterAll(() => Promise.all([root.close(), below.close()]))

const ask = (path: string, options: RequestInit = {}) =>
  fetch(new URL(path, root.url), { redirect: 'manual', ...options })

/** The status of a path sent as it is written, which `fetch` would tidy. */
const statusOf = (path: string) =>
  new Promise((resolve) =>
    get({ port: new URL(root.url).port, path }, (answer) => resolve(answer.resume().statusCode)),
  )

describe('serve', () => {
  it.each([
    ['/', 'library', 'text/html; charset=utf-8'],
    ['/r/one/', 'one', 'text/html; charset=utf-8'],
    ['/r/one/?speaker=a&q=%FF', 'one', 'text/html; charset=utf-8'],
    ['/readouts/one.json', '{"id":"one"}', 'application/json; charset=utf-8'],
    ['/assets/face.woff2', 'face', 'font/woff2'],
  ])('answers %s with the file, its type and no caching', async (path, text, type) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(await answer.text()).toBe(text)
  })

  it('adds the slash of a folder and keeps the query', async () => {
    const answer = await ask('/r/one?mode=direct&q=a?b')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/r/one/?mode=direct&q=a?b')
  })

  it.each(['/nothing', '/nothing/', '/r/', '/r/one/q/q01/', '/index.html/', '/%FF'])(
    'answers %s with 404.html',
    async (path) => {
      const answer = await ask(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await answer.text()).toBe('not here')
    },
  )

  it.each(['/../package.json', '/%2e%2e/package.json', '/r/..%2f..%2f..%2fetc/passwd', '/..\\x', '/%00'])(
    'gives nothing outside the folder: %s',
    async (path) => {
      expect(await statusOf(path)).toBe(404)
    },
  )

  it('answers HEAD without a body, and refuses to be written to', async () => {
    const head = await ask('/', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', ''])
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
  })

  it('serves below a path, and nothing beside it', async () => {
    expect(below.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sub\/path\/$/)
    expect(await (await fetch(new URL('r/one/', below.url))).text()).toBe('one')
    expect((await fetch(new URL('/r/one/', below.url))).status).toBe(404)
    const answer = await fetch(new URL('/sub/path', below.url), { redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('/sub/path/')
  })

  it('compresses text where asked to, and only text', async () => {
    const headers = { 'accept-encoding': 'gzip, br' }
    const script = await fetch(new URL('assets/app.js', below.url), { headers })
    expect(script.headers.get('content-encoding')).toBe('br')
    expect(Number(script.headers.get('content-length'))).toBeLessThan(100)
    expect(await script.text()).toBe(files['assets/app.js'])
    expect(
      (await fetch(new URL('assets/face.woff2', below.url), { headers })).headers.get('content-encoding'),
    ).toBeNull()
    expect((await ask('/assets/app.js', { headers })).headers.get('content-encoding')).toBeNull()
  })

  it('rejects where the port is taken', async () => {
    await expect(serve(dir, { port: Number(new URL(root.url).port) })).rejects.toThrow('EADDRINUSE')
  })
})
