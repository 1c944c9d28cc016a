import * as say from '#domain/messages/files.ts'
import { reasonWithin } from '#domain/text/reason-of.ts'
import { type FileText, note } from './file-text.ts'
import { htmlBlocks } from './html-blocks.ts'
import { tidyText } from './tidy-text.ts'
import { unpacked, type ZipEntry, zipEntries } from './zip-entries.ts'

/** What a Word file may take unpacked: all of it, and what of it is markup, in bytes; and its tags. */
const MOST_UNPACKED = 200_000_000
const MOST_MARKUP = 60_000_000
const MOST_TAGS = 250_000

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/** The text of a Word file: paragraphs, headings, lists, tables, and its notes at the end. */
export async function readDocx(bytes: Uint8Array): Promise<FileText> {
  const entries = zipEntries(bytes)
  if (!entries) return { ok: false, reason: say.brokenZip }
  let html: string
  let margins: string[]
  let messages: string[]
  try {
    const tooLarge = await whyTooLarge(entries)
    if (tooLarge !== null) return { ok: false, reason: tooLarge }
    margins = await marginsOf(entries)
    const { default: mammoth } = await import('mammoth')
    const { buffer } = new Uint8Array(bytes)
    const made = await mammoth.convertToHtml(
      // In Node it takes a Buffer, in the browser an ArrayBuffer.
      typeof Buffer === 'undefined' ? { arrayBuffer: buffer } : { buffer: Buffer.from(buffer) },
      {
        styleMap: STYLES,
        ignoreEmptyParagraphs: true,
        // No picture is read.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    html = made.value
    messages = made.messages.filter(({ type }) => type === 'error').map(({ message }) => message)
  } catch (error) {
    return { ok: false, reason: say.brokenDocx(reasonWithin(error)) }
  }
  const { blocks } = await htmlBlocks(html)
  // Notes have a way back to where they belong, which is no part of them.
  const { text, refused } = tidyText(blocks.map((block) => block.text.replace(/\s*↑$/, '')))
  if (text === '') return { ok: false, reason: say.empty }
  const [title] = blocks.slice(0, 4).filter(({ around }) => around.includes('h1'))
  return {
    ok: true,
    format: 'docx',
    text,
    kept: text,
    stated: title ? { title: title.text.replace(/\s+/g, ' ') } : {},
    findings: [
      ...messages.map((message) => note(say.wordMessage(message))),
      ...margins.map((line) => note(say.wordMargin(line))),
      ...(refused > 0 ? [note(say.refusedCharacters(refused))] : []),
    ],
  }
}

/** Why a file is too large to unpack, if it is. What it holds is counted, whatever its directory says. */
async function whyTooLarge(entries: readonly ZipEntry[]): Promise<string | null> {
  let all = 0
  let markup = 0
  let tags = 0
  for (const entry of entries) {
    const isMarkup = /\.(?:xml|rels)$/i.test(entry.name)
    for await (const part of unpacked(entry)) {
      all += part.length
      if (all > MOST_UNPACKED) return say.tooLargeDocx(MOST_UNPACKED)
      if (!isMarkup) continue
      markup += part.length
      for (const byte of part) if (byte === 0x3c) tags += 1
      if (markup > MOST_MARKUP) return say.tooLargeDocx(MOST_MARKUP)
      if (tags > MOST_TAGS) return say.tooManyTags(MOST_TAGS)
    }
  }
  return null
}

/** The lines of a Word file's headers and footers, each once. */
async function marginsOf(entries: readonly ZipEntry[]): Promise<string[]> {
  const lines = new Set<string>()
  for (const entry of entries.filter(({ name }) => /^word\/(?:header|footer)\d*\.xml$/.test(name))) {
    const decoder = new TextDecoder()
    let xml = ''
    for await (const part of unpacked(entry)) xml += decoder.decode(part, { stream: true })
    // Each run of text by itself becomes a line of what mammoth would make a paragraph of.
    const { blocks } = await htmlBlocks(
      xml
        .replace(/<w:instrText\b[\s\S]*?<\/w:instrText>/g, '')
        .replace(/<w:tab\/>/g, ' ')
        .replace(/<\/w:p>/g, '<hr>'),
    )
    for (const { text } of blocks) if (!/^[\d\s/–-]*$/.test(text)) lines.add(text)
  }
  return [...lines]
}
