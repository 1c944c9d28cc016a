/** Kinds of events, by words of a title or of how an account begins; the first that fits. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:tele)?phone (?:call|conversation|talks?)\b|\bvideo (?:call|conference)\b|\btelephone\b|\b(?:spoke|talked|speaks|talks)(?: today| on \w+)? (?:by|on|over|via) (?:the )?(?:tele)?phone\b|\b(?:call|spoke) with\b|'s call\b|’s call\b|\bcalls? (?:between|from|to)\b/i,
    'call',
  ],
  [/\bpress (?:conference|briefing)\b|\bmedia briefing\b|\bregular briefing\b/i, 'press-conference'],
  [/\binterview\b/i, 'interview'],
  [
    /\b(?:joint )?(?:statement|communiqu[eé]|declaration)\b|\banswers? (?:to|by)\b|\bcomments? (?:by|on)\b/i,
    'statement',
  ],
  [/\bvisit(?:s|ed|ing)?\b/i, 'visit'],
  [/\b(?:talks|consultations|negotiations)\b/i, 'talks'],
  [/\bmeet(?:s|ing|ings)?\b|\bmet\b|\breceive[sd]?\b|\baudience\b|\bhosts?\b|\bwelcomes?\b/i, 'meeting'],
]

/** What kind of event an account is of, as its title says or, where that says nothing, its first paragraph. */
export const kindOf = (title: string | null, first: string): string =>
  [title ?? '', first.slice(0, 600)].flatMap(
    (text) => KINDS.find(([look]) => look.test(text))?.[1] ?? [],
  )[0] ?? 'statement'
