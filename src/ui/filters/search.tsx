import type { ClipboardEvent, KeyboardEvent } from 'react'
import { searchTheText, wordsInTheText } from '#domain/messages/reader.ts'
import { loadLate } from '#ui/kit/late.tsx'

export type SearchProps = {
  words: string
  onWords: (words: string) => void
  /** Goes to the next match, or to the one before. */
  onStep: (direction: 1 | -1) => void
}

/** Words in the text: searched as they are typed. What is pasted is checked as a quote, if it is long enough. */
export const Search = ({ words, onWords, onStep }: SearchProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onStep(event.shiftKey ? -1 : 1)
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    event.preventDefault()
    const before = value.slice(0, selectionStart ?? value.length)
    const after = value.slice(selectionEnd ?? value.length)
    const text = event.clipboardData.getData('text/plain')
    loadLate(
      () => import('#domain/search/pasted-words.ts'),
      ({ withPasted }) => onWords(withPasted(before, text, after)),
      () => onWords(before + text + after),
    )
  }
  return (
    <label className="search">
      <span className="unseen">{searchTheText}</span>
      <input
        id="_search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={wordsInTheText}
        value={words}
        onChange={({ target }) => onWords(target.value)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">{'/'}</kbd>
    </label>
  )
}
