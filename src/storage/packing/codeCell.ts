import type { Coder } from './coder';
import { codeChance, codeFlag, codeNumber, codeSymbol, mixContext } from './codeNumber';
import { codeStamp, type StampState } from './codeStamp';
import { codeText } from './codeText';
import type { Stamp } from '../rows';

const types = ['undefined', 'true', 'false', 'string', 'whole', 'float'] as const;

/**
 * A cell: its stamp, then its value.
 * @param kind which cell it is, as far as that tells what to expect
 * @param codeString how a text in this cell is coded
 */
export function codeCell(
  coder: Coder,
  kind: number,
  state: StampState,
  [value, hlc]: Stamp,
  codeString: (text: string) => string,
): Stamp {
  const stamp = codeStamp(coder, Math.floor(kind / 100), state, hlc);
  const type = types[codeSymbol(coder, mixContext(10, kind), 3, types.indexOf(typeOf(value)))];
  if (type === 'string') return [codeString(typeof value === 'string' ? value : ''), stamp];
  if (type === 'whole') return [codeWhole(coder, Number(value)), stamp];
  if (type === 'float') return [codeFloat(coder, Number(value)), stamp];
  return [type === 'undefined' ? undefined : type === 'true', stamp];
}

/** A cell of which nothing is known. */
export function codeAnyCell(coder: Coder, kind: number, state: StampState, stamp: Stamp): Stamp {
  return codeCell(coder, kind, state, stamp, (text) => codeText(coder, kind, text));
}

function typeOf(value: Stamp[0]): (typeof types)[number] {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? 'whole' : 'float';
  return value === undefined ? 'undefined' : value ? 'true' : 'false';
}

function codeWhole(coder: Coder, value: number): number {
  const negative = codeFlag(coder, 11, value < 0);
  const amount = codeNumber(coder, 12, Math.abs(value));
  return negative ? -amount : amount;
}

function codeFloat(coder: Coder, value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const high = codeChance(coder, 32, view.getUint32(0));
  view.setUint32(4, codeChance(coder, 32, view.getUint32(4)));
  view.setUint32(0, high);
  return view.getFloat64(0);
}
