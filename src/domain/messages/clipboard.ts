/** What a copied statement says beside the published words. Loaded when something is copied. */

export const inQuotationMarks = (words: string) => `“${words}”`
export const whoIsMeant = (name: string) => `[${name}]`
export const quotedMode = 'quoted'
export const reportedMode = 'reported, not quoted'
export const notQuoted = 'not quoted'
/** Of a sentence that holds other statements too: which of its words are this one's. */
export const reportedPart = (words: string) => `Reported words: ${words}`
export const added = (by: 'editor' | 'program', additions: readonly string[]) =>
  `Added by ${by === 'editor' ? 'the editor' : 'a program'}: ${additions.join(', ')}`
export const earlierRevision = (revision: string, replaced: string) =>
  `earlier revision ${revision} (replaced ${replaced})`
export const attribution = (parts: readonly string[]) => `— ${parts.join(', ')}`
