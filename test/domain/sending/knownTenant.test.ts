import { mailKinds } from '../../../src/domain/mail/mail';
import { knownTenant } from '../../../src/domain/sending/knownTenant';
import { byFm, closureOf, keyOf, lacking } from '../closure/closures';

const akita = closureOf('akita.example', {
  name: 'Akita Works',
  domains: ['akita.example', 'akitaworks.onmicrosoft.com'],
  tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  language: 'ja-JP',
  customerContacts: [
    { name: 'Kenji', address: 'kenji@akita.example' },
    { name: 'Maria Silva', address: 'maria@akita.example' },
  ],
  workloads: ['Teams'],
});

describe('what the check before sending knows of a tenant', () => {
  it('is what tells it from another, and no address of its people', () => {
    expect(knownTenant(akita)).toEqual({
      key: keyOf('akita.example'),
      name: 'Akita Works',
      domains: ['akita.example', 'akitaworks.onmicrosoft.com'],
      people: ['Maria Silva'],
      tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      region: 'EMEA',
      language: 'ja-JP',
      sent: {},
    });
  });

  it('has no place for what is not known, so that it goes through JSON as it is', () => {
    const known = knownTenant(lacking(closureOf('contoso.com'), 'region'));
    expect(Object.keys(known)).toEqual(['key', 'name', 'domains', 'sent']);
    expect(JSON.parse(JSON.stringify(known))).toEqual(known);
  });

  it('has the day of each mail that was sent, whoever says so, and of none that only stands in a draft', () => {
    const drafted = { 'customer-mail': { on: '2026-03-04', mail: 'customer-follow-up' as const } };
    const done = {
      'atu-mail': { on: '2026-03-02', by: 'mail-seen' as const },
      'assignment-mail': byFm(5),
      'queue-confirmed': { ...byFm(9), region: 'EMEA' as const },
      notes: byFm(6),
    };
    const { sent } = knownTenant({ ...akita, done, drafted });
    expect(sent).toEqual({ 'account-team': '2026-03-02', 'assignment-request': '2026-03-05' });
    expect(mailKinds).toEqual(expect.arrayContaining(Object.keys(sent)));
  });
});
