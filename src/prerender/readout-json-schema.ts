import { toJsonSchema } from '@valibot/to-json-schema'
import { readoutSchema } from '#domain/document/readout.ts'

/** Where the published JSON Schema stands, in `public/` and on the site. */
export const SCHEMA_FILE = 'schema/readout.v1.json'

/**
 * The JSON Schema of a readout document as an editor writes it: structure only. What JSON Schema cannot
 * say (forbidden characters, and all that `checkReadout` proves) is left out.
 */
export const readoutJsonSchema = (): string =>
  `${JSON.stringify(
    {
      title: 'Readout, schema version 1',
      ...toJsonSchema(readoutSchema, {
        target: 'draft-2020-12',
        typeMode: 'input',
        errorMode: 'ignore',
      }),
    },
    null,
    2,
  )}\n`
