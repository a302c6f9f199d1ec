import { clockDigits } from '../../clock';
import type { Reader, Writer } from './streams';
import { safe, unsafe, type Table } from './tables';

/** Stamps: most are of the act before, a moment after it, or of another day. */

const day = 86_400_000;

const isHlc = (text: string) => text.length === 16 && /^[-\w]{16}$/.test(text);

export type Time = { time: number; count: number; client: string };

const ways = 6;
const way = { same: 0, next: 1, soon: 2, later: 3, evening: 4, any: 5 } as const;

export function timeOf(hlc: string): Time | undefined {
  if (!isHlc(hlc)) return undefined;
  return { time: digitsOf(hlc.slice(0, 7)), count: digitsOf(hlc.slice(7, 11)), client: hlc.slice(11) };
}

export function startTime(): Time {
  return { time: 0, count: -2, client: '' };
}

export function writeTime(writer: Writer, hlc: string, of: Time | undefined, last: Time, clients: Table): void {
  const { time, count, client } = of ?? startTime();
  const put = (how: number) => writer.number('times', how + ways * (clients.get(client) ?? 0));
  if (!of) {
    put(way.any);
    return writer.text(safe(hlc));
  }
  const [seconds, before] = [time / 1000, last.time / 1000];
  if (time === last.time && client === last.client && count === last.count) put(way.same);
  else if (time === last.time && client === last.client && count === last.count + 1) put(way.next);
  else if (count > 0 || !Number.isInteger(seconds) || !Number.isInteger(before) || seconds < before) {
    put(way.any);
    writer.text(hlc.slice(0, 11));
  } else if (seconds - before < 256) {
    put(way.soon);
    writer.byte(seconds - before);
  } else {
    const second = seconds % 86_400;
    put(second < 65_536 ? way.later : way.evening);
    writer.number('days', Math.floor(seconds / 86_400) - Math.floor(before / 86_400));
    writer.byte(second & 255);
    writer.byte((second >> 8) & 255);
  }
  last.time = time;
  last.count = count;
  last.client = client;
}

export function readTime(reader: Reader, last: Time, clients: readonly string[]): string {
  const code = reader.number('times');
  const client = clients[Math.floor(code / ways)];
  if (client === undefined) throw new RangeError('expected a client');
  switch (code % ways) {
    case way.same:
      break;
    case way.next:
      last.count++;
      break;
    case way.soon:
      Object.assign(last, { time: last.time + reader.byte() * 1000, count: 0 });
      break;
    case way.any: {
      const text = reader.text();
      if (client === '') return unsafe(text);
      Object.assign(last, { time: digitsOf(text.slice(0, 7)), count: digitsOf(text.slice(7)) });
      break;
    }
    default: {
      const days = Math.floor(last.time / day) + reader.number('days');
      const second = reader.byte() + 256 * reader.byte() + (code % ways === way.evening ? 65_536 : 0);
      Object.assign(last, { time: days * day + second * 1000, count: 0 });
    }
  }
  last.client = client;
  return toDigits(last.time, 7) + toDigits(last.count, 4) + client;
}

export const timeIn = (hlc: string) => (isHlc(hlc) ? digitsOf(hlc.slice(0, 7)) : 0);

/** The values of the digits by their character codes. */
const digitValues = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, clockDigits.indexOf(String.fromCharCode(code))),
);

function digitsOf(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at++) number = number * 64 + (digitValues[text.charCodeAt(at)] ?? 0);
  return number;
}

function toDigits(number: number, length: number): string {
  let text = '';
  let rest = number;
  for (let place = 0; place < length; place++) {
    text = clockDigits.charAt(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}
