import * as fc from 'fast-check';
import type { Person } from '../../../src/domain/address';
import type { Closure } from '../../../src/domain/closure/closure';
import { indexConversations } from '../../../src/domain/closure/closureConversations';
import { conversationRef } from '../../../src/domain/thread/conversation';
import { lookupKeysFor, lookupKeysOf } from '../../../src/domain/matching/lookupKeys';
import { indexTenants, matchTenant, type Match } from '../../../src/domain/matching/matchTenant';
import type { Tenant, TenantKey } from '../../../src/domain/tenant/tenant';
import type { Thread } from '../../../src/domain/thread/thread';
import { loadDomainLists } from '../../../src/domain/domains/domainLists';
import type { Sides } from '../../../src/domain/side';
import { bareSides, idOf, keys, links, reader, tenants } from './matchBook';
import { matchThreads } from './matchThreads';
import { matchThreadsByOtherSigns } from './matchThreadsByOtherSigns';
import { person } from '../thread/threads';
import { usOf } from '../us';

type Labelled = { readonly line: string; readonly truth: string; readonly answer: string; readonly thread: Thread };

function peopleIn(written = ''): Person[] {
  return written
    .split(',')
    .map((each) => each.trim().replace(/^me$/, reader))
    .map((each) => each.replace(/@ms(?=>?$)/, '@microsoft.com').replace(/@us(?=>?$)/, '@northfold.example'))
    .filter((each) => each !== '')
    .map(person);
}

function labelled(line: string): Labelled {
  const [truth = '', answer = '', who = '', subject = '', conversation] = line.split('|').map((cell) => cell.trim());
  const [sender = '', recipients = ''] = who.split(/(?:^|\s)>(?:\s|$)/);
  const [to, cc] = recipients.split(';');
  const draft = /^draft\b/.test(sender);
  const [from] = peopleIn(sender.replace(/^draft/, ''));
  const thread: Thread = {
    key: '1',
    surface: draft ? 'compose' : 'read',
    isReply: false,
    ...(conversation ? { conversationId: conversation } : {}),
    subject: subject
      .replace(/\{(\d+)\}/g, (_whole, at: string) => idOf(Number(at)))
      .replace(/\{(\d+):upper\}/g, (_whole, at: string) => idOf(Number(at)).toUpperCase()),
    ...(from && { from }),
    to: peopleIn(to),
    cc: peopleIn(cc),
  };
  return { line, truth, answer, thread };
}

const chapters = Object.entries({ ...matchThreads, ...matchThreadsByOtherSigns }).map(
  ([chapter, lines]) => [chapter, lines.trim().split('\n').map(labelled)] as const,
);
const all = chapters.flatMap(([, threads]) => threads);

let sides: Sides = bareSides;
beforeAll(async () => {
  sides = { ...bareSides, lists: await loadDomainLists() };
});

const everything = indexTenants(tenants);
const match = (thread: Thread, index = everything) => matchTenant(thread, index, links, usOf(reader, sides));

/** The answer in the word of the labels. */
function answerOf(found: Match): string {
  if (found.kind === 'ambiguous') return 'ambiguous';
  return found.kind === 'matched' ? found.because.kind : found.because;
}

describe('the labelled threads', () => {
  it('are many, over many tenants, and no two are the same', () => {
    expect(all.length).toBeGreaterThanOrEqual(320);
    expect(new Set(all.map(({ thread }) => JSON.stringify(thread))).size).toBe(all.length);
    expect(keys.size).toBeGreaterThanOrEqual(40);
    expect(new Set(keys.values()).size).toBe(keys.size);
    expect(all.filter(({ truth }) => truth !== '-' && !keys.has(truth))).toEqual([]);
  });

  it.each(chapters)('get the answer they should: %s', (_chapter, threads) => {
    const answers = threads.map(({ line, thread }) => `${line} → ${answerOf(match(thread))}`);
    expect(answers).toEqual(threads.map(({ line, answer }) => `${line} → ${answer}`));
  });

  it('are never matched with another tenant than their own', () => {
    const wrong = all.filter(({ thread, truth }) => {
      const found = match(thread);
      return found.kind === 'matched' && found.tenant !== merged(keys.get(truth));
    });
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });

  it('have their own tenant among the candidates when it is a known one’s domain that makes them ambiguous', () => {
    const lost = all.filter(({ thread, truth }) => {
      const found = match(thread);
      const own = merged(keys.get(truth));
      if (found.kind !== 'ambiguous' || !own) return false;
      return found.strangers.length === 0 && !found.candidates.some(({ tenant }) => tenant === own);
    });
    expect(lost.map(({ line }) => line)).toEqual([]);
  });

  it('find with their file keys alone what they find among all tenants', () => {
    for (const { line, thread } of all) {
      expect([line, match(thread, indexTenants(filedUnder(thread)))]).toEqual([line, match(thread)]);
    }
  });
});

