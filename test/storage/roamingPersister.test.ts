import { createMergeableStore } from 'tinybase/mergeable-store';
import { createClock } from '../../src/storage/clock';
import { copyName } from '../../src/storage/fitMailbox';
import { packRows } from '../../src/storage/packRows';
import { createRoamingPersister, type RoamingStatus } from '../../src/storage/roamingPersister';
import { clockDigits, type Row } from '../../src/storage/rows';
import { unpackRows } from '../../src/storage/unpackRows';
import { manyTenants } from '../../tools/bench/manyTenants.js';
import { emptyMailbox, settingsOf, type FakeMailbox } from './fakeMailbox';

const start = Date.UTC(2026, 0, 5);

/** A pane on a device of its own, with time that passes when it is told to. */
function openPane(mailbox: FakeMailbox, name: string, settings = settingsOf(mailbox)) {
  let now = start;
  let timers: { readonly work: () => void; readonly at: number }[] = [];
  const clock = createClock(() => now);
  const store = createMergeableStore(name, clock.now);
  const seen: RoamingStatus[] = [];
  const aside: unknown[] = [];
  const persister = createRoamingPersister(store, {
    settings,
    schedule(work, after) {
      const timer = { work, at: now + after };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    see: clock.see,
    prepare: () => Promise.resolve(),
    keepAside: (copy) => Promise.resolve(void aside.push(copy)),
    onStatus: (status) => seen.push(status),
  });
  return {
    store,
    persister,
    seen,
    aside,
    /** Ticks a step of a tenant. */
    tick(key: string, step: string) {
      store.setCell('closures', key, `s:${step}`, 'done');
      persister.changed();
    },
    /** Lets time pass, and everything happen that was due. */
    async pass(seconds: number) {
      for (const end = now + seconds * 1000; ;) {
        for (let turn = 0; turn < 50; turn++) await Promise.resolve();
        const [next] = timers.sort((a, b) => a.at - b.at);
        if (!next || next.at > end) {
          now = end;
          return;
        }
        timers = timers.filter((one) => one !== next);
        now = next.at;
        next.work();
      }
    },
    kind: () => seen.at(-1)?.mailbox.kind,
    turnBack: (hours: number) => (now -= hours * 3_600_000),
  };
}

const mailboxWith = (copy: unknown): FakeMailbox => ({ ...emptyMailbox(), bag: { [copyName]: copy } });

/** The cells in the mailbox's copy. */
function cellsIn({ bag }: FakeMailbox): string[] {
  const unpacked = unpackRows(bag[copyName]);
  if (unpacked.kind !== 'rows') return [unpacked.kind];
  return Array.from(unpacked.rows.closures, ([key, row]) => Object.keys(row).map((cell) => `${key} ${cell}`))
    .flat()
    .sort();
}

describe('the copy in the mailbox', () => {
  test('is saved two seconds after the first of several changes, once', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(mailbox, 'one');
    pane.tick('contoso.com', 'notes');
    await pane.pass(1);
    pane.tick('contoso.com', 'task-4060');
    expect(mailbox.saves).toBe(0);
    await pane.pass(1);
    expect(mailbox.saves).toBe(1);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
    expect(pane.seen.map((status) => status.mailbox.kind)).toEqual(['saving', 'saved']);
  });

  test('is saved at once when the pane is hidden, and not again', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(mailbox, 'one');
    pane.tick('contoso.com', 'notes');
    await pane.persister.flush();
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes']);
    await pane.pass(60);
    await pane.persister.flush();
    expect(mailbox.saves).toBe(1);
  });

  test('is not written when it says the same already', async () => {
    const mailbox = emptyMailbox();
    const first = openPane(mailbox, 'one');
    first.tick('contoso.com', 'notes');
    await first.pass(2);
    const second = openPane(mailbox, 'two');
    await second.persister.load();
    second.persister.changed();
    await second.pass(2);
    expect(mailbox.saves).toBe(1);
    expect(second.kind()).toBe('saved');
  });

  test('has what was changed while it was being saved', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(mailbox, 'one');
    pane.tick('contoso.com', 'notes');
    const saved = pane.persister.flush();
    pane.tick('contoso.com', 'task-4060');
    await saved;
    await pane.pass(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
  });

  test('has what was changed while it was being loaded', async () => {
    const mailbox = mailboxWith(packRows(manyTenants(2)));
    const pane = openPane(mailbox, 'one');
    const loaded = pane.persister.load();
    pane.tick('contoso.com', 'notes');
    await Promise.all([loaded, pane.persister.flush()]);
    expect(cellsIn(mailbox)).toContain('contoso.com s:notes');
  });

  test('is merged into the store, not put in its place', async () => {
    const mailbox = emptyMailbox();
    const first = openPane(mailbox, 'one');
    first.tick('contoso.com', 'notes');
    await first.pass(2);
    const second = openPane(mailbox, 'two');
    second.tick('fabrikam.com', 'notes');
    await second.persister.load();
    expect(second.store.getRowIds('closures').sort()).toEqual(['contoso.com', 'fabrikam.com']);
  });

  test('is merged before it is written, even if nobody loaded it', async () => {
    const mailbox = emptyMailbox();
    const first = openPane(mailbox, 'one');
    first.tick('contoso.com', 'notes');
    await first.pass(2);
    const second = openPane(mailbox, 'two');
    second.tick('fabrikam.com', 'notes');
    await second.pass(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'fabrikam.com s:notes']);
  });

  test('that another device overwrote from a stale snapshot is whole again after the next start', async () => {
    const mailbox = emptyMailbox();
    const [first, second] = [openPane(mailbox, 'one'), openPane(mailbox, 'two')];
    first.tick('contoso.com', 'notes');
    await first.pass(2);
    second.tick('contoso.com', 'task-4060');
    await second.pass(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:task-4060']);
    const again = openPane(mailbox, 'one again');
    again.store.merge(first.store);
    await again.persister.load();
    again.persister.changed();
    await again.pass(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
  });

  test('from a clock that is a day ahead is taken whole, and can be written over', async () => {
    const mailbox = emptyMailbox();
    const ahead = openPane(mailbox, 'one');
    await ahead.pass(86_400);
    ahead.tick('contoso.com', 'notes');
    await ahead.pass(2);
    const behind = openPane(mailbox, 'two');
    behind.turnBack(5);
    await behind.persister.load();
    expect(behind.store.getCell('closures', 'contoso.com', 's:notes')).toBe('done');
    behind.store.delCell('closures', 'contoso.com', 's:notes', true);
    behind.persister.changed();
    await behind.pass(2);
    await ahead.pass(1);
    const third = openPane(mailbox, 'three');
    third.store.merge(ahead.store);
    await third.persister.load();
    expect(third.store.getCell('closures', 'contoso.com', 's:notes')).toBeUndefined();
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
    const pane = openPane(mailbox, 'one');
    pane.tick('contoso.com', 'notes');
    await pane.pass(2 + seconds);
    expect(mailbox.saves).toBe(saves);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes']);
    expect(pane.kind()).toBe('saved');
  });

  test('always is unreachable, until the next change', async () => {
    const mailbox = emptyMailbox();
    mailbox.refuses = 4;
    const pane = openPane(mailbox, 'one');
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
    const pane = openPane(mailbox, 'one');
    pane.tick('contoso.com', 'notes');
    await pane.pass(600);
    await pane.persister.flush();
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes']);
  });

  test('gets at the second try what was changed meanwhile', async () => {
    const mailbox = emptyMailbox();
    mailbox.refuses = 1;
    const pane = openPane(mailbox, 'one');
    pane.tick('contoso.com', 'notes');
    await pane.pass(2.5);
    pane.tick('contoso.com', 'task-4060');
    await pane.pass(0.5);
    expect(mailbox.saves).toBe(2);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes', 'contoso.com s:task-4060']);
  });
});

