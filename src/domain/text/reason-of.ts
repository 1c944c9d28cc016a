import { fileErrors } from '#domain/messages/file-errors.ts'

/** What was thrown, in words. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? (ofSystem(error) ?? error.message) : String(error)

/** What a system's error of files means: its own words name a call and a code. */
const ofSystem = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? fileErrors.get(error.code) : undefined

/** The same without a full stop, for the middle of a sentence. */
export const reasonWithin = (error: unknown): string => reasonOf(error).replace(/[.\s]+$/, '')
