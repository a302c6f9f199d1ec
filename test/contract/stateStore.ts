import type { StateStore } from '../../src/app/ports/stateStore';
import type { BookChange, Link } from '../../src/domain/closure/book';
import type { ConversationRef } from '../../src/domain/thread/conversation';
import { exported } from '../storage/openPane';
import { keyOf, sampleClosure } from '../storage/sampleClosures';

export type StoreUnderTest = {
  readonly store: StateStore;
  close(): void;
};

const ref = 'abcdefghi' as ConversationRef;
const a = keyOf('a.example');
const b = keyOf('b.example');
const linkTo = (link: Link | undefined): BookChange => ({ links: new Map([[ref, link]]) });
const ticked = sampleClosure('a.example', { done: { notes: { on: '2026-03-14', by: 'fm' } } });
const notTicked = sampleClosure('a.example');

/** What the pane may expect of every state store, wherever it keeps things. */
export function describeStateStore(where: string, openStore: () => Promise<StoreUnderTest>): void {
  describe(`a state store ${where}`, () => {
    let open: StoreUnderTest[] = [];
    const newStore = async () => {
      const opened = await openStore();
      open.push(opened);
      return opened.store;
    };
    afterEach(() => {
      open.forEach(({ close }) => close());
      open = [];
    });

    test('is empty at first', async () => {
      const store = await newStore();
      await store.open(['t:a.example', 'd:a.example']);
      expect(store.book()).toEqual({ closures: new Map(), links: new Map() });
    });

    test('has what was written at once', async () => {
      const store = await newStore();
      store.write({ closures: [ticked], links: new Map([[ref, a]]) });
      expect(store.book()).toEqual({ closures: new Map([[a, ticked]]), links: new Map([[ref, a]]) });
    });

    test('has what was undone no more, and what was ticked again', async () => {
      const store = await newStore();
      store.write({ closures: [ticked] });
      store.write({ closures: [notTicked] });
      expect(store.book().closures.get(a)).toEqual(notTicked);
      store.write({ closures: [ticked] });
      expect(store.book().closures.get(a)).toEqual(ticked);
    });

    test.each<[string, Link | undefined, Link | undefined]>([
      ['a tenant', b, b],
      ['nobody', 'none', 'none'],
      ['nothing any more', undefined, undefined],
    ])('has a conversation linked anew: %s', async (_what, link, kept) => {
      const store = await newStore();
      store.write(linkTo(a));
      store.write(linkTo(link));
      expect(store.book().links.get(ref)).toBe(kept);
    });

    test('gives the same book until something changes, and the same closures where nothing did', async () => {
      const store = await newStore();
      store.write({ closures: [notTicked, sampleClosure('b.example')] });
      const before = store.book();
      expect(store.book()).toBe(before);
      store.write({ closures: [structuredClone(notTicked)] });
      expect(store.book()).toBe(before);
      store.write({ closures: [ticked] });
      expect(store.book()).not.toBe(before);
      expect(store.book().closures.get(b)).toBe(before.closures.get(b));
      expect(store.book().links).toBe(before.links);
    });

    test('tells its listeners, who may write, until they leave', async () => {
      const store = await newStore();
      const told = await new Promise((resolve) => {
        const leave = store.subscribe(() => {
          if (!store.book().closures.has(a)) return;
          leave();
          store.write({ closures: [sampleClosure('b.example')] });
          resolve([...store.book().closures.keys()]);
        });
        store.write({ closures: [ticked] });
      });
      expect(told).toEqual([a, b]);
    });

    test('settles whatever is opened or flushed, twice too', async () => {
      const store = await newStore();
      await Promise.all([store.open(['t:a.example']), store.open(['t:a.example']), store.openAll(), store.flush()]);
      await store.open([]);
      await store.flush();
      expect(store.book().closures.size).toBe(0);
    });

    test('gives a file from which another has the same', async () => {
      const [from, to] = [await newStore(), await newStore()];
      from.write({ closures: [ticked, sampleClosure('b.example')], links: new Map([[ref, a]]) });
      const file = await exported(from);
      expect(await to.importAll(file)).toEqual({ kind: 'imported', closures: 2, changed: 2, ahead: 0 });
      expect(to.book()).toEqual(from.book());
      expect(await exported(to)).toBe(file);
    });

    test('takes nothing from a file twice', async () => {
      const [from, to] = [await newStore(), await newStore()];
      from.write({ closures: [ticked] });
      const file = await exported(from);
      await to.importAll(file);
      const before = to.book();
      expect(await to.importAll(file)).toEqual({ kind: 'imported', closures: 1, changed: 0, ahead: 0 });
      expect(to.book()).toBe(before);
    });

    test('keeps what is newer than a file', async () => {
      const store = await newStore();
      store.write({ closures: [ticked] });
      const file = await exported(store);
      store.write({ closures: [notTicked] });
      expect(await store.importAll(file)).toEqual({ kind: 'imported', closures: 1, changed: 0, ahead: 0 });
      expect(store.book().closures.get(a)).toEqual(notTicked);
    });

    test('is called with whole closures and takes only what differs, so that two of them merge step by step', async () => {
      const [one, other] = [await newStore(), await newStore()];
      one.write({ closures: [notTicked] });
      await other.importAll(await exported(one));
      one.write({ closures: [ticked] });
      other.write({ closures: [{ ...notTicked, tenant: { ...notTicked.tenant, name: 'Renamed' } }] });
      await one.importAll(await exported(other));
      expect(one.book().closures.get(a)).toEqual({ ...ticked, tenant: { ...ticked.tenant, name: 'Renamed' } });
    });

    test('deletes a closure for good, with the links to it, whatever file comes back', async () => {
      const store = await newStore();
      store.write({ closures: [ticked, sampleClosure('b.example')], links: new Map([[ref, a]]) });
      const file = await exported(store);
      await store.deleteClosures([a]);
      await store.importAll(file);
      expect([...store.book().closures.keys()]).toEqual([b]);
      expect(store.book().links.size).toBe(0);
      expect([store.isDeleted(a), store.isDeleted(b)]).toEqual([true, false]);
      expect(await exported(store)).not.toContain('a.example');
    });

    test('lets a deleted closure be begun anew', async () => {
      const store = await newStore();
      store.write({ closures: [ticked] });
      await store.deleteClosures([a]);
      store.write({ closures: [notTicked] });
      expect(store.book().closures.get(a)).toEqual(notTicked);
      expect(store.isDeleted(a)).toBe(false);
    });

    test.each([
      ['no JSON', 'hello', 'not-closeout'],
      ['nothing', '', 'not-closeout'],
      ['the JSON of something else', '{"name":"closeout"}', 'not-closeout'],
      ['a list', '[1]', 'not-closeout'],
      ['null', 'null', 'not-closeout'],
      ['a version that is none', '{"closeout":"1"}', 'not-closeout'],
      ['half a file', '{\n "closeout": 1,\n "closures": {', 'damaged'],
      ['a file without its tables', '{"closeout":1}', 'damaged'],
      ['a stamp that is none', '{"closeout":1,"closures":{"a":{"name":["A","now"]}},"links":{}}', 'damaged'],
      [
        'a stamp from the end of time',
        '{"closeout":1,"closures":{"a":{"name":["A","zzzzzzz----00000"]}},"links":{}}',
        'damaged',
      ],
      [
        'a value that is a list',
        '{"closeout":1,"closures":{"a":{"name":[["A"],"Nn1JUF-----abcde"]}},"links":{}}',
        'damaged',
      ],
      ['a file of a later version', '{"closeout":2,"rows":[]}', 'newer'],
    ])('refuses %s, and stays as it was', async (_what, text, because) => {
      const store = await newStore();
      store.write({ closures: [ticked] });
      const before = store.book();
      expect(await store.importAll(text)).toEqual({ kind: 'refused', because });
      expect(store.book()).toBe(before);
    });
  });
}
