import { useRef } from 'react'
import { searchTheText, wordsInTheText } from '#domain/messages/reader.ts'

export type SearchProps = { words: string; onWords: (words: string) => void }

/** Words in the text: searched as they are typed. Four words or more are checked as a quote as well. */
export const Search = ({ words, onWords }: SearchProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <label className="search">
      <span className="unseen">{searchTheText}</span>
      <input
        ref={input}
        id="_search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={wordsInTheText}
        value={words}
        onChange={({ target }) => onWords(target.value)}
      />
      <kbd aria-hidden="true">{'/'}</kbd>
    </label>
  )
}