/** The tenant that a label means once merges are followed. */
function merged(key: TenantKey | undefined): TenantKey | undefined {
  return key && everything.canonical.get(key);
}

/** The tenants that a store brings into memory for a thread: what is filed, links' targets, and all they were merged into. */
function filedUnder(thread: Thread, closures = tenants.map(closureOf)): Tenant[] {
  const wanted: string[] = lookupKeysFor(thread, usOf(reader, sides));
  const link = thread.conversationId ? links.get(conversationRef(thread.conversationId)) : undefined;
  const filed = closures.filter((closure) => lookupKeysOf(closure).some((key) => wanted.includes(key)));
  const found = new Set(filed.map(({ tenant }) => tenant));
  for (const tenant of tenants) if (tenant.key === link) found.add(tenant);
  for (const { mergedInto } of found) {
    for (const tenant of tenants) if (tenant.key === mergedInto) found.add(tenant);
  }
  return [...found];
}

function closureOf(tenant: Tenant): Closure {
  return { tenant, begun: '2026-01-01', done: {}, drafted: {}, answered: {}, declined: {} };
}

describe('a mail of its closure in this very conversation', () => {
  /** Whose mails are in a conversation, as evidence or in a draft. */
  const mailed: Readonly<Record<string, readonly string[]>> = {
    'mailed contoso': ['contoso'],
    'mailed harborside': ['harborside'],
    'mailed circle-b': ['circle-b'],
    'mailed retail': ['kestrel-retail'],
    'mailed mistake': ['mistake'],
    'mailed with-mistake': ['with-mistake'],
    'mailed contoso and fabrikam': ['contoso', 'fabrikam'],
    'mailed contoso and mistake': ['contoso', 'mistake'],
    'mailed redwood and harborside': ['redwood', 'harborside'],
    'said akita': ['contoso'],
    'said none': ['contoso'],
    'said mistake': ['contoso'],
  };
  const closures = tenants.map((tenant, at): Closure => {
    const refs = Object.keys(mailed).filter((conversation) => mailed[conversation]?.includes(tenant.name));
    const [one, two, three, four, five, six] = refs
      .map(conversationRef)
      .map((conversation) => ({ on: '2026-03-02', conversation }));
    const mail = at % 2 === 0 ? 'account-team' : 'customer-follow-up';
    return {
      ...closureOf(tenant),
      done: {
        ...(one && { 'atu-mail': { ...one, by: 'mail-seen' } }),
        ...(two && { 'customer-mail': { ...two, by: 'mail-sent' } }),
        ...(three && { 'queue-confirmed': { ...three, by: 'reply' } }),
      },
      drafted: {
        ...(four && { 'atu-mail': { ...four, mail } }),
        ...(five && { 'customer-mail': { ...five, mail } }),
        ...(six && { 'assignment-mail': { ...six, mail } }),
      },
    };
  });
  const mails = indexConversations(closures);
  const found = (thread: Thread, index = everything) =>
    matchTenant(thread, index, links, usOf(reader, sides), { mails });

  it.each([
    'contoso | mail | una@ms > me | Done | mailed contoso',
    'contoso | mail | draft > una@ms | Re: Done | mailed contoso',
    'contoso | mail | > | | mailed contoso',
    // It comes after what the FM said; what speaks against it makes a question.
    'akita | link | una@ms > me | Done | said akita',
    '- | said-none | una@ms > me | Done | said none',
    'contoso | mail | una@ms > me | What the FM said was put away since | said mistake',
    'fabrikam | ambiguous | mina@us > me | {16} fabrikam.onmicrosoft.com | mailed contoso',
    'fabrikam | ambiguous | ed@fabrikam.com > me; jo@unheard-of.com | Forwarded to another customer | mailed contoso',
    'contoso | ambiguous | owen.price@ms > me | The account team of others | mailed contoso',
    // Merged and put away.
    'redwood | mail | una@ms > me | Merged twice | mailed harborside',
    'circle-a | mail | una@ms > me | In a circle | mailed circle-b',
    'redwood | mail | una@ms > me | Two that are one | mailed redwood and harborside',
    '- | our-side | una@ms > me | Put away | mailed mistake',
    'fabrikam | domain | ed@fabrikam.com > me | Put away, but the thread tells | mailed mistake',
    '- | our-side | una@ms > me | Merged into what was put away | mailed with-mistake',
    'contoso | mail | una@ms > me | One of two was put away | mailed contoso and mistake',
    'contoso | domain | maria@contoso.com > me | Theirs again | mailed contoso',
    'contoso | mail | jo@gmail.com > me | From somebody private | mailed contoso',
    'contoso | mail | una@ms > me; pm@unheard-of.com | A partner in copy | mailed contoso',
    'contoso | ambiguous | pm@unheard-of.com > me | A partner, or the next customer | mailed contoso',
    'contoso | ambiguous | una@ms > me | Somebody else’s tenant: {92} | mailed contoso',
    'contoso | tenant-id | una@ms > me | {15} | mailed contoso',
    'contoso | ambiguous | maria@contoso.com > me, ed@fabrikam.com | Both write, one’s mail is here | mailed contoso',
    // Whose the mail is tells two apart who share a domain.
    'kestrel-retail | mail | cfo@kestrel-holdings.com > me | Tills | mailed retail',
    'kestrel-retail | ambiguous | cfo@kestrel-holdings.com > me, ed@fabrikam.com | Tills | mailed retail',
    'kestrel-retail | ambiguous | cfo@kestrel-holdings.com > me | Tills | mailed contoso',
    // Of two nobody can say which, but for the other signs.
    'contoso | ambiguous | una@ms > me | Both are done | mailed contoso and fabrikam',
    'fabrikam | tenant-id | una@ms > me | {16} | mailed contoso and fabrikam',
    'contoso | domain | maria@contoso.com > me | Both are done | mailed contoso and fabrikam',
    'akita | ambiguous | una@ms > me | {1} | mailed contoso and fabrikam',
    // Another conversation, or none.
    '- | our-side | una@ms > me | Done | mailed nobody',
    '- | our-side | una@ms > me | Done',
  ])('%s', (line) => {
    const { thread, truth, answer } = labelled(line);
    const whose = found(thread);
    expect(answerOf(whose)).toBe(answer);
    const told = whose.kind === 'matched' ? whose.tenant : undefined;
    const own = merged(keys.get(truth));
    const offered = whose.kind === 'ambiguous' ? whose.candidates.find(({ tenant }) => tenant === own)?.tenant : told;
    expect(offered).toBe(own);
    expect(found(thread, indexTenants(filedUnder(thread, closures)))).toEqual(whose);
  });
});

