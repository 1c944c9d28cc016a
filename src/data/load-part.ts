import { LoadError } from './load-error.ts'

/** A part of the app that loads late. Throws a `LoadError` where it does not arrive. */
export const loadPart = <Part>(loading: Promise<Part>): Promise<Part> =>
  loading.catch(() => {
    throw new LoadError({ kind: 'part-missing' })
  })
