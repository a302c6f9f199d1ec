import type { Closure } from '../../../src/domain/closure/closure';
import { languages } from '../../../src/domain/language';
import { ownerOf, type ReadMail } from '../../../src/domain/reading/threadEvidence';
import { closureOf, keyOf } from '../closure/closures';
import { fullFacts } from '../mail/mailSamples';
import { answering, assignmentTeam, config, readMail, robin, sides, textOf } from './readMails';

const tenantId = String(fullFacts.tenantId);
const otherId = '00000000-1111-4222-8333-444444444444';
const akita = closureOf('akita.example', { name: String(fullFacts.tenantName), tenantId });
const key = keyOf('akita.example');

describe('a mail of ours whose thread names no tenant', () => {
  const contoso = closureOf('contoso.com', { name: 'Contoso', tenantId: otherId });
  const nameless = (name: string, more: object = {}) => closureOf(name, { name: 'Akita Works', ...more });
  const owner = (mail: ReadMail, ...closures: readonly Closure[]) =>
    ownerOf(mail, { reader: robin, sides, config }, closures);
  const request = readMail(textOf('assignment-request'));
  const told = readMail(textOf('account-team'));
  const answer = readMail(answering('Done.', textOf('assignment-request')), { from: assignmentTeam });

  it.each(languages)('is the tenant’s whose id or name stands in it: %s', (language) => {
    const byId = readMail(textOf('assignment-request', language, { tenantName: 'Written in another way' }));
    expect(owner(byId, contoso, akita)).toBe(key);
    const byName = readMail(textOf('account-team', language));
    expect(owner(byName, contoso, akita)).toBe(key);
  });

  it('is found when it is quoted only', () => {
    expect(owner(answer, contoso, akita)).toBe(key);
    expect(
      owner(readMail(answering('Good.', textOf('account-team')), { from: 'ana@microsoft.com' }), contoso, akita),
    ).toBe(key);
  });

  it('must have the name exactly, for names are alike', () => {
    const alike = ['Akita', 'Akita Works Europe', 'akita works'].map((name) => nameless(name, { name }));
    expect(owner(told, ...alike)).toBeUndefined();
  });

  it('is nobody’s when two have the name or the id', () => {
    expect(owner(told, akita, nameless('other.example'))).toBeUndefined();
    expect(owner(request, akita, nameless('other.example', { tenantId }))).toBeUndefined();
  });

  it('is nobody’s when its id is, whoever has the name', () => {
    expect(owner(request, nameless('other.example', { tenantId: otherId }))).toBeUndefined();
    expect(owner(request, nameless('other.example'))).toBeUndefined();
  });

  it('is the merged tenant’s whichever of the two it names', () => {
    const merged = nameless('old.example', { tenantId, mergedInto: key });
    expect(owner(told, akita, merged)).toBe(key);
    expect(owner(request, merged, akita)).toBe(key);
  });

  it('is never that of a tenant that was put away', () => {
    const away = nameless('old.example', { tenantId, discarded: true });
    expect(owner(told, away)).toBeUndefined();
    expect(owner(request, away)).toBeUndefined();
    expect(owner(told, away, akita)).toBe(key);
    expect(
      owner(
        told,
        { ...akita, tenant: { ...akita.tenant, discarded: true } },
        nameless('b.example', { mergedInto: key }),
      ),
    ).toBeUndefined();
  });

  it('is the tenant’s whose id a mail of the Assignment team names', () => {
    const ticket = (id: string) => readMail(`Your request about ${id} is solved.`, { from: assignmentTeam });
    expect(owner(ticket(tenantId), contoso, akita)).toBe(key);
    expect(owner(ticket(`${tenantId} and ${otherId}`), contoso, akita)).toBeUndefined();
  });

  it('is one of ours: the id or name in any other mail says nothing', () => {
    const text = `Lunch with Akita Works on Friday? Their tenant is ${tenantId}.`;
    expect(owner(readMail(text), akita)).toBeUndefined();
    expect(owner(readMail(`- Tenant: Akita Works\n- Tenant ID: ${tenantId}`), akita)).toBeUndefined();
  });
});
