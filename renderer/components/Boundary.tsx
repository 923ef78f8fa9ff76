import { Component, type ReactNode } from 'react'
import { Trouble } from './Trouble.tsx'

interface BoundaryProps {
  readonly children: ReactNode
  /** A new value (another screen) clears the error. */
  readonly on: string
}

interface BoundaryState {
  readonly error: unknown
  readonly at: string
}

/** Catches a bug in a screen, says so kindly, and leaves the rest of the window alive. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, at: this.props.on }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error }
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.on === state.at ? null : { error: null, at: props.on }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <Trouble error={this.state.error} again={() => this.setState({ error: null })} />
  }
}
