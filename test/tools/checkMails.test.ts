import { checkMails, type GivenMail, type GivenMails } from '../../tools/explain/checkMails';

const given = {
  own: ['partner.example'],
  tenants: [
    {
      name: 'Contoso',
      domains: ['contoso.com'],
      tenantId: '3F2504E0-4F89-41D3-9A0C-0305E82C3301',
      region: 'EMEA',
      accountTeamContacts: ['Ana <ana@team.example>'],
    },
    {
      name: 'Post',
      domains: ['post.example'],
      customerContacts: [{ name: 'Tobenna Okafor', address: 't@post.example' }],
    },
  ],
} satisfies Partial<GivenMails>;

const toMaria = { to: ['Maria Silva <maria@contoso.com>'], subject: 'Question' };
const findingsOf = (mail: GivenMail) => checkMails({ ...given, mails: [mail] })[0];

describe('what the check before sending finds in a mail of a file', () => {
  it.each([
    ['nothing', { ...toMaria, text: 'Hello,\n\nit comes by Post.' }, []],
    [
      'in a text',
      { ...toMaria, text: 'Hallo undefined,\n\nhello' },
      [{ rule: 'empty-value', where: 'body', text: 'Hallo undefined,' }],
    ],
    [
      'in HTML',
      { ...toMaria, html: '<p>Dear *|FIRST_NAME|*,</p>' },
      [{ rule: 'open-field', where: 'body', text: '*|FIRST_NAME|*' }],
    ],
    [
      'of a person of another tenant',
      { ...toMaria, text: 'as I told Tobenna Okafor' },
      [{ rule: 'other-tenant', where: 'body', tenant: 'Post', text: 'Tobenna Okafor' }],
    ],
    [
      'where the tenant is told',
      { ...toMaria, to: ['ana@team.example'], tenant: 'Contoso', text: 'please move it to FTCQ Inactive APJ' },
      [{ rule: 'other-queue', text: 'FTCQ Inactive APJ', queue: 'FTCQ Inactive EMEA' }],
    ],
    [
      'where a recipient cannot be known',
      {
        to: [{ name: 'Contoso, all', address: '' }],
        cc: ['jo@partner.example'],
        subject: '',
        text: 'Hello',
        tenant: 'Contoso',
        kind: 'customer-follow-up',
      },
      [],
    ],
  ] as const)('%s', (_what, mail, findings) => {
    expect(findingsOf(mail)).toEqual(findings);
  });

  it('is told for each, in their order', () => {
    const mails = [
      { ...toMaria, text: 'Hello' },
      { ...toMaria, text: 'Dear ,\n\nhello' },
    ];
    expect(checkMails({ ...given, mails }).map(({ length }) => length)).toEqual([0, 1]);
  });
});
