import * as fc from 'fast-check';
import type { Book } from '../../../src/domain/closure/book';
import type { Closure } from '../../../src/domain/closure/closure';
import { regions } from '../../../src/domain/region';
import type { Tenant } from '../../../src/domain/tenant/tenant';
import { uniteClosure } from '../../../src/domain/closure/uniteClosures';
import { bookOf, byFm, closureOf, keyOf, lacking } from './closures';

const a = keyOf('a.example');
const b = keyOf('b.example');
const c = keyOf('c.example');

const merged = (name: string, into: string, tenant: Partial<Tenant> = {}, rest: Partial<Closure> = {}) =>
  closureOf(name, { mergedInto: keyOf(into), ...tenant }, rest);
const shownOf = (key: string, ...closures: readonly Closure[]) => uniteClosure(bookOf(...closures), keyOf(key));

describe('the closure that is shown', () => {
  it('is the tenant’s own when nothing was merged', () => {
    const closure = closureOf(a);
    expect(shownOf(a, closure, closureOf(b))).toBe(closure);
  });

  it('is none for a tenant that is not there', () => {
    expect(shownOf(c, closureOf(a), closureOf(b))).toBeUndefined();
  });

  it.each<[string, Closure[], object]>([
    [
      'the hosts that are neither’s',
      [closureOf(a, { apart: ['x.example'] }), merged(b, a, { apart: ['w.example'] })],
      { tenant: { apart: ['w.example', 'x.example'] } },
    ],
    ['both’s domains', [closureOf(a), merged(b, a)], { tenant: { domains: [a, b] } }],
    [
      'both’s workloads',
      [closureOf(a, { workloads: ['Teams'] }), merged(b, a, { workloads: ['Exchange', 'Teams'] })],
      { tenant: { workloads: ['Exchange', 'Teams'] } },
    ],
    [
      'a contact of both by the own name',
      [
        closureOf(a, { customerContacts: [{ name: 'Bo', address: 'bo@a.example' }] }),
        merged(b, a, { customerContacts: [{ name: 'B', address: 'bo@a.example' }] }),
      ],
      { tenant: { customerContacts: [{ name: 'Bo', address: 'bo@a.example' }] } },
    ],
    [
      'the own name and region',
      [closureOf(a, { region: 'APJ' }), merged(b, a, { region: 'EMEA' })],
      { tenant: { key: a, name: a, region: 'APJ' } },
    ],
    [
      'the other’s region where there is no own',
      [lacking(closureOf(a), 'region'), merged(b, a, { region: 'APJ' })],
      { tenant: { region: 'APJ' } },
    ],
    [
      'the own evidence before the other’s',
      [closureOf(a, {}, { done: { notes: byFm(5) } }), merged(b, a, {}, { done: { notes: byFm(1) } })],
      { done: { notes: byFm(5) } },
    ],
    [
      'the other’s evidence where there is no own',
      [closureOf(a), merged(b, a, {}, { done: { notes: byFm(1) } })],
      { done: { notes: byFm(1) } },
    ],
    [
      'of two others the first by key',
      [closureOf(a), merged(c, a, {}, { done: { notes: byFm(3) } }), merged(b, a, {}, { done: { notes: byFm(2) } })],
      { done: { notes: byFm(2) } },
    ],
    [
      'the other’s draft where there is no own',
      [closureOf(a), merged(b, a, {}, { drafted: { 'atu-mail': { on: '2026-03-01', mail: 'account-team' } } })],
      { drafted: { 'atu-mail': { on: '2026-03-01' } } },
    ],
    [
      'the latest draft of both',
      [
        closureOf(a, {}, { drafted: { 'atu-mail': { on: '2026-03-01', mail: 'account-team' } } }),
        merged(b, a, {}, { drafted: { 'atu-mail': { on: '2026-03-02', mail: 'account-team' } } }),
        merged(c, a, {}, { drafted: { 'atu-mail': { on: '2026-03-01', mail: 'account-team' } } }),
      ],
      { drafted: { 'atu-mail': { on: '2026-03-02' } } },
    ],
    [
      'the earliest answer and the latest mail declined',
      [
        closureOf(a, {}, { answered: { 'atu-mail': '2026-03-05' }, declined: { 'customer-mail': '2026-03-05' } }),
        merged(b, a, {}, { answered: { 'atu-mail': '2026-03-04' }, declined: { 'customer-mail': '2026-03-04' } }),
        merged(c, b, {}, { answered: { 'atu-mail': '2026-03-06' }, declined: { 'customer-mail': '2026-03-06' } }),
      ],
      { answered: { 'atu-mail': '2026-03-04' }, declined: { 'customer-mail': '2026-03-06' } },
    ],
    [
      'the other’s answer where there is no own',
      [closureOf(a), merged(b, a, {}, { answered: { 'atu-mail': '2026-03-04' } })],
      { answered: { 'atu-mail': '2026-03-04' }, declined: {} },
    ],
    [
      'what was merged into what was merged',
      [closureOf(a), merged(b, a), merged(c, b)],
      { tenant: { key: a, domains: [a, b, c] } },
    ],
    [
      'the smallest key’s facts when each was merged into the other',
      [merged(b, a), merged(a, b)],
      { tenant: { key: a, domains: [a, b] } },
    ],
  ])('has %s', (_rule, closures, expected) => {
    for (const { tenant } of closures) expect(shownOf(tenant.key, ...closures)).toMatchObject(expected);
  });

  it('is the tenant’s own when what it was merged into is not there', () => {
    expect(shownOf(b, merged(b, a))).toEqual(merged(b, a));
  });
});

describe('whatever is merged into whatever', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const closures = fc.tuple(
    ...keys.map((key) =>
      fc
        .record({
          into: fc.option(fc.constantFrom(...keys), { nil: undefined }),
          region: fc.option(fc.constantFrom(...regions), { nil: undefined }),
          day: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
          workloads: fc.uniqueArray(fc.constantFrom('Exchange', 'Intune', 'Teams')),
        })
        .map(({ into, region, day, workloads }): Closure => {
          const tenant = { ...(into && into !== key && { mergedInto: keyOf(into) }), ...(region && { region }) };
          const done = day === undefined ? {} : { notes: byFm(day) };
          const closure = closureOf(key, { ...tenant, workloads: workloads.sort() }, { done });
          return region ? closure : lacking(closure, 'region');
        }),
    ),
  );
  const withClosure = (book: Book, closure: Closure): Book => ({
    ...book,
    closures: new Map([...book.closures, [closure.tenant.key, closure]]),
  });

  it('the order in which the closures are kept shows nowhere', () => {
    fc.assert(
      fc.property(closures, fc.shuffledSubarray(keys, { minLength: keys.length }), (given, order) => {
        const shuffled = order.flatMap((key) => given.filter(({ tenant }) => tenant.key === key));
        for (const key of keys) expect(shownOf(key, ...shuffled)).toEqual(shownOf(key, ...given));
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it('what is shown, kept as the tenant’s own, shows the same', () => {
    fc.assert(
      fc.property(closures, fc.constantFrom(...keys), (given, key) => {
        const shown = shownOf(key, ...given);
        expect(shown && uniteClosure(withClosure(bookOf(...given), shown), keyOf(key))).toEqual(shown);
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  it('all that are one show one closure', () => {
    fc.assert(
      fc.property(closures, (given) => {
        for (const { tenant } of given.filter((closure) => closure.tenant.mergedInto)) {
          expect(shownOf(tenant.key, ...given)).toEqual(shownOf(tenant.mergedInto ?? '', ...given));
        }
      }),
      { seed: 33, numRuns: 300 },
    );
  });
});
