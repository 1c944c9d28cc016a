import { queryOptions } from '@tanstack/react-query'
import { safeParse } from 'valibot'
import { readoutFile } from '#domain/address/addresses.ts'
import { catalogueSchema } from '#domain/page/catalogue.ts'
import { fetchText, parseJson } from './fetch-text.ts'
import { LoadError } from './load-error.ts'

/** What the library lists, without loading a readout. */
export const catalogueQuery = (base: string) =>
  queryOptions({
    queryKey: ['catalogue', base],
    queryFn: async ({ signal }) => {
      const text = await fetchText(readoutFile(base, 'catalogue.json'), { signal })
      const parsed = safeParse(catalogueSchema, parseJson(text))
      if (parsed.success) return parsed.output
      const isLater = parsed.issues.some(({ path }) => path?.[0].key === 'schemaVersion')
      throw new LoadError(
        isLater ? { kind: 'later-version' } : { kind: 'faulty', faults: [], count: parsed.issues.length },
      )
    },
  })
