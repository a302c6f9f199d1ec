import { tenantFinder } from '../../../src/domain/sending/namedTenants';
import type { KnownTenant } from '../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../src/domain/tenant/tenant';

function called(name: string): KnownTenant {
  return { key: name as TenantKey, name, domains: [], sent: {} };
}

/** The names, among these, that a text is found to name. */
function namesIn(text: string, names: readonly string[]): string[] {
  const find = tenantFinder(names.map(called), { own: [], accountTeam: [] });
  return find.in(text).map(({ tenant }) => tenant.name);
}

describe('a name of one word', () => {
  it.each([
    ['a legal form', 'We did the same with Summit Ltd last year.'],
    ['a legal form behind a comma', 'Robin Keller, Summit, Inc.'],
    ['a legal form in capitals', 'AS WITH SUMMIT LTD'],
    ['a German legal form', 'die Migration der Summit GmbH & Co. KG'],
    ['a Spanish legal form', 'la migración de Summit, S.L. ha terminado'],
    ['a Brazilian legal form', 'a migração da Summit Ltda. terminou'],
    ['a Japanese legal form behind it', 'Summit株式会社様の移行'],
    ['a Japanese legal form before it', '株式会社Ｓｕｍｍｉｔの移行'],
    ['a Chinese legal form', '关于Summit（中国）有限公司的迁移'],
  ])('is a tenant’s beside %s', (_what, text) => {
    expect(namesIn(text, ['Summit'])).toEqual(['Summit']);
    expect(namesIn(text, ['Summit Corporation'])).toEqual(['Summit Corporation']);
  });

  it.each([
    ['a greeting', 'Dear all,\n\nHello Maria,', ['Dear', 'Hello']],
    ['a sentence', 'Hope this helps. We set the Target and wait for the Post.', ['Hope', 'Target', 'Post']],
    ['a person’s name', 'I spoke with Frank Weber and Anna Adler.', ['Weber', 'Adler', 'Frank']],
    ['the name of a service', 'We use Power Automate, Planner and Shell.', ['Power', 'Planner', 'Shell']],
    ['a German noun', 'Der Status ist Orange, der Rest kommt per Post.', ['Orange', 'Post']],
    ['a Spanish noun', 'Como el Puerto y la Central.', ['Puerto', 'Central']],
    ['lower case beside what looks like a legal form', 'la meta se alcanzó, the target co owns', ['Meta', 'Target']],
    ['an address', 'shell-inc.example, shell@elsewhere.example', ['Shell']],
    ['Japanese', 'オレンジ色で、中央の画面', ['オレンジ', '中央']],
  ])('is no tenant’s in %s', (_where, text, names) => {
    expect(namesIn(text, names)).toEqual([]);
  });
});

describe('a name of several words', () => {
  it.each([
    ['Blue Harbor is ready, Microsoft said.', 'Blue Harbor'],
    ['the Blue Harbor migration', 'Blue Harbor Ltd'],
    ['Stadtwerke am See', 'Stadtwerke am See'],
    ['先日の秋田製作所様の移行', '秋田製作所'],
    ['アサヒ精工の移行', 'アサヒ精工 株式会社'],
    ['东和有限公司', '东和'],
    ['東和株式会社', '株式会社東和'],
  ])('is a tenant’s in %j', (text, name) => {
    expect(namesIn(text, [name])).toEqual([name]);
  });

  it.each([
    ['as a next step', 'Next Step Ltd'],
    ['the harbor is blue. Harbor fees', 'Blue Harbor'],
    ['大東和株式会社', '東和'],
    ['東和田の件', '東和'],
  ])('is no tenant’s in %j', (text, name) => {
    expect(namesIn(text, [name])).toEqual([]);
  });
});

describe('a person of a tenant', () => {
  const people = ['Tobenna Okafor', '佐藤 太郎', 'Maria'];
  const find = tenantFinder([{ ...called('Post'), people }], { own: [], accountTeam: [] });

  it.each(['as I told Tobenna Okafor', '佐藤太郎様より'])('names it in %j', (text) => {
    expect(find.in(text)).toHaveLength(1);
  });

  it.each(['as I told Maria', 'as I told Tobenna', '佐藤様より'])('is not certain in %j', (text) => {
    expect(find.in(text)).toEqual([]);
  });
});
