import { codeAnyCell, codeCell } from './codeCell';
import { codeClosure, firstTimeOf, startClosures } from './codeClosure';
import type { Coder } from './coder';
import { codeReference } from './codeEvidence';
import { codeFlag, codeNumber } from './codeNumber';
import { startStamps, type StampState } from './codeStamp';
import { codeText } from './codeText';
import type { Row, Rows, Stamp } from '../rows';

/** All rows, in an order that depends on nothing but them. When reading, `rows` is of no account. */
export function codeRows(coder: Coder, rows: Rows): Rows {
  const closures = new Map<string, Row>();
  const state = startClosures();
  const begun = inOrder(rows.closures);
  const count = codeNumber(coder, 1, begun.length);
  for (let at = 0; at < count; at++) closures.set(...codeClosure(coder, state, ...(begun[at] ?? noRow)));

  const links = new Map<string, Row>();
  const stamps = { ...startStamps(), clients: state.stamps.clients };
  const targets = ['none', ...closures.keys()];
  const made = inOrder(rows.links);
  const linkCount = codeNumber(coder, 2, made.length);
  for (let at = 0; at < linkCount; at++) links.set(...codeLink(coder, stamps, targets, ...(made[at] ?? noRow)));
  return { closures, links };
}

const noRow: [string, Row] = ['', {}];

function inOrder(rows: ReadonlyMap<string, Row>): [string, Row][] {
  return [...rows]
    .map(([key, row]) => ({ key, row, time: firstTimeOf(row) }))
    .sort((a, b) => (a.time === b.time ? (a.key < b.key ? -1 : 1) : a.time < b.time ? -1 : 1))
    .map(({ key, row }) => [key, row]);
}

function codeLink(
  coder: Coder,
  stamps: StampState,
  targets: readonly string[],
  key: string,
  row: Row,
): [key: string, row: Row] {
  const read: Record<string, Stamp> = Object.create(null);
  const { t, ...rest } = row;
  const codeTarget = (text: string) => {
    const place = codeNumber(coder, 80, targets.indexOf(text) + 1);
    return place > 0 ? (targets[place - 1] ?? '') : codeText(coder, 80, text);
  };
  if (codeFlag(coder, 81, t !== undefined)) read['t'] = codeCell(coder, 82, stamps, t ?? blank, codeTarget);
  const ids = Object.keys(rest).sort();
  const count = codeNumber(coder, 83, ids.length);
  for (let at = 0; at < count; at++) {
    const id = ids[at] ?? '';
    read[codeText(coder, 84, id)] = codeAnyCell(coder, 84, stamps, rest[id] ?? blank);
  }
  return [codeReference(coder, key), read];
}

const blank: Stamp = [undefined, ''];
