import { queryOptions } from '@tanstack/react-query'
import { safeParse } from 'valibot'
import { readoutFile } from '#domain/address/addresses.ts'
import { type Retired, retiredSchema } from '#domain/document/retired.ts'
import { fetchText, parseJson } from './fetch-text.ts'

/** Readouts that were renamed or withdrawn; none where the site has no list of them, or one that cannot be read. */
export const retiredQuery = (base: string) =>
  queryOptions({
    queryKey: ['retired', base],
    queryFn: async ({ signal }): Promise<Retired> => {
      try {
        const parsed = safeParse(
          retiredSchema,
          parseJson(await fetchText(readoutFile(base, 'retired.json'), { signal })),
        )
        return parsed.success ? parsed.output : {}
      } catch (error) {
        if (signal.aborted) throw error
        return {}
      }
    },
  })
