import { diffArrays } from 'diff'
import { WORD_TOKEN } from './word-token.ts'

const TOKEN = new RegExp(`${WORD_TOKEN}|\\s+|[^\\s\\p{L}\\p{N}\\p{M}]`, 'gu')

/** Words that both texts have, that the earlier one had, or that the later one has. */
export type WordDifference = { kind: 'same' | 'was' | 'is'; text: string }

/** Beyond this many differing words texts are told one after the other. */
const MOST_EDITS = 2000

/** How a text differs from what it was, word by word. Joined, all but `is` is what it was, all but `was` what it is. */
export function wordDifferences(then: string, now: string): WordDifference[] {
  const changes = diffArrays(then.match(TOKEN) ?? [], now.match(TOKEN) ?? [], { maxEditLength: MOST_EDITS })
  if (!changes)
    return [
      { kind: 'was', text: then },
      { kind: 'is', text: now },
    ]
  return grouped(
    changes.map(({ added, removed, value }) => ({
      kind: removed ? 'was' : added ? 'is' : 'same',
      text: value.join(''),
    })),
  )
}

/** Changes with nothing but white space between them are one. */
function grouped(differences: readonly WordDifference[]): WordDifference[] {
  const found: WordDifference[] = []
  let [was, is, space] = ['', '', '']
  const close = () => {
    if (was !== '') found.push({ kind: 'was', text: was })
    if (is !== '') found.push({ kind: 'is', text: is })
    if (space !== '') found.push({ kind: 'same', text: space })
    was = is = space = ''
  }
  for (const { kind, text } of differences) {
    const isOpen = was !== '' || is !== ''
    if (kind === 'same') {
      if (isOpen && space === '' && text.trim() === '') space = text
      else {
        close()
        found.push({ kind, text })
      }
      continue
    }
    was += space
    is += space
    space = ''
    if (kind === 'was') was += text
    else is += text
  }
  close()
  return found
}
