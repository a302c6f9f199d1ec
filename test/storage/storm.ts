import { cleanText } from '../../src/domain/text/cleanText';
import type { RoamingSettings } from '../../src/app/ports/roamingSettings';
import type { Closure, Evidence } from '../../src/domain/closure/closure';
import { viewClosure } from '../../src/domain/closure/closureView';
import type { Link } from '../../src/domain/closure/book';
import type { ConversationRef } from '../../src/domain/thread/conversation';
import type { StepId } from '../../src/domain/closure/playbook';
import { cellsOf } from '../../src/storage/cells';
import { DeviceFault } from '../../src/storage/device/deviceLog';
import { readRecord } from '../../src/storage/device/deviceRecord';
import { readExport } from '../../src/storage/exportFile';
import { graveOf, isGrave } from '../../src/storage/merge';
import { eachRow, type Row, type RowRef } from '../../src/storage/rows';
import { createStateStore, type PaneStateStore } from '../../src/storage/stateStore';
import { unpackRows } from '../../src/storage/mailbox/unpackRows';
import { emptyMailbox, settingsOf, type FakeMailbox } from './mailbox/fakeMailbox';
import { keyOf, sampleClosure } from './sampleClosures';
import { createStormDevice, faultOf, watchedLog, type StormDevice } from './stormDevice';
import { cellRef, covers, learn, StormOracle, type CellRef, type Known } from './stormOracle';
import { beginWorld, createChance, type Chance, type StormWorld } from './stormWorld';

const tenants = ['a.example', 'b.example', 'c.example'];
const steps: readonly StepId[] = ['notes', 'task-4060', 'assignment-mail', 'queue-confirmed', 'fm-unassigned'];
const conversations = ['abcdefghi', 'jklmnopqr'] as ConversationRef[];
const hour = 3_600_000;

type Window = {
  readonly device: StormDevice;
  readonly store: PaneStateStore;
  readonly settings: RoamingSettings;
  readonly idle: (() => void)[];
  dead: boolean;
  connected: boolean;
  /** The latest stamps that this window gave, or read and therefore has to be later than. */
  readonly own: Known;
  /** The values that it gave last and nobody else gave, by cell. */
  readonly done: Map<CellRef, unknown>;
};

export type StormReport = { readonly acts: number; readonly kills: number; readonly closures: number };

/**
 * Windows of one FM on one or two devices do everything that can be done to the closures, in an order of chance, while
 * their devices, clocks and mailbox fail in every way. In the end all exchange what they have, and nothing may be lost.
 */
export async function runStorm(seed: number, indexedDb: boolean): Promise<StormReport> {
  const chance = createChance(seed);
  const world = beginWorld(chance);
  try {
    return await new Storm(seed, indexedDb, chance, world).run();
  } finally {
    world.end();
  }
}

class Storm {
  private readonly devices: StormDevice[];
  private readonly mailbox: FakeMailbox = emptyMailbox();
  private readonly oracle = new StormOracle((what) => this.fail(what));
  private readonly files: string[] = [];
  private windows: Window[] = [];
  private acts = 0;
  private kills = 0;
  private trail: string[] = [];
  /** Everything works again. */
  private ended = false;
  /** Long reasons, so that the mailbox is soon full. */
  private readonly long: boolean;

  constructor(
    private readonly seed: number,
    indexedDb: boolean,
    private readonly chance: Chance,
    private readonly world: StormWorld,
  ) {
    this.devices = ['one', 'two'].slice(0, 1 + chance.below(2)).map((name) => createStormDevice(name, indexedDb));
    this.long = chance.oneIn(100);
  }

  private fail(what: string): never {
    throw new Error(`storm ${this.seed}: ${what}\n${this.trail.slice(-40).join('\n')}`);
  }

