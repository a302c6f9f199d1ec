import { isAutomaticReply } from '../../../src/domain/thread/automaticReply';
import type { Person } from '../../../src/domain/address';
import { defaultConfig, type Config } from '../../../src/domain/config';
import type { Language } from '../../../src/domain/language';
import type { Facts, MailKind } from '../../../src/domain/mail/mail';
import { quotedMails } from '../../../src/domain/thread/quotedMails';
import { sidesOf } from '../../../src/domain/side';
import type { ReadMail } from '../../../src/domain/reading/threadEvidence';
import { fullFacts, realMail, rendered } from '../mail/mailSamples';
import { person } from '../thread/threads';

export const reader = 'robin@partner.example';

/** The reader with a name, as quotations without an address have it. */
export const robin: Person = { name: 'Robin Fields', address: reader };
export const assignmentTeam = 'assign@microsoft.com';

export const config: Config = {
  ...defaultConfig,
  assignmentTeam: { ...defaultConfig.assignmentTeam, address: assignmentTeam },
};

export const sides = sidesOf(config, reader);

/** The text of one of our mails, about the tenant of `fullFacts` unless another is given. */
export function textOf(kind: MailKind, language: Language = 'en-US', facts: Facts = {}): string {
  return rendered(realMail(kind, language), { ...fullFacts, ...facts }).text;
}

/** As programs wrap what they quote, which they break at hyphens and between characters too. */
function wrapped(text: string): string {
  const wide = (character: string) => (/[\u3000-\uffff]/.test(character) ? 2 : 1);
  return text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = [];
      let rest = line;
      for (;;) {
        let width = 0;
        let end = 0;
        let space = 0;
        while (end < rest.length && width + wide(rest.charAt(end)) <= 76) {
          width += wide(rest.charAt(end));
          end++;
          if (/[ \-\u3000-\uffff]/.test(rest.charAt(end - 1))) space = end;
        }
        if (end === rest.length) return lines.concat(rest);
        lines.push(rest.slice(0, space || end).trimEnd());
        rest = rest.slice(space || end);
      }
    })
    .join('\n');
}

/** The ways in which a mail quotes another one. */
export const quotings: readonly (readonly [way: string, quote: (own: string, quoted: string) => string])[] = [
  [
    'as Outlook does',
    (own, quoted) =>
      `${own}\n\n________________________________\nFrom: Robin Fields <${reader}>\nSent: Thursday, March 5, 2026 9:12 AM\nTo: Team\nSubject: A mail\n\n${quoted}`,
  ],
  [
    'as Outlook does, with CR and LF',
    (own, quoted) =>
      `${own}\n\nVon: Robin Fields <${reader}>\nGesendet: Donnerstag, 5. März 2026 09:12\nAn: Team\nBetreff: Eine Mail\n\n${quoted}`.replaceAll(
        '\n',
        '\r\n',
      ),
  ],
  [
    'line by line, below the words',
    (own, quoted) => `${own}\n\nOn Thu, Mar 5, 2026, Robin Fields <${reader}> wrote:\n${quoted.replace(/^/gm, '> ')}`,
  ],
  [
    'line by line, above the words',
    (own, quoted) => `On Thu, Mar 5, 2026, Robin Fields <${reader}> wrote:\n${quoted.replace(/^/gm, '> ')}\n\n${own}`,
  ],
  [
    'line by line, wrapped, under a heading with a name alone',
    (own, quoted) => `${own}\n\nAm 05.03.26 um 09:12 schrieb Robin Fields:\n${wrapped(quoted).replace(/^/gm, '> ')}`,
  ],
  [
    'with the writer third, as Thunderbird forwards',
    (own, quoted) =>
      `${own}\n\n-------- Forwarded Message --------\nSubject: A mail\nDate: Thu, 5 Mar 2026 09:12:34 +0100\nFrom: Robin Fields <${reader}>\nTo: Team <t@x.example>\n\n${quoted}`,
  ],
];

/** `own` above `quoted` as Outlook writes it. */
export function answering(own: string, quoted: string): string {
  return quotings[0]?.[1](own, quoted) ?? '';
}

type Given = {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly subject?: string;
  readonly on?: string;
  readonly conversation?: string;
};

/** Somebody of each whom our mails are for. */
const everybody = ['Ana <ana@microsoft.com>', 'Kenji <kenji@akita.example>', assignmentTeam];

/** A mail that is open, from the reader to everybody unless others are given. */
export function readMail(
  text: string,
  { from = reader, to = everybody, on = '2026-03-05', ...rest }: Given = {},
): ReadMail {
  const { subject = '', conversation } = rest;
  return {
    parts: quotedMails({ text }),
    on,
    automatic: isAutomaticReply({ subject }),
    thread: {
      key: '1',
      surface: 'read',
      isReply: false,
      subject,
      from: person(from),
      to: to.map(person),
      cc: [],
      ...(conversation ? { conversationId: conversation } : {}),
    },
  };
}
