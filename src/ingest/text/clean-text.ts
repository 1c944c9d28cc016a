import { FORBIDDEN } from '#domain/document/readout.ts'
import { takenOut } from '#domain/messages/ingest.ts'
import type { Finding } from '#ingest/finding.ts'

const BYTE_ORDER_MARK = '\ufeff'
const TAKEN_OUT = new RegExp(`${FORBIDDEN.source}|${BYTE_ORDER_MARK}`, 'gu')

/** No more characters than this are told one by one. */
const MOST = 100

/** A text with plain line ends and without what no document may hold; each of that is a finding. */
export function cleanText(text: string, findings: Finding[]): string {
  let taken = 0
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .split('\n')
    .map((line, number) =>
      line.replace(/\t/g, ' ').replace(TAKEN_OUT, (character, at: number) => {
        if (character !== BYTE_ORDER_MARK && ++taken <= MOST)
          findings.push({
            severity: 'note',
            text: takenOut(
              `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
            ),
            line: number + 1,
            column: at + 1,
          })
        return ''
      }),
    )
    .join('\n')
}
