import type { Statement } from '#domain/document/readout.ts'

/** What opens a quotation: the marks that `statementWords` takes off. */
const OPENS = /^(?:<<|["“„‟”«»‹›‘‚‛`'’「『｢﹁﹃《〈〝＂＇❝❛])/u

/** Whether a statement's words stand in quotation marks, and not behind their speaker's name as in a transcript. */
export const isMarked = ({ content: [first] }: Pick<Statement, 'content'>): boolean =>
  OPENS.test(first?.text ?? '')
