import type { RoamingSettings } from '../app/ports/roamingSettings';
import type { StateStore, StoreStatus } from '../app/ports/stateStore';
import { mergeRows } from './mergeRows';
import { createBookView } from './bookView';
import { cellChanges } from './cells';
import { createClock, newClient } from './clock';
import { createDeviceKeeper } from './device/deviceKeeper';
import type { DeviceLog } from './device/deviceLog';
import { readExport, writeExport } from './exportFile';
import { chooseNote, readNote } from './device/handOvers';
import { createMailbox } from './mailbox/mailbox';
import { joinPanes } from './panes';
import { graveOf } from './merge';
import { createReplica, type CellChanges } from './replica';
import { eachRow, type RowRef, type Rows } from './rows';
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

/** How long other panes wait for the device to have what they are told of. */
const tellAfter = 200;

/** The closures: in memory, on the device, in other panes and in the mailbox, as far as each of them can be reached. */
export function createStateStore({ openLog, channel, now, schedule, pause, idle }: StorageParts): PaneStateStore {
  const replica = createReplica(createClock(now, newClient()), now);
  const listeners = new Set<() => void>();
  let telling = false;
  /** Later and once, whatever a listener does. */
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
  const book = createBookView(replica, tellListeners);
  const keeper = createDeviceKeeper(replica, openLog, schedule, idle, () => renewStatus());
  const unkept = () => new Set(keeper.unkept().map(([ref]) => ref));
  const panes = joinPanes({
    channel,
    hear(rows, kept) {
      const later = replica.merge(eachRow(rows));
      // The pane that tells may be gone before the device has it, or the device may have been cleared since.
      if (!kept || keeper.wasLost()) keeper.keep(later);
    },
    // Whole rows, so that a pane that has not read them from the device understands them.
    unkept: () => eachRow(replica.rows(unkept())),
  });

  /** To the device and the other panes. */
  function spread(changed: Rows): void {
    const refs = eachRow(changed).map(([ref]) => ref);
    if (refs.length === 0) return;
    keeper.keep(changed);
    let told = false;
    const tell = () => {
      if (told) return;
      told = true;
      cancel();
      const missing = unkept();
      panes.tell(eachRow(replica.rows(refs)), !refs.some((ref) => missing.has(ref)));
    };
    const cancel = schedule(tell, tellAfter);
    void keeper.flush().then(tell);
  }

  const mailbox = createMailbox({ replica, keeper, spread, now, schedule, pause, idle, onStatus: () => renewStatus() });
  renewStatus();

  function change(changes: Iterable<readonly [RowRef, CellChanges]>): void {
    const changed = replica.change(changes);
    spread(changed);
    if (eachRow(changed).length > 0) mailbox.changed();
  }

  return {
    open: keeper.load,
    openAll: async () => void (await keeper.loadAll()),
    book,
    status: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write({ closures = [], links = new Map() }) {
      const before = book().closures;
      change([
        ...closures.map((closure) => {
          const { key } = closure.tenant;
          return [`t:${key}`, cellChanges(before.get(key), closure)] as const;
        }),
        ...Array.from(links, ([ref, link]) => [`c:${ref}`, { t: link }] as const),
      ]);
    },
    async deleteClosures(keys) {
      await keeper.loadAll();
      const links = [...book().links].filter(([, link]) => link !== 'none' && keys.includes(link));
      change([
        ...keys.map((key) => [graveOf(`t:${key}`), { deleted: true }] as const),
        ...links.map(([ref]) => [`c:${ref}`, { t: undefined }] as const),
      ]);
      const isAbout = (tenant: string | undefined) => keys.some((key) => key === tenant);
      await keeper.takeNote(({ note }) => (isAbout(readNote(note)?.tenant) ? 'old' : 'leave'));
    },
    isDeleted: (key) => replica.isDeleted(`t:${key}`) && !book().closures.has(key),
    async flush() {
      await keeper.flush();
      await mailbox.flush();
      // Of what was heard meanwhile.
      await keeper.flush();
    },
    async exportAll() {
      await mailbox.read();
      const whole = (await keeper.loadAll()) || keeper.isNone();
      const { device, aside } = keeper.status();
      if (!whole) return { kind: 'refused', because: device === 'memory-newer' ? 'newer' : 'unreadable' };
      return { kind: 'whole', text: writeExport(replica.present()), aside };
    },
    async importAll(text) {
      const read = await readExport(text, now(), pause);
      if (read.kind === 'refused') return read;
      const changed = await mergeRows(read.rows, replica, keeper, spread);
      if (eachRow(read.rows).length > 0) mailbox.changed();
      return { kind: 'imported', closures: read.closures, changed, ahead: read.ahead };
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
