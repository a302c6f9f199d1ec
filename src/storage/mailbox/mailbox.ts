import * as z from 'zod/mini';
import type { RoamingSettings } from '../../app/ports/roamingSettings';
import type { StoreStatus } from '../../app/ports/stateStore';
import { shortHash } from '../../domain/thread/conversation';
import { sentName } from '../../domain/sending/outgoing';
import { mergeRows } from '../mergeRows';
import type { DeviceKeeper } from '../device/deviceKeeper';
import { eachRow, type Rows } from '../rows';
import { isRow } from '../device/deviceRecord';
import { copyName, fitMailbox, mostRows } from './fitMailbox';
import { measureSettings, settingsLimit } from './measureSettings';
import type { Replica } from '../replica';
import type { Schedule } from '../schedule';
import { unpackRows } from './unpackRows';

/** How long changes gather before they are saved. */
const gatherFor = 2_000;

/** How long after each failure it is tried again; a second try often succeeds. */
const retryAfter = [1_000, 4_000, 16_000] as const;

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

export type MailboxStatus = Pick<StoreStatus, 'mailbox' | 'filled' | 'onDeviceOnly' | 'openOnDeviceOnly'>;

export type Mailbox = {
  status(): MailboxStatus;
  connect(settings: RoamingSettings): void;
  /** Brings what the mailbox's copy says into memory and onto the device. */
  read(): Promise<void>;
  /** Something changed here that the mailbox has to have: it is saved soon. */
  changed(): void;
  /** Saves what was changed now; settles when it is saved, or has been given up until the next change. */
  flush(): Promise<void>;
  /** The FM's word: a damaged copy is kept aside and written over. */
  replaceDamaged(): Promise<void>;
  /** Saves nothing any more. */
  close(): void;
};

export type MailboxParts = {
  readonly replica: Replica;
  readonly keeper: DeviceKeeper;
  /** To the device and the other panes. */
  readonly spread: (changed: Rows) => void;
  readonly now: () => number;
  readonly schedule: Schedule;
  /** Lets the pane be drawn in the middle of long work. */
  readonly pause?: (() => Promise<void>) | undefined;
  readonly idle: (work: () => void) => void;
  readonly onStatus: () => void;
};

/** What memory has that the mailbox has not, and what is being done about it. */
type Saving =
  | { readonly kind: 'nothing' }
  /** It is saved when the next change comes, or the pane is hidden. */
  | { readonly kind: 'behind' }
  | { readonly kind: 'gathering'; readonly cancel: () => void }
  | { readonly kind: 'saving'; readonly done: Promise<void>; readonly again: boolean }
  | { readonly kind: 'closed' };

/**
 * The closures' copy in the mailbox. The settings are a stale snapshot, and whoever saves last wins: what they say is
 * always merged into memory before memory is written there, and written is all of it or, where it does not fit, the most.
 */
