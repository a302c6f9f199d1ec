import { editTenant, type TenantEdit } from '../../../src/domain/closure/editTenant';
import { uniteClosures } from '../../../src/domain/closure/uniteClosures';
import { closureOf, keyOf, lacking } from './closures';

const ana = { name: 'Ana', address: 'ana@contoso.com' };
const bo = { name: 'Bo', address: 'bo@contoso.com' };

const own = closureOf('contoso.com', { customerContacts: [ana], workloads: ['Exchange'], nextMeeting: '2026-04-01' });
const other = closureOf('fabrikam.com', {
  mergedInto: keyOf('contoso.com'),
  region: 'APJ',
  tenantId: '00000000-0000-0000-0000-00000000000b',
  customerContacts: [bo],
  workloads: ['Teams'],
});

const edited = (change: TenantEdit) => editTenant([own], change)[0]?.tenant;

/** What the two show together after an edit of both. */
const editedTogether = (change: TenantEdit) => {
  const [first, ...others] = editTenant([own, other], change);
  return first && uniteClosures([first, ...others]).tenant;
};

describe('editing a tenant', () => {
  it.each<[string, TenantEdit, object]>([
    ['trims a name', { name: ' Contoso AG ' }, { name: 'Contoso AG' }],
    [
      'writes an id as ids are compared',
      { tenantId: ' {0A1B2C3D-0000-4000-8000-00000000000F} ' },
      { tenantId: '0a1b2c3d-0000-4000-8000-00000000000f' },
    ],
    ['sets a fact', { region: 'Americas', language: 'ja-JP' }, { region: 'Americas', language: 'ja-JP' }],
    [
      'sorts domains, in lower case and Punycode, each once',
      { domains: ['Contoso.com', ' BÜCHER.example', 'contoso.com', ''] },
      { domains: ['contoso.com', 'xn--bcher-kva.example'] },
    ],
    [
      'sorts contacts by address, each once',
      { customerContacts: [bo, { name: ' Ana ', address: 'ANA@contoso.com' }, ana, { name: 'x', address: ' ' }] },
      { customerContacts: [ana, bo] },
    ],
    [
      'sorts workloads, each once',
      { workloads: ['Teams', ' Exchange ', 'Teams'] },
      { workloads: ['Exchange', 'Teams'] },
    ],
    ['empties a list', { workloads: undefined }, { workloads: [] }],
    [
      'leaves alone what it does not name',
      { name: 'Contoso AG' },
      { region: 'EMEA', workloads: ['Exchange'], customerContacts: [ana] },
    ],
  ])('%s', (_rule, change, expected) => {
    expect(edited(change)).toMatchObject(expected);
  });

  it.each(['region', 'nextMeeting'] as const)('clears the %s', (fact) => {
    expect(edited({ [fact]: undefined })).toEqual(lacking(own, fact).tenant);
  });

  it('treats an empty id as none', () => {
    expect(edited({ tenantId: ' ' })).toEqual(own.tenant);
  });
});

describe('editing a tenant into which another was merged', () => {
  it.each<[string, TenantEdit, object]>([
    ['takes a domain away that only the other has', { domains: ['contoso.com'] }, { domains: ['contoso.com'] }],
    ['takes a contact away that only the other has', { customerContacts: [ana] }, { customerContacts: [ana] }],
    ['keeps what the other has', { customerContacts: [ana, bo] }, { customerContacts: [ana, bo] }],
    [
      'renames a contact that only the other has',
      { customerContacts: [ana, { ...bo, name: 'Bodil' }] },
      { customerContacts: [ana, { ...bo, name: 'Bodil' }] },
    ],
    ['adds to both’s', { workloads: ['Teams', 'Exchange', 'Intune'] }, { workloads: ['Exchange', 'Intune', 'Teams'] }],
    [
      'sets a fact before the other’s',
      { tenantId: '00000000-0000-0000-0000-00000000000a' },
      { tenantId: '00000000-0000-0000-0000-00000000000a' },
    ],
    ['clears both’s fact', { region: undefined, tenantId: undefined }, { nextMeeting: '2026-04-01' }],
  ])('%s', (_rule, change, expected) => {
    const tenant = editedTogether(change);
    expect(tenant).toMatchObject(expected);
    const cleared = Object.keys(change).filter((fact) => change[fact as keyof TenantEdit] === undefined);
    expect(cleared.filter((fact) => tenant && fact in tenant)).toEqual([]);
  });

  it('leaves each what is its own, so that both can be apart again', () => {
    const [first, second] = editTenant([own, other], {
      workloads: ['Exchange', 'Intune', 'Teams'],
      domains: ['contoso.com', 'fabrikam.com'],
    });
    expect([first, second].map((closure) => closure?.tenant.workloads)).toEqual([['Exchange', 'Intune'], ['Teams']]);
    expect([first, second].map((closure) => closure?.tenant.domains)).toEqual([['contoso.com'], ['fabrikam.com']]);
  });
});
