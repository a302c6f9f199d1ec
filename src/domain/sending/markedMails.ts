import type { Language } from '../language';
import type { MailKind } from '../mail';
import written from './mail.marks';

/** What a mail is recognised by; `tools/mailMarks.js` says how it is written. */
export type MarkedMail = {
  readonly kind: MailKind;
  readonly language: Language;
  readonly own: readonly number[];
  readonly shared: readonly number[];
  readonly places: readonly string[];
};

export const markedMails: readonly MarkedMail[] = written.split('\n').map((line) => {
  const [kind, language, own = '', shared = '', ...places] = line.split('\t');
  return {
    kind: kind as MailKind,
    language: language as Language,
    own: hashesIn(own),
    shared: hashesIn(shared),
    places,
  };
});

function hashesIn(marks: string): number[] {
  return (marks.match(/.{4}/g) ?? []).map((mark) => parseInt(mark, 36));
}
