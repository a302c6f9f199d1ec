/** Printable characters that JSON, HTML and trimming leave alone: 95 without the space, `"`, `<` and `\`. */
const characters = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  .filter((character) => !' "<\\'.includes(character))
  .join('');

const base = characters.length;

/** Bytes as characters, two for 13 bits. */
export function toPrintable(bytes: Uint8Array): string {
  let text = '';
  let waiting = 0;
  let bits = 0;
  const write = (value: number) => {
    text += characters.charAt(Math.floor(value / base)) + characters.charAt(value % base);
  };
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    bits += 8;
    if (bits >= 13) {
      bits -= 13;
      write(waiting >>> bits);
      waiting &= (1 << bits) - 1;
    }
  }
  if (bits > 0) write(waiting << (13 - bits));
  return text;
}

/** The bytes again, and perhaps a zero behind them; undefined when it is no such text. */
export function fromPrintable(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let waiting = 0;
  let bits = 0;
  if (text.length % 2 === 1) return undefined;
  for (let at = 0; at < text.length; at += 2) {
    const [high, low] = [characters.indexOf(text.charAt(at)), characters.indexOf(text.charAt(at + 1))];
    const value = high * base + low;
    if (high < 0 || low < 0 || value >= 8192) return undefined;
    waiting = (waiting << 13) | value;
    bits += 13;
    while (bits >= 8) {
      bits -= 8;
      bytes.push(waiting >>> bits);
      waiting &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

/** Five characters that change with any part of a text. */
export function checkSum(text: string): string {
  let a = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  a = (a ^ (a >>> 13)) >>> 0;
  let sum = '';
  for (let at = 0; at < 5; at++) {
    sum += characters.charAt(a % base);
    a = Math.floor(a / base);
  }
  return sum;
}
