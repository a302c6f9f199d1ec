import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { Pin20Filled, Pin20Regular } from '@fluentui/react-icons/svg/pin';
import { useRef } from 'react';
import type { Leaving } from '../host/paneHost';
import type { Surface } from '../model/simulatorState';
import { PaneFrame } from './PaneFrame';
import { useSimulation, useSimulatorState } from './simulationContext';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: '100%',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: { display: 'none' },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  icon: { width: '20px', height: '20px', flexShrink: 0 },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  frame: { flexGrow: 1, minHeight: 0, width: '100%', border: 'none' },
});

export type AddinPaneProps = {
  readonly surface: Surface;
  readonly draftId?: string;
  /** A read pane that waits while a message is written. */
  readonly hidden?: boolean;
};

/** The add-in's pane with the header that Outlook draws above it. */
export function AddinPane({ surface, draftId, hidden = false }: AddinPaneProps) {
  const { store } = useSimulation();
  const { panes } = useSimulatorState();
  const styles = useStyles();
  const header = useRef<HTMLElement>(null);
  const { pinned } = panes[surface];
  const change = (to: { open?: boolean; pinned?: boolean }) =>
    store.dispatch({ type: 'pane-changed', surface, change: to });
  const moveFocus = (direction: Leaving) => {
    const scope =
      direction === 'back' ? header.current : document.querySelector(direction === 'message' ? 'main' : '#root');
    const stops = [...(scope?.querySelectorAll<HTMLElement>('button, select, input, [tabindex="0"]') ?? [])];
    (direction === 'back' ? stops.at(-1) : stops[0])?.focus();
  };
  return (
    <aside className={hidden ? styles.hidden : styles.pane} aria-label="Add-in pane" aria-hidden={hidden}>
      <header ref={header} className={styles.header}>
        <img className={styles.icon} src="/assets/icon-32.png" alt="" />
        <h2 className={styles.title}>Closeout</h2>
        <ToggleButton
          appearance="transparent"
          size="small"
          icon={pinned ? <Pin20Filled /> : <Pin20Regular />}
          checked={pinned}
          aria-label="Pin"
          onClick={() => change({ pinned: !pinned })}
        />
        <Button
          appearance="transparent"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label="Close pane"
          onClick={() => change({ open: false })}
        />
      </header>
      <PaneFrame
        surface={surface}
        title={hidden ? 'Closeout beside the message that was read' : 'Closeout'}
        className={styles.frame}
        onFocusLeft={moveFocus}
        {...(draftId === undefined ? {} : { draftId })}
      />
    </aside>
  );
}
