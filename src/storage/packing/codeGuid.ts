import type { Coder } from './coder';
import { codeChance, codeFlag } from './codeNumber';
import { codeText } from './codeText';

const random = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A directory id: 122 bits of chance; any other text too. */
export function codeGuid(coder: Coder, text: string): string {
  if (!codeFlag(coder, 75, random.test(text))) return codeText(coder, 75, text);
  const hex = text.replaceAll('-', '');
  const part = (from: number, length: number) =>
    codeChance(coder, length * 4, Number.parseInt(hex.slice(from, from + length), 16) || 0)
      .toString(16)
      .padStart(length, '0');
  const start = `${part(0, 8)}-${part(8, 4)}-4${part(13, 3)}`;
  const variant = (codeChance(coder, 2, (Number.parseInt(hex.charAt(16), 16) || 0) % 4) + 8).toString(16);
  return `${start}-${variant}${part(17, 3)}-${part(20, 12)}`;
}