describe('an answer', () => {
  const answer = (line: string) => match(labelled(`- | - | ${line}`).thread);

  it('says by what it was found, as the tenant has it', () => {
    expect(answer('x@EU.Mail.Contoso.com > me |')).toEqual({
      kind: 'matched',
      tenant: 'contoso.com',
      because: { kind: 'domain', value: 'contoso.com' },
    });
    expect(answer('jan@MÜLLEREI-soest.de > me |')).toMatchObject({ because: { value: 'xn--mllerei-soest-wob.de' } });
    expect(answer('ANA.LOPEZ@ms > me |')).toEqual(answer('ana.lopez@microsoft.com > me |'));
    expect(answer('mina@us > me | {15:upper}')).toMatchObject({ because: { kind: 'tenant-id', value: idOf(15) } });
    expect(answer('mina@us > me | X CONTOSO.onmicrosoft.com')).toMatchObject({
      because: { kind: 'onmicrosoft', value: 'contoso.onmicrosoft.com' },
    });
    expect(answer('mina@us > me | | said akita')).toMatchObject({ because: { kind: 'link' } });
  });

  it('names each candidate once with its first reason, and strangers once, those below others left out', () => {
    const among = 'a@eu.new.com, b@new.com, c@kestrel-retail.com, d@kestrel-holdings.com, e@new.com';
    expect(answer(`${among.replace(',', ' > me,')} | of adatum2.onmicrosoft.com`)).toEqual({
      kind: 'ambiguous',
      candidates: [
        { tenant: 'kestrel-holdings.com', because: { kind: 'domain', value: 'kestrel-holdings.com' } },
        { tenant: 'kestrel-holdings.com~2', because: { kind: 'domain', value: 'kestrel-holdings.com' } },
      ],
      strangers: ['adatum2.onmicrosoft.com', 'new.com'],
      relatives: [],
    });
  });

  it('leaves an unknown id to the FM where the people of a known tenant write', () => {
    expect(answer('maria@contoso.com > me | {88}')).toMatchObject({ kind: 'ambiguous', strangers: [idOf(88)] });
  });
});

