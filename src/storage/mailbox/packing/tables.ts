import type { Reader, Writer } from './streams';

/** Tables of what is there often, and texts that may be in one. */

export type Table = ReadonlyMap<string, number>;

/** What is there at least so often, the most frequent first. */
export function frequent(texts: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, x], [b, y]) => y - x || compare(a, b))
    .map(([text]) => text);
}

export function writeTable(writer: Writer, texts: readonly string[]): Table {
  writer.number('kinds', texts.length);
  for (const text of texts) writer.text(safe(text));
  return new Map(texts.map((text, at) => [text, at]));
}

export function readTable(reader: Reader): string[] {
  return Array.from({ length: Math.min(reader.number('kinds'), 1e6) }, () => unsafe(reader.text()));
}

export function writeText(writer: Writer, stream: 'words' | 'forms', text: string, table: Table): void {
  const at = table.get(text);
  writer.number(stream, at === undefined ? 0 : at + 1);
  if (at === undefined) writer.text(safe(text));
}

export function readText(reader: Reader, stream: 'words' | 'forms', table: readonly string[]): string {
  const at = reader.number(stream);
  const text = at === 0 ? unsafe(reader.text()) : table[at - 1];
  if (text === undefined) throw new RangeError('expected a text of the dictionary');
  return text;
}

/** Halves of characters have no bytes of their own. */
export function safe(text: string): string {
  return text.startsWith('\0') || /\p{Surrogate}/u.test(text) ? `\0${JSON.stringify(text)}` : text;
}

export function unsafe(text: string): string {
  return text.startsWith('\0') ? String(JSON.parse(text.slice(1))) : text;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
