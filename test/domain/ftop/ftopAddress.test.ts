import { ftopAddressOf } from '../../../src/domain/ftop/ftopAddress';

const id = '72f988bf-86f1-41af-91ab-2d7cd011db47';

describe('the address of a tenant in FTOP', () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    ['has the tenant id in it', 'https://ftop.example/t/{tenantId}', id, `https://ftop.example/t/${id}`],
    ['has it everywhere', 'https://f.example/{tenantId}?id={tenantId}', id, `https://f.example/${id}?id=${id}`],
    [
      'has it encoded',
      'https://f.example/?id={tenantId}&a=1',
      'a&b /?#',
      'https://f.example/?id=a%26b%20%2F%3F%23&a=1',
    ],
    [
      'has it as it is, not as a pattern of replacement',
      'https://f.example/{tenantId}',
      '$&',
      'https://f.example/%24%26',
    ],
    ['has no half of a character', 'https://f.example/{tenantId}', 'a\ud800b', 'https://f.example/ab'],
    ['needs no id without a place for it', 'https://ftop.example/', undefined, 'https://ftop.example/'],
    ['is none as long as the id is not known', 'https://ftop.example/t/{tenantId}', undefined, undefined],
  ])('%s', (_, pattern, tenantId, address) => {
    expect(ftopAddressOf(pattern, tenantId)).toBe(address);
  });
});