describe('a request of ours that the mail quotes', () => {
  it.each([
    ['names its tenant', 'contoso', 'quoted', [15], 'una@ms > me | Ticket 12'],
    ['in a conversation without a subject', 'contoso', 'quoted', [15], 'una@ms > me |'],
    ['agrees with the people', 'contoso', 'domain', [15], 'maria@contoso.com > me | Moved'],
    ['speaks against the people', 'fabrikam', 'ambiguous', [15], 'ed@fabrikam.com > me | Moved'],
    ['speaks against the subject', 'akita', 'ambiguous', [15], 'una@ms > me | {1}'],
    ['of two tenants names none', 'fabrikam', 'ambiguous', [15, 16], 'una@ms > me | Both moved'],
    ['tells two apart who share a domain', 'kestrel-retail', 'quoted', [12], 'cfo@kestrel-holdings.com > me | Moved'],
    ['of a tenant that nobody knows says nothing', '-', 'our-side', [93], 'una@ms > me | Moved'],
    ['leaves a stranger who writes to the FM', 'contoso', 'ambiguous', [15], 'jo@unheard-of.com > me | Moved'],
    ['speaks against the account team', 'contoso', 'ambiguous', [16], 'ana.lopez@ms > me | Moved'],
  ])('%s', (_rule, nickname, answer, ids, line) => {
    const { thread } = labelled(`- | - | ${line}`);
    const whose = matchTenant(thread, everything, links, usOf(reader, sides), {
      quoted: ids.flatMap((id) => everything.tenantIds.get(idOf(id)) ?? []),
    });
    expect(answerOf(whose)).toBe(answer);
    const own = keys.get(nickname);
    const offered = whose.kind === 'ambiguous' ? whose.candidates.map(({ tenant }) => tenant) : [];
    const told = whose.kind === 'matched' ? [whose.tenant] : offered;
    expect([told.length > 0, own === undefined || told.includes(own)]).toEqual([own !== undefined, true]);
  });
});

