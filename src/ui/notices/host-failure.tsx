import type { LoadProblem } from '#data/load-error.ts'
import * as say from '#domain/messages/host-failures.ts'

export type HostFailureProps = { problem: LoadProblem }

/** Faults that are shown; the count tells of the rest. */
const SHOWN = 5

function answer(problem: LoadProblem): string | null {
  switch (problem.kind) {
    case 'missing':
      return say.missing
    case 'refused':
      return say.refused(problem.status)
    case 'not-json':
      return say.notJson(problem.html)
    case 'cut-short':
      return say.cutShort
    case 'too-large':
      return say.tooLarge(problem.bytes)
    case 'faulty':
      return say.faulty(problem.count, Math.min(problem.faults.length, SHOWN))
    case 'later-version':
      return say.laterVersion
    default:
      return null
  }
}

/** What the host answered in place of a readout. Loaded when it did. */
export const HostFailure = ({ problem }: HostFailureProps) => (
  <>
    <p>{answer(problem)}</p>
    {problem.kind === 'faulty' && problem.faults.length > 0 ? (
      <ul>
        {problem.faults.slice(0, SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    ) : null}
  </>
)
