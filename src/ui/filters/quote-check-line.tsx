import { useMemo } from 'react'
import { quoteCheckSentence } from '#domain/messages/quote-check.ts'
import { checkQuote } from '#domain/quote-check.ts'
import type { ReadoutIndex } from '#domain/readout-index.ts'

export type QuoteCheckLineProps = { index: ReadoutIndex; words: string }

/** Whose words a pasted quote is, in a line; where it differs from the text, how. Loaded when one is checked. */
export const QuoteCheckLine = ({ index, words }: QuoteCheckLineProps) => {
  const check = useMemo(() => checkQuote(index, words), [index, words])
  return (
    <div className="quote-check" role="status">
      <p>{quoteCheckSentence(index, check)}</p>
      {check.kind === 'differs' ? (
        <p className="differences" lang={index.readout.lang}>
          {check.differences.map(({ kind, text }, at) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no name but their place
            const key = at
            if (kind === 'missing') return <ins key={key}>{text}</ins>
            if (kind === 'added') return <del key={key}>{text}</del>
            return <span key={key}>{text}</span>
          })}
        </p>
      ) : null}
    </div>
  )
}
