import path from 'node:path';
import { isAutomaticReply } from '../../../src/domain/thread/automaticReply';
import { beginClosure } from '../../../src/domain/matching/beginClosure';
import { performAct } from '../../../src/domain/closure/closureAct';
import { viewClosure } from '../../../src/domain/closure/closureView';
import { customersOf } from '../../../src/domain/thread/customer';
import { explainMail } from '../../../src/domain/reading/explainMail';
import { isInvalid } from '../../../src/domain/mail/fieldValue';
import { lookupKeysFor } from '../../../src/domain/matching/lookupKeys';
import { ftopNotes } from '../../../src/domain/ftop/ftopNotes';
import { ftopAddressOf } from '../../../src/domain/ftop/ftopAddress';
import { bodyWords } from '../../../src/domain/draft/bodyWords';
import { readDomains } from '../../../src/domain/domains/domainField';
import { damageTo } from '../../../src/domain/draft/draftDamage';
import { htmlTokens } from '../../../src/domain/text/html';
import { leftoverFieldsIn } from '../../../src/domain/sending/mergeField';
import { beginsHistory } from '../../../src/domain/text/textOfHtml';
import { copiesOf, findBelow, linesOfContent } from '../../../src/domain/draft/findMail';
import { replacePlaces } from '../../../src/domain/draft/insertion';
import { namedBeside } from '../../../src/domain/reading/namedBeside';
import { personName } from '../../../src/domain/thread/personName';
import { quotedMails } from '../../../src/domain/thread/quotedMails';
import { languages } from '../../../src/domain/language';
import { fieldTypes, mailKinds, type FieldId } from '../../../src/domain/mail/mail';
import { indexTenants, matchTenant } from '../../../src/domain/matching/matchTenant';
import { greetingName } from '../../../src/domain/mail/prefill';
import { renderMail } from '../../../src/domain/mail/renderMail';
import { checkSending } from '../../../src/domain/sending/sendCheck';
import { isFiller } from '../../../src/domain/sending/filler';
import { recogniseMail } from '../../../src/domain/fingerprint/recogniseMail';
import { valuesIn } from '../../../src/domain/fingerprint/fieldValuesIn';
import { lookAlikeOf } from '../../../src/domain/sending/lookAlike';
import { sentFrom } from '../../../src/domain/reading/sentFrom';
import { sideOf } from '../../../src/domain/side';
import { Thread } from '../../../src/domain/thread/thread';
import { evidenceIn, ownerOf } from '../../../src/domain/reading/threadEvidence';
import { languageOfThread } from '../../../src/domain/thread/threadLanguage';
import { closureOf } from '../../app/sampleClosure';
import { parsed, sourceFiles, type SourceNode } from '../../sourceText';
import { fullFacts, realMail } from '../mail/mailSamples';
import { usOf } from '../us';

type Read = (text: string) => unknown;

/** A mail with this body, as text and as HTML. */
const conversationsOf = (text: string) =>
  [quotedMails({ text }), quotedMails({ html: text })].map((parts) => ({
    thread: read,
    parts,
    on: '2026-03-01',
    automatic: false,
  }));

const sides = { own: ['partner.example'], accountTeam: ['microsoft.com'] };
const reader = 'robin@partner.example';
const us = usOf(reader, sides, undefined, 'Robin');
const contoso = closureOf('contoso.com', { name: 'Contoso', region: 'EMEA' });
const ada = { name: 'Ada', address: 'ada@contoso.com' };
const read: Thread = {
  key: '1',
  surface: 'read',
  isReply: false,
  subject: 'Hello',
  from: ada,
  to: [ada],
  cc: [],
  sentAt: 0,
};

const sending = (format: 'html' | 'text', name: string) => (text: string) =>
  checkSending(
    { subject: text, format, body: text, to: [{ name: text, address: ada.address }], cc: [], bcc: [] },
    {
      reader: { address: reader, language: 'en-US' },
      sides,
      tenants: [{ key: contoso.tenant.key, name: name || text, domains: ['contoso.com'], sent: {} }],
      links: {},
    },
    { tenant: contoso.tenant.key, kind: 'assignment-request' },
  );

