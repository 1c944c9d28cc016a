import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readoutJsonSchema, SCHEMA_FILE } from '#prerender/readout-json-schema.ts'

describe('the published JSON Schema', () => {
  it('is that of the runtime schema (if not: npx tsx src/cli/write-schema.ts)', () => {
    expect(readFileSync(`public/${SCHEMA_FILE}`, 'utf8')).toBe(readoutJsonSchema())
  })

  it('requires what the design requires, and lets lists and unknowns be left out', () => {
    const schema = JSON.parse(readoutJsonSchema())
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
    expect(schema.required).toEqual([
      'schemaVersion',
      'id',
      'lang',
      'title',
      'issuer',
      'event',
      'source',
      'markup',
      'speakers',
      'themes',
      'paragraphs',
      'statements',
    ])
    expect(schema.properties.statements.items.required).toEqual(['id', 'mode', 'speakers', 'content'])
  })
})
