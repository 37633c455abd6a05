import { Component, type ReactNode } from 'react';
import { Failed } from './failed';

interface Props {
  /** Another place of the site begins anew. */
  readonly place: string;
  readonly children: ReactNode;
}

/** A fault in one page, or a part of it that didn't load, leaves the rest of the site standing. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null; readonly place: string }> {
  override state = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: { readonly place: string }): { error: null; place: string } | null {
    return props.place === state.place ? null : { error: null, place: props.place };
  }

  override render(): ReactNode {
    return this.state.error ? <Failed error={this.state.error} onRetry={() => location.reload()} /> : this.props.children;
  }
}
