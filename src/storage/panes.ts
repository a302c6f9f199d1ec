import { createBroadcastChannelSynchronizer } from 'tinybase/synchronizers/synchronizer-broadcast-channel';
import type { MergeableChanges } from 'tinybase';
import type { Clock } from './clock';
import { eachRow } from './deviceRecord';
import type { Replica } from './replica';
import type { Schedule } from './schedule';
import { timeOf, toChanges, type Rows } from './rows';

/** The other panes of this browser. */
export type Panes = {
  /** Tells them of cells that changed here. */
  tell(changed: Rows): void;
  leave(): void;
};

/** What TinyBase calls a synchronizer that is busy with what came from others; it sends nothing then. */
const loading = 1;

export function joinPanes(replica: Replica, clock: Clock, channel: string, schedule: Schedule): Panes {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, leave: () => undefined };
  const synchronizer = createBroadcastChannelSynchronizer(
    replica.store,
    channel,
    undefined,
    (_from, _request, _message, body) => seeStamps(body, clock),
    // No other pane, or one too busy to answer within 10 ms: what it says later is heard, and the device has the rest.
    () => undefined,
  );
  // Its type hides that it takes changes, as its own autosave gives them. Without, it only says that there are some, and
  // the others have to ask for them and get them within 10 ms.
  const save: (changes: MergeableChanges) => Promise<unknown> = synchronizer.save;
  let waiting: MergeableChanges[] = [];
  let cancel: (() => void) | undefined;
  let left = false;
  // In a task of its own: what it is given while it ends something else, TinyBase can forget until it is given more.
  const sendSoon = () => {
    if (left || waiting.length === 0) return;
    cancel?.();
    cancel = schedule(() => {
      if (synchronizer.getStatus() === loading) return;
      const changes = waiting;
      waiting = [];
      for (const each of changes) void save(each);
    }, 0);
  };
  synchronizer.addStatusListener(sendSoon);
  // It listens and answers; what is sent is decided here, because it would also send what was just read from the device.
  void synchronizer.startSync().then(() => synchronizer.stopAutoSave());

  return {
    // Whole rows, so that a pane that has not read them from the device understands them.
    tell(changed) {
      waiting.push(toChanges(replica.rows(eachRow(changed).map(([ref]) => ref))));
      sendSoon();
    },
    leave() {
      left = true;
      cancel?.();
      void synchronizer.destroy();
    },
  };
}

/** Raises the clock to every stamp in a message, before the synchronizer merges it. */
function seeStamps(body: unknown, clock: Clock): void {
  if (typeof body !== 'object' || body === null) return;
  if (Array.isArray(body) && typeof body[1] === 'string' && body[1].length === 16) clock.see(timeOf(body[1]));
  for (const part of Object.values(body)) seeStamps(part, clock);
}
