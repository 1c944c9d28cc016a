import { LoadError } from '#data/load-error.ts'
import * as say from '#domain/messages/failures.ts'
import { close } from '#domain/messages/inspector.ts'

export type LoadFailureProps = {
  error: unknown
  title: string
  /** The level of the title: the first where nothing else stands on the page. */
  heading?: 'h1' | 'h2'
  /** What still works, if anything does. */
  stillWorks?: string
  library: string
  onRetry: (how: { allowLarge: boolean }) => void
  /** Where one can read on without what failed. */
  onClose?: () => void
}

/** Faults that are shown; the count tells of the rest. */
const SHOWN = 5

function whatHappened(error: unknown): string {
  if (!(error instanceof LoadError)) return say.brokenHelp
  const { problem } = error
  switch (problem.kind) {
    case 'offline':
      return say.offline
    case 'silent':
      return say.silent(problem.seconds)
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
    case 'part-missing':
      return say.partMissing
    case 'later-version':
      return say.laterVersion
  }
}

/** What went wrong, what still works and what to do. */
export const LoadFailure = ({
  error,
  title,
  heading: Heading = 'h2',
  stillWorks,
  library,
  onRetry,
  onClose,
}: LoadFailureProps) => {
  const problem = error instanceof LoadError ? error.problem : null
  const faults = problem?.kind === 'faulty' ? problem.faults.slice(0, SHOWN) : []
  return (
    <div className="band notice failure" role="alert">
      <Heading>{title}</Heading>
      <p>{whatHappened(error)}</p>
      {faults.length > 0 ? (
        <ul>
          {faults.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {stillWorks === undefined ? null : <p>{stillWorks}</p>}
      <p className="what-to-do">
        <button type="button" onClick={() => onRetry({ allowLarge: problem?.kind === 'too-large' })}>
          {problem?.kind === 'too-large' ? say.loadAnyway(problem.bytes) : say.tryAgain}
        </button>
        {onClose ? (
          <button type="button" onClick={onClose}>
            {close}
          </button>
        ) : null}
        <a href={library}>{say.toLibrary}</a>
      </p>
    </div>
  )
}
