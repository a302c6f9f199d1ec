import { dayOf } from './codeDay';
import type { Coder } from './coder';
import { codeChance, codeFlag, codeSigned, codeSymbol, mixContext } from './codeNumber';
import { codeSeen } from './codeSeen';
import { codeText } from './codeText';
import { clockDigits } from '../clock';

/** What the stamps before tell about the next: time in ms, the count within it, and the devices, the latest first. */
export type StampState = { time: number; count: number; kind: number; readonly clients: string[] };

export function startStamps(): StampState {
  return { time: 0, count: 0, kind: 0, clients: [] };
}

const regular = /^[-0-9A-Z_a-z]{16}$/;

/** A stamp of TinyBase, after the one before; any other text too. `kind` is what it stamps. */
export function codeStamp(coder: Coder, kind: number, state: StampState, hlc: string): string {
  const at = mixContext(20, kind, state.kind);
  if (!codeFlag(coder, 21, regular.test(hlc))) return codeText(coder, 21, hlc);
  const time = codeTime(coder, at, state.time, readDigits(hlc.slice(0, 7)));
  const same = time === state.time;
  const likely = same ? state.count + 1 : 0;
  const count = likely + codeSigned(coder, mixContext(at, 1, same ? 1 : 0), readDigits(hlc.slice(7, 11)) - likely);
  const client = codeSeen(
    coder,
    mixContext(23, same ? 2 : dayOf(time) === dayOf(state.time) ? 1 : 0),
    state.clients,
    hlc.slice(11),
  );
  state.time = time;
  state.count = count;
  state.kind = kind;
  return writeDigits(time, 7) + writeDigits(count, 4) + client;
}

const day = 86_400;

/** In whole seconds, as most clocks count: soon after the stamp before, or at some hour of another day. */
function codeTime(coder: Coder, at: number, before: number, time: number): number {
  const [earlier, later] = [Math.floor(before / 1000), Math.floor(time / 1000)];
  const days = codeSigned(coder, at, Math.floor(later / day) - Math.floor(earlier / day));
  const begins = (Math.floor(earlier / day) + days) * day;
  let seconds = later;
  if (days === 0) seconds = earlier + codeSigned(coder, mixContext(at, 2), later - earlier);
  else {
    const second = later - begins;
    seconds = begins + codeSymbol(coder, 24, 7, second >>> 10) * 1024 + codeChance(coder, 10, second & 1023);
  }
  const odd = codeFlag(coder, mixContext(22, seconds === earlier ? 1 : 0), time % 1000 !== 0);
  return seconds * 1000 + (odd ? codeChance(coder, 10, time % 1000) : 0);
}

function readDigits(text: string): number {
  let number = 0;
  for (const digit of text) number = number * 64 + Math.max(clockDigits.indexOf(digit), 0);
  return number;
}

function writeDigits(number: number, length: number): string {
  let text = '';
  for (let at = length - 1; at >= 0; at--) text += clockDigits.charAt(Math.floor(number / 64 ** at) % 64);
  return text;
}
