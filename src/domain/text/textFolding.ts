/** A text as names and words are compared: one form of each letter, lower case, without accents. */
export function fold(text: string): string {
  return withoutAccents(text).toLowerCase();
}

/** The same with its capitals. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss');
}

/** With single spaces, as programs wrap and pad it anew. */
export function oneSpaced(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Letter for letter, however a program wrapped it. */
export function withoutSpace(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Letters and figures alone, so that spaces, hyphens and full-width forms make no difference. */
export function squeeze(text: string): string {
  return fold(text).replace(/[^a-z0-9\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+/g, '');
}
