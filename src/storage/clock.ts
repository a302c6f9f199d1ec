/** Stamps from later than this are damage; seven digits last until 2109. */
const endOfTime = Date.UTC(2100, 0);

/** How far ahead of the device's clock a stamp may be to be taken for the time: clocks are wrong by hours and days. */
const horizon = 31 * 24 * 3_600_000;

/** The digits of a stamp; they sort as what they stand for. */
export const clockDigits = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/**
 * A hybrid logical clock. A stamp is sixteen characters that sort by time: seven digits of base 64 for the milliseconds
 * since 1970, four that count on within one time, and five that say whose clock it was.
 */
export type Clock = {
  /** A stamp later than every one that was given or seen. */
  stamp(): string;
  /** The stamp, or one that is just later than that of the cell to be written over. */
  over(known: string, stamp: string): string;
  /** Takes note of a stamp from elsewhere. */
  see(hlc: string): void;
};

/**
 * Whole seconds, because they pack small, and never behind a stamp that was seen, so that a device whose clock was put
 * back writes over what it reads. A stamp far ahead is damage or a wrong clock: it is believed of its cell and followed
 * by no other, or everything written here would beat what other devices write for years.
 * @param client five digits that no other pane has
 */
export function createClock(now: () => number, client: string): Clock {
  let time = 1000;
  let count = -1;
  return {
    stamp() {
      const second = Math.floor(now() / 1000) * 1000;
      if (second > time && second < endOfTime) [time, count] = [second, -1];
      if (++count >= 64 ** 4) [time, count] = [time + 1000, 0];
      return encode(time, 7) + encode(count, 4) + client;
    },
    over: (known, stamp) => (stamp > known ? stamp : encode(timeOf(known), 7) + encode(countOf(known) + 1, 4) + client),
    see(hlc) {
      const seen = timeOf(hlc);
      if (seen < time || seen > Math.max(now() + horizon, time)) return;
      count = seen === time ? Math.max(count, countOf(hlc)) : countOf(hlc);
      time = seen;
    },
  };
}

/** Whether it is a stamp that a clock can have given: the last sixty-fourth of the counter leaves room to write over it. */
export function isHlc(text: unknown): text is string {
  if (typeof text !== 'string' || !/^[-\w]{7}[-\dA-Z_a-y][-\w]{8}$/.test(text)) return false;
  const time = timeOf(text);
  return time > 0 && time < endOfTime;
}

/** Whether a stamp is further ahead of `now` than any clock that one should follow. */
export function isFarAhead(hlc: string, now: number): boolean {
  return timeOf(hlc) > now + horizon;
}

/** Milliseconds since 1970 of a stamp, 0 when it is none. */
export function timeOf(hlc: string): number {
  return decode(hlc.slice(0, 7).padEnd(7));
}

function countOf(hlc: string): number {
  return decode(hlc.slice(7, 11));
}

/** Five digits by chance. */
export function newClient(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => clockDigits.charAt(byte % 64)).join('');
}

function encode(number: number, length: number): string {
  let text = '';
  for (let place = length - 1; place >= 0; place--) text += clockDigits.charAt(Math.floor(number / 64 ** place) % 64);
  return text;
}

function decode(digits: string): number {
  let number = 0;
  for (const character of digits) {
    const digit = clockDigits.indexOf(character);
    if (digit < 0) return 0;
    number = number * 64 + digit;
  }
  return number;
}
