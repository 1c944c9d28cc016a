import { Component, type ReactNode } from 'react'
import { brokenHelp, brokenTitle, reload } from '#domain/messages/failures.ts'

export type BoundaryProps = {
  children: ReactNode
  /** Calls back when the page goes on to something else, and it may be tried again. Gives what ends it. */
  untilChange: (callback: () => void) => () => void
}

/** Keeps a part that throws from taking the page with it, and says so in its place. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  private end = () => {}
  override componentDidCatch() {
    this.end()
    this.end = this.props.untilChange(() => {
      this.end()
      this.setState({ failed: false })
    })
  }
  override componentWillUnmount() {
    this.end()
  }
  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div className="band notice failure" role="alert">
        <h2>{brokenTitle}</h2>
        <p>{brokenHelp}</p>
        <p className="what-to-do">
          <button type="button" onClick={() => location.reload()}>
            {reload}
          </button>
        </p>
      </div>
    )
  }
}
