import { DeviceFault, type DeviceLog } from './deviceLog';
import type { Schedule } from '../schedule';

/** How long the pane waits for the browser to open its storage before it goes on without. */
const patience = 3_000;

/** How the pane stands to the browser's storage. */
export type Connection =
  /** Asked for; after the patience the pane goes on without, and the browser may still answer. */
  | { readonly kind: 'opening' | 'late'; readonly soon: Promise<DeviceLog | undefined> }
  | { readonly kind: 'open'; readonly log: DeviceLog }
  /** The next need opens it again. `none` when the browser keeps nothing here at all. */
  | { readonly kind: 'failed'; readonly because: DeviceFault['kind'] }
  /** It was open; the browser took it away and may have cleared everything. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'closed' };

export type DeviceConnection = {
  state(): Connection;
  /** The log, opened if need be; undefined when the browser does not answer in time. */
  open(): Promise<DeviceLog | undefined>;
  /** The log did not answer: it is gone, unless another one was opened since. */
  lose(log: DeviceLog): void;
  close(): void;
};

/** @param onState called after every change of the state */
export function createDeviceConnection(
  openLog: (onLost: () => void) => Promise<DeviceLog>,
  schedule: Schedule,
  onState: (state: Connection) => void,
): DeviceConnection {
  let state: Connection = { kind: 'lost' };

  function become(next: Connection): void {
    state = next;
    onState(next);
  }

  function lose(log: DeviceLog): void {
    if (state.kind !== 'open' || state.log !== log) return;
    log.close();
    become({ kind: 'lost' });
  }

  function begin(): Promise<DeviceLog | undefined> {
    let opened: DeviceLog | undefined;
    const soon = new Promise<DeviceLog | undefined>((resolve) => {
      const isMine = () => (state.kind === 'opening' || state.kind === 'late') && state.soon === soon;
      const cancel = schedule(() => {
        if (isMine()) become({ kind: 'late', soon });
        resolve(undefined);
      }, patience);
      openLog(() => opened && lose(opened)).then(
        (log) => {
          cancel();
          if (!isMine()) log.close();
          else {
            opened = log;
            become({ kind: 'open', log });
          }
          return resolve(isOpen(state, log) ? log : undefined);
        },
        (fault: unknown) => {
          cancel();
          if (isMine()) become({ kind: 'failed', because: fault instanceof DeviceFault ? fault.kind : 'lost' });
          resolve(undefined);
        },
      );
    });
    state = { kind: 'opening', soon };
    return soon;
  }

  return {
    state: () => state,
    open() {
      switch (state.kind) {
        case 'open':
          return Promise.resolve(state.log);
        case 'opening':
        case 'late':
          return state.soon;
        case 'failed':
        case 'lost':
          return begin();
        case 'closed':
          return Promise.resolve(undefined);
      }
    },
    lose,
    close() {
      if (state.kind === 'open') state.log.close();
      state = { kind: 'closed' };
    },
  };
}

function isOpen(state: Connection, log: DeviceLog): boolean {
  return state.kind === 'open' && state.log === log;
}
