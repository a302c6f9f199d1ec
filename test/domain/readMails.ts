import { defaultConfig, type Config } from '../../src/domain/config';
import type { Language } from '../../src/domain/language';
import type { Facts, MailKind } from '../../src/domain/mail';
import { sidesOf } from '../../src/domain/side';
import type { ReadMail } from '../../src/domain/threadEvidence';
import { fullFacts, realMail, rendered } from './mailSamples';
import { person } from './threads';

export const reader = 'robin@partner.example';
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
  ['line by line, above the words', (own, quoted) => `${quoted.replace(/^/gm, '> ')}\n\n${own}`],
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
    text,
    on,
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
