import { copyName } from '../../../src/storage/mailbox/fitMailbox';
import { DeviceFault } from '../../../src/storage/device/deviceLog';
import type { StoreStatus } from '../../../src/app/ports/stateStore';
import type { StepId } from '../../../src/domain/closure/playbook';
import { packRows } from '../../../src/storage/mailbox/packRows';
import type { Row } from '../../../src/storage/rows';
import { unpackRows } from '../../../src/storage/mailbox/unpackRows';
import { manyTenants } from '../../../tools/bench/manyTenants.js';
import { emptyMailbox, settingsOf, type FakeMailbox } from './fakeMailbox';
import { closePanes, exported, openPane as openStore } from '../openPane';
import { keyOf, sampleClosure } from '../sampleClosures';

const start = Date.UTC(2026, 0, 5);
const contoso = keyOf('contoso.com');
const fabrikam = keyOf('fabrikam.com');

/** A pane in a browser that keeps nothing, with time that passes when it is told to. */
function openPane(mailbox: FakeMailbox) {
  let now = start;
  let timers: { readonly work: () => void; readonly at: number }[] = [];
  let idle: (() => void)[] = [];
  const store = openStore(() => Promise.reject(new DeviceFault('none')), {
    now: () => now,
    schedule(work, after) {
      const timer = { work, at: now + after };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    idle: (work) => idle.push(work),
  });
  const seen: StoreStatus[] = [];
  const note = () => {
    if (store.status().mailbox.kind !== seen.at(-1)?.mailbox.kind) seen.push(store.status());
  };
  store.connectMailbox(settingsOf(mailbox));
  store.subscribe(note);
  const settle = async () => {
    for (let turn = 0; turn < 200; turn++) await Promise.resolve();
    await new Promise(setImmediate);
  };
  /** Lets time pass, and everything happen that was due. */
  async function pass(seconds: number) {
    for (const end = now + seconds * 1000; ;) {
      await settle();
      const [next] = timers.sort((a, b) => a.at - b.at);
      if (!next || next.at > end) {
        now = end;
        return;
      }
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.work();
    }
  }
  return {
    store,
    seen,
    pass,
    /** Reads the mailbox's copy, as a pane does when nothing else is to be done. */
    async load() {
      for (const work of idle.splice(0)) work();
      await pass(0);
    },
    tick(key: string, ...steps: StepId[]) {
      const closure = store.book().closures.get(keyOf(key)) ?? sampleClosure(key);
      const done = Object.fromEntries(steps.map((step) => [step, { on: '2026-01-05', by: 'fm' as const }]));
      store.write({ closures: [{ ...closure, done: { ...closure.done, ...done } }] });
    },
    untick(key: string) {
      const closure = store.book().closures.get(keyOf(key));
      if (closure) store.write({ closures: [{ ...closure, done: {} }] });
    },
    kind: () => store.status().mailbox.kind,
    turnBack: (hours: number) => (now -= hours * 3_600_000),
  };
}

afterEach(closePanes);

const mailboxWith = (copy: unknown): FakeMailbox => ({ ...emptyMailbox(), bag: { [copyName]: copy } });

/** The ticks in the mailbox's copy. */
function cellsIn({ bag }: FakeMailbox): string[] {
  const unpacked = unpackRows(bag[copyName]);
  if (unpacked.kind !== 'rows') return [unpacked.kind];
  return Array.from(unpacked.rows.closures, ([key, row]) => Object.keys(row).map((cell) => `${key} ${cell}`))
    .flat()
    .filter((cell) => cell.includes(' s:'))
    .sort();
}

describe('the copy in the mailbox', () => {
  test('is saved two seconds after the first of several changes, once', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(mailbox);
    pane.tick('contoso.com', 'notes');
    await pane.pass(1);
    pane.tick('contoso.com', 'task-4060');
    expect(mailbox.saves).toBe(0);
    await pane.pass(1);
    expect(mailbox.saves).toBe(1);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
    expect(pane.seen.map((status) => status.mailbox.kind)).toEqual(['saved', 'saving', 'saved']);
  });

  test('is saved at once when the pane is hidden, and not again', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(mailbox);
    pane.tick('contoso.com', 'notes');
    await pane.store.flush();
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes']);
    await pane.pass(60);
    await pane.store.flush();
    expect(mailbox.saves).toBe(1);
  });

  test('is not written when it says the same already', async () => {
    const mailbox = emptyMailbox();
    const first = openPane(mailbox);
    first.tick('contoso.com', 'notes');
    await first.pass(2);
    const second = openPane(mailbox);
    await second.load();
    // A link that there is not is written, and nothing else.
    second.store.write({ links: new Map() });
    await second.pass(2);
    expect(mailbox.saves).toBe(1);
    expect(second.kind()).toBe('saved');
  });

  test('has what was changed while it was being saved', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(mailbox);
    pane.tick('contoso.com', 'notes');
    const saved = pane.store.flush();
    pane.tick('contoso.com', 'task-4060');
    await saved;
    await pane.pass(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
  });

  test('has what was changed while it was being loaded', async () => {
    const mailbox = mailboxWith(packRows(manyTenants(2)));
    const pane = openPane(mailbox);
    const loaded = pane.load();
    pane.tick('contoso.com', 'notes');
    await Promise.all([loaded, pane.store.flush()]);
    expect(cellsIn(mailbox)).toContain('contoso.com s:notes');
  });

  test('is merged into the store, not put in its place', async () => {
    const mailbox = emptyMailbox();
    const first = openPane(mailbox);
    first.tick('contoso.com', 'notes');
    await first.pass(2);
    const second = openPane(mailbox);
    second.tick('fabrikam.com', 'notes');
    await second.load();
    expect([...second.store.book().closures.keys()].sort()).toEqual([contoso, fabrikam]);
  });

  test('is merged before it is written, even if nobody loaded it', async () => {
    const mailbox = emptyMailbox();
    const first = openPane(mailbox);
    first.tick('contoso.com', 'notes');
    await first.pass(2);
    const second = openPane(mailbox);
    second.tick('fabrikam.com', 'notes');
    await second.pass(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'fabrikam.com s:notes']);
  });

  test('that another device overwrote from a stale snapshot is whole again after the next start', async () => {
    const mailbox = emptyMailbox();
    const [first, second] = [openPane(mailbox), openPane(mailbox)];
    first.tick('contoso.com', 'notes');
    await first.pass(2);
    second.tick('contoso.com', 'task-4060');
    await second.pass(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:task-4060']);
    const again = openPane(mailbox);
    await again.store.importAll(await exported(first.store));
    await again.pass(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
  });

  test('from a clock that is a day ahead is taken whole, and can be written over', async () => {
    const mailbox = emptyMailbox();
    const ahead = openPane(mailbox);
    await ahead.pass(86_400);
    ahead.tick('contoso.com', 'notes');
    await ahead.pass(2);
    const behind = openPane(mailbox);
    behind.turnBack(5);
    await behind.load();
    expect(behind.store.book().closures.get(contoso)?.done.notes).toBeDefined();
    behind.untick('contoso.com');
    await behind.pass(2);
    await ahead.pass(1);
    const third = openPane(mailbox);
    await third.store.importAll(await exported(ahead.store));
    await third.load();
    expect(third.store.book().closures.get(contoso)?.done.notes).toBeUndefined();
  });
});

