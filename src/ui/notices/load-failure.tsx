import { LoadError, type LoadProblem } from '#data/load-error.ts'
import * as say from '#domain/messages/failures.ts'
import { close } from '#domain/messages/inspector.ts'
import { late } from '#ui/kit/late.tsx'

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

/** What the host answered. */
const HostFailure = late(() => import('./host-failure.tsx').then(({ HostFailure }) => HostFailure))

/** What is known without the host, which has not answered; null where it has. */
function unanswered(problem: LoadProblem | null): string | null {
  switch (problem?.kind) {
    case undefined:
      return say.brokenHelp
    case 'offline':
      return say.offline
    case 'silent':
      return say.silent(problem.seconds)
    case 'part-missing':
      return say.partMissing
    default:
      return null
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
  const words = unanswered(problem)
  return (
    <div className="band notice failure" role="alert">
      <Heading>{title}</Heading>
      {problem && words === null ? <HostFailure problem={problem} /> : <p>{words}</p>}
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
