import * as fc from 'fast-check';
import type { ConversationRef } from '../../../src/domain/thread/conversation';
import { mailKinds } from '../../../src/domain/mail/mail';
import type { SendKnowledge, SentRecord } from '../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../src/domain/tenant/tenant';
import {
  addSent,
  addTaken,
  forgetSent,
  isSentKey,
  keepKnowledge,
  knowledgeIn,
  lastSeen,
  markSeen,
  openGuardBox,
  sentIn,
  sentKey,
  takenIn,
} from '../../../src/host/sending/guardBox';
import { joinKnowledge } from '../../../src/host/sending/joinKnowledge';
import { createStorage } from './sendingOutlook';

const now = Date.parse('2027-03-20T09:00:30Z');
const day = 86_400_000;
const reader = 'robin@partner.example';
const key = (name: string) => name as TenantKey;
const record: SentRecord = { at: now, kind: 'account-team', tenant: key('contoso.com') };
const boxOf = (storage: Storage, address = reader, partition?: string) => openGuardBox(storage, address, partition);

const knowledge: SendKnowledge = {
  reader: { address: reader, language: 'de-DE' },
  sides: { own: ['partner.example'], accountTeam: [] },
  tenants: [
    {
      key: key('contoso.com'),
      name: 'Contoso',
      domains: ['contoso.com'],
      tenantId: 'b',
      region: 'EMEA',
      language: 'es-ES',
      sent: { 'account-team': '2027-03-01' },
    },
    { key: key('fabrikam.com'), name: '', domains: [], sent: {} },
  ],
  links: { abc: key('contoso.com') },
};

describe('the box of a mailbox in the browser', () => {
  test('keeps what the handler leaves and the pane tells', () => {
    const storage = createStorage();
    const handler = boxOf(storage);
    expect([addSent(handler, record), markSeen(handler, now), keepKnowledge(handler, knowledge)]).toEqual([
      true,
      true,
      true,
    ]);
    const pane = boxOf(storage, 'Robin@Partner.example');
    expect(sentIn(pane, now)).toEqual([record]);
    expect(lastSeen(pane)).toBe(now);
    expect(knowledgeIn(pane)).toEqual(knowledge);
  });

  it.each([
    ['another account', 'other@partner.example', undefined],
    ['another part of the browser', reader, 'part-2:'],
  ])('has nothing in common with that of %s', (_, address, partition) => {
    const storage = createStorage();
    addSent(boxOf(storage), record);
    const other = boxOf(storage, address, partition);
    expect([sentIn(other, now), lastSeen(other), knowledgeIn(other)]).toEqual([[], undefined, undefined]);
    addSent(other, { ...record, kind: 'customer-follow-up' });
    forgetSent(other, record);
    expect(sentIn(boxOf(storage), now)).toEqual([record]);
  });

  it.each(['blocked', 'full'] as const)('says that nothing is kept when the storage is %s', (state) => {
    const box = boxOf(createStorage(state));
    expect([addSent(box, record), markSeen(box, now), keepKnowledge(box, knowledge)]).toEqual([false, false, false]);
    forgetSent(box, record);
    addTaken(box, ['a']);
    expect([sentIn(box, now), takenIn(box), lastSeen(box), knowledgeIn(box)]).toEqual([[], [], undefined, undefined]);
  });

  test('keeps nothing without a storage', () => {
    const box = openGuardBox(undefined, reader);
    expect([addSent(box, record), sentIn(box, now), markSeen(box, now)]).toEqual([false, [], false]);
  });

  test('holds no address, in keys neither', () => {
    const storage = createStorage();
    addSent(boxOf(storage), record);
    markSeen(boxOf(storage), now);
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
    expect(keys.every((each) => each?.startsWith('closeout.guard.'))).toBe(true);
    expect(JSON.stringify(keys)).not.toMatch(/@|robin/);
  });

  test('tells its sent mails’ keys from others', () => {
    const storage = createStorage();
    const box = boxOf(storage);
    markSeen(box, now);
    addSent(box, record);
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at));
    expect(keys.filter((each) => isSentKey(box, each))).toEqual([`${box.prefix}sent.${sentKey(record)}`]);
    expect([isSentKey(box, null), isSentKey(boxOf(storage, 'x@y.example'), keys[1] ?? '')]).toEqual([false, false]);
  });
});