  async run(): Promise<StormReport> {
    this.openWindow();
    const length = 20 + this.chance.below(60);
    for (let at = 0; at < length; at++) {
      if (this.windows.length === 0) this.openWindow();
      await this.happen();
      this.checkShown();
      // Sometimes only a few steps further, in the middle of everything.
      if (this.chance.oneIn(2)) await this.world.pass(this.chance.pick([0, 5, 40, 700, 6_000]));
      else for (let turn = this.chance.below(6); turn > 0; turn--) await Promise.resolve();
    }
    return this.end();
  }

  private openWindow(device = this.chance.pick(this.devices)): Window {
    this.trail.push(`open a window on ${device.name}`);
    const idle: (() => void)[] = [];
    const own: Known = new Map();
    const alive = { dead: false };
    const store = createStateStore({
      openLog: async (onLost) => {
        const fault = faultOf(device, false);
        if (fault) throw fault;
        return watchedLog(
          await device.open(onLost),
          async (writing) => {
            if (this.chance.oneIn(3))
              await new Promise<void>((resolve) => this.world.later(resolve, this.chance.below(30)));
            const later = alive.dead ? new DeviceFault('lost') : faultOf(device, writing);
            if (later) throw later;
          },
          (records) => {
            const rows = records.map(({ of, row }) => [of, row] as const);
            this.oracle.hear(rows);
            learn(own, rows);
            const { clears } = device;
            return () => device.clears === clears && this.oracle.keep(device.name, rows);
          },
        );
      },
      channel: `panes of ${device.name}`,
      now: () => this.world.now() + device.off,
      schedule: (work, after) => this.world.later(() => alive.dead || work(), after),
      idle: (work) => idle.push(() => alive.dead || work()),
    });
    const settings = settingsOf(this.mailbox);
    const window: Window = Object.assign(alive, {
      device,
      store,
      settings,
      idle,
      own,
      done: new Map(),
      connected: false,
    });
    this.windows.push(window);
    return window;
  }

  private kill(window: Window): void {
    this.kills++;
    window.dead = true;
    window.store.close();
    this.windows = this.windows.filter((other) => other !== window);
  }

  /** One thing of all that can happen. */
  private async happen(): Promise<void> {
    const { chance, trail } = this;
    const window = chance.pick(this.windows);
    const { store, device } = window;
    const key = chance.pick(tenants);
    const what = chance.below(34);
    trail.push(`${what} ${key} on ${device.name}`);
    if (what < 12) return this.act(window, key);
    if (what < 16)
      return void store.open([chance.pick([`t:${key}`, `d:${key}`, `c:${chance.pick(conversations)}`] as const)]);
    if (what === 16) return this.openAndSee(window);
    if (what === 17) return void store.flush();
    if (what === 18) return this.flushAndCheck(window);
    if (what === 19) return window.idle.splice(0).forEach((work) => work());
    if (what === 20 && this.windows.length < 3) return void this.openWindow();
    if (what === 21) return this.kill(window);
    if (what === 22) {
      await this.finish(store.flush());
      return this.kill(window);
    }
    if (what === 23 || what === 24) return this.connect(window);
    if (what === 25) {
      const file = this.files.length < 5 ? await this.exported(window) : undefined;
      return void (file !== undefined && this.files.push(file));
    }
    if (what === 26)
      return void store.importAll(this.chance.oneIn(3) ? this.wrongFile() : (this.files.at(chance.below(5)) ?? ''));
    if (what === 27) device.fault = chance.pick(['none', 'full', 'lost', 'newer']);
    else if (what === 28) device.fault = 'none';
    else if (what === 29) device.off += chance.pick([-7 * hour, -2 * hour, -40_000, hour, 9 * hour]);
    else if (what === 30) this.mailbox.refuses = chance.pick([1, 2, 9]);
    else if (what === 31 && chance.oneIn(3))
      this.mailbox.bag = { closures: chance.pick(['garbage', '7:abc', '1:xxxxx!!', 7]) };
    else if (what === 32) return void store.replaceDamaged();
    else if (what === 33 && chance.oneIn(3)) return this.clear(device);
    return undefined;
  }

