import { languages, type Language } from '../language';
import { mailKinds, type MailKind } from '../mail/mail';
import written from './mail.marks';

/** What a mail is recognised by; `tools/mailMarks.js` says how it is written. */
export type MarkedMail = {
  readonly kind: MailKind;
  readonly language: Language;
  readonly own: readonly number[];
  readonly shared: readonly number[];
  readonly places: readonly string[];
};

const kinds = Array.from(mailKinds).sort();

export const markedMails = written.split('\n').map((line, at): MarkedMail => {
  const [own = '', shared = '', ...places] = line.split('\t');
  const kind = kinds[at % kinds.length] as MailKind;
  const language = languages[Math.floor(at / kinds.length)] as Language;
  return { kind, language, own: hashesIn(own), shared: hashesIn(shared), places };
});

function hashesIn(marks: string): number[] {
  return (marks.match(/.{4}/g) ?? []).map((mark) => parseInt(mark, 36));
}
