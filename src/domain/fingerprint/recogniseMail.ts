import type { Language } from '../language';
import type { MailKind } from '../mail/mail';
import { eachShingle } from './eachShingle';
import { markedMails } from './markedMails';

export type RecognisedMail = { readonly kind: MailKind; readonly language: Language };

const all = new Set<number>();
for (const { own, shared } of markedMails) for (const mark of [...own, ...shared]) all.add(mark);

/**
 * Which of our mails a text is, by its words alone: a third of a mail's marks are there, and no other mail has half as
 * many of its own. Of the kind that is `expected` one mark says enough, where the text is not plainly another.
 */
export function recogniseMail(text: string, expected?: MailKind): RecognisedMail | undefined {
  const found = new Set<number>();
  eachShingle(text, (hash) => {
    if (all.has(hash)) found.add(hash);
  });
  if (found.size === 0) return undefined;
  const countIn = (marks: readonly number[]) => marks.filter((mark) => found.has(mark)).length;
  const scores = markedMails.map(({ kind, language, own, shared }) => ({
    kind,
    language,
    own: countIn(own),
    hits: countIn(own) + countIn(shared),
    enough: Math.max(3, Math.ceil((own.length + shared.length) / 3)),
  }));
  const clear = scores.filter(
    (score) => score.hits >= score.enough && scores.every((other) => other === score || score.own > 2 * other.own),
  );
  const likely = scores.filter(({ kind, hits }) => kind === expected && hits > 0);
  const [best] = clear.concat(likely.sort((one, other) => other.hits - one.hits));
  return best && { kind: best.kind, language: best.language };
}
