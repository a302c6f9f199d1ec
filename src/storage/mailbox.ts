import * as z from 'zod/mini';
import type { RoamingSettings } from '../app/ports';
import { shortHash } from '../domain/conversation';
import { absorb } from './absorb';
import type { Clock } from './clock';
import type { DeviceKeeper } from './deviceKeeper';
import { eachRow, isRow } from './deviceRecord';
import { copyName } from './fitMailbox';
import type { Replica } from './replica';
import { createRoamingPersister, type RoamingPersister, type RoamingStatus } from './roamingPersister';
import type { Rows } from './rows';
import type { Schedule } from './schedule';
import { unpackRows } from './unpackRows';

/** Rows that are brought into memory at most, so that they are in the mailbox's copy; more would not fit there. */
const mostRows = 600;

/** What the device remembers of the mailbox's copy, so that a pane that changes nothing need not unpack it. */
const Seen = z.object({
  /** A hash of the copy that the device has in itself. */
  copy: z.string(),
  /** The newest record that is in the copy, or left out of it for room. */
  upTo: z.number(),
  filled: z.number(),
  onDeviceOnly: z.number(),
  openOnDeviceOnly: z.number(),
});

export type Mailbox = {
  status(): RoamingStatus;
  connect(settings: RoamingSettings): void;
  /** Something changed here that the mailbox has to have. */
  changed(): void;
  flush(): Promise<void>;
  replaceDamaged(): Promise<void>;
  close(): void;
};

export type MailboxParts = {
  readonly replica: Replica;
  readonly keeper: DeviceKeeper;
  readonly clock: Clock;
  /** To the device and the other panes. */
  readonly spread: (changed: Rows) => void;
  readonly schedule: Schedule;
  readonly pause?: (() => Promise<void>) | undefined;
  readonly idle: (work: () => void) => void;
  readonly onStatus: () => void;
};

/** When the mailbox's copy is read and saved: read only when the device does not have it, saved after a change. */
export function createMailbox({
  replica,
  keeper,
  clock,
  spread,
  schedule,
  pause,
  idle,
  onStatus,
}: MailboxParts): Mailbox {
  let status: RoamingStatus = { mailbox: { kind: 'off' }, filled: 0, onDeviceOnly: 0, openOnDeviceOnly: 0 };
  let persister: RoamingPersister | undefined;
  let dirty = false;
  /** The newest record when the rows for the save under way were gathered. */
  let gathered: number | undefined;
  let lastGathered = 0;
  /** Closures beyond those that are brought into memory: history, that the device has and the mailbox has not. */
  let unread = 0;
  let absorbed: unknown;
  let loading: Promise<void> | undefined;
  let closed = false;

  async function absorbCopy(settings: RoamingSettings): Promise<void> {
    const copy = settings.read(copyName);
    if (copy === absorbed) return;
    const unpacked = unpackRows(copy);
    if (unpacked.kind !== 'rows' || !eachRow(unpacked.rows).every(([, row]) => isRow(row))) return;
    await absorb(unpacked.rows, replica, keeper, spread);
    absorbed = copy;
  }

  /** One at a time: of two loads TinyBase can forget the second, which then waits for a third. */
  function load(settings: RoamingSettings, own: RoamingPersister): Promise<void> {
    const loadOnce = async () => {
      try {
        await absorbCopy(settings);
        // The persister is told too, so that what it calls saved later is a save.
        if (!closed) await own.load();
      } finally {
        loading = undefined;
      }
    };
    loading ??= loadOnce();
    return loading;
  }

  async function start(settings: RoamingSettings, own: RoamingPersister): Promise<void> {
    const read = z.safeParse(Seen, await keeper.getMeta('mailbox'));
    const seen = read.success ? read.data : undefined;
    const copy = settings.read(copyName);
    if (seen && typeof copy === 'string' && seen.copy === shortHash(copy)) {
      const { filled, onDeviceOnly, openOnDeviceOnly } = seen;
      status = { ...status, filled, onDeviceOnly, openOnDeviceOnly };
      onStatus();
      // Something was written here that no pane lived long enough to save.
      if ((await keeper.loadNewest(0)) !== seen.upTo) own.changed();
    } else {
      await load(settings, own);
      // Another device may have saved without having seen what this one saved before.
      if ((await keeper.loadNewest(0)) > 0) own.changed();
    }
  }

  async function remember(settings: RoamingSettings): Promise<void> {
    const copy = settings.read(copyName);
    if (gathered === undefined || typeof copy !== 'string') return;
    absorbed = copy;
    const { filled, onDeviceOnly, openOnDeviceOnly } = status;
    await keeper.setMeta('mailbox', { copy: shortHash(copy), upTo: gathered, filled, onDeviceOnly, openOnDeviceOnly });
  }

  return {
    status: () => status,
    connect(settings) {
      if (persister) return;
      const own = createRoamingPersister(replica.store, {
        settings,
        schedule,
        pause,
        see: clock.see,
        async prepare() {
          gathered = undefined;
          await load(settings, own);
          gathered = await keeper.loadNewest(mostRows, lastGathered);
          lastGathered = gathered;
          unread = Math.max(0, (await keeper.countClosures()) - replica.store.getRowCount('closures'));
        },
        async keepAside(copy) {
          await keeper.setMeta(`aside ${new Date(clock.now()).toISOString()}`, copy);
        },
        onStatus(next) {
          const { kind } = next.mailbox;
          status =
            kind === 'saved'
              ? { ...next, onDeviceOnly: next.onDeviceOnly + unread }
              : { ...status, mailbox: next.mailbox };
          onStatus();
          if (kind === 'saved') void remember(settings);
        },
      });
      persister = own;
      status = { ...status, mailbox: { kind: 'saved' } };
      onStatus();
      if (dirty) own.changed();
      idle(() => void start(settings, own));
    },
    changed() {
      dirty = true;
      persister?.changed();
    },
    flush: async () => persister?.flush(),
    replaceDamaged: async () => persister?.replaceDamaged(),
    close() {
      closed = true;
      persister?.close();
    },
  };
}
