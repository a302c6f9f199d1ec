import type { Row, Rows, Stamp } from '../../rows';
import {
  countsOf,
  isRef,
  kindOf,
  objectIn,
  readKind,
  type CellEntry,
  type CellSource,
  type Counts,
  type Kind,
} from './kinds';
import { plainWords, squeeze, unsqueeze, type Terms } from './squeeze';
import { readTime, startTime, timeOf, writeTime } from './stamps';
import { createReader, createWriter, type Reader } from './streams';
import { compare, frequent, readTable, readText, writeTable, writeText } from './tables';
import { readRef, readValue, wordsIn, writeRef, writeValue } from './values';

/**
 * Version 1 of the packed rows. It knows no step, fact or evidence by name: every copy brings its own dictionary of the
 * cells that are in it, so what a later version adds comes back unharmed. The files of this folder are the version: they
 * never change once it was released, and another version has a folder of its own.
 */
export function encodeRows(rows: Rows): Uint8Array {
  const sources = [...sourcesOf('c', rows.links), ...sourcesOf('t', rows.closures)].sort(
    (a, b) => compare(a.first, b.first) || compare(a.table, b.table) || compare(a.id, b.id),
  );
  const counts = countsOf(sources);
  const entries = sources.map((source) => entryOf(source, counts));
  const cells = entries.flatMap(({ row }) => row);
  const writer = createWriter();
  const tables = {
    kinds: writeTable(
      writer,
      frequent(
        cells.map(({ kind }) => kind.text),
        1,
      ),
    ),
    clients: writeTable(
      writer,
      frequent(
        cells.map(({ time }) => time?.client ?? ''),
        1,
      ),
    ),
    words: writeTable(writer, frequent(wordsIn(cells), 2)),
    forms: writeTable(
      writer,
      frequent(
        entries.flatMap(({ rests }) => rests),
        2,
      ),
    ),
  };
  const clock = startTime();
  for (const { id, row, head, rests } of entries) {
    writer.number('kinds', head);
    let first = clock;
    for (const cell of row) {
      writer.number('kinds', (tables.kinds.get(cell.kind.text) ?? 0) + 1);
      writeTime(writer, cell.stamp[1], cell.time, clock, tables.clients);
      if (first === clock) first = { ...clock };
      writeValue(writer, cell, tables.words);
    }
    writer.number('kinds', 0);
    Object.assign(clock, first, { count: -2 });
    for (const form of rests) writeText(writer, 'forms', form, tables.forms);
    if (head === heads.ref) writeRef(writer, id);
  }
  writer.number('kinds', heads.end);
  return writer.finish();
}

/** @throws when these are no rows */
export function decodeRows(bytes: Uint8Array): Rows {
  const reader = createReader(bytes);
  const kinds = readTable(reader).map(readKind);
  const clients = readTable(reader);
  const words = readTable(reader);
  const forms = readTable(reader);
  const rows = { closures: new Map<string, Row>(), links: new Map<string, Row>() };
  const clock = startTime();
  for (let head = reader.number('kinds'); head !== heads.end; head = reader.number('kinds')) {
    const found: { kind: Kind; stamp: Stamp; cell: string }[] = [];
    let first = clock;
    for (let at = reader.number('kinds'); at > 0; at = reader.number('kinds')) {
      const kind = kinds[at - 1];
      if (!kind) throw new RangeError(`expected a kind, got ${at - 1}`);
      const hlc = readTime(reader, clock, clients);
      if (found.length === 0) first = { ...clock };
      found.push({ kind, stamp: [readValue(reader, kind, hlc, words), hlc], cell: kind.open ? '' : kind.cell });
    }
    Object.assign(clock, first, { count: -2 });
    const known = knownIn(found);
    for (const cell of inOrderOfRests(found)) {
      if (cell.kind.open)
        cell.cell = cell.kind.cell + unsqueeze(readText(reader, 'forms', forms), termsOf(cell, known));
      if (cell.cell.startsWith('d:')) known.domains.push(cell.cell.slice(2));
    }
    const id = readId(reader, head, known, forms);
    const row: Record<string, Stamp> = Object.create(null);
    for (const { cell, stamp } of found) row[cell] = stamp;
    rows[head === heads.link || head === heads.ref ? 'links' : 'closures'].set(id, row);
  }
  reader.finish();
  return rows;
}

