import { digestOf } from '#domain/document/revision.ts'
import { formatJson } from './format-json.ts'
import { fieldOf, overlay } from './overlay.ts'

const FILE = /"file"(\s*):(\s*)("(?:[^"\\]|\\.)*")/g

/** The JSON of a document with another name for its published text, and not a byte else changed where that can be. */
export function withSourceFile(json: string, file: string): string {
  const document: unknown = JSON.parse(json)
  if (fieldOf(fieldOf(document, 'source'), 'file') === file) return json
  const wanted: object = Object(overlay(document, { source: { file } }))
  const digest = digestOf(wanted)
  for (const { 0: field, 1: before, 2: after, index } of json.matchAll(FILE)) {
    const named = `"file"${before}:${after}${JSON.stringify(file)}`
    const changed = json.slice(0, index) + named + json.slice(index + field.length)
    if (digestOf(Object(JSON.parse(changed))) === digest) return changed
  }
  return formatJson(wanted)
}
