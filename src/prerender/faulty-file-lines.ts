import { faultCount } from '#domain/messages/check-readout.ts'
import { faultSentence } from '#domain/messages/faults.ts'
import type { FaultyFile } from './published.ts'

/** What is wrong in a file, a line each: the first hundred faults and how many there are. */
export const faultyFileLines = ({ file, faults, count }: FaultyFile): string[] => [
  ...faults.map((fault) => `${file}: ${faultSentence(fault)}`),
  `${file}: ${faultCount(count, faults.length)}`,
]
