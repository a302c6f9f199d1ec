import type { Person } from '../../../src/domain/address';
import { conversationRef } from '../../../src/domain/thread/conversation';
import type { Language } from '../../../src/domain/language';
import type { Facts, MailKind } from '../../../src/domain/mail/mail';
import { checkSending, type Finding, type OutgoingMail, type SendHint } from '../../../src/domain/sending/sendCheck';
import type { KnownTenant, SendKnowledge } from '../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../src/domain/tenant/tenant';
import { sampleMailbox } from '../../../src/simulator/mailboxes/sample';
import { fullFacts, realMail, rendered } from '../mail/mailSamples';

const maria: Person = { name: 'Maria Silva', address: 'maria@contoso.com' };
const ana: Person = { name: 'Ana Torres', address: 'ana@microsoft.com' };
const jo: Person = { name: 'Jo', address: 'jo@partner.example' };
const kim: Person = { name: 'Kim', address: 'kim@fabrikam.com' };
const stranger: Person = { name: 'Lee', address: 'lee@elsewhere.example' };

function tenant(name: string, domain: string, more: Partial<KnownTenant> = {}): KnownTenant {
  return { key: domain as TenantKey, name, domains: [domain], region: 'EMEA', language: 'en-US', sent: {}, ...more };
}

const contoso = tenant('Contoso', 'contoso.com', { tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' });
const fabrikam = tenant('Fabrikam, Inc.', 'fabrikam.com', { tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302' });
const nord = tenant('Nord', 'nord.example');
const akita = tenant('秋田製作所', 'akita-mfg.co.jp');

const knowledge: SendKnowledge = {
  reader: { address: 'robin@partner.example', language: 'en-US' },
  sides: { own: ['partner.example'], accountTeam: ['microsoft.com'] },
  tenants: [contoso, fabrikam, nord, akita],
  links: { [conversationRef('thread-1')]: contoso.key },
};

const facts: Facts = { ...fullFacts, tenantName: 'Contoso', tenantId: contoso.tenantId ?? '' };

/** One of our mails for Contoso, as plain text unless said otherwise. */
function ours(
  kind: MailKind,
  changes: Partial<OutgoingMail> & { facts?: Facts; language?: Language } = {},
): OutgoingMail {
  const { facts: other, language = 'en-US', ...rest } = changes;
  const { subject, text } = rendered(realMail(kind, language), { ...facts, ...other });
  const to = { 'account-team': [ana], 'assignment-request': [ana], 'assignment-reminder': [ana] };
  const recipients = (to as Partial<Record<MailKind, Person[]>>)[kind] ?? [maria];
  return { subject, format: 'text', body: text, to: recipients, cc: [], bcc: [], ...rest };
}

/** A mail that the FM wrote alone, in the linked conversation. */
function free(body: string, changes: Partial<OutgoingMail> = {}): OutgoingMail {
  const conversation = conversationRef('thread-1');
  return { subject: 'RE: Question', format: 'text', body, to: [maria], cc: [], bcc: [], conversation, ...changes };
}

const findingsOf = (mail: OutgoingMail, hint?: SendHint, changed: Partial<SendKnowledge> = {}): readonly Finding[] =>
  checkSending(mail, { ...knowledge, ...changed }, hint).findings;

const rulesOf = (...given: Parameters<typeof findingsOf>) => findingsOf(...given).map(({ rule }) => rule);

describe('whose mail it is', () => {
  it.each([
    ['a mail of ours, by its recipients', ours('customer-follow-up'), undefined, 'customer-follow-up', contoso.key],
    ['an internal mail of ours, by its text', ours('account-team'), undefined, 'account-team', contoso.key],
    [
      'a mail of ours to nobody known',
      ours('discussion-invite', { to: [stranger] }),
      undefined,
      'discussion-invite',
      undefined,
    ],
    ['a free mail in a linked conversation', free('Hello'), undefined, undefined, contoso.key],
    ['a free mail with a hint', free('Hello', { conversation: undefined }), { tenant: nord.key }, undefined, nord.key],
    ['a free mail, by its recipients', free('Hello', { conversation: undefined }), undefined, undefined, contoso.key],
    ['a hint before a link', free('Hello'), { tenant: nord.key }, undefined, nord.key],
  ])('is known of %s', (_what, mail, hint, kind, key) => {
    expect(checkSending(mail, knowledge, hint).concern).toEqual(expect.objectContaining({ kind, tenant: key }));
  });

  it('is nobody’s when neither its text, nor a hint, a link or a recipient says so, and nothing is said of it', () => {
    const mail = free('Dear {{name}}, fabrikam.com', { conversation: undefined, to: [stranger] });
    expect(checkSending(mail, knowledge, undefined)).toEqual({ concern: undefined, findings: [] });
  });

  it('is nobody’s when only the quoted history is a mail of ours', () => {
    const body = `Thanks!\n\n________________________________\nFrom: Robin\nSent: Monday, March 2, 2026 9:12 AM\nTo: Una\nSubject: X\n\n${ours('customer-follow-up').body}`;
    expect(
      checkSending(free(body, { conversation: undefined, to: [stranger] }), knowledge, undefined).concern,
    ).toBeUndefined();
  });

  it.each(['toString', '__proto__', 'constructor'])('is nobody’s in a conversation called %s', (name) => {
    const conversation = name as OutgoingMail['conversation'];
    expect(checkSending(free('Hello', { conversation, to: [stranger] }), knowledge, undefined).concern).toBeUndefined();
  });

  it('names the region whose queue the text names', () => {
    expect(checkSending(ours('assignment-request'), knowledge, undefined).concern?.region).toBe('EMEA');
    expect(checkSending(ours('account-team'), knowledge, undefined).concern?.region).toBeUndefined();
  });
});

describe('[1] an open field', () => {
  it.each([
    ['in the text', ours('account-team', { body: `${ours('account-team').body} [Name]` }), 'body', '[Name]'],
    ['in the subject', free('Hello', { subject: 'For {tenantName}' }), 'subject', '{tenantName}'],
    ['in a free mail', free('Dear ｛name｝,'), 'body', '｛name｝'],
  ])('%s', (_where, mail, where, text) => {
    expect(findingsOf(mail)).toContainEqual({ rule: 'open-field', where, text });
  });

  it('is not what only looks like one in a free mail', () => {
    const body = 'Hi !\n\nRun: ForEach { exit }, see [link] and https://<tenant>-admin.x.example\nGo-live: TBD (???)';
    expect(findingsOf(free(body, { subject: 'RE: [Kunde 4711] undefined:' }))).toEqual([]);
  });

  it('is told once, and five of them at most', () => {
    expect(findingsOf(free('{{a}} {{a}} {{b}} {{c}} {{d}} {{e}} {{f}}'))).toHaveLength(5);
  });
});

describe('[2, 3] a value that is missing, or stood in for', () => {
  it.each([
    ['a greeting', 'Maria Silva', '', 'empty-value', 'Dear ,'],
    ['a line', contoso.tenantId ?? '', '', 'empty-value', 'Tenant ID: …'],
    ['a filler', contoso.tenantId ?? '', 'TBD', 'filler', 'TBD'],
  ])('%s', (_what, from, to, rule, text) => {
    const kind = from === 'Maria Silva' ? 'customer-follow-up' : 'assignment-request';
    const mail = ours(kind);
    expect(findingsOf({ ...mail, body: mail.body.replace(from, to) })).toEqual([{ rule, where: 'body', text }]);
  });

  it('beside a greeting without a name, each by itself, in a script without spaces too', () => {
    const mail = ours('discussion-invite', { language: 'ja-JP' });
    const body = mail.body.replace('Maria Silva', '').replace(contoso.name, '');
    const texts = findingsOf({ ...mail, body }).map((finding) => (finding.rule === 'empty-value' ? finding.text : ''));
    expect(texts).toEqual(['様', expect.stringContaining('テナント「…」'), expect.stringContaining('「」'), '']);
  });

  it('in the subject', () => {
    const subject = 'Your migration is complete: ';
    const expected = { rule: 'empty-value', where: 'subject', text: subject };
    expect(findingsOf(ours('customer-follow-up', { subject }))).toEqual([expected]);
  });
});

describe('[4] another tenant', () => {
  it.each([
    ['by name', 'as with Fabrikam, Inc., last week', 'Fabrikam', 'Fabrikam, Inc.'],
    ['by name in another case', 'AS WITH FABRIKAM INC.', 'FABRIKAM', 'Fabrikam, Inc.'],
    ['by domain', 'see www.fabrikam.com', 'www.fabrikam.com', 'Fabrikam, Inc.'],
    ['by an address', 'write to kim@fabrikam.com', 'fabrikam.com', 'Fabrikam, Inc.'],
    ['by id', `id ${fabrikam.tenantId?.toUpperCase() ?? ''}`, fabrikam.tenantId, 'Fabrikam, Inc.'],
    ['in a script without spaces', '先日の秋田製作所様の移行', '秋田製作所', '秋田製作所'],
    ['by a short name with a legal form', 'as with Nord AG last week', 'Nord', 'Nord'],
  ])('is named %s', (_how, body, text, name) => {
    expect(findingsOf(free(body))).toEqual([{ rule: 'other-tenant', where: 'body', tenant: name, text }]);
  });

  it('is named in the subject', () => {
    const expected = { rule: 'other-tenant', where: 'subject', tenant: 'Nord', text: 'Nord' };
    expect(findingsOf(free('Hello', { subject: 'Nord AG: next steps' }))).toEqual([expected]);
  });

  it.each([
    ['its own name', 'Contoso, contoso.com, mail.contoso.com'],
    ['a word that holds the name', 'the Nordic countries, Norden, Nordwind'],
    ['the same word in lower case', 'wir fahren nach nord und süd'],
    ['a piece of a domain', 'see nord.elsewhere.example'],
    ['a piece of an address', 'write to nord@elsewhere.example'],
    ['a piece of another name', 'Süd-Nord and Nord-Ost'],
    ['a person', 'Frau Nord, Herr Dr. Nord, Mr. Nord and Sra. Nord'],
    ['our own side', 'partner.example and microsoft.com'],
  ])('is not named by %s', (_what, body) => {
    expect(findingsOf(free(body))).toEqual([]);
  });

  it.each([
    [
      'whose people get a mail of nobody else’s',
      ours('customer-follow-up', { to: [kim], facts: { tenantName: 'Fabrikam' } }),
      {},
    ],
    [
      'who is called like a recipient',
      free('as said to Nord', { to: [maria, { name: 'Lee Nord', address: 'l@contoso.com' }] }),
      {},
    ],
    [
      'whose name is a part of the mail’s own',
      free('Contoso Suites'),
      { tenants: [tenant('Contoso Suites', 'contoso.com'), nord, tenant('Suites', 'suites.example')] },
    ],
    ['who has the same name', free('Contoso'), { tenants: [contoso, tenant('Contoso', 'contoso.example')] }],
    [
      'who has the name of a service',
      free('Viva and Exchange'),
      { tenants: [contoso, tenant('Viva', 'viva.example'), tenant('Exchange', 'exchange.example')] },
    ],
    [
      'while nobody knows whose mail it is',
      ours('account-team', { facts: { tenantName: 'Contoso and Fabrikam' } }),
      {},
    ],
  ])('is none %s', (_who, mail, changed) => {
    expect(rulesOf(mail, undefined, changed)).not.toContain('other-tenant');
  });

  it.each([
    ['that Closeout wrote for another', ours('customer-follow-up', { to: [kim] }), { tenant: contoso.key }],
    [
      'that goes to both, while a hint says whose it is',
      ours('discussion-invite', { to: [maria, kim] }),
      { tenant: contoso.key },
    ],
    [
      'that goes to both, while nobody says whose it is',
      ours('discussion-invite', { to: [maria], bcc: [kim] }),
      undefined,
    ],
    ['in another’s conversation, which names it too', free('as with Fabrikam Inc.', { cc: [kim] }), undefined],
    ['in another’s conversation alone', free('Hello', { to: [kim] }), undefined],
  ])('has people among the recipients of a mail %s', (_what, mail, hint) => {
    const finding = { rule: 'other-tenant', where: 'recipients', tenant: 'Fabrikam, Inc.', text: 'fabrikam.com' };
    expect(findingsOf(mail, hint).filter(({ rule }) => rule === 'other-tenant')).toEqual([finding]);
  });

  it.each([
    ['the hint', { tenant: contoso.key }],
    ['the place of the name', undefined],
  ])('beside the mail’s own, which %s says, is found in an internal mail', (_what, hint) => {
    const mail = ours('account-team', { body: `${ours('account-team').body} as Fabrikam, Inc.` });
    expect(rulesOf(mail, hint)).toEqual(['other-tenant']);
  });
});

describe('[5, 6] recipients', () => {
  it.each(['to', 'cc', 'bcc'] as const)('outside our side get an internal mail in %s', (field) => {
    for (const kind of ['account-team', 'assignment-request', 'assignment-reminder'] as const) {
      const expected = { rule: 'outside-recipient', addresses: [maria.address] };
      expect(findingsOf(ours(kind, { [field]: [ana, maria] }))).toContainEqual(expected);
    }
  });

  it.each([
    ['nobody but colleagues', [jo, ana], ['nobody-outside']],
    ['the customer too', [jo, maria], []],
    ['somebody who cannot be judged', [jo, { name: 'Contoso', address: 'All of Contoso' }], []],
    ['nobody yet', [], []],
  ])('of a mail to the customer: %s', (_who, to, rules) => {
    expect(rulesOf(ours('customer-follow-up', { to }), { tenant: contoso.key })).toEqual(rules);
  });

  it('of a free mail may be anybody', () => {
    expect(findingsOf(free('Hello', { to: [jo] }))).toEqual([]);
  });
});

describe('[7, 8, 9] a request to the Assignment team', () => {
  const request = ours('assignment-request');
  const without = (what: RegExp) => ({ ...request, body: request.body.replace(what, '') });

  it.each([
    ['no queue', without(/^- Queue.*$/gm), { rule: 'no-queue', queue: 'FTCQ Inactive EMEA' }],
    [
      'a queue of another region',
      ours('assignment-request', { facts: { queue: 'FTCQ Inactive APJ', queueInLanguage: 'FTCQ Inactive EMEA' } }),
      { rule: 'other-queue', text: 'FTCQ Inactive APJ', queue: 'FTCQ Inactive EMEA' },
    ],
    [
      'a queue of another region in the edition’s words',
      ours('assignment-reminder', { facts: { queueInLanguage: 'FTCQ アクティブでない APJ' } }),
      { rule: 'other-queue', text: 'FTCQ アクティブでない APJ', queue: 'FTCQ Inactive EMEA' },
    ],
    ['no tenant', without(/^- Tenant.*$/gm), { rule: 'no-tenant' }],
    [
      'a tenant by an id that is not its own',
      ours('assignment-request', { facts: { tenantId: '99999999-2222-4333-8444-555555555555' } }),
      { rule: 'no-tenant' },
    ],
    [
      'another region beside its queue',
      ours('assignment-request', { facts: { region: 'APJ' } }),
      { rule: 'other-queue', text: 'APJ', queue: 'FTCQ Inactive EMEA' },
    ],
    [
      'another region in the edition’s words',
      ours('assignment-request', { language: 'pt-BR', facts: { region: 'Americas' } }),
      { rule: 'other-queue', text: 'Américas', queue: 'FTCQ Inactive EMEA' },
    ],
  ])('names %s', (_what, mail, finding) => {
    expect(findingsOf(mail, { tenant: contoso.key })).toContainEqual(finding);
  });

  it('names no queue, and nobody knows the region', () => {
    const { region: _unknown, ...tenantOfNoRegion } = contoso;
    const tenants = [tenantOfNoRegion];
    expect(findingsOf(without(/^- Queue.*$/gm), { tenant: contoso.key }, { tenants })).toEqual([{ rule: 'no-queue' }]);
  });

  it('by another’s id is told once, as the other tenant', () => {
    const mail = ours('assignment-request', { facts: { tenantId: fabrikam.tenantId ?? '' } });
    expect(rulesOf(mail, { tenant: contoso.key })).toEqual(['other-tenant']);
  });

  it.each(['00000000-0000-0000-0000-000000000000', 'see below'])('with the id %j has a filler', (tenantId) => {
    const body = request.body.replace(contoso.tenantId ?? '', tenantId);
    expect(rulesOf({ ...request, body }, { tenant: contoso.key })).toEqual(['filler']);
  });

  it.each([
    ['by its id alone', without(/^- Tenant: .*$/gm)],
    ['by its name alone', without(/^- Tenant ID: .*$/gm)],
  ])('names the tenant %s', (_how, mail) => {
    expect(rulesOf(mail, { tenant: contoso.key })).toEqual([]);
  });

  it('for a tenant that nobody knows names it by anything', () => {
    expect(rulesOf(request, undefined, { tenants: [] })).toEqual([]);
    expect(rulesOf(without(/^- Tenant.*$/gm), undefined, { tenants: [] })).toEqual(['no-tenant']);
  });
});

describe('[10, 11] what the tenant’s past says', () => {
  const sent = { 'account-team': '2026-11-02', 'discussion-invite': '2026-11-02', 'assignment-reminder': '2026-11-02' };
  const told = { ...contoso, sent: { ...sent, 'customer-follow-up': '2026-11-03' } };

  it.each([
    ['account-team', [{ rule: 'sent-before', tenant: 'Contoso', on: '2026-11-02' }]],
    ['customer-follow-up', [{ rule: 'sent-before', tenant: 'Contoso', on: '2026-11-03' }]],
    ['discussion-invite', []],
    ['assignment-reminder', []],
    ['assignment-request', []],
  ] as const)('%s', (kind, findings) => {
    expect(findingsOf(ours(kind), undefined, { tenants: [told] })).toEqual(findings);
  });

  it.each([
    ['in another language', ours('customer-follow-up', { language: 'de-DE' }), ['other-language']],
    ['in another language, internal', ours('account-team', { language: 'de-DE' }), []],
    ['in the tenant’s', ours('discussion-invite'), []],
  ])('a mail %s', (_language, mail, rules) => {
    expect(rulesOf(mail)).toEqual(rules);
  });
});

describe('[12] a new domain in a reply', () => {
  const history = (from: string) =>
    `\n\n________________________________\nFrom: ${from}\nSent: Monday, March 2, 2026 9:12 AM\nTo: Robin <robin@partner.example>\nSubject: X\n\nHello`;

  const eu = { name: '', address: 'x@eu.contoso.com' };

  it.each([
    ['is not in the history', free(`Hello${history('Maria <maria@contoso.com>')}`, { cc: [stranger] }), true],
    ['is not in a history of ours', free(`Hello${history('Ana <ana@microsoft.com>')}`, { cc: [stranger] }), true],
    [
      'stands in the text of the history only',
      free(`Hello${history('Maria <maria@contoso.com>')} lee@elsewhere.example`, { cc: [stranger] }),
      true,
    ],
    ['is in the history', free(`Hello${history('Lee <lee@elsewhere.example>')}`, { cc: [stranger] }), false],
    [
      'is there by name',
      free(`Hello${history('Lee Smith; jo@contoso.com')}`, { cc: [{ ...stranger, name: 'Lee Smith' }] }),
      false,
    ],
    ['is a sub-domain', free(`Hello${history('Maria <maria@contoso.com>')}`, { cc: [eu] }), false],
    ['is the tenant’s', free(`Hello${history('Ana <ana@microsoft.com>')}`), false],
    ['is ours', free(`Hello${history('Maria <maria@contoso.com>')}`, { cc: [ana, jo] }), false],
    ['is in a new mail', free('Hello', { cc: [stranger] }), false],
  ])('%s', (_what, mail, isNew) => {
    expect(findingsOf(mail)).toEqual(isNew ? [{ rule: 'new-domain', domains: ['elsewhere.example'] }] : []);
  });

  it.each([
    ['eng.br', 'obra.eng.br', 'outra.eng.br'],
    ['sp.gov.br', 'saude.sp.gov.br', 'obras.sp.gov.br'],
    ['nhs.uk', 'leeds.nhs.uk', 'bath.nhs.uk'],
    ['k12.tx.us', 'oak.k12.tx.us', 'elm.k12.tx.us'],
    ['lg.jp', 'city.akita.lg.jp', 'pref.akita.lg.jp'],
    ['ed.jp', 'kita.ed.jp', 'minami.ed.jp'],
    ['co.jp', 'a.co.jp', 'b.co.jp'],
  ])('below %s is a stranger’s', (_suffix, known, domain) => {
    const mail = free(`Hello${history(`A <a@${known}>`)}`, { cc: [{ name: '', address: `x@${domain}` }] });
    expect(findingsOf(mail)).toEqual([{ rule: 'new-domain', domains: [domain] }]);
  });
});

describe('the sample mailbox', () => {
  const drafts = sampleMailbox.messages.map(({ subject, format, body, to, cc }): OutgoingMail => ({
    subject,
    format,
    body,
    to,
    cc,
    bcc: [],
  }));

  it('has no mail that is one of ours', () => {
    const concerns = drafts.map((mail) => checkSending(mail, knowledge, undefined).concern);
    expect(concerns.filter((concern) => concern?.kind !== undefined)).toEqual([]);
  });

  it('has no mail of a tenant’s conversation that would be stopped', () => {
    const findings = drafts.map((mail) =>
      findingsOf(mail, { tenant: contoso.key }, { tenants: [contoso, fabrikam, nord] }),
    );
    expect(findings.filter(({ length }) => length > 0)).toEqual([]);
  });
});

describe('a check that knows nothing', () => {
  const nothing: SendKnowledge = {
    reader: { address: '', language: 'en-US' },
    sides: { own: [], accountTeam: ['microsoft.com'] },
    tenants: [],
    links: {},
  };

  it('finds what the mail itself shows', () => {
    const mail = ours('account-team', { cc: [maria], facts: { tenantName: '{tenant}' } });
    const rules = checkSending(mail, nothing, undefined).findings.map(({ rule }) => rule);
    expect(rules).toEqual(['open-field', 'outside-recipient']);
  });

  it('passes 500 recipients', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ name: `P ${at}`, address: `p${at}@contoso.com` }));
    expect(checkSending(ours('customer-follow-up', { to: many }), nothing, undefined).findings).toEqual([]);
  });
});