export function createMailbox(parts: MailboxParts): Mailbox {
  const { replica, keeper, spread, now, schedule, pause, idle, onStatus } = parts;
  let status: MailboxStatus = { mailbox: { kind: 'off' }, filled: 0, onDeviceOnly: 0, openOnDeviceOnly: 0 };
  let settings: RoamingSettings | undefined;
  let saving: Saving = { kind: 'nothing' };
  /** The copy whose rows are in memory. The settings say what was written last, even when the mailbox did not take it. */
  let inMemory: unknown;
  /** The copy that is in the mailbox. */
  let inMailbox: unknown;
  let reading: Promise<void> | undefined;
  /** The newest record when rows were last gathered for a save. */
  let gathered = 0;
  let leftOutBefore = 0;

  const isClosed = () => saving.kind === 'closed';

  function report(change: Partial<MailboxStatus>): void {
    status = { ...status, ...change };
    onStatus();
  }

  function read(): Promise<void> {
    reading ??= readCopy().finally(() => (reading = undefined));
    return reading;
  }

  async function readCopy(): Promise<void> {
    const copy = settings?.read(copyName);
    if (copy === inMemory) return;
    const unpacked = unpackRows(copy);
    if (unpacked.kind === 'damaged' || unpacked.kind === 'newer') return report({ mailbox: { kind: unpacked.kind } });
    if (unpacked.kind === 'rows') {
      if (!eachRow(unpacked.rows).every(([, row]) => isRow(row))) return report({ mailbox: { kind: 'damaged' } });
      await mergeRows(unpacked.rows, replica, keeper, spread);
      report({ mailbox: { kind: 'saved' }, filled: measureSettings({ [copyName]: copy }) / settingsLimit });
    }
    inMemory = copy;
    inMailbox = copy;
  }

  function isBlocked(): boolean {
    return status.mailbox.kind === 'damaged' || status.mailbox.kind === 'newer';
  }

  /** One save after the other, each with all that is in memory by then. */
  async function saveAll(to: RoamingSettings): Promise<void> {
    for (;;) {
      const saved = await saveStubbornly(to);
      if (saving.kind !== 'saving') return;
      if (!saved || !saving.again) {
        saving = { kind: saved ? 'nothing' : 'behind' };
        if (!saved) report({ mailbox: { kind: 'unreachable' } });
        return;
      }
      saving = { ...saving, again: false };
    }
  }

  async function saveStubbornly(to: RoamingSettings): Promise<boolean> {
    for (const wait of [...retryAfter, undefined]) {
      if (isClosed() || (await saveOnce(to))) return true;
      if (wait !== undefined) await new Promise<void>((resolve) => schedule(resolve, wait));
    }
    return false;
  }

  /** False when the mailbox did not take it. */
  async function saveOnce(to: RoamingSettings): Promise<boolean> {
    await read();
    if (isBlocked() || isClosed()) return true;
    gathered = await keeper.loadNewest(mostRows, gathered);
    const upTo = gathered;
    const rows = replica.present();
    /** History beyond what is brought into memory, that the device has and the mailbox has not. */
    const unread = Math.max(0, (await keeper.countClosures()) - rows.closures.size);
    const { value, filled, leftOut } = await fitMailbox(rows, {
      guess: leftOutBefore,
      // What the handler of classic Windows leaves beside it counts too.
      limit: settingsLimit - measureSettings({ [sentName]: to.read(sentName) }),
      ...(pause && { pause }),
    });
    if (isClosed()) return true;
    leftOutBefore = leftOut.closed.length + leftOut.open.length;
    const room = { filled, onDeviceOnly: leftOut.closed.length + unread, openOnDeviceOnly: leftOut.open.length };
    if (value !== inMailbox) {
      report({ mailbox: { kind: 'saving' } });
      inMemory = value;
      try {
        await to.save({ [copyName]: value });
      } catch {
        // Not taken, or not answered: it is tried again, and said when that is in vain.
        return false;
      }
      inMailbox = value;
    }
    report({ mailbox: { kind: 'saved' }, ...room });
    void keeper.setMetaOfAll('mailbox', { copy: shortHash(value), upTo, ...room });
    return true;
  }

  function flush(): Promise<void> {
    if (saving.kind === 'gathering') saving.cancel();
    if (saving.kind === 'saving') return saving.done;
    if ((saving.kind !== 'gathering' && saving.kind !== 'behind') || !settings) return Promise.resolve();
    const to = settings;
    saving = { kind: 'saving', again: false, done: Promise.resolve().then(() => saveAll(to)) };
    return saving.done;
  }

  function changed(): void {
    if (saving.kind === 'saving') saving = { ...saving, again: true };
    if (saving.kind !== 'nothing' && saving.kind !== 'behind') return;
    saving = settings ? { kind: 'gathering', cancel: schedule(() => void flush(), gatherFor) } : { kind: 'behind' };
  }

  /** Reads the copy only when the device does not have it. */
  async function start(from: RoamingSettings): Promise<void> {
    const seen = z.safeParse(Seen, await keeper.getMeta('mailbox'));
    const copy = from.read(copyName);
    if (seen.success && typeof copy === 'string' && seen.data.copy === shortHash(copy)) {
      const { filled, onDeviceOnly, openOnDeviceOnly } = seen.data;
      report({ filled, onDeviceOnly, openOnDeviceOnly });
      // Something was written here that no pane lived long enough to save.
      if ((await keeper.loadNewest(0)) !== seen.data.upTo) changed();
      return;
    }
    await read();
    // Another device may have saved without having seen what this one saved before.
    if ((await keeper.loadNewest(0)) > 0) changed();
  }

  return {
    status: () => status,
    connect(given) {
      if (settings) return;
      settings = given;
      report({ mailbox: { kind: 'saved' } });
      if (saving.kind === 'behind') changed();
      idle(() => void start(given));
    },
    read,
    changed,
    flush,
    async replaceDamaged() {
      const copy = settings?.read(copyName);
      if (status.mailbox.kind !== 'damaged' || isClosed()) return;
      await keeper.setMeta(`aside ${new Date(now()).toISOString()}`, copy);
      [inMemory, inMailbox] = [copy, copy];
      report({ mailbox: { kind: 'saved' } });
      changed();
      await flush();
    },
    close() {
      if (saving.kind === 'gathering') saving.cancel();
      saving = { kind: 'closed' };
    },
  };
}
