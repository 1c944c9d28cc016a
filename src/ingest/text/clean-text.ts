import { takenOut } from '#domain/messages/ingest.ts'
import type { Finding } from '#ingest/finding.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const REFUSED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e\ufeff]|\p{Surrogate}/gu

/** A text with plain line ends and without what no document may hold; each of that is a finding. */
export function cleanText(text: string, findings: Finding[]): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
  let taken = 0
  const clean = lines.replace(/\t/g, ' ').replace(REFUSED, (character, at: number) => {
    taken++
    if (taken <= MOST && character !== '\ufeff') {
      const before = lines.slice(0, at)
      findings.push({
        severity: 'note',
        text: takenOut(`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`),
        line: before.split('\n').length,
        column: at - before.lastIndexOf('\n'),
      })
    }
    return ''
  })
  return clean
}

/** No more of them are told one by one. */
const MOST = 100
