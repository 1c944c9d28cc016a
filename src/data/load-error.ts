/** Why a file could not be read. Each has its words in messages/failures.ts. */
export type LoadProblem =
  | { kind: 'offline' }
  | { kind: 'silent'; seconds: number }
  | { kind: 'missing' }
  | { kind: 'refused'; status: number }
  | { kind: 'not-json'; html: boolean }
  | { kind: 'cut-short' }
  | { kind: 'too-large'; bytes: number }
  | { kind: 'later-version' }
  /** A part of this app that loads late did not arrive. */
  | { kind: 'part-missing' }
  /** The first faults, in sentences, and how many there are. */
  | { kind: 'faulty'; faults: readonly string[]; count: number }

export class LoadError extends Error {
  readonly problem: LoadProblem
  constructor(problem: LoadProblem) {
    super(problem.kind)
    this.name = 'LoadError'
    this.problem = problem
  }
}
