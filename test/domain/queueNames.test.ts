import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { queueOf, regions, type Region } from '../../src/domain/region';
import { languages } from '../../src/domain/language';
import { queueIn, queueNamesOf, queuesIn, regionNamedIn } from '../../src/domain/queueNames';

const folder = path.join(process.cwd(), 'locales/playbook');

describe('the names of the queues', () => {
  it.each(regions)('of %s are those of the editions', (region) => {
    const editions = readdirSync(folder).map((file) => {
      const edition = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { queues: Record<Region, string> };
      return edition.queues[region];
    });
    expect(queueNamesOf(region).sort()).toEqual([...new Set([...editions, queueOf(region)])].sort());
  });

  it.each(languages)('are in %s what its edition calls them', (language) => {
    const { queues } = JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as {
      queues: Record<Region, string>;
    };
    for (const region of regions) expect(queueIn(language, region)).toBe(queues[region]);
  });

  it.each([
    ['as it is', 'Queue: FTCQ Inactive EMEA', 'EMEA'],
    ['in lower case', 'ftcq inactive emea', 'EMEA'],
    ['without spaces', 'FTCQInactiveAPJ', 'APJ'],
    ['in two lines', 'FTCQ\nInactive Americas', 'Americas'],
    ['with full-width letters', 'ＦＴＣＱ　Ｉｎａｃｔｉｖｅ　ＥＭＥＡ', 'EMEA'],
    ['with hyphens', 'FTCQ-Inactive-EMEA', 'EMEA'],
    ['with another dash', 'FTCQ Inativo – Américas', 'Americas'],
    ['without accents', 'FTCQ Inactivo Americas', 'Americas'],
    ['within a sentence', 'テナントをFTCQ アクティブでない APJに', 'APJ'],
    ['twice, in two languages', 'FTCQ 非活动 EMEA, FTCQ Inactive EMEA', 'EMEA'],
    ['beside another', 'FTCQ Inactive EMEA or FTCQ Inactive APJ', undefined],
    ['in half', 'Inactive EMEA, FTCQ', undefined],
  ])('is read %s', (_how, text, region) => {
    expect(regionNamedIn(text)).toBe(region);
  });

  it('are told as the editions write them', () => {
    expect(queuesIn('ftcq inativo - apj')).toEqual([{ region: 'APJ', text: 'FTCQ Inativo ‒ APJ' }]);
  });
});