describe('a copy that cannot be read', () => {
  const absurd: Row = { name: ['Contoso', `${clockDigits.at(-1)?.repeat(7)}----GbiQz`] };
  const reserved: Row = { name: ['\uFFFC', 'OOlWfrF----GbiQz'] };
  const withRow = (row: Row) => packRows({ closures: new Map([['contoso.com', row]]), links: new Map() });

  it.each<[string, unknown, 'damaged' | 'newer']>([
    ['half of it', packRows(manyTenants(2)).slice(0, 100), 'damaged'],
    ["another add-in's value", { theme: 'dark' }, 'damaged'],
    ['a stamp of the next century', withRow(absurd), 'damaged'],
    ['a value that TinyBase keeps for itself', withRow(reserved), 'damaged'],
    ['a later version', packRows(manyTenants(2)).replace('1:', '2:'), 'newer'],
  ])('is never written over: %s', async (_, copy, kind) => {
    const mailbox = mailboxWith(copy);
    const pane = openPane(mailbox, 'one');
    await pane.persister.load();
    pane.tick('contoso.com', 'notes');
    await pane.pass(600);
    await pane.persister.flush();
    expect(pane.kind()).toBe(kind);
    expect([mailbox.saves, mailbox.bag[copyName]]).toEqual([0, copy]);
    expect(pane.store.getCell('closures', 'contoso.com', 's:notes')).toBe('done');
  });

  test('is kept aside and replaced on the word of the FM', async () => {
    const mailbox = mailboxWith('damaged');
    const pane = openPane(mailbox, 'one');
    await pane.persister.load();
    pane.tick('contoso.com', 'notes');
    await pane.persister.replaceDamaged();
    expect(pane.aside).toEqual(['damaged']);
    expect(cellsIn(mailbox)).toEqual(['contoso.com s:notes']);
    expect(pane.kind()).toBe('saved');
  });

  test('of a later version is not replaced on any word', async () => {
    const mailbox = mailboxWith('2:later');
    const pane = openPane(mailbox, 'one');
    await pane.persister.load();
    await pane.persister.replaceDamaged();
    expect([mailbox.saves, mailbox.bag[copyName], pane.aside]).toEqual([0, '2:later', []]);
  });
});

