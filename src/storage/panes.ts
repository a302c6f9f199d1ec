import { isRow } from './device/deviceRecord';
import { isRowRef, rowsOf, type Row, type RowRef, type Rows } from './rows';
import { schemaVersion } from './schemaVersion';

/** The other panes of this mailbox in this browser. */
export type Panes = {
  /** Tells them of rows; `kept` says whether the device has them. */
  tell(rows: Iterable<readonly [RowRef, Row]>, kept: boolean): void;
  leave(): void;
};

export type PanesParts = {
  readonly channel: string;
  /** Another pane's rows; it is known whether the device has them. */
  readonly hear: (rows: Rows, kept: boolean) => void;
  /** What this pane has and the device does not, for a pane that was opened now. */
  readonly unkept: () => Iterable<readonly [RowRef, Row]>;
};

type Message = {
  readonly v: number;
  readonly rows: readonly (readonly [RowRef, Row])[];
  readonly kept: boolean;
  /** Asks the others for what they have and the device does not. */
  readonly asks: boolean;
};

export function joinPanes({ channel: name, hear, unkept }: PanesParts): Panes {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, leave: () => undefined };
  const channel = new BroadcastChannel(name);
  let left = false;
  const post = (message: Omit<Message, 'v'>) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    if (!left) channel.postMessage({ v: schemaVersion, ...message });
  };
  const tell = (rows: Iterable<readonly [RowRef, Row]>, kept: boolean, asks = false) => {
    const list = [...rows];
    if (list.length > 0 || asks) post({ rows: list, kept, asks });
  };
  channel.addEventListener('message', ({ data }: { readonly data: unknown }) => {
    if (left || !isMessage(data)) return;
    if (data.rows.length > 0) hear(rowsOf(data.rows), data.kept);
    if (data.asks) tell(unkept(), false);
  });
  tell([], true, true);
  return {
    tell: (rows, kept) => tell(rows, kept),
    leave() {
      left = true;
      channel.close();
    },
  };
}

/** Gate: a pane of another version may be open beside this one. */
function isMessage(data: unknown): data is Message {
  const { v, rows, kept, asks } = (data ?? {}) as Partial<Message>;
  return (
    v === schemaVersion &&
    typeof kept === 'boolean' &&
    typeof asks === 'boolean' &&
    Array.isArray(rows) &&
    rows.every((row: unknown) => Array.isArray(row) && isRowRef(String(row[0])) && isRow(row[1]))
  );
}
