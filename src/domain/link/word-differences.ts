import { diffArrays } from 'diff'

const TOKEN =
  /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*|(?:(?![\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}\p{M}])+|\s+|[^\s\p{L}\p{N}\p{M}]/gu

/** Words that both texts have, that the earlier one had, or that the later one has. */
export type WordDifference = { kind: 'same' | 'then' | 'now'; text: string }

/** Beyond this many differing words texts are told one after the other. */
const MOST_EDITS = 2000

/** How a text differs from what it was, word by word. Joined, all but `now` is what it was, all but `then` what it is. */
export function wordDifferences(then: string, now: string): WordDifference[] {
  const changes = diffArrays(then.match(TOKEN) ?? [], now.match(TOKEN) ?? [], { maxEditLength: MOST_EDITS })
  if (!changes)
    return [
      { kind: 'then', text: then },
      { kind: 'now', text: now },
    ]
  return changes.map(({ added, removed, value }) => ({
    kind: removed ? 'then' : added ? 'now' : 'same',
    text: value.join(''),
  }))
}