/** What a row begins with; a closure that is called as one of its domains has that one's number added to the last. */
const heads = { end: 0, link: 1, ref: 2, closure: 3, domain: 4 } as const;

type Source = {
  readonly table: 't' | 'c';
  readonly id: string;
  readonly cells: readonly CellSource[];
  readonly first: string;
};

/** A row as it is written. */
type Entry = {
  readonly id: string;
  readonly head: number;
  readonly row: readonly CellEntry[];
  /** What is written of names that are not in the dictionary: of cells, and of the row. */
  readonly rests: readonly string[];
};

/** A row is another object whenever it is another row, and most are the same from save to save. */
const sources = new WeakMap<Row, readonly CellSource[]>();

function sourcesOf(table: 't' | 'c', rows: ReadonlyMap<string, Row>): Source[] {
  return Array.from(rows, ([id, row]) => {
    const cells = sources.get(row) ?? cellsOf(row);
    sources.set(row, cells);
    return { table, id, cells, first: cells[0]?.stamp[1] ?? '' };
  });
}

function cellsOf(row: Row): CellSource[] {
  return Object.entries(row)
    .sort((a, b) => compare(a[1][1], b[1][1]) || compare(a[0], b[0]))
    .map(([cell, stamp]) => ({ cell, stamp, time: timeOf(stamp[1]), parts: objectIn(stamp[0]) }));
}

function entryOf({ table, id, cells }: Source, counts: Counts): Entry {
  const row = cells.map((source): CellEntry => {
    const { cell, stamp, time, parts } = source;
    return { cell, stamp, time, parts, kind: kindOf(source, counts) };
  });
  const known = knownIn(row);
  const rests: string[] = [];
  for (const cell of inOrderOfRests(row)) {
    if (cell.kind.open) rests.push(squeeze(cell.cell.slice(cell.kind.cell.length), termsOf(cell, known)));
    if (cell.cell.startsWith('d:')) known.domains.push(cell.cell.slice(2));
  }
  const at = known.domains.indexOf(id);
  const named = table === 'c' ? (isRef(id) ? heads.ref : heads.link) : at < 0 ? heads.closure : heads.domain + at;
  if (named === heads.closure || named === heads.link) rests.push(squeeze(id, termsOfId(known)));
  return { id, head: named, row, rests };
}

function readId(reader: Reader, head: number, known: KnownTerms, forms: readonly string[]): string {
  if (head === heads.ref) return readRef(reader);
  if (head < heads.domain) return unsqueeze(readText(reader, 'forms', forms), termsOfId(known));
  const id = known.domains[head - heads.domain];
  if (id === undefined) throw new RangeError('expected a domain');
  return id;
}

type Named = Pick<CellEntry, 'kind' | 'stamp'>;

/** Domains first, because addresses end with them. */
function inOrderOfRests<Cell extends Named>(row: readonly Cell[]): Cell[] {
  const domains: Cell[] = [];
  const others: Cell[] = [];
  for (const cell of row) {
    if (cell.kind.cell.startsWith('d:')) domains.push(cell);
    else if (cell.kind.open) others.push(cell);
  }
  return [...domains, ...others];
}

/** What is known of a row when a name in it is read: the words it is called by, and the domains so far. */
type KnownTerms = { readonly words: readonly string[]; readonly domains: string[] };

function knownIn(row: readonly Named[]): KnownTerms {
  const name = row.find(({ kind }) => kind.cell === 'name' && !kind.open)?.stamp[0];
  return { words: typeof name === 'string' ? plainWords(name) : [], domains: [] };
}

function termsOfId({ words, domains }: KnownTerms): Terms {
  return { words, domains, initials: false };
}

function termsOf({ kind, stamp: [value] }: Named, { words, domains }: KnownTerms): Terms {
  if (kind.cell === 'd:')
    return { words, domains: domains.map((domain) => domain.split('.')[0] ?? ''), initials: false };
  const own = typeof value === 'string';
  return { words: own ? plainWords(value) : words, domains, initials: own };
}