  /** Waits for the window, and lets the time pass that it needs. */
  private async finish<T>(doing: Promise<T>): Promise<T> {
    const ended = doing.then(() => true);
    for (let turns = 0; ; turns++) {
      const passed = this.world.pass(turns < 20 ? 0 : 100).then(() => false);
      if (await Promise.race([ended, passed])) break;
      if (turns > 2_000) this.fail('something never ends');
      await passed;
    }
    return doing;
  }

  /** The FM does something in a window: it is shown at once, and later than anything shown before. */
  private act({ store, own, done, device }: Window, key: string): void {
    const { chance } = this;
    const number = ++this.acts;
    const before = store.book().closures.get(keyOf(key)) ?? sampleClosure(key, { tenant: { name: `act ${number}.` } });
    const what = chance.below(12);
    if (what === 11) return this.remove(store, key);
    if (what === 9) {
      const link = chance.pick<Link | undefined>([keyOf(key), 'none', undefined]);
      const conversation = chance.pick(conversations);
      this.oracle.write(cellRef(`c:${conversation}`, 't'), link);
      store.write({ links: new Map([[conversation, link]]) });
      if (store.book().links.get(conversation) !== link) this.fail(`act ${number} is not shown`);
      return;
    }
    const after = this.changed(before, what, number);
    const next = cellsOf(after);
    const old: Record<string, unknown> = store.book().closures.has(keyOf(key)) ? cellsOf(before) : {};
    for (const cell of Object.keys({ ...old, ...next })) {
      this.oracle.write(cellRef(`t:${key}`, cell), next[cell]);
      if (old[cell] === next[cell]) continue;
      // A value that nobody else gives, so that its stamp is found by it.
      if (String(next[cell]).includes(`act ${number}.`)) done.set(cellRef(`t:${key}`, cell), next[cell]);
      else done.delete(cellRef(`t:${key}`, cell));
    }
    this.trail.push(`  act ${number} on ${device.name}: ${JSON.stringify(after.done).slice(0, 300)}`);
    const seen = new Map(own);
    store.write({ closures: [after] });
    const shown: Record<string, unknown> = cellsOf(
      store.book().closures.get(keyOf(key)) ?? this.fail('nothing is shown'),
    );
    for (const cell of Object.keys({ ...old, ...next }))
      if (old[cell] !== next[cell] && shown[cell] !== next[cell]) this.fail(`act ${number} is not shown`);
    for (const [cell, [, hlc]] of seen)
      if ((own.get(cell)?.[1] ?? '') < hlc) this.fail(`act ${number} is older than what it changes: ${cell}`);
  }

  /** Deletes the closure for good. */
  private remove(store: PaneStateStore, key: string): void {
    if (!store.book().closures.has(keyOf(key))) return;
    this.oracle.write(cellRef(graveOf(`t:${key}`), 'deleted'), true);
    for (const conversation of conversations) this.oracle.write(cellRef(`c:${conversation}`, 't'), undefined);
    void store.deleteClosures([keyOf(key)]);
  }

  private changed(before: Closure, what: number, number: number): Closure {
    const { chance } = this;
    const step = chance.pick(steps);
    if (what === 10) {
      const people = [`anna@${before.tenant.key}`, `ben@${before.tenant.key}`].filter(() => chance.oneIn(2));
      const contacts = people.map((address) => ({ name: `act ${number}.`, address }));
      const domains = chance.oneIn(2) ? [before.tenant.key] : [];
      return { ...before, tenant: { ...before.tenant, customerContacts: contacts, domains } };
    }
    if (what === 7) return { ...before, tenant: { ...before.tenant, name: `act ${number}.` } };
    if (what === 8) {
      const { mergedInto: _, ...tenant } = before.tenant;
      return { ...before, tenant: chance.oneIn(2) ? tenant : { ...tenant, mergedInto: keyOf(chance.pick(tenants)) } };
    }
    if (what === 6) {
      const days = { [step]: `2026-03-${10 + chance.below(20)}` };
      return chance.oneIn(2) ? { ...before, answered: days } : { ...before, declined: days };
    }
    if (before.done[step] && chance.oneIn(2)) {
      const { [step]: _, ...done } = before.done;
      return { ...before, done };
    }
    const noise = Array.from({ length: this.long ? 2_000 : 0 }, () => String.fromCharCode(33 + chance.below(20_000)));
    // As the gate lets it in.
    const reason = cleanText(`act ${number}. ${noise.join('')}`);
    const evidence: Evidence = { on: '2026-03-02', by: 'fm', reason };
    return { ...before, done: { ...before.done, [step]: evidence } };
  }

