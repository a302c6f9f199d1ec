/** A body as it is compared: tags, white space and what hosts may write in several ways are gone. */
export function plainWords(body: string): string {
  return body
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#0*39;|&apos;|&#x27;/gi, "'")
    .replace(/&#(\d+);/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&(?!amp;)[a-z][a-z0-9]*;/gi, '')
    .replace(/&amp;/gi, '&')
    .replace(namedInHtml, '')
    .replace(/\s+/g, '');
}

/** Latin-1 letters and typographic marks: some hosts write them by name (`&uuml;`), so they do not count. */
const namedInHtml = /[\u00a0-\u00ff\u2010-\u203a\u20ac\u2122]/g;

/** Quoted mail may name characters that do not exist; browsers show U+FFFD for them. */
function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** What a host may put between two lines of ours: bullets and numbering. */
const longestFiller = 12;

/** How often a mail stands in a body, judged by the words of its lines in their order, whatever the mark-up. */
export function countMail(body: string, mail: string): number {
  const html = /^<div>[\s\S]*<\/div>$/.test(mail);
  // In plain text "<" is a character like any other.
  const wordsOf = html ? plainWords : (text: string) => text.replace(/\s+/g, '');
  const words = wordsOf(body);
  const [first, ...others] = mail
    .split(html ? /<\/div>|<\/li>|<br>/ : '\n')
    .map(wordsOf)
    .filter(Boolean);
  if (first === undefined) return 0;
  let count = 0;
  let at = words.indexOf(first);
  while (at >= 0) {
    let end = at + first.length;
    const complete = others.every((line) => {
      const next = words.indexOf(line, end);
      if (next < 0 || next - end > longestFiller) return false;
      end = next + line.length;
      return true;
    });
    if (complete) count++;
    at = words.indexOf(first, complete ? end : at + 1);
  }
  return count;
}