describe('who shares only the registrable domain', () => {
  const office = (key: string, domains: readonly string[], more: Partial<Tenant> = {}): Tenant => ({
    key: key as TenantKey,
    name: key,
    domains,
    customerContacts: [],
    accountTeamContacts: [],
    workloads: [],
    ...more,
  });
  const schools = office('schools', ['schools.state.tx.us']);
  const book = [schools, office('city', ['city.minato.lg.jp']), office('retail', ['retail.example.com', 'example.de'])];
  const ask = (line: string, among: readonly Tenant[] = book) =>
    matchTenant(labelled(`- | - | ${line}`).thread, indexTenants(among), new Map(), usOf(reader, sides));

  it.each([
    ['another office of a state', 'jo@roads.state.tx.us > me |', 'schools', 'roads.state.tx.us', 'schools.state.tx.us'],
    ['another office of a place', 'jo@pref.minato.lg.jp > me |', 'city', 'pref.minato.lg.jp', 'city.minato.lg.jp'],
    ['a sister company', 'jo@foods.example.com > me |', 'retail', 'foods.example.com', 'retail.example.com'],
    ['the company above', 'me > jo@example.com |', 'retail', 'example.com', 'retail.example.com'],
    ['beside our side', 'jo@foods.example.com > me, una@ms |', 'retail', 'foods.example.com', 'retail.example.com'],
  ])('is asked about: %s', (_rule, line, tenant, host, domain) => {
    expect(ask(line)).toEqual({
      kind: 'ambiguous',
      candidates: [{ tenant, because: { kind: 'related', value: domain } }],
      strangers: [host],
      relatives: [{ host, tenant, domain }],
    });
  });

  it('is asked about beside the tenant’s own people', () => {
    expect(ask('jo@roads.state.tx.us > me; al@schools.state.tx.us |')).toMatchObject({
      candidates: [{ because: { kind: 'domain', value: 'schools.state.tx.us' } }],
      relatives: [{ host: 'roads.state.tx.us', tenant: 'schools' }],
    });
  });

  it.each([
    ['below the stored domain', 'jo@lab.schools.state.tx.us > me |', 'matched'],
    ['in copy of the tenant’s own people', 'al@schools.state.tx.us > me; jo@roads.state.tx.us |', 'matched'],
    ['of another place', 'jo@city.akita.lg.jp > me |', 'unknown'],
    ['of another state', 'jo@schools.state.ca.us > me |', 'unknown'],
    ['only by the suffix', 'jo@other.de > me |', 'unknown'],
    ['by a private suffix', 'jo@other.github.io > me |', 'unknown'],
  ])('is not asked about: %s', (_rule, line, kind) => {
    expect(ask(line, [...book, office('pages', ['one.github.io'])]).kind).toBe(kind);
  });

  it('is not asked about again, nor who is below, once the FM has parted them', () => {
    const parted = { ...schools, apart: ['roads.state.tx.us'] };
    for (const host of ['roads.state.tx.us', 'north.roads.state.tx.us']) {
      expect(ask(`jo@${host} > me |`, [parted])).toEqual({ kind: 'unknown', because: 'no-tenant' });
    }
    expect(ask('jo@parks.state.tx.us > me |', [parted]).kind).toBe('ambiguous');
  });

  it('is a tenant of its own once it was begun: the longer stored domain is whose the mail is', () => {
    const roads = office('roads', ['roads.state.tx.us']);
    expect(ask('jo@roads.state.tx.us > me |', [schools, roads])).toMatchObject({ kind: 'matched', tenant: 'roads' });
    const state = office('state', ['state.tx.us']);
    expect(ask('jo@roads.state.tx.us > me |', [state, roads])).toMatchObject({ kind: 'matched', tenant: 'roads' });
    expect(ask('jo@parks.state.tx.us > me |', [state, roads])).toMatchObject({ kind: 'matched', tenant: 'state' });
  });

  it('is found under the file keys of the thread', () => {
    const { thread } = labelled('- | - | jo@roads.state.tx.us > me |');
    const wanted = lookupKeysFor(thread, usOf(reader, sides));
    expect(lookupKeysOf(closureOf(schools)).filter((key) => wanted.includes(key))).not.toEqual([]);
    const others = [office('other', ['other.co.uk']), office('far', ['schools.state.ca.us'])];
    for (const other of others) {
      expect(lookupKeysOf(closureOf(other)).filter((key) => wanted.includes(key))).toEqual([]);
    }
  });

  it('cannot be told without the lists: then a company nobody knows is asked about', () => {
    const bare = matchTenant(
      labelled('- | - | jo@roads.state.tx.us > me; al@schools.state.tx.us |').thread,
      indexTenants(book),
      new Map(),
      usOf(reader, bareSides),
    );
    expect(bare).toMatchObject({ kind: 'ambiguous', strangers: ['roads.state.tx.us'], relatives: [] });
  });
});

describe('without the lists of domains', () => {
  it('nobody outside is taken for private, so that a known tenant’s thread becomes a question', () => {
    const { thread } = labelled('- | - | maria@contoso.com > me, jo@gmail.com |');
    expect(match(thread)).toMatchObject({ kind: 'matched' });
    expect(matchTenant(thread, everything, links, usOf(reader, bareSides))).toMatchObject({ strangers: ['gmail.com'] });
  });
});

const spelt = (text: string, upper: boolean) => (upper ? text.toUpperCase() : text);

describe('an answer never depends', () => {
  const seed = 20261120;

  it('on the order of the participants within a field, their letters’ case or their names', () => {
    const order = (people: readonly Person[]) =>
      fc
        .tuple(
          fc.shuffledSubarray([...people], { minLength: people.length }),
          fc.array(fc.tuple(fc.boolean(), fc.string()), { minLength: people.length, maxLength: people.length }),
        )
        .map(([shuffled, ways]) =>
          shuffled.map(({ address }, at) => ({
            name: ways[at]?.[1] ?? '',
            address: spelt(address, ways[at]?.[0] ?? false),
          })),
        );
    const varied = fc
      .constantFrom(...all)
      .chain(({ thread }) =>
        fc
          .record({ to: order(thread.to), cc: order(thread.cc), from: order(thread.from ? [thread.from] : []) })
          .map(({ to, cc, from: [from] }) => ({ given: thread, other: { ...thread, to, cc, ...(from && { from }) } })),
      );
    fc.assert(
      fc.property(varied, ({ given, other }) => expect(match(other)).toEqual(match(given))),
      { seed, numRuns: 2000 },
    );
  });

  it('on the order of the tenants', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...tenants], { minLength: tenants.length }), (shuffled) => {
        const index = indexTenants(shuffled);
        for (const { thread } of all) expect(match(thread, index)).toEqual(match(thread));
      }),
      { seed, numRuns: 20 },
    );
  });
});
