/** Signs below the space stand for words that are known where a text is read: six words, four domains, four initials. */
const signs = { word: 1, domain: 7, initial: 11, plain: 15 } as const;

/** What a text is likely to be made of. */
export type Terms = {
  readonly words: readonly string[];
  readonly domains: readonly string[];
  /** Whether words may be shortened to their first letter, as in addresses. */
  readonly initials: boolean;
};

/** `anna.schmidt@contoso.com` beside the name Anna Schmidt is word, dot, word, at, domain: as for most of the others. */
export function squeeze(text: string, terms: Terms): string {
  if (hasSign(text)) return String.fromCharCode(signs.plain) + text;
  const all = signsOf(terms);
  let squeezed = '';
  for (let at = 0; at < text.length;) {
    let best: readonly [sign: string, term: string] | undefined;
    for (const entry of all)
      if (text.startsWith(entry[1], at) && entry[1].length > (best?.[1].length ?? 0)) best = entry;
    squeezed += best ? best[0] : text.charAt(at);
    at += best ? best[1].length : 1;
  }
  return squeezed;
}

export function unsqueeze(squeezed: string, terms: Terms): string {
  if (squeezed.charCodeAt(0) === signs.plain) return squeezed.slice(1);
  const all = new Map(signsOf(terms));
  return Array.from(squeezed, (sign) => all.get(sign) ?? sign).join('');
}

function hasSign(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) <= signs.plain) return true;
  return false;
}

function signsOf({ words, domains, initials }: Terms): [sign: string, term: string][] {
  const from = (first: number, terms: readonly string[]) =>
    terms.map((term, at): [string, string] => [String.fromCharCode(first + at), term]);
  return [
    ...from(signs.word, words.slice(0, 6)),
    ...from(signs.domain, domains.slice(0, 4)),
    ...from(signs.initial, initials ? words.slice(0, 4).map((word) => word.charAt(0)) : []),
  ].filter(([, term]) => term !== '');
}

const latin: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i', đ: 'd', æ: 'ae', œ: 'oe' };

/** The words of a name as addresses and domains spell them. */
export function plainWords(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/[ßøłıđæœ]/g, (letter) => latin[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}
