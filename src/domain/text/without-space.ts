/** A text without its white space: two that differ in nothing else are one to the check. */
export const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')
