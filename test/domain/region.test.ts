import { queueOf, regionName, regionOfDomain, regions } from '../../src/domain/region';

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

describe('the name of a region', () => {
  it.each([
    ['Americas', 'de-DE', 'Americas'],
    ['Americas', 'pt-BR', 'Américas'],
    ['Americas', 'ja-JP', '南北アメリカ'],
    ['Americas', 'zh-CN', '美洲'],
    ['EMEA', 'pt-BR', 'EMEA'],
    ['', 'pt-BR', ''],
  ] as const)('%j in %s is %j', (region, language, name) => {
    expect(regionName(region, language)).toBe(name);
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
