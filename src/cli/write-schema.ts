import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readoutJsonSchema, SCHEMA_FILE } from '#prerender/readout-json-schema.ts'

const file = join('public', SCHEMA_FILE)
mkdirSync(dirname(file), { recursive: true })
writeFileSync(file, readoutJsonSchema())
