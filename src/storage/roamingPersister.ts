import type { MergeableContent } from 'tinybase';
import type { MergeableStore } from 'tinybase/mergeable-store';
import { createCustomPersister, type Persists } from 'tinybase/persisters';
import type { RoamingSettings, StoreStatus } from '../app/ports';
import { eachRow, isRow } from './deviceRecord';
import { sentName } from '../domain/sending/outgoing';
import { copyName, fitMailbox } from './fitMailbox';
import { measureSettings, settingsLimit } from './measureSettings';
import { fromContent, latestTime, toChanges, type Rows } from './rows';
import type { Schedule } from './schedule';
import { unpackRows } from './unpackRows';

/** How long changes gather before they are saved. */
const gatherFor = 2_000;

/** How long after each failure it is tried again; a second try often succeeds. */
const retryAfter = [1_000, 4_000, 16_000] as const;

/** TinyBase's word for it is an enumeration that is gone at run time. */
const mergeableOnly = 2 as Persists.MergeableStoreOnly;

export type RoamingStatus = Pick<StoreStatus, 'mailbox' | 'filled' | 'onDeviceOnly' | 'openOnDeviceOnly'>;

export type RoamingParts = {
  readonly settings: RoamingSettings;
  readonly schedule: Schedule;
  /** Lets the pane be drawn in the middle of long work. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Told the time of the latest stamp before rows are merged, so that the store's clock is not behind it. */
  readonly see: (time: number) => void;
  /** Brings into the store what else belongs into the mailbox. */
  readonly prepare: () => Promise<void>;
  /** Keeps a damaged copy, before it is written over. */
  readonly keepAside: (copy: unknown) => Promise<void>;
  readonly onStatus: (status: RoamingStatus) => void;
};

export type RoamingPersister = {
  /** Merges the mailbox's copy into the store. */
  load(): Promise<void>;
  /** The store may have what the mailbox has not: it is saved soon. */
  changed(): void;
  /** Saves what was changed now; settles when it is saved, or has been given up until the next change. */
  flush(): Promise<void>;
  /** The FM's word: a damaged copy is kept aside and written over. */
  replaceDamaged(): Promise<void>;
  /** Saves nothing any more. */
  close(): void;
};

/**
 * The store's copy in the mailbox. The settings are a stale snapshot, and whoever saves last wins: what they say is
 * always merged into the store before the store is written there, and written is all of it or, where it does not fit,
 * the most.
 */
export function createRoamingPersister(
  store: MergeableStore,
  { settings, schedule, pause, see, prepare, keepAside, onStatus }: RoamingParts,
): RoamingPersister {
  let status: RoamingStatus = { mailbox: { kind: 'saved' }, filled: 0, onDeviceOnly: 0, openOnDeviceOnly: 0 };
  /** The copy that was read or saved last; the store has its rows. */
  let merged: unknown;
  /** What was to be saved last. The settings say it even when the mailbox did not take it. */
  let tried: unknown;
  let blocked: 'damaged' | 'newer' | undefined;
  let behind = false;
  let failed = false;
  let closed = false;
  let stopGathering: (() => void) | undefined;
  let loading: Promise<unknown> | undefined;
  let saving: Promise<void> | undefined;
  let leftOutBefore = 0;

  function report(change: Partial<RoamingStatus>): void {
    status = { ...status, ...change };
    onStatus(status);
  }

  /** What the settings say and the store has not seen. */
  function unseen(): Rows | undefined {
    const copy = settings.read(copyName);
    if (copy === merged || (copy === tried && tried !== undefined)) return undefined;
    const unpacked = unpackRows(copy);
    blocked = blockedBy(unpacked);
    if (blocked) {
      report({ mailbox: { kind: blocked } });
      return undefined;
    }
    merged = copy;
    if (unpacked.kind !== 'rows') return undefined;
    see(latestTime(unpacked.rows));
    report({ mailbox: { kind: 'saved' }, filled: measureSettings({ [copyName]: copy }) / settingsLimit });
    return unpacked.rows;
  }

  const persister = createCustomPersister(
    store,
    () => {
      const rows = unseen();
      // TinyBase takes changes here as well, and merges them, where content would replace the store's.
      return Promise.resolve(rows && (toChanges(rows) as unknown as MergeableContent));
    },
    async (getContent) => {
      const rows = unseen();
      if (rows) store.applyMergeableChanges(toChanges(rows));
      if (blocked) return;
      const guess = leftOutBefore;
      const { value, filled, leftOut } = await fitMailbox(fromContent(getContent()), {
        guess,
        // What the handler of classic Windows leaves beside it counts too.
        limit: settingsLimit - measureSettings({ [sentName]: settings.read(sentName) }),
        ...(pause && { pause }),
      });
      leftOutBefore = leftOut.closed.length + leftOut.open.length;
      const room = { filled, onDeviceOnly: leftOut.closed.length, openOnDeviceOnly: leftOut.open.length };
      if (value !== merged) {
        report({ mailbox: { kind: 'saving' }, ...room });
        tried = value;
        await settings.save({ [copyName]: value });
        merged = value;
      }
      report({ mailbox: { kind: 'saved' }, ...room });
    },
    () => undefined,
    () => undefined,
    () => (failed = true),
    mergeableOnly,
  );

  /** One save after the other, each with all that is in the store by then. */
  async function saveAll(): Promise<void> {
    try {
      while (behind) {
        behind = false;
        await prepare();
        // A persister that is loading skips what it is told to save.
        await loading;
        if (await saveStubbornly()) continue;
        behind = true;
        report({ mailbox: { kind: 'unreachable' } });
        return;
      }
    } finally {
      saving = undefined;
    }
  }

  async function saveStubbornly(): Promise<boolean> {
    for (const wait of [...retryAfter, undefined]) {
      failed = false;
      if (closed) return true;
      await persister.save();
      if (!failed || wait === undefined) break;
      await new Promise<void>((resolve) => schedule(resolve, wait));
    }
    return !failed;
  }

  function flush(): Promise<void> {
    stopGathering?.();
    stopGathering = undefined;
    if (behind) saving ??= saveAll();
    return saving ?? Promise.resolve();
  }

  return {
    async load() {
      loading = persister.load();
      await loading;
    },
    changed() {
      if (closed) return;
      behind = true;
      stopGathering ??= schedule(() => void flush(), gatherFor);
    },
    flush,
    async replaceDamaged() {
      const copy = settings.read(copyName);
      if (blocked !== 'damaged' || closed) return;
      await keepAside(copy);
      blocked = undefined;
      merged = copy;
      behind = true;
      await flush();
    },
    close() {
      closed = true;
      stopGathering?.();
      void persister.destroy();
    },
  };
}

/** One stamp that TinyBase does not take would cost all that come with it: such a copy is a damaged one. */
function blockedBy(unpacked: ReturnType<typeof unpackRows>): 'damaged' | 'newer' | undefined {
  if (unpacked.kind === 'rows') return eachRow(unpacked.rows).every(([, row]) => isRow(row)) ? undefined : 'damaged';
  return unpacked.kind === 'empty' ? undefined : unpacked.kind;
}
