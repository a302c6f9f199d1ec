import type { Person } from '../../../src/domain/address';
import { checkRecipients, type KnownPeople } from '../../../src/domain/sending/checkRecipients';
import { checkSending, type OutgoingMail, type SendKnowledge } from '../../../src/domain/sending/sendCheck';
import type { TenantKey } from '../../../src/domain/tenant/tenant';
import { fullFacts, realMail, rendered } from '../mail/mailSamples';

const maria: Person = { name: 'Maria Silva', address: 'maria@contoso.com' };
const lee: Person = { name: 'Lee Park', address: 'lee@contoso.com' };
const sato: Person = { name: '佐藤 太郎', address: 'sato@contoso.com' };
const ana: Person = { name: 'Ana Torres', address: 'ana@microsoft.com' };
const kim: Person = { name: 'Kim', address: 'kim@fabrikam.com' };

const key = 'contoso.com' as TenantKey;
const knowledge: SendKnowledge = {
  reader: { address: 'robin@partner.example', language: 'en-US' },
  sides: { own: ['partner.example'], accountTeam: ['microsoft.com'] },
  tenants: [
    { key, name: 'Contoso', domains: ['contoso.com'], sent: {} },
    { key: 'fabrikam.com' as TenantKey, name: 'Fabrikam', domains: ['fabrikam.com'], sent: {} },
  ],
  links: {},
};
const known: KnownPeople = {
  customer: [maria, lee, sato],
  accountTeam: [ana],
  isPrivate: (domain) => domain === 'mail.example',
};

const draft = (body: string, to: readonly Person[], cc: readonly Person[] = []): OutgoingMail => ({
  subject: 'Question',
  format: 'text',
  body,
  to,
  cc,
  bcc: [],
});
const notesOf = (mail: OutgoingMail) => checkRecipients(mail, knowledge, { tenant: key }, known);

describe('what is said of the recipients while a mail is written', () => {
  it.each([
    [
      'a greeting of somebody else',
      draft('Dear Ms. Silva,\n\nhello', [lee]),
      { rule: 'greets-another', people: ['Maria Silva'] },
    ],
    [
      'a greeting by the first name',
      draft('Hallo Maria!\n\nhello', [lee]),
      { rule: 'greets-another', people: ['Maria Silva'] },
    ],
    ['a Japanese greeting', draft('佐藤様、\n\nhello', [lee]), { rule: 'greets-another', people: ['佐藤 太郎'] }],
    [
      'two customers',
      draft('Hello,', [maria], [kim]),
      { rule: 'other-tenant', where: 'recipients', tenant: 'Fabrikam', text: 'fabrikam.com' },
    ],
    [
      'a domain that only looks like the customer’s',
      draft('Hi,', [maria, { name: '', address: 'x@contos0.com' }]),
      { rule: 'look-alike', domain: 'contos0.com', known: 'contoso.com' },
    ],
    [
      'a domain that only looks like ours',
      draft('Hi,', [{ name: '', address: 'x@rnicrosoft.com' }]),
      { rule: 'look-alike', domain: 'rnicrosoft.com', known: 'microsoft.com' },
    ],
    [
      'a private address',
      draft('Hi,', [maria], [{ name: 'Maria', address: 'm@mail.example' }]),
      { rule: 'private-address', addresses: ['m@mail.example'] },
    ],
  ])('%s', (_what, mail, note) => {
    expect(notesOf(mail)).toEqual([note]);
  });

  it('a usual contact who is missing, in a mail of ours only', () => {
    const { text } = rendered(realMail('customer-follow-up', 'en-US'), { ...fullFacts, tenantName: 'Contoso' });
    expect(notesOf(draft(text, [maria, sato]))).toEqual([{ rule: 'missing-contact', people: ['Lee Park'] }]);
    expect(notesOf(draft('Hello,', [maria, sato]))).toEqual([]);
  });

  it.each([
    ['a greeting of a recipient', draft('Dear Ms. Silva,', [lee], [maria])],
    [
      'a greeting of one whose name is told by the address alone',
      draft('Hi Maria,', [{ name: '', address: 'maria.s@contoso.com' }]),
    ],
    ['a greeting of everybody', draft('Dear all,', [lee])],
    ['a name in the text', draft('Hello,\n\nMaria Silva will call.', [lee])],
    ['a draft to nobody yet', draft('Dear Ms. Silva,', [])],
    ['a private address that is the usual one', draft('Hi,', [maria], [lee])],
  ])('not %s', (_what, mail) => {
    expect(notesOf(mail)).toEqual([]);
  });

  it('a domain that only looks like a known one is not called new as well', () => {
    const history = 'From: Maria <maria@contoso.com>\nSent: Monday\nTo: Robin <robin@partner.example>\n\nHello';
    const rules = notesOf(draft(`Hi,\n\n${history}`, [maria, { name: '', address: 'x@contos0.com' }])).map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['look-alike']);
  });

  it('nothing where nothing is of a tenant', () => {
    expect(
      checkRecipients(draft('Hi,', [{ name: '', address: 'x@other.example' }]), knowledge, undefined, known),
    ).toEqual([]);
  });

  it('nothing that the send check says of the text, and in the check’s own words', () => {
    const mail = draft('Dear {{name}}, see fabrikam.com', [maria], [kim]);
    const notes = notesOf(mail);
    expect(notes).toHaveLength(1);
    expect(checkSending(mail, knowledge, { tenant: key }).findings).toEqual(expect.arrayContaining([...notes]));
  });
});
