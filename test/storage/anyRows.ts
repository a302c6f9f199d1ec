import * as fc from 'fast-check';
import { clockDigits } from '../../src/storage/clock';
import type { Row, Rows, Stamp } from '../../src/storage/rows';

/** Any UTF-16 text: umlauts, emoji, halves of emoji, control characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 6 }),
);

const clients = ['GbiQz', 'FnHIC', '-----', 'zzzzz', '0_aA9'];

const stampText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 2 ** 42 - 1 }), fc.boolean(), counter(), client()).map(toHlc),
  },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constant('') },
);

function counter(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 ** 24 - 1 }));
}

function client(): fc.Arbitrary<string> {
  return fc.constantFrom(...clients);
}

function toHlc([time, whole, count, by]: readonly [number, boolean, number, string]): string {
  const digits = (number: number, length: number) =>
    Array.from({ length }, (_, at) => clockDigits.charAt(Math.floor(number / 64 ** (length - 1 - at)) % 64)).join('');
  return digits(whole ? Math.floor(time / 1000) * 1000 : time, 7) + digits(count, 4) + by;
}

const evidence = fc
  .record(
    {
      on: fc.oneof(fc.constantFrom('2026-03-12', '2026-02-30', '12 March', '0001-01-01', '+012026-01-01'), anyText),
      by: fc.constantFrom('fm', 'mail-sent', 'reply', 'a later one'),
      conversation: fc.constantFrom('gCUFo_6fZ', 'gCUFo_6f_', 'short'),
      reason: anyText,
      ready: fc.boolean(),
      workloads: fc.array(fc.constantFrom('Intune', 'Teams'), { maxLength: 3 }),
      region: fc.constantFrom('EMEA', 'APJ', 'Moon'),
      later: fc.constantFrom(1, null, 'x'),
    },
    { requiredKeys: ['on', 'by'] },
  )
  .map((fields) => JSON.stringify(fields));

const draft = fc
  .record({
    on: fc.constant('2026-03-12'),
    mail: fc.constantFrom('account-team'),
    conversation: fc.constant('gCUFo_6fZ'),
  })
  .map((fields) => JSON.stringify(fields));

const anyValue: fc.Arbitrary<Stamp[0]> = fc.oneof(
  anyText,
  evidence,
  draft,
  fc.boolean(),
  fc.constant(undefined),
  fc.integer(),
  fc.double(),
  fc.constantFrom('2026-03-12', 'EMEA', 'ja-JP', 'Müller & Söhne GmbH', '{', 'null', '"x"', '[]', '{}'),
  fc.constantFrom('9bd52a18-0333-4d23-a7c3-6b9af1ab7a8c', '9BD52A18-0333-4D23-A7C3-6B9AF1AB7A8C', 'no-guid'),
);

const domains = ['contoso.com', 'contoso.onmicrosoft.com', 'müller.de', 'xn--mller-kva.de', '.onmicrosoft.com', ''];
const addresses = [
  'anna.schmidt@contoso.com',
  'a.schmidt@contoso.com',
  '佐藤@contoso.com',
  'a@b@contoso.com',
  'no address',
  '',
];
const names = ['Anna Schmidt', 'Schmidt, Anna', 'Ångström Ø', '佐藤 健太', ' ', 'İpek', 'Anna'];

const anyCell = fc.oneof(
  fc.constantFrom(
    'name',
    'id',
    'region',
    'language',
    'meeting',
    'begun',
    'into',
    'discarded',
    't',
    'later',
    '__proto__',
  ),
  fc.constantFrom(...domains).map((domain) => `d:${domain}`),
  fc.constantFrom('Intune', 'Exchange Online', '').map((workload) => `w:${workload}`),
  fc.constantFrom('readiness', 'atu-mail', 'fm-unassigned', 'a-later-step', '').map((step) => `s:${step}`),
  fc.constantFrom('p:atu-mail', 'p:customer-mail', 'r:atu-mail', 'r:a-later-step', 'n:assignment-mail'),
  anyText,
);

const contactCell = fc.tuple(
  fc.tuple(fc.constantFrom('c:', 'a:'), fc.constantFrom(...addresses)).map((parts) => parts.join('')),
  fc.tuple(fc.oneof(fc.constantFrom(...names), anyValue), stampText),
);

const anyRow: fc.Arbitrary<Row> = fc
  .array(fc.oneof(contactCell, fc.tuple(anyCell, fc.tuple(anyValue, stampText))), { maxLength: 8 })
  .map((cells) => {
    const row: Record<string, Stamp> = Object.create(null);
    for (const [cell, stamp] of cells) row[cell] = stamp;
    return row;
  });

const anyTable = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...domains, ...addresses, 'gCUFo_6fZ', '__proto__'), anyText), anyRow), {
    maxLength: 3,
  })
  .map((rows) => new Map(rows));

/** Rows that keep to nothing: every kind of cell with every kind of value and stamp. */
export const anyRows: fc.Arbitrary<Rows> = fc.record({ closures: anyTable, links: anyTable });

/** Rows as they are compared: without the order in which they came. */
export function sorted({ closures, links }: Rows): unknown {
  const inOrder = <T>(entries: Iterable<[string, T]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const table = (rows: ReadonlyMap<string, Row>) =>
    inOrder(rows).map(([key, row]) => [key, inOrder(Object.entries(row))]);
  return { closures: table(closures), links: table(links) };
}
