import { shortHash } from '../domain/thread/conversation';
import type { Row, RowRef, Stamp } from './rows';

/**
 * How two copies of a row become one. Each cell holds what was written to it last, by the stamps of a hybrid logical
 * clock; a removed cell keeps its stamp, so that an older copy does not bring it back. Whatever copies meet, in whatever
 * order and however often, the result is the same.
 *
 * What was removed names nobody. The cells that are named after a person or a company (`c:` and `a:` contacts, `d:` and
 * `o:` domains) leave only a hash of their name, `x:` and nine characters, and a deleted closure only the row `#` and the
 * hash of its key. A hash is enough to know the cell or row again in a copy that still has it.
 */

const none: Row = {};

/** The cell's name once it is removed. */
export function removedName(cell: string): string {
  return /^[acdo]:/.test(cell) ? `x:${shortHash(cell)}` : cell;
}

export function isRemovedName(cell: string): boolean {
  return cell.startsWith('x:');
}

/** The row that says that this one was deleted. */
export function graveOf(ref: RowRef): RowRef {
  return isGrave(ref) ? ref : `t:#${shortHash(ref)}`;
}

export function isGrave(ref: string): boolean {
  return /^t:#[-\w]{9}$/.test(ref);
}

/** Since when what a deleted row says counts no more; '' where it was not deleted. */
export function deletedAt(grave: Row | undefined): string {
  return grave?.['deleted']?.[1] ?? '';
}

/** The row with what of `given` is later, and which cells that is. */
export function mergeRow(own: Row = none, given: Row): { readonly row: Row; readonly later: Row } {
  const row = copyOf(own);
  const later: Record<string, Stamp> = Object.create(null);
  const removed = Object.keys(own).some(isRemovedName) || Object.keys(given).some(isRemovedName);
  for (const [cell, stamp] of Object.entries(given)) {
    const name = stamp[0] === undefined ? removedName(cell) : cell;
    const other = name === cell ? (removed ? otherName(row, cell) : undefined) : row[cell] && cell;
    if (!isLater(stamp, row[name]) || (other !== undefined && !isLater(stamp, row[other]))) continue;
    if (other !== undefined) {
      delete row[other];
      delete later[other];
    }
    row[name] = stamp;
    later[name] = stamp;
  }
  return { row, later };
}

/** The other name under which the row has the cell: a contact's own if this is the removed one, and the reverse. */
function otherName(row: Row, cell: string): string | undefined {
  if (isRemovedName(cell)) return Object.keys(row).find((name) => name !== cell && removedName(name) === cell);
  const name = removedName(cell);
  return name !== cell && row[name] ? name : undefined;
}

/**
 * Of two values with one stamp the longer is taken, so that what was left out for room comes back where it is kept; and
 * all devices choose the same, even of damage.
 */
function isLater([value, hlc]: Stamp, known: Stamp | undefined): boolean {
  if (!known || hlc !== known[1]) return hlc > (known?.[1] ?? '');
  if (value === known[0]) return false;
  const [text, knownText] = [JSON.stringify(value) ?? '', JSON.stringify(known[0]) ?? ''];
  return text.length === knownText.length ? text > knownText : text.length > knownText.length;
}

/** What is left of a row that was deleted at `since`: what was written later; undefined for nothing. */
export function survivorsOf(row: Row, since: string): Row | undefined {
  if (since === '') return row;
  const left = copyOf(none);
  for (const [cell, stamp] of Object.entries(row)) if (stamp[1] > since) left[cell] = stamp;
  return Object.keys(left).length > 0 ? left : undefined;
}

/**
 * Whether what is left of a deleted closure is no new beginning, but what somebody did elsewhere who did not know of the
 * deletion; or a part of a new beginning, the rest of which is not known yet.
 */
export function isRemnant(row: Row): boolean {
  return row['begun']?.[0] === undefined;
}

/** Whether a copy of the row says something that the row no longer does. */
export function isOutdated(copy: Row, row: Row | undefined): boolean {
  return Object.entries(copy).some(([cell, [value]]) => value !== undefined && row?.[cell]?.[0] === undefined);
}

/** The latest stamp of a row, '' of none. */
export function latestOf(row: Row): string {
  let latest = '';
  for (const [, hlc] of Object.values(row)) if (hlc > latest) latest = hlc;
  return latest;
}

/** Without a prototype, since a cell may be called anything. */
function copyOf(row: Row): Record<string, Stamp> {
  return Object.assign(Object.create(null) as Record<string, Stamp>, row);
}