  /** What a window has read, its next act is later than. */
  private async openAndSee({ store, device, own }: Window): Promise<void> {
    const records = await device.records();
    await this.finish(store.openAll());
    if (store.status().device !== 'kept') return;
    // Only what it shows: what it could not read it does not know.
    for (const { given } of records) {
      const record = readRecord(given);
      if (record?.of.startsWith('t:') && store.book().closures.has(keyOf(record.of.slice(2))))
        learn(own, [[record.of, record.row]]);
    }
  }

  /** When the pane says that it is kept, all that it shows is; when it says that the mailbox has it, it has. */
  private async flushAndCheck(window: Window): Promise<void> {
    const { store, device, own, done, settings } = window;
    const given = new Map(own);
    const asked = new Map(done);
    const { status, shown, copy } = await this.finish(
      store.flush().then(() => ({ status: store.status(), shown: cellsShown(store), copy: settings.read('closures') })),
    );
    if (window.dead) return;
    if (status.device === 'kept') {
      const there = await this.kept(device);
      for (const [at, [, hlc]] of given)
        if (!covers(there, at, hlc))
          this.fail(`${device.name} says kept, but for ${at}: ${hlc}, there ${String(there.get(at))}`);
      this.has(there, shown, `${device.name} says kept`);
    }
    const { mailbox, onDeviceOnly, openOnDeviceOnly } = status;
    const unpacked = unpackRows(copy);
    if (mailbox.kind === 'saved' && onDeviceOnly + openOnDeviceOnly === 0 && unpacked.kind === 'rows') {
      const inMailbox: Known = new Map();
      learn(inMailbox, eachRow(unpacked.rows));
      // What another window did that one saves, and what was deleted elsewhere is not shown.
      this.has(
        inMailbox,
        new Map([...asked].filter(([at, value]) => shown.get(at) === value)),
        'the mailbox is called saved',
      );
    }
  }

  /** Whether a place has these values, or what is later than each of them. */
  private has(there: Known, values: ReadonlyMap<CellRef, unknown>, what: string): void {
    for (const [at, value] of values) {
      if (there.has(at) && there.get(at)?.[0] === value) continue;
      const hlc = this.oracle.stampOf(at, value);
      if (hlc === '' || !covers(there, at, hlc)) this.fail(`${what}, but for ${at} ${String(value)}: ${hlc}`);
    }
  }

  private async kept(device: StormDevice): Promise<Known> {
    const known: Known = new Map();
    for (const { given } of await device.records()) {
      const record = readRecord(given);
      if (record) learn(known, [[record.of, record.row]]);
    }
    return known;
  }

  private connect(window: Window): void {
    if (window.connected) return;
    window.connected = true;
    window.store.connectMailbox(window.settings);
  }

  /** Everything as a file; undefined where the device does not let it be read, which is said. */
  private async exported({ store, device }: Window): Promise<string | undefined> {
    const result = await this.finish(store.exportAll());
    if (result.kind === 'whole') return result.text;
    if (device.fault === 'none' && store.status().device === 'kept' && this.ended)
      this.fail('no export, without a reason');
    return undefined;
  }

  private wrongFile(): string {
    const right = this.files[0] ?? '{"closeout":1}';
    return this.chance.pick(['', 'hello', '{"closeout":9}', right.slice(0, right.length / 2), '{"closures":{}}']);
  }

