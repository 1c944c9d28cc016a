/** What is wrong in a document, and where. The sentences for people are in messages/faults.ts. */
export type Fault = {
  /** Like `statements[4].content[0]`; empty for the document as a whole. */
  path: string
} & (
  | { code: 'not-json' | 'unreadable'; reason: string }
  | { code: 'not-an-object' }
  | { code: 'later-version'; found: number }
  | { code: 'missing' | 'empty' | 'forbidden-character' }
  | { code: 'wrong-type' | 'bad-choice'; expected: string; found: string }
  | { code: 'bad-number'; expected: string }
  | { code: 'bad-form'; field: string }
  | { code: 'reserved-id' | 'unknown-reference' | 'listed-twice'; id: string }
  | { code: 'duplicate-id' | 'id-begins-another'; id: string; other: string }
  | { code: 'joint-without-members' | 'members-not-joint' }
  | { code: 'joint-member'; id: string }
  | { code: 'retired-live' | 'retired-cycle'; id: string }
  | { code: 'span-empty' | 'span-cuts-character' | 'content-order' | 'evidence-elsewhere' }
  | { code: 'span-outside'; length: number }
  | { code: 'span-text'; expected: string; found: string }
  | { code: 'within-cycle' }
  | { code: 'within-wrong'; expected: string | null; found: string | null }
  | { code: 'overlap' | 'not-earlier' | 'repeats-other-speaker'; id: string }
  | { code: 'text-missing'; file: string }
  | { code: 'text-differs'; expected: string; found: string }
  | { code: 'text-more'; found: string }
  | { code: 'text-less'; expected: string }
  | { code: 'sha256-differs'; found: string }
  | { code: 'wrong-file-name' | 'wrong-revision-file'; expected: string }
  | { code: 'revision-missing'; file: string }
  | { code: 'revision-differs' | 'other-readout'; found: string }
  | { code: 'revision-collision' }
)

export type FaultCode = Fault['code']

export type Report = (fault: Fault) => void

export const MAX_FAULTS = 100

/** Keeps the first `MAX_FAULTS` faults and counts all. */
export function faultList() {
  const faults: Fault[] = []
  let count = 0
  return {
    faults,
    count: () => count,
    report: (fault: Fault) => {
      count += 1
      if (faults.length < MAX_FAULTS) faults.push(fault)
    },
  }
}