describe('a full mailbox', () => {
  test('says how full it is as soon as it is loaded', async () => {
    const pane = openPane(mailboxWith(packRows(manyTenants(100))), 'one');
    await pane.persister.load();
    expect(pane.seen.at(-1)).toMatchObject({ onDeviceOnly: 0, openOnDeviceOnly: 0 });
    expect(pane.seen.at(-1)?.filled).toBeGreaterThan(0.3);
  });

  test('leaves out what has no room, says how many, and keeps them in the store', async () => {
    const mailbox = mailboxWith(packRows(manyTenants(290, 1)));
    const pane = openPane(mailbox, 'one');
    await pane.persister.load();
    pane.store.transaction(() => {
      for (let at = 0; at < 400; at++)
        pane.store.setCell('closures', `tenant-${at * 7919}.com`, 'name', `Tenant ${at}`);
    });
    pane.persister.changed();
    await pane.persister.flush();
    const status = pane.seen.at(-1);
    const leftOut = (status?.onDeviceOnly ?? 0) + (status?.openOnDeviceOnly ?? 0);
    expect(leftOut).toBeGreaterThan(0);
    expect(status?.mailbox.kind).toBe('saved');
    expect(pane.store.getRowCount('closures')).toBe(690);
    const unpacked = unpackRows(mailbox.bag[copyName]);
    expect(unpacked.kind === 'rows' && unpacked.rows.closures.size + leftOut).toBe(690);
  });
});

describe('a pane that is closed', () => {
  test('saves nothing any more', async () => {
    const mailbox = emptyMailbox();
    const pane = openPane(mailbox, 'one');
    pane.tick('contoso.com', 'notes');
    pane.persister.close();
    await pane.pass(60);
    await pane.persister.flush();
    expect(mailbox.saves).toBe(0);
  });
});
