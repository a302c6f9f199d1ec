import { Component, type ReactNode } from 'react';

type Props = { readonly text: string; readonly reload: string; readonly children: ReactNode };

/** The last resort: a mistake of ours shows a sentence and a way on, never a blank pane. */
export class PaneBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="shell-failed">
        <p role="alert">{this.props.text}</p>
        <button type="button" onClick={() => location.reload()}>
          {this.props.reload}
        </button>
      </div>
    );
  }
}
