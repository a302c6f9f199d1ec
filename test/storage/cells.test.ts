import * as fc from 'fast-check';
import { isClean } from '../../src/domain/text/cleanText';
import type { Closure } from '../../src/domain/closure/closure';
import { languages } from '../../src/domain/language';
import { mailKinds } from '../../src/domain/mail/mail';
import { playbook } from '../../src/domain/closure/playbook';
import { regions } from '../../src/domain/region';
import { cellChanges, cellsOf, closureOf } from '../../src/storage/cells';
import { keyOf, sampleClosure } from './sampleClosures';

const akita = sampleClosure('akita-mfg.co.jp', {
  tenant: {
    name: '秋田製作所',
    domains: ['akita-mfg.co.jp', 'akitamfg.onmicrosoft.com'],
    apart: ['minato.akita-group.jp'],
    tenantId: '6f2a1c1e-8f5b-4d4c-9c2a-0d8f3b7e5a11',
    region: 'APJ',
    language: 'ja-JP',
    customerContacts: [{ name: '佐藤 花子', address: 'sato@akita-mfg.co.jp' }],
    accountTeamContacts: [{ name: 'Ken Mori', address: 'kmori@microsoft.com' }],
    workloads: ['Exchange Online', 'Teams'],
    nextMeeting: '2026-04-01',
    mergedInto: keyOf('akita.example'),
    discarded: true,
  },
  done: {
    'services-enabled': { on: '2026-03-02', by: 'fm' },
    readiness: { on: '2026-03-14', by: 'fm', ready: true, workloads: ['Teams'] },
    'queue-confirmed': { on: '2026-03-20', by: 'reply', conversation: 'abcdefghi' as never, region: 'APJ' },
    'task-4060': { on: '2026-03-21', by: 'fm', reason: 'asked for by "the team"' },
  },
  drafted: { 'customer-mail': { on: '2026-03-15', mail: 'customer-follow-up' } },
  answered: { 'atu-mail': '2026-03-09' },
  declined: { 'customer-mail': '2026-03-12', 'assignment-mail': '2026-03-18' },
});

/** The closure as it comes back from a device or another pane. */
function throughStore(closure: Closure): Closure | undefined {
  return closureOf(closure.tenant.key, structuredClone(cellsOf(closure)));
}

