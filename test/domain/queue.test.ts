import { queueOf, regionOfDomain, regions } from '../../src/domain/queue';

describe('the queue of a region', () => {
  it.each([
    ['Americas', 'FTCQ Inactive Americas'],
    ['APJ', 'FTCQ Inactive APJ'],
    ['EMEA', 'FTCQ Inactive EMEA'],
  ] as const)('%s: %s', (region, queue) => {
    expect(queueOf(region)).toBe(queue);
    expect(regions).toContain(region);
  });
});

describe('the region of a domain', () => {
  it.each([
    ['veleiro.com.br', 'Americas'],
    ['contoso.us', 'Americas'],
    ['akita-mfg.co.jp', 'APJ'],
    ['contoso.com.au', 'APJ'],
    ['lindenhof.de', 'EMEA'],
    ['contoso.co.uk', 'EMEA'],
    ['contoso.com', undefined],
    ['contoso.io', undefined],
    ['jp.contoso.com', undefined],
    ['', undefined],
  ])('%s: %s', (domain, region) => {
    expect(regionOfDomain(domain)).toBe(region);
  });
});
