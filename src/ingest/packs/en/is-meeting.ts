const VERBS =
  /^(?:met|meets|received|receives|held|holds|hosted|hosts|welcomed|welcomes|spoke|speaks|talked|conferred|phoned|telephoned)$/
const NOUNS = /^(?:meeting|call|conversation|talks|audience|consultations)$/

/** Whether a word tells of a meeting or a call of those beside it. */
export const isMeeting = (word: string, next: string): boolean =>
  VERBS.test(word) || (NOUNS.test(word) && /^(?:with|today|on|yesterday|this|in)$/.test(next))
