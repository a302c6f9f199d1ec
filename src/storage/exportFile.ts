import type { ImportResult } from '../app/ports';
import { isObject, isStamp, isVersion } from './deviceRecord';
import { migrate } from './migrations';
import { schemaVersion } from './schemaVersion';
import type { Row, Rows, Stamp } from './rows';

type Refusal = Extract<ImportResult, { kind: 'refused' }>;

/** The rows as the text of a file: `closeout` is the schema version, a removed cell is null. */
export function writeExport({ closures, links }: Rows): string {
  return `${JSON.stringify({ closeout: schemaVersion, closures: table(closures), links: table(links) }, null, 1)}\n`;
}

/** In the same order whatever the order in memory, so that two exports of the same state are the same file. */
function table(rows: ReadonlyMap<string, Row>): Record<string, Record<string, unknown>> {
  const sorted = <T>(entries: Iterable<[string, T]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted(rows).map(([id, row]) => [id, Object.fromEntries(sorted(Object.entries(row)))]));
}

/** Reads such a file; one cell that cannot be read makes it a damaged one, of which nothing is taken. */
export function readExport(text: string): { readonly kind: 'rows'; readonly rows: Rows } | Refusal {
  const refused = (because: Refusal['because']): Refusal => ({ kind: 'refused', because });
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // No JSON: the beginning of one of our files, or something else.
    return refused(/^\uFEFF?\s*\{\s*"closeout"/.test(text) ? 'damaged' : 'not-closeout');
  }
  if (!isObject(given) || !('closeout' in given)) return refused('not-closeout');
  const version = given['closeout'];
  if (!isVersion(version)) return refused('not-closeout');
  if (version > schemaVersion) return refused('newer');
  const closures = readTable(given['closures']);
  const links = readTable(given['links']);
  return closures && links ? { kind: 'rows', rows: migrate(version, { closures, links }) } : refused('damaged');
}

function readTable(given: unknown): Map<string, Row> | undefined {
  if (!isObject(given)) return undefined;
  const rows = new Map<string, Row>();
  for (const [id, cells] of Object.entries(given)) {
    if (!isObject(cells) || id === '') return undefined;
    const row = Object.entries(cells).map(([cell, stamp]) => [cell, readStamp(stamp)] as const);
    if (!row.every((entry): entry is readonly [string, Stamp] => isStamp(entry[1]))) return undefined;
    rows.set(id, Object.fromEntries(row));
  }
  return rows;
}

function readStamp(given: unknown): unknown {
  return Array.isArray(given) && given.length === 2 && given[0] === null ? [undefined, given[1]] : given;
}