describe('a closure', () => {
  test('comes back from its cells as it was', () => {
    expect(throughStore(akita)).toEqual(akita);
    expect(throughStore(sampleClosure('a.example'))).toEqual(sampleClosure('a.example'));
  });

  test('comes back whatever is in it', () => {
    const day = fc.constantFrom('2026-03-02', '2027-12-31', '1999-01-01');
    // As the gates let it in; joined, two such texts are one, too.
    const text = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((value) => value.replace(/[\uFFFD\u061c\u200e\u200f]/g, ''))
      .filter(isClean);
    const list = fc.uniqueArray(text, { maxLength: 4 }).map((values) => values.sort((a, b) => (a < b ? -1 : 1)));
    const people = fc
      .tuple(list, text)
      .map(([addresses, name]) => addresses.map((address) => ({ name: name + address.length, address })));
    const step = fc.constantFrom(...playbook.map(({ id }) => id));
    const closure: fc.Arbitrary<Closure> = fc.record({
      tenant: fc.record(
        {
          key: fc.constant(keyOf('key.example')),
          name: text,
          domains: list,
          customerContacts: people,
          accountTeamContacts: people,
          workloads: list,
          tenantId: fc.uuid(),
          region: fc.constantFrom(...regions),
          language: fc.constantFrom(...languages),
          nextMeeting: day,
          discarded: fc.constant(true as const),
        },
        { requiredKeys: ['key', 'name', 'domains', 'customerContacts', 'accountTeamContacts', 'workloads'] },
      ),
      begun: day,
      done: fc.dictionary(
        step,
        fc.record(
          {
            on: day,
            by: fc.constantFrom('fm' as const, 'reply' as const),
            reason: text,
            ready: fc.boolean(),
            workloads: list,
          },
          { requiredKeys: ['on', 'by'] },
        ),
        { noNullPrototype: true },
      ),
      drafted: fc.dictionary(step, fc.record({ on: day, mail: fc.constantFrom(...mailKinds) }), {
        noNullPrototype: true,
      }),
      answered: fc.dictionary(step, day, { noNullPrototype: true }),
      declined: fc.dictionary(step, day, { noNullPrototype: true }),
    });
    fc.assert(
      fc.property(closure, (given) => {
        expect(throughStore(given)).toEqual(given);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test.each([
    ['a name that was decoded badly', { name: '\uFFFDukasz' }, { name: 'ukasz' }],
    ['a name with half of a character', { name: 'Anna\uD83D' }, { name: 'Anna' }],
  ])('has %s in a form that the store takes', (_what, tenant, kept) => {
    expect(throughStore(sampleClosure('a.example', { tenant }))?.tenant).toMatchObject(kept);
  });

  test('is none as long as only a part of its row is known', () => {
    expect(closureOf('a.example', { 's:notes': '{"on":"2026-03-02","by":"fm"}' })).toBeUndefined();
  });
});

describe('a cell that cannot be read', () => {
  const begun = { begun: '2026-03-02', name: 'A' };
  test.each<[string, Record<string, unknown>, Partial<Closure>]>([
    ['evidence that is no JSON', { 's:notes': '{"on":' }, { done: {} }],
    ['evidence that is no text', { 's:notes': 7 }, { done: {} }],
    ['evidence without a day', { 's:notes': '{"by":"fm"}' }, { done: {} }],
    ['evidence of a step that we do not have', { 's:dance': '{"on":"2026-03-02","by":"fm"}' }, { done: {} }],
    [
      'what a later version put into evidence',
      { 's:queue-confirmed': '{"on":"2026-03-02","by":"fm","region":"Moon","mood":"good"}' },
      { done: { 'queue-confirmed': { on: '2026-03-02', by: 'fm' } } },
    ],
    ['an answer on no day', { 'r:atu-mail': 'soon' }, { answered: {} }],
    ['an answer to a step that we do not have', { 'r:dance': '2026-03-02' }, { answered: {} }],
    ['mails declined up to no day', { 'n:atu-mail': true }, { declined: {} }],
    ['a draft of no mail', { 'p:notes': '{"on":"2026-03-02","mail":"spam"}' }, { drafted: {} }],
    ['the day it was begun', { begun: 'soon' }, { begun: '1970-01-01' }],
    [
      'a cell of a later version',
      { 'z:1': 'new', later: 3 },
      sampleClosure('a.example', { tenant: { name: 'A', domains: [] } }),
    ],
  ])('is not shown and hides nothing else: %s', (_what, cells, shown) => {
    expect(closureOf('a.example', { ...begun, ...cells })).toMatchObject(shown);
  });

  test.each([
    ['region', 'Moon'],
    ['language', 'tlh'],
    ['meeting', 'tomorrow'],
    ['id', 7],
    ['into', ''],
    ['discarded', 'yes'],
    ['d:a.example', 'yes'],
    ['c:x@a.example', 7],
  ])('is not shown: %s', (cell, value) => {
    expect(closureOf('a.example', { ...begun, [cell]: value })).toEqual(closureOf('a.example', begun));
  });
});

test('what deceives or breaks a reader is not shown, whatever was stored', () => {
  const turned = { by: 'fm', on: '2026-03-14', reason: 'a\u202eb', who: 'R\ud800obin', words: '\0no' };
  const { tenant, done } = closureOf('a.example', {
    begun: '2026-03-14',
    name: 'Ex\u202eample',
    'c:x\u2066@a.example': 'An\u0000na',
    's:notes': JSON.stringify(turned),
  }) as Closure;
  expect([tenant.name, tenant.customerContacts]).toEqual(['Example', [{ name: 'Anna', address: 'x@a.example' }]]);
  expect(done.notes).toEqual({ by: 'fm', on: '2026-03-14', reason: 'ab', who: 'Robin', words: 'no' });
});

it.each([
  ['of a text that was copied into FTOP is kept', 'aB3-_xyz9', { copied: 'aB3-_xyz9' }],
  ['is none where no such reference can be', 'more than a reference', {}],
])('the reference %s', (_what, copied, expected) => {
  const given = { begun: '2026-03-14', 's:notes': JSON.stringify({ by: 'fm', on: '2026-03-14', copied }) };
  expect(closureOf('a.example', given)?.done.notes).toEqual({ by: 'fm', on: '2026-03-14', ...expected });
});

describe('what is written', () => {
  test('is nothing when nothing differs', () => {
    expect(cellChanges(akita, structuredClone(akita))).toEqual({});
  });

  test('is the same cell for equal evidence, whatever the order of its keys', () => {
    const turned: Closure = {
      ...akita,
      done: { ...akita.done, readiness: { workloads: ['Teams'], ready: true, by: 'fm', on: '2026-03-14' } },
    };
    expect(cellChanges(akita, turned)).toEqual({});
  });

  test('is only what differs, and what is gone as undefined', () => {
    const { readiness: _, ...done } = akita.done;
    const after: Closure = {
      ...akita,
      tenant: { ...akita.tenant, name: 'Akita', domains: ['akita-mfg.co.jp', 'akita.example'] },
      done: { ...done, notes: { on: '2026-03-22', by: 'fm' } },
    };
    expect(cellChanges(akita, after)).toEqual({
      name: 'Akita',
      'd:akita.example': true,
      'd:akitamfg.onmicrosoft.com': undefined,
      's:readiness': undefined,
      's:notes': '{"on":"2026-03-22","by":"fm"}',
    });
  });
});
