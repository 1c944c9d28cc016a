import type { Token } from '#ingest/text/tokens.ts'

const CONTRACTED = /^(i|he|she|it|we|they|you|who|that|there)'(s|re|ve|d|m|ll)$/
const VERBS: Readonly<Record<string, string>> = {
  s: 'is',
  re: 'are',
  ve: 'have',
  d: 'had',
  m: 'am',
  ll: 'will',
}

/** Tokens with a pronoun and the verb drawn together with it each by itself: "he's" as "he" and "is". */
export function withoutContractions(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => lower.includes("'") && CONTRACTED.test(lower))) return tokens
  return tokens.flatMap((token) => {
    const found = CONTRACTED.exec(token.lower)
    if (!found) return token
    const [, pronoun = '', verb = ''] = found
    const middle = token.start + pronoun.length
    return [
      { ...token, end: middle, text: token.text.slice(0, pronoun.length), lower: pronoun },
      { ...token, start: middle, text: token.text.slice(pronoun.length), lower: VERBS[verb] ?? verb },
    ]
  })
}
