import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Draft } from './readout.ts'

// Loaded late: readouts that the build served carry both already.

/** A revision names what was said, by whom, in which mode, according to whom: eight hex digits. */
export const revisionOf = (readout: Draft): string => hex(revisionText(readout)).slice(0, 8)

/** A digest names a whole document, unknown fields included: sixteen hex digits. */
export const digestOf = (document: object): string => hex(digestText(document)).slice(0, 16)

const hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What a revision is the hash of: the RFC 8785 JSON of
 * `{issuer: name, paragraphs: [[id, text] …] in order, statements: [[id, mode, [[speaker id, name] …] by id,
 * within or null, [[paragraph, start, end] …]] …] by id}`. By id is by UTF-16 code unit, as in RFC 8785.
 *
 * It holds only well-formed strings, whole numbers, arrays, null and one object with its keys in order:
 * on these JSON.stringify is RFC 8785. The issuer of a draft that lacks one is null.
 */
export function revisionText({ issuer, paragraphs, speakers, statements }: Draft): string {
  const names = new Map(speakers.map(({ id, name }) => [id, name]))
  return JSON.stringify({
    issuer: issuer?.name ?? null,
    paragraphs: paragraphs.map(({ id, text }) => [id, text]),
    statements: statements
      .toSorted((a, b) => byCodeUnit(a.id, b.id))
      .map(({ id, mode, speakers, within, content }) => [
        id,
        mode,
        speakers.toSorted(byCodeUnit).map((speaker) => [speaker, names.get(speaker) ?? null]),
        within,
        content.map(({ paragraph, start, end }) => [paragraph, start, end]),
      ]),
  })
}

/** What a digest is the hash of: the RFC 8785 JSON of a document without its `revision` and `digest`. */
export function digestText(document: object): string {
  const { revision, digest, ...rest } = { revision: null, digest: null, ...document }
  return canonicalJson(rest)
}

/** RFC 8785 of what JSON.parse gave. Without recursion: unknown fields may nest to any depth. */
function canonicalJson(value: unknown): string {
  const parts: string[] = []
  const todo: ({ text: string } | { value: unknown })[] = [{ value }]
  for (let next = todo.pop(); next; next = todo.pop()) {
    if ('text' in next) {
      parts.push(next.text)
    } else if (Array.isArray(next.value)) {
      parts.push('[')
      todo.push({ text: ']' })
      for (let at = next.value.length - 1; at >= 0; at -= 1) {
        todo.push({ value: next.value[at] })
        if (at > 0) todo.push({ text: ',' })
      }
    } else if (typeof next.value === 'object' && next.value !== null) {
      parts.push('{')
      todo.push({ text: '}' })
      const entries = Object.entries(next.value).sort(([a], [b]) => byCodeUnit(b, a))
      for (const [at, [key, held]] of entries.entries())
        todo.push({ value: held }, { text: `${at === entries.length - 1 ? '' : ','}${JSON.stringify(key)}:` })
    } else parts.push(JSON.stringify(next.value) ?? 'null')
  }
  return parts.join('')
}