describe('a mailbox that refuses', () => {
  it.each([
    [1, 2, 1],
    [2, 3, 5],
    [3, 4, 21],
  ])('%i times is asked %i times within %i seconds, and has it then', async (refusals, saves, seconds) => {
    const mailbox = emptyMailbox();
    mailbox.refuses = refusals;
    const pane = openPane(mailbox);
    pane.tick('contoso.com', 'notes');
    await pane.pass(2 + seconds);
    expect(mailbox.saves).toBe(saves);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes']);
    expect(pane.kind()).toBe('saved');
  });

  test('always is unreachable, until the next change', async () => {
    const mailbox = emptyMailbox();
    mailbox.refuses = 4;
    const pane = openPane(mailbox);
    pane.tick('contoso.com', 'notes');
    await pane.pass(600);
    expect(pane.kind()).toBe('unreachable');
    expect([mailbox.saves, mailbox.bag]).toEqual([4, {}]);
    pane.tick('contoso.com', 'task-4060');
    await pane.pass(2);
    expect(pane.kind()).toBe('saved');
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
  });

  test('always is asked again when the pane is hidden, with nothing new', async () => {
    const mailbox = emptyMailbox();
    mailbox.refuses = 4;
    const pane = openPane(mailbox);
    pane.tick('contoso.com', 'notes');
    await pane.pass(600);
    await pane.store.flush();
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes']);
  });

  test('gets at the second try what was changed meanwhile', async () => {
    const mailbox = emptyMailbox();
    mailbox.refuses = 1;
    const pane = openPane(mailbox);
    pane.tick('contoso.com', 'notes');
    await pane.pass(2.5);
    pane.tick('contoso.com', 'task-4060');
    await pane.pass(0.5);
    expect(mailbox.saves).toBe(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
  });
});

describe('a copy that cannot be read', () => {
  const absurd: Row = { name: ['Contoso', 'zzzzzzz----GbiQz'] };
  const withRow = (row: Row) => packRows({ closures: new Map([['contoso.com', row]]), links: new Map() });

  it.each<[string, unknown, 'damaged' | 'newer']>([
    ['half of it', packRows(manyTenants(2)).slice(0, 100), 'damaged'],
    ["another add-in's value", { theme: 'dark' }, 'damaged'],
    ['a stamp of the next century', withRow(absurd), 'damaged'],
    ['a later version', packRows(manyTenants(2)).replace('1:', '2:'), 'newer'],
  ])('is never written over: %s', async (_, copy, kind) => {
    const mailbox = mailboxWith(copy);
    const pane = openPane(mailbox);
    await pane.load();
    pane.tick('contoso.com', 'notes');
    await pane.pass(600);
    await pane.store.flush();
    expect(pane.kind()).toBe(kind);
    expect([mailbox.saves, mailbox.bag[copyName]]).toEqual([0, copy]);
    expect(pane.store.book().closures.get(contoso)?.done.notes).toBeDefined();
  });

  test('is kept aside and replaced on the word of the FM', async () => {
    const mailbox = mailboxWith('damaged');
    const pane = openPane(mailbox);
    await pane.load();
    pane.tick('contoso.com', 'notes');
    await pane.store.replaceDamaged();
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes']);
    expect(pane.kind()).toBe('saved');
  });

  test('of a later version is not replaced on any word', async () => {
    const mailbox = mailboxWith('2:later');
    const pane = openPane(mailbox);
    await pane.load();
    await pane.store.replaceDamaged();
    expect([mailbox.saves, mailbox.bag[copyName]]).toEqual([0, '2:later']);
  });
});

describe('a full mailbox', () => {
  test('says how full it is as soon as it is loaded', async () => {
    const pane = openPane(mailboxWith(packRows(manyTenants(100))));
    await pane.load();
    expect(pane.store.status()).toMatchObject({ onDeviceOnly: 0, openOnDeviceOnly: 0 });
    expect(pane.store.status().filled).toBeGreaterThan(0.3);
  });

  test('leaves out what has no room, says how many, and keeps them in the store', async () => {
    const mailbox = mailboxWith(packRows(manyTenants(290, 1)));
    const pane = openPane(mailbox);
    await pane.load();
    pane.store.write({
      closures: Array.from({ length: 400 }, (_, at) => sampleClosure(`tenant-${at * 7919}.com`)),
    });
    await pane.store.flush();
    const status = pane.store.status();
    const leftOut = status.onDeviceOnly + status.openOnDeviceOnly;
    expect(leftOut).toBeGreaterThan(0);
    expect(status.mailbox.kind).toBe('saved');
    expect(pane.store.book().closures.size).toBe(690);
    const unpacked = unpackRows(mailbox.bag[copyName]);
    expect(unpacked.kind === 'rows' && unpacked.rows.closures.size + leftOut).toBe(690);
  });
});

describe('a pane that is closed', () => {
  test('saves nothing any more', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(mailbox);
    pane.tick('contoso.com', 'notes');
    pane.store.close();
    await pane.pass(60);
    await pane.store.flush();
    expect(mailbox.saves).toBe(0);
  });
});
