import type { RoamingSettings, StateStore, StoreStatus } from '../app/ports';
import { absorb } from './absorb';
import { createBookView } from './bookView';
import { cellChanges } from './cells';
import { createClock } from './clock';
import { createDeviceKeeper } from './deviceKeeper';
import type { DeviceLog } from './deviceLog';
import { eachRow } from './deviceRecord';
import { readExport, writeExport } from './exportFile';
import { chooseNote, readNote } from './handOvers';
import { createMailbox } from './mailbox';
import { joinPanes } from './panes';
import { createReplica } from './replica';
import type { Rows } from './rows';
import type { Schedule } from './schedule';

export type StorageParts = {
  /** Opens the device's log; `onLost` is for a log that the browser took away later. */
  readonly openLog: (onLost: () => void) => Promise<DeviceLog>;
  /** The name that the panes of one mailbox on one device share. */
  readonly channel: string;
  readonly now: () => number;
  readonly schedule: Schedule;
  /** Lets the pane be drawn in the middle of long work. */
  readonly pause?: () => Promise<void>;
  readonly idle: (work: () => void) => void;
};

/** A state store and what belongs to its life in the page. */
export type PaneStateStore = StateStore & {
  /** Outlook is there only after the page. */
  connectMailbox(settings: RoamingSettings): void;
  /** Leaves the other panes and the browser's storage; what is not kept is lost, so `flush` comes first. */
  close(): void;
};

/** The closures: in memory, on the device, in other panes and in the mailbox, as far as each of them can be reached. */
export function createStateStore({ openLog, channel, now, schedule, pause, idle }: StorageParts): PaneStateStore {
  const clock = createClock(now);
  const replica = createReplica(clock);
  const listeners = new Set<() => void>();
  let telling = false;
  /** Later, because a change that a listener made during TinyBase's own round of listeners would be ignored. */
  const tellListeners = () => {
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      listeners.forEach((listener) => listener());
    });
  };
  let status: StoreStatus;
  const renewStatus = () => {
    status = { ...keeper.status(), ...mailbox.status() };
    tellListeners();
  };
  const book = createBookView(replica.store, tellListeners);
  const keeper = createDeviceKeeper(replica, openLog, schedule, idle, () => renewStatus());
  const panes = joinPanes(replica, clock, channel, schedule);
  /** To the device and the other panes. */
  const spread = (changed: Rows) => {
    if (changed.closures.size + changed.links.size === 0) return;
    keeper.keep(changed);
    panes.tell(changed);
  };
  const parts = { replica, keeper, clock, spread, schedule, pause, idle };
  const mailbox = createMailbox({ ...parts, onStatus: () => renewStatus() });
  renewStatus();

  return {
    open: keeper.load,
    openAll: keeper.loadAll,
    book,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write({ closures = [], links }) {
      const before = book().closures;
      const changed = replica.change((store) => {
        for (const closure of closures) {
          const { key } = closure.tenant;
          for (const [cell, value] of Object.entries(cellChanges(before.get(key), closure)))
            if (value === undefined) store.delCell('closures', key, cell, true);
            else store.setCell('closures', key, cell, value);
        }
        links?.forEach((link, ref) => {
          if (link === undefined) store.delCell('links', ref, 't', true);
          else store.setCell('links', ref, 't', link);
        });
      });
      spread(changed);
      if (eachRow(changed).length > 0) mailbox.changed();
    },
    async flush() {
      await keeper.flush();
      await mailbox.flush();
    },
    async exportAll() {
      await keeper.loadAll();
      return writeExport(replica.all());
    },
    async importAll(text) {
      const read = readExport(text);
      if (read.kind === 'refused') return read;
      const changed = await absorb(read.rows, replica, keeper, spread);
      if (eachRow(read.rows).length > 0) mailbox.changed();
      return { kind: 'imported', closures: read.rows.closures.size, changed };
    },
    replaceDamaged: mailbox.replaceDamaged,
    handOver: (note) => keeper.leaveNote({ at: now(), note }),
    takeOver: async (subject) => readNote(await keeper.takeNote(chooseNote(subject, now()))),
    connectMailbox: mailbox.connect,
    close() {
      mailbox.close();
      panes.leave();
      keeper.close();
    },
  };
}
