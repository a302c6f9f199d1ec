import type { HandOver, StateStore, StoreStatus } from '../../src/app/ports/stateStore';
import { emptyBook, type Book } from '../../src/domain/closure/book';
import type { Closure } from '../../src/domain/closure/closure';
import type { LookupKey } from '../../src/domain/matching/lookupKeys';
import type { TenantKey } from '../../src/domain/tenant/tenant';

const kept: StoreStatus = {
  device: 'kept',
  mailbox: { kind: 'saved' },
  filled: 0,
  onDeviceOnly: 0,
  openOnDeviceOnly: 0,
  aside: 0,
};

/** Closures in memory; remembers what was asked for, and answers `open` only when it is let. */
export type FakeFiles = StateStore & {
  readonly asked: LookupKey[][];
  /** Holds the answers to `open` back until the returned function is called. */
  hold(): () => void;
};

export function createFakeFiles(closures: readonly Closure[] = []): FakeFiles {
  let book: Book = { ...emptyBook, closures: new Map(closures.map((closure) => [closure.tenant.key, closure])) };
  let gate: Promise<void> = Promise.resolve();
  const deleted = new Set<TenantKey>();
  let notes: HandOver[] = [];
  const listeners = new Set<() => void>();
  const asked: LookupKey[][] = [];
  return {
    asked,
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
    open(keys) {
      asked.push([...keys]);
      return gate;
    },
    openAll: () => gate,
    book: () => book,
    status: () => kept,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write({ closures: changed = [], links }) {
      const all = new Map(book.closures);
      changed.forEach((closure) => all.set(closure.tenant.key, closure));
      const said = new Map(book.links);
      links?.forEach((link, ref) => (link === undefined ? said.delete(ref) : said.set(ref, link)));
      book = { closures: all, links: said };
      listeners.forEach((listener) => listener());
    },
    flush: () => Promise.resolve(),
    deleteClosures(keys) {
      const left = [...book.closures].filter(([key]) => !keys.includes(key));
      keys.forEach((key) => deleted.add(key));
      book = {
        closures: new Map(left),
        links: new Map([...book.links].filter(([, link]) => !keys.some((key) => key === link))),
      };
      listeners.forEach((listener) => listener());
      return Promise.resolve();
    },
    isDeleted: (key) => deleted.has(key) && !book.closures.has(key),
    exportAll: () => Promise.resolve({ kind: 'whole', text: JSON.stringify([...book.closures.values()]), aside: 0 }),
    importAll: () => Promise.resolve({ kind: 'refused', because: 'not-closeout' }),
    replaceDamaged: () => Promise.resolve(),
    handOver: (note) => void notes.push(note),
    takeOver(subject) {
      const taken = notes.find((note) => note.subject === subject);
      notes = notes.filter((note) => note !== taken);
      return Promise.resolve(taken);
    },
  };
}