describe('records of sent mails', () => {
  it.each([
    ['the same again', {}, 1],
    ['the same over the turn of a minute', { at: now + 40_000 }, 1],
    ['the same a minute later', { at: now + 60_000 }, 2],
    ['another kind', { kind: 'customer-follow-up' }, 2],
    ['another tenant', { tenant: key('fabrikam.com') }, 2],
    ['another conversation', { conversation: 'abc' as ConversationRef }, 2],
    ['no tenant but a company', { tenant: undefined, domains: ['contoso.com'] }, 2],
  ] as const)('with %s', (_, change, count) => {
    const box = boxOf(createStorage());
    addSent(box, record);
    expect(addSent(box, { ...record, ...change } as SentRecord)).toBe(true);
    expect(sentIn(box, now)).toHaveLength(count);
  });

  test('are dropped after sixty days, and where they are damaged', () => {
    const storage = createStorage();
    const box = boxOf(storage);
    addSent(box, { ...record, at: now - 61 * day });
    addSent(box, { ...record, at: now - 59 * day });
    storage.setItem(`${box.prefix}sent.half`, '{"at":1');
    storage.setItem(`${box.prefix}sent.odd`, '{"at":"x","kind":"account-team"}');
    expect(sentIn(box, now)).toEqual([{ ...record, at: now - 59 * day }]);
    expect(
      Array.from({ length: storage.length }, (_, at) => storage.key(at)).filter((each) => isSentKey(box, each)),
    ).toHaveLength(1);
  });

  test('come oldest first, each as it was left, and go one by one', () => {
    const text = fc.string({ minLength: 1, maxLength: 12 });
    const some = fc.record(
      {
        at: fc.integer({ min: now - 50 * day, max: now }),
        kind: fc.constantFrom(...mailKinds),
        tenant: text.map(key),
        conversation: text.map((ref) => ref as ConversationRef),
        region: fc.constantFrom('APJ' as const, 'EMEA' as const),
        domains: fc.array(text),
      },
      { requiredKeys: ['at', 'kind'] },
    );
    const far = (a: SentRecord, b: SentRecord) => Math.floor(a.at / 120_000) === Math.floor(b.at / 120_000);
    fc.assert(
      fc.property(fc.uniqueArray(some, { comparator: far, maxLength: 8 }), (records) => {
        const box = boxOf(createStorage());
        for (const each of [...records, ...records]) addSent(box, each);
        const sorted = [...records].sort((a, b) => a.at - b.at);
        expect(sentIn(box, now)).toEqual(sorted);
        for (const each of sorted.slice(1)) forgetSent(box, each);
        expect(sentIn(box, now)).toEqual(sorted.slice(0, 1));
      }),
    );
  });
});

describe('what is read as knowledge', () => {
  it.each([
    ['nothing', null],
    ['a text', '"x"'],
    ['half a text', '{"reader":'],
    ['no reader', JSON.stringify({ ...knowledge, reader: undefined })],
    ['a language we do not have', JSON.stringify({ ...knowledge, reader: { address: reader, language: 'fr-FR' } })],
    ['no sides', JSON.stringify({ ...knowledge, sides: {} })],
  ])('is none with %s', (_, text) => {
    const storage = createStorage();
    const box = boxOf(storage);
    if (text !== null) storage.setItem(`${box.prefix}knowledge`, text);
    expect(knowledgeIn(box)).toBeUndefined();
  });

  test('leaves out what is malformed', () => {
    const storage = createStorage();
    const box = boxOf(storage);
    const tenants = [...knowledge.tenants, null, 7, { key: 'x' }, { key: 'y', name: 1, domains: [] }];
    const odd = { key: 'z', name: 'Z', domains: [1, 'z.example'], region: 'Mars', language: 'fr-FR', sent: { x: 1 } };
    storage.setItem(
      `${box.prefix}knowledge`,
      JSON.stringify({ ...knowledge, tenants: [...tenants, odd], links: { a: 'b', c: 1 } }),
    );
    expect(knowledgeIn(box)).toEqual({
      ...knowledge,
      tenants: [...knowledge.tenants, { key: 'z', name: 'Z', domains: ['z.example'], sent: {} }],
      links: { a: 'b' },
    });
  });
});

describe('what is told', () => {
  const tenant = (at: number) => ({ key: key(`t${at}`), name: `${at}`, domains: [], sent: {} });

  test('replaces what was told of the same tenant and link, and adds the rest', () => {
    const [contoso, fabrikam] = knowledge.tenants;
    const later: SendKnowledge = {
      reader: { address: reader, language: 'ja-JP' },
      sides: { own: [], accountTeam: ['contoso.com'] },
      tenants: [{ key: key('contoso.com'), name: 'Contoso AG', domains: [], sent: {} }],
      links: { abc: key('fabrikam.com'), def: key('contoso.com') },
    };
    expect(contoso?.key).toBe('contoso.com');
    expect(joinKnowledge(knowledge, later)).toEqual({
      ...later,
      tenants: [fabrikam, ...later.tenants],
      links: { abc: 'fabrikam.com', def: 'contoso.com' },
    });
    expect(joinKnowledge(undefined, later)).toEqual(later);
  });

  test('keeps the 600 tenants and 2,000 links that were told last', () => {
    const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
    const links = Object.fromEntries(range(0, 2_500).map((at) => [`c${at}`, key('t0')]));
    const before = { ...knowledge, tenants: range(0, 600).map(tenant), links };
    const { tenants, links: kept } = joinKnowledge(before, {
      ...knowledge,
      tenants: [tenant(0), tenant(600)],
      links: { c5: key('t1') },
    });
    expect(tenants).toHaveLength(600);
    expect(tenants.slice(-2)).toEqual([tenant(0), tenant(600)]);
    expect(tenants.some(({ key: each }) => each === 't1')).toBe(false);
    expect(Object.keys(kept)).toHaveLength(2_000);
    expect([kept['c5'], kept['c6'], kept['c2499']]).toEqual(['t1', undefined, 't0']);
  });
});