  /** What only this device had is gone with it, but for what its open windows know. */
  private async clear(device: StormDevice): Promise<void> {
    device.clears++;
    await device.clear();
    device.clears++;
    this.oracle.clear(device.name);
  }

  /** The interlock holds whatever comes together. */
  private checkShown(): void {
    for (const { store } of this.windows)
      for (const closure of store.book().closures.values()) {
        const done = (step: StepId) =>
          viewClosure(closure).steps.some((view) => view.step === step && view.state === 'done');
        if (done('fm-unassigned') && !done('queue-confirmed')) this.fail('unassigned before confirmed');
      }
  }

  private async exchange(windows: readonly Window[]): Promise<void> {
    const files: string[] = [];
    for (const window of windows) files.push((await this.exported(window)) ?? '');
    for (const window of windows)
      for (const file of files)
        if ((await this.finish(window.store.importAll(file))).kind !== 'imported')
          this.fail('an export cannot be imported');
  }

  /** What was removed names nobody on any device. */
  private async checkForgotten(end: ReadonlyMap<RowRef, Row>): Promise<void> {
    for (const device of this.devices)
      for (const { given } of await device.records()) {
        const record = readRecord(given);
        if (!record || isGrave(record.of)) continue;
        const deleted = end.get(graveOf(record.of))?.['deleted']?.[1] ?? '';
        for (const [cell, [value, hlc]] of Object.entries(record.row))
          if (
            /^[acdo]:/.test(cell) &&
            (deleted === '' || hlc <= deleted) &&
            end.get(record.of)?.[cell]?.[0] === undefined
          )
            this.fail(`${device.name} still has ${record.of} ${cell} ${String(value)}`);
      }
  }

  /** Everything works again; all exchange what they have, and have the same. */
  private async end(): Promise<StormReport> {
    this.trail.push('the end');
    this.ended = true;
    this.mailbox.refuses = 0;
    for (const device of this.devices) device.fault = 'none';
    await this.world.pass(60_000);
    for (const window of this.windows) await this.flushAndCheck(window);
    for (const window of this.windows) this.kill(window);
    const last = this.devices.map((device) => this.openWindow(device));
    for (const window of last) {
      await this.finish(window.store.open([]));
      this.connect(window);
      await this.world.pass(1_000);
      window.idle.splice(0).forEach((work) => work());
      await this.world.pass(20_000);
    }
    // Twice: what a deletion hides on one device is passed on once the closure that was begun anew has come there.
    await this.exchange(last);
    await this.exchange(last);
    for (const window of last) await this.flushAndCheck(window);
    const ends: string[] = [];
    for (const window of last) ends.push((await this.exported(window)) ?? '');
    const [first = '', ...others] = ends;
    if (others.some((other) => other !== first)) this.fail('two devices that exchanged all are not the same');
    const read = await readExport(first, this.world.now());
    if (read.kind !== 'rows') this.fail('the last export cannot be read');
    else this.oracle.checkEnd(read.rows);
    for (const window of last) window.idle.splice(0).forEach((work) => work());
    await this.world.pass(1_000);
    if (read.kind === 'rows') await this.checkForgotten(new Map(eachRow(read.rows)));
    this.checkShown();
    for (const window of last) this.kill(window);
    return { acts: this.acts, kills: this.kills, closures: read.kind === 'rows' ? read.rows.closures.size : 0 };
  }
}

/** The values of every closure that the window shows. */
function cellsShown(store: PaneStateStore): Map<CellRef, unknown> {
  const shown = new Map<CellRef, unknown>();
  for (const [key, closure] of store.book().closures)
    for (const [cell, value] of Object.entries(cellsOf(closure))) shown.set(cellRef(`t:${key}`, cell), value);
  for (const [ref, link] of store.book().links) shown.set(cellRef(`c:${ref}`, 't'), link);
  return shown;
}
