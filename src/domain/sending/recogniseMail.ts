import type { Language } from '../language';
import type { MailKind } from '../mail';
import { eachShingle } from './eachShingle';
import mails from './mail.marks';

/** What a mail is recognised by; `tools/mailMarks.js` says how it is written. */
export type MailMarks = {
  readonly kind: MailKind;
  readonly language: Language;
  readonly own: string;
  readonly shared: string;
  readonly places: readonly string[];
};

export type RecognisedMail = { readonly kind: MailKind; readonly language: Language };

const marked = mails.map(({ kind, language, own, shared }) => ({
  kind,
  language,
  own: hashesIn(own),
  shared: hashesIn(shared),
}));

const all = new Set<number>();
for (const { own, shared } of marked) for (const mark of [...own, ...shared]) all.add(mark);

function hashesIn(written: string): number[] {
  return (written.match(/.{4}/g) ?? []).map((mark) => parseInt(mark, 36));
}

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
  const scores = marked.map(({ kind, language, own, shared }) => ({
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
