// @vitest-environment node
import { createServer } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileText } from '#data/files/file-text.ts'
import { readFile } from '#data/files/read-file.ts'
import { checkText } from '#domain/check/check-text.ts'
import { ingested } from '../../ingest/ingested.ts'
import { account, leadPage, modernPage, pageTitle, shortPage, tablePage } from './press-pages.ts'

const read = (html: string, name = 'page.html') => readFile(new TextEncoder().encode(html), name)
const textOf = (made: FileText): string => (made.ok ? made.text : made.reason)
const linesOf = async (html: string) =>
  textOf(await read(html))
    .trim()
    .split('\n\n')
const told = (made: FileText): string[] => (made.ok ? made.findings.map(({ text }) => text) : [])

describe('a press page', () => {
  it.each([
    ['of today', modernPage, [pageTitle, '4 March 2026', ...account]],
    ['laid out by tables, with line breaks for paragraphs', tablePage, [pageTitle, ...account]],
    ['whose first paragraph stands apart', leadPage, [pageTitle, ...account]],
    [
      'of one line',
      shortPage,
      ['Call with Marran', 'President Orr spoke with Prime Minister Vey. “Welcome,” she said.'],
    ],
  ])('%s gives its title and its account, whole and in order', async (_what, page, wanted) => {
    const lines = await linesOf(page)
    expect(lines.filter((line) => line !== 'Advertisement')).toEqual(wanted)
  })

  it('says who published it, when and where', async () => {
    expect(await read(modernPage)).toMatchObject({
      format: 'html',
      stated: {
        title: pageTitle,
        issuer: 'Office of the President',
        url: 'https://president.example/news/2026/ferry',
        published: '2026-03-04',
      },
    })
    expect(await read(leadPage)).toMatchObject({
      stated: { title: pageTitle, issuer: 'Harbour News Agency', published: '2026-03-04' },
    })
    const saved = `<!-- saved from url=(0030)https://ministry.example/a?b=1 -->${tablePage}`
    expect(await read(saved)).toMatchObject({ stated: { url: 'https://ministry.example/a?b=1' } })
    const wrong = await read(
      tablePage.replace('<head>', '<head><link rel="canonical" href="javascript:alert(1)">'),
    )
    expect(wrong.ok && wrong.stated).toEqual({ title: pageTitle })
  })

  it('has what was left out of it told', async () => {
    const findings = told(await read(modernPage))
    expect(findings).toContainEqual(
      expect.stringMatching(/^Left out, though it reads like text: “We use cookies/),
    )
    expect(findings).toContainEqual(expect.stringMatching(/^Left out, a caption: “President Orr and/))
    expect(findings).toContainEqual(
      expect.stringMatching(/^Left out of the page around the text: \d+ lines \(/),
    )
  })

  it('becomes a readout whose text is that', async () => {
    const made = await read(modernPage)
    const text = textOf(made)
    const { readout } = ingested(text)
    expect(checkText(readout, text)).toEqual([])
    expect(readout.title).toBe(pageTitle)
    expect(readout.paragraphs.map((paragraph) => paragraph.text)).toEqual(account)
  })
})

describe('markup', () => {
  const body = (markup: string) => linesOf(`<!doctype html><title>T</title><body>${markup}`)

  it.each([
    ['white space', '<p>One\n  two&nbsp;three <b>fo</b>ur</p>', ['One two three four']],
    ['line breaks', '<p>One<br>two<br><br>three</p>', ['One\ntwo', 'three']],
    ['soft hyphens', '<p>Co&shy;opera&#8203;tion</p>', ['Cooperation']],
    ['French spaces', '<p>Il dit : «&nbsp;oui&nbsp;»</p>', ['Il dit : «\u00a0oui\u00a0»']],
    ['lists', '<ul><li>One</li><li>Two <p>more</p></li></ul>', ['One', 'Two', 'more']],
    ['quotations', '<blockquote>Said <q>so</q></blockquote>', ['Said “so”']],
    [
      'rows',
      '<table><tr><th>Name</th><td>Vey</td></tr><tr><td><p>Age</p></td><td><p>50</p></td></tr></table>',
      ['Name\tVey', 'Age\t50'],
    ],
    [
      'cells that hold text',
      `<table><tr><td>Menu</td><td>${'word '.repeat(30)}end.</td></tr></table>`,
      ['Menu', `${'word '.repeat(30)}end.`],
    ],
    ['marks of notes', '<p>Said<sup>12</sup> so, the 2<sup>nd</sup> time</p>', ['Said¹² so, the 2nd time']],
    ['text beside blocks', 'One<div>two</div>three', ['One', 'two', 'three']],
    ['preformatted text', '<pre>One\n  two\n\nthree</pre>', ['One\ntwo', 'three']],
    [
      'what is not shown',
      '<p>Shown</p><p hidden>a</p><p style="color: red; display:none">b</p><script>c</script><style>d</style><noscript>e</noscript><template>f</template><iframe>g</iframe><textarea>h</textarea><svg><title>i</title></svg><!-- j --><object>k</object>',
      ['Shown'],
    ],
    ['tags that are never closed', '<div><p>One<p>Two<li>Three', ['One', 'Two', 'Three']],
    ['entities', '<p>&ldquo;A &lt;b&gt; &amp; c&rdquo; &#x2014; d</p>', ['“A <b> & c” — d']],
  ])('gives %s as they are read', async (_what, markup, wanted) => {
    const lines = await body(markup)
    expect(lines.filter((line) => line !== 'T')).toEqual(wanted)
  })

  it('is recognised without a name, and not in a text that only speaks of it', async () => {
    expect(await read('<!-- x --><!DOCTYPE HTML><p>One said.', 'x')).toMatchObject({ format: 'html' })
    expect(await read('<?xml version="1.0"?><html><body><p>One.</p></body></html>', 'x')).toMatchObject({
      format: 'html',
    })
    expect(await read('The tag <p> makes a paragraph.', 'x.txt')).toMatchObject({ format: 'text' })
    expect(await read('No tag, a < b.', 'x.html')).toMatchObject({ format: 'text' })
  })

  it('is decoded as it says', async () => {
    const bytes = Buffer.from(
      '<html><head><meta charset="iso-8859-5"></head><p>\xbf\xe0\xd8\xd2\xd5\xe2.</p>',
      'latin1',
    )
    expect(textOf(await readFile(bytes, 'x'))).toBe('Привет.\n')
  })

  it('without a text is refused', async () => {
    expect(
      await read('<!doctype html><title>App</title><div id="root"></div><script>draw()</script>'),
    ).toEqual({
      ok: false,
      reason: expect.stringMatching(/^the page holds no text; .* scripts, which are never run/),
    })
  })

  it('nested beyond all measure is read', { timeout: 60_000 }, async () => {
    const deep = `<!doctype html>${'<div>'.repeat(100_000)}<p>The harbour is open, she said.`
    expect(textOf(await read(deep))).toBe('The harbour is open, she said.\n')
    const shallow = `<!doctype html>${'<b>'.repeat(20_000)}<p>The harbour is open, she said.`
    expect(textOf(await read(shallow))).toBe('The harbour is open, she said.\n')
  })

  it('of any kind never throws and gives a text that a document can hold', async () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '<sup>1</sup>',
      '<br>',
      '<h1>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<q>',
      '<li>',
      'President Orr said so. ',
      '&nbsp;',
      '\0',
      '\u202e',
      '<title>',
      '</title>',
      '<a href=x>',
      '<nav>',
      '</nav>',
      '<![CDATA[',
      '<svg>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 40 }), async (drawn) => {
        const made = await read(`<!doctype html>${drawn.join('')}`)
        if (!made.ok) return
        expect(checkText(ingested(made.text).readout, made.text)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('scripts, frames and pictures of a page', () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end()
  })
  let host = ''
  beforeAll(
    () =>
      new Promise<void>((done) => {
        server.listen(0, '127.0.0.1', () => {
          const address = server.address()
          host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
          done()
        })
      }),
  )
  afterAll(() => new Promise((done) => server.close(done)))

  it('are not run and not fetched', async () => {
    const set = 'globalThis.wasRun = true'
    const hostile = `
      <script>${set}; fetch('${host}/f')</script><script src="${host}/s"></script><script type="module">${set}</script>
      <link rel="stylesheet" href="${host}/c"><style>@import url(${host}/i); body { background: url(${host}/b) }</style>
      <iframe src="${host}/r" onload="${set}"></iframe><iframe srcdoc="<script>parent.wasRun = true</script>"></iframe>
      <img src="${host}/p" onerror="${set}" onload="${set}"><svg onload="${set}"><script>${set}</script></svg>
      <video src="${host}/v" autoplay></video><object data="${host}/o"></object><embed src="${host}/e">
      <a href="javascript:${set}">Go</a><form action="${host}/a"><input autofocus onfocus="${set}"></form>
      <base href="${host}/"><meta http-equiv="refresh" content="0; url=${host}/m"><noscript><img src="${host}/n"></noscript>
      <body onload="${set}" style="background: url(${host}/y)">`
    const made = await read(modernPage.replace('</article>', `${hostile}</article>`))
    expect(textOf(made)).toContain(account[3])
    await new Promise((done) => setTimeout(done, 300))
    expect('wasRun' in globalThis).toBe(false)
    expect('ran' in globalThis).toBe(false)
    expect(asked).toBe(0)
    await fetch(host)
    expect(asked).toBe(1)
  })
})
