const STAGE =
  /^(?:laughter|laughs?|laughing|chuckles?|applause|cheers?|cheering|boos|inaudible|unintelligible|indistinct|cross-?talk|pause|silence|sighs?|music|off[- ]?mi[kc]e?|(?:the )?interruption|interrupted|interrupts|via|through|as (?:interpreted|translated|delivered|prepared)|(?:speaks?|speaking|spoke|answers|in) (?:in )?\p{Lu}\p{L}+|break in|end of (?:the )?(?:recording|transcript|transcription|translation)|(?:nods?|gestur(?:es|ing)|turns|points|shakes|holds up))\b/iu

/** Whether words in brackets tell what is heard or seen: "Laughter.", "Via interpreter.", "Inaudible". */
export const isStage = (words: string): boolean =>
  STAGE.test(words.trim()) && words.trim().split(/\s+/).length <= 8
