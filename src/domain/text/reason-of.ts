/** What was thrown, in words. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The same without a full stop, for the middle of a sentence. */
export const reasonWithin = (error: unknown): string => reasonOf(error).replace(/[.\s]+$/, '')
