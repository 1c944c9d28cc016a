import { Fragment } from 'react'
import type { ReadoutIndex } from '#domain/document/readout-index.ts'
import { quoteCheckSentence } from '#domain/messages/quote-check.ts'
import type { QuoteCheck } from '#domain/search/quote-check.ts'

export type QuoteCheckLineProps = { index: ReadoutIndex; check: QuoteCheck }

const ELEMENTS = { same: 'span', missing: 'ins', added: 'del', gap: 'small' } as const

/** Whose words a pasted quote is, in a line; where it differs from the text, how. Loaded when one is checked. */
export const QuoteCheckLine = ({ index, check }: QuoteCheckLineProps) => (
  <div className="quote-check" role="status">
    <p>{quoteCheckSentence(index, check)}</p>
    {check.kind === 'differs' ? (
      <p className="differences" lang={index.readout.lang}>
        {check.differences.map(({ kind, text }, at) => {
          const Element = ELEMENTS[kind]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no name but their place
            <Fragment key={at}>
              <Element>{text}</Element>{' '}
            </Fragment>
          )
        })}
      </p>
    ) : null}
  </div>
)
