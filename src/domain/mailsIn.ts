import { historyStart } from './ownText';

/** Long threads repeat themselves; what stands below so many headings is one. */
const mostHeadings = 20;

/** The texts of the mails in a mail: what its writer wrote, then those that it quotes, the newest first. */
export function mailsIn(text: string): readonly [own: string, ...quoted: string[]] {
  const whole = text.replace(/\r/g, '');
  const unmarked = whole.replace(/^>.*$/gm, '');
  const marked = (whole.match(/^>.*$/gm) ?? []).join('\n').replace(/^(?:> ?)+/gm, '');
  const start = historyStart(unmarked);
  return [unmarked.slice(0, start), ...quotedIn(unmarked.slice(start)), ...quotedIn(marked)];
}

function quotedIn(history: string): string[] {
  const mails: string[] = [];
  let rest = history;
  while (rest !== '' && mails.length < mostHeadings) {
    // A mail's own heading is not where the next one begins.
    const heading = rest.indexOf('\n') + 1 || rest.length;
    const end = heading + historyStart(rest.slice(heading));
    mails.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? mails : [...mails, rest];
}