/** Those that want more than texts; the text as strangers can bring it in, past the gates where there are some. */
const composed: Readonly<Record<string, Read>> = {
  Thread: (text) => Thread.parse({ ...read, subject: text, from: { name: text, address: text } }),
  beginClosure: (text) =>
    beginClosure(
      { thread: read, text, language: undefined, on: '2026-03-01', of: undefined },
      new Map(),
      us,
      (host) => host,
    ),
  checkSending: sending('html', 'Contoso'),
  'checkSending, as text': sending('text', 'Contoso'),
  'checkSending, of a tenant with that name': sending('text', ''),
  customersOf: (text) => customersOf(Thread.parse({ ...read, subject: text, to: [{ name: text, address: text }] }), us),
  evidenceIn: (text) => conversationsOf(text).map((mail) => evidenceIn(mail, contoso, us)),
  explainMail: (text) => explainMail({ html: text, subject: text, itemClass: text, reader: text }),
  isAutomaticReply: (text) => isAutomaticReply({ subject: text, itemClass: text }, text),
  lookupKeysFor: (text) => lookupKeysFor(Thread.parse({ ...read, subject: text }), us),
  ftopAddressOf: (text) => ftopAddressOf('https://ftop.example/{tenantId}', text),
  ftopNotes: (text) => ftopNotes(contoso, viewClosure(contoso), '2026-03-01', text),
  greetingName: (text) => languages.map((language) => greetingName(text, language)),
  bodyWords: (text) => [bodyWords(text, 'html'), bodyWords(text, 'text')],
  beginsHistory: (text) => {
    const html = `<div style="${text}`;
    const token = htmlTokens(html)();
    return token && beginsHistory(html, token);
  },
  copiesOf: (text) => copiesOf(linesOfContent('a\nb\nc', 'text'), text),
  damageTo: (text) => damageTo(bodyWords(text, 'text'), bodyWords(`Hello ${text}`, 'text'), { kind: 'absent' }),
  findBelow: (text) => findBelow(bodyWords(text, 'text'), linesOfContent('a\nb', 'text'), text),
  leftoverFieldsIn: (text) => leftoverFieldsIn(text, true, []),
  lookAlikeOf: (text) => lookAlikeOf(text, ['contoso.com', text]),
  linesOfContent: (text) => [linesOfContent(text, 'html'), linesOfContent(text, 'text')],
  namedBeside: (text) => {
    const own = { key: contoso.tenant.key, name: 'Contoso', domains: ['contoso.com'], sent: {} };
    return namedBeside(text, own, [own, { ...own, key: ada.address as typeof own.key, name: text }], sides, [ada]);
  },
  personName: (text) => personName({ name: text, address: text }),
  quotedMails: (text) => [quotedMails({ text }), quotedMails({ html: text })],
  replacePlaces: (text) =>
    (['html', 'text'] as const).map((format) => {
      const body = bodyWords(`<div>Hello</div>\n${text}`, format);
      return replacePlaces(body, copiesOf(linesOfContent('Hello', 'text'), body.words), 'Bye');
    }),
  isFiller: (text) =>
    (['tenantName', 'contactName', 'tenantId', 'item'] as const).map((field) => isFiller(field, text)),
  isInvalid: (text) => (Object.keys(fieldTypes) as FieldId[]).map((field) => isInvalid(field, text)),
  languageOfThread: (text) => languageOfThread(text, text, 'contoso.com', () => undefined),
  matchTenant: (text) =>
    matchTenant(
      Thread.parse({ ...read, subject: text, to: [{ name: text, address: text }] }),
      indexTenants([contoso.tenant]),
      new Map(),
      us,
    ),
  ownerOf: (text) => conversationsOf(text).map((mail) => ownerOf(mail, us, [contoso])),
  performAct: (text) =>
    performAct({ closures: new Map([[contoso.tenant.key, contoso]]), links: new Map() }, contoso.tenant.key, {
      type: 'edit',
      change: { name: text, tenantId: text, domains: [text], customerContacts: [{ name: text, address: text }] },
    }),
  readDomains: (text) => readDomains(text, { registrableDomain: (host) => host, isPrivateMail: () => false }),
  recogniseMail: (text) => recogniseMail(text),
  renderMail: (text) =>
    renderMail(realMail('customer-follow-up', 'en-US'), { ...fullFacts, tenantName: text, completed: [text] }),
  sentFrom: (text) =>
    sentFrom(
      Thread.parse({ ...read, subject: text, from: { name: text, address: text } }),
      'account-team',
      '2026-03-01',
      [contoso],
      us,
    ),
  sideOf: (text) => sideOf(text, sides),
  valuesIn: (text) => mailKinds.map((kind) => valuesIn(text, kind, 'en-US')),
};

/** Given nothing that somebody else wrote: days, languages, hosts of addresses that were read, names of ours. */
const ours: readonly string[] = [
  'belongsTo',
  'hasUnknownCompany',
  'isRevoked',
  'isReader',
  'tenantsOfHost',
  'nextActionOf',
  'regionName',
  'remindersDue',
  'sidesOf',
  'correspondentsOf',
  'writtenDay',
  'sameOrganisation',
  'tagText',
  'openFieldsIn',
];

type Exported = { readonly file: string; readonly name: string; readonly parameters: readonly string[] };

/** The functions that a file of src/domain exports, with the types of their parameters as far as these are keywords. */
function exportedBy(file: string): Exported[] {
  const declarations = (parsed(file) as unknown as { readonly body: readonly SourceNode[] }).body;
  return declarations.flatMap(({ type, declaration }) => {
    const {
      type: kind,
      identifier,
      params,
    } = (declaration ?? {}) as {
      readonly type?: string;
      readonly identifier?: { readonly value: string };
      readonly params?: readonly {
        readonly pat: { readonly typeAnnotation?: { readonly typeAnnotation: { readonly kind?: string } } };
      }[];
    };
    if (type !== 'ExportDeclaration' || kind !== 'FunctionDeclaration' || !identifier) return [];
    return [
      {
        file,
        name: identifier.value,
        parameters: (params ?? []).map(({ pat }) => pat.typeAnnotation?.typeAnnotation.kind ?? 'other'),
      },
    ];
  });
}

const exported = sourceFiles('domain').flatMap(exportedBy);

const takesTextAlone = ({ parameters }: Exported) =>
  parameters.length > 0 && parameters.every((kind) => kind === 'string');

/** Every reader of text: those that take nothing else are called as they are. */
export const readers: Readonly<Record<string, Read>> = {
  ...Object.fromEntries(
    exported.filter(takesTextAlone).map(({ file, name, parameters }) => [
      `${name} (${file})`,
      (text: string) => {
        const module = require(path.resolve('src', file)) as Record<string, (...texts: string[]) => unknown>;
        return module[name]?.(...parameters.map(() => text));
      },
    ]),
  ),
  ...composed,
};

/** Functions that take text among other things, and of which these tables do not know how to call them. */
export const unknown = exported
  .filter(({ name, parameters }) => parameters.includes('string') && !ours.includes(name) && !(name in composed))
  .filter((each) => !takesTextAlone(each))
  .map(({ file, name }) => `${name} (${file})`);
