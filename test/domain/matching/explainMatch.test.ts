import { loadDomainLists, type DomainLists } from '../../../src/domain/domains/domainLists';
import { explainMatch, type ThreadInQuestion } from '../../../src/domain/matching/explainMatch';
import { idOf, tenants, threads } from './explainThreads';

let lists: DomainLists;
beforeAll(async () => {
  lists = await loadDomainLists();
});

function given(line: string): { truth: string; answer: string; thread: ThreadInQuestion } {
  const [truth = '', answer = '', who = '', subject = '', more = ''] = line.split('|').map((cell) => cell.trim());
  const said = (what: string) => new RegExp(`${what}:(.*?)(?= \\w+:|$)`).exec(more)?.[1]?.trim();
  const quoted = tenants.find(({ name }) => name === said('quoted'));
  const participants = who.startsWith('All of') ? [who] : who.split(' ').filter(Boolean);
  return {
    truth,
    answer,
    thread: {
      participants: participants.map((each) =>
        each.replace(/@ms$/, '@microsoft.com').replace(/@us$/, '@northfold.example'),
      ),
      subject: subject.replace(/\{(\d+)\}/g, (_whole, at: string) => idOf(Number(at))),
      conversationMail: said('mail'),
      quotedTenantId: quoted?.tenantId,
      link: said('link'),
    },
  };
}

const ask = (...asked: readonly ThreadInQuestion[]) =>
  explainMatch({ tenants, own: ['northfold.example'], threads: asked }, lists);

const words = { matched: 'matched', ambiguous: 'question', unknown: 'unknown' } as const;

describe('threads of many tenants', () => {
  it('are many, and no two are the same', () => {
    expect(threads.length).toBeGreaterThanOrEqual(120);
    expect(new Set(threads.map((line) => line.slice(line.indexOf('|', line.indexOf('|') + 1)))).size).toBe(
      threads.length,
    );
  });

  it.each(threads)('%s', (line) => {
    const { answer, thread } = given(line);
    expect(ask(thread).map(({ kind }) => words[kind])).toEqual([answer]);
  });

  it('are never taken for another tenant’s, and a question has the right one among its answers', () => {
    const wrong = threads.filter((line) => {
      const { truth, thread } = given(line);
      const [{ kind, tenant, candidates = [] } = { kind: 'unknown' as const }] = ask(thread);
      if (kind === 'matched') return tenant !== truth;
      return kind === 'ambiguous' && truth !== '-' && !candidates.includes(truth);
    });
    expect(wrong).toEqual([]);
  });
});

describe('an explanation', () => {
  it.each<[what: string, line: string, because: string]>([
    ['the FM’s word', 'Hafenwerk | | x@y.com | | link:Hafenwerk', 'link'],
    ['the subject', 'Hafenwerk | | mia@us | {1}', `tenant-id ${idOf(1)}`],
    ['the people', 'Hafenwerk | | uwe@it.hafenwerk.de |', 'domain hafenwerk.de'],
    ['the conversation', 'Hafenwerk | | una@ms | | mail:Hafenwerk', 'mail'],
    ['the request', 'Hafenwerk | | una@ms | | quoted:Hafenwerk', 'quoted'],
    ['the account team', 'Larch | | tom.hale@ms |', 'account-team-contact tom.hale@microsoft.com'],
    [
      'both sides of a question',
      '- | | eve@eu.larch.com | {1}',
      `Hafenwerk: tenant-id ${idOf(1)}; Larch: domain eu.larch.com`,
    ],
    ['a relative', '- | | eve@larch.com |', 'Larch: related eu.larch.com'],
    ['that there is nobody', '- | | |', 'nobody'],
  ])('names %s', (_what, line, because) => {
    expect(ask(given(line).thread)).toMatchObject([{ because }]);
  });

  it('keeps two tenants apart that are called the same', () => {
    const twins = [
      { name: 'Twin', domains: ['twin.com'] },
      { name: 'Twin', domains: ['twin.de'] },
    ];
    const [one, both] = explainMatch(
      { tenants: twins, threads: [{ participants: ['a@twin.com'] }, { participants: ['a@twin.com', 'b@twin.de'] }] },
      lists,
    );
    expect(one).toMatchObject({ kind: 'matched', tenant: 'Twin' });
    expect(both).toMatchObject({ kind: 'ambiguous', candidates: ['Twin', 'Twin'] });
  });

  it('refuses a tenant that is not among them', () => {
    expect(() => ask({ link: 'Nobody' })).toThrow(RangeError);
    expect(() => ask({ conversationMail: 'Nobody' })).toThrow('Nobody');
  });
});
