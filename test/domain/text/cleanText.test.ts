import * as fc from 'fast-check';
import { parseConfig } from '../../../src/domain/parseConfig';
import { cleanName, cleanText, isClean, longestName } from '../../../src/domain/text/cleanText';
import { beginClosure } from '../../../src/domain/matching/beginClosure';
import { performAct } from '../../../src/domain/closure/closureAct';
import { renderMail } from '../../../src/domain/mail/renderMail';
import { Thread } from '../../../src/domain/thread/thread';
import { closureOf } from '../../app/sampleClosure';
import { fullFacts, realMails } from '../mail/mailSamples';
import { usOf } from '../us';

/** What must reach no mail and no pane, each between letters. */
const deceiving = ['\0', '\x07', '\x1b', '\x7f', '\x9b', '\u202a', '\u202e', '\u2066', '\u2069', '\ud800', '\udc00'];
const deceives = /(?![\t\n\v\f\r\x85])[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u;
const bad = deceiving.join('x');

describe('a text that is shown', () => {
  it.each<[string, string, string]>([
    ['plain words', 'Contoso Ltd.', 'Contoso Ltd.'],
    ['a NUL', 'Con\0toso', 'Contoso'],
    ['an order turned', 'invoice\u202egnp.exe', 'invoicegnp.exe'],
    ['an isolated part', 'a\u2067b\u2069c', 'abc'],
    ['half a character', 'a\ud83db', 'ab'],
    ['the other half', 'a\ude00b', 'ab'],
    ['halves the wrong way round', '\ude00\ud83d', ''],
    ['a whole character in two halves', 'a😀b', 'a😀b'],
    ['a family joined by joiners', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['Hebrew and Arabic', 'שלום عالم', 'שלום عالم'],
    ['a mark of direction in Hebrew', 'שלום C++\u200e (x)', 'שלום C++\u200e (x)'],
    ['marks of direction in Latin', 'a\u200fb\u200ec', 'abc'],
    ['Persian with a non-joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['lines and tabs', 'a\r\n\tb\u2028c', 'a\r\n\tb\u2028c'],
  ])('with %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test('is clean once it was cleaned, can be encoded, and loses no whole character of letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...deceiving)), (text, marks) => {
        const clean = cleanText(text + marks.join(text));
        expect(isClean(clean)).toBe(true);
        expect(() => encodeURIComponent(clean)).not.toThrow();
        expect(clean).not.toMatch(deceives);
        const letters = (given: string) => given.match(/[\p{L}\p{Emoji_Presentation}]/gu) ?? [];
        expect(letters(cleanText(text))).toEqual(letters(text));
      }),
    );
  });

  test('is a name up to where names end', () => {
    expect(cleanName('字'.repeat(1_000_000))).toHaveLength(longestName);
    expect(cleanName(`${'a'.repeat(longestName - 1)}😀`)).toBe('a'.repeat(longestName - 1));
  });
});

describe('every gate', () => {
  const person = { name: `Ada${bad}`, address: `ada${bad}@contoso.com` };

  test('of the open item', () => {
    const given = { key: '1', surface: 'read', isReply: false, subject: bad, from: person, to: [person], cc: [person] };
    expect(JSON.stringify(Thread.parse(given))).not.toMatch(/\\u|[\u202a-\u202e\u2066-\u2069\x7f\x9b]/);
    const long = Thread.parse({
      ...given,
      subject: 'a'.repeat(1e6),
      to: [{ name: 'b'.repeat(1e6), address: 'c'.repeat(1e6) }],
    });
    expect(JSON.stringify(long).length).toBeLessThan(5 * longestName);
  });

  it.each(realMails)('of the mails: %s', (_name, mail) => {
    const facts = Object.fromEntries(
      Object.entries(fullFacts).map(([field, value]) => [
        field,
        ['tenantName', 'contactName', 'completed', 'workloads', 'fmName'].includes(field)
          ? Array.isArray(value)
            ? value.map((each: string) => each + bad)
            : `${String(value)}${bad}`
          : value,
      ]),
    );
    const result = renderMail(mail, facts);
    expect(JSON.stringify(result)).toContain('"kind":"rendered"');
    expect(JSON.stringify(result)).not.toMatch(/\\u(?!202[89])|[\u202a-\u202e\u2066-\u2069\x7f\x9b]/);
  });

  test('of what the FM says of a tenant', () => {
    const closure = closureOf('contoso.com', {});
    const book = { closures: new Map([[closure.tenant.key, closure]]), links: new Map() };
    const change = { name: bad, tenantId: bad, domains: [`${bad}.com`], customerContacts: [person], workloads: [bad] };
    const result = performAct(book, closure.tenant.key, { type: 'edit', change });
    expect(JSON.stringify(result)).not.toMatch(/\\u|[\u202a-\u202e\u2066-\u2069\x7f\x9b]/);
    const evidence = { on: '2026-03-01', by: 'fm', reason: bad, workloads: [bad], ready: true } as const;
    const done = performAct(book, closure.tenant.key, { type: 'complete', step: 'readiness', evidence });
    expect(done.kind).toBe('changed');
    expect(JSON.stringify(done)).not.toMatch(/\\u|[\u202a-\u202e\u2066-\u2069\x7f\x9b]/);
  });

  it.each([['name'], ['tenantId']])('of a %s beyond all names: refused, and nothing changed', (fact) => {
    const closure = closureOf('contoso.com', {});
    const book = { closures: new Map([[closure.tenant.key, closure]]), links: new Map() };
    const result = performAct(book, closure.tenant.key, { type: 'edit', change: { [fact]: 'a'.repeat(1e6) } });
    expect(result).toEqual({ kind: 'refused', because: { kind: 'too-long' } });
  });

  test('of what a thread and its text call a company', () => {
    const thread = Thread.parse({
      key: '1',
      surface: 'read',
      isReply: false,
      subject: 'Hello',
      from: { name: 'Ada', address: 'ada@contoso.com' },
    });
    const beginning = {
      thread,
      text: `Hello\n\nAda\nCon\u202etoso Ltd`,
      language: undefined,
      on: '2026-03-01',
      of: undefined,
    };
    const begun = beginClosure(
      beginning,
      new Map(),
      usOf('me@x.example', { own: [], accountTeam: [] }),
      (host) => host,
    );
    expect(begun?.tenant.name).not.toMatch(deceives);
  });

  it.each([
    ['assignmentTeam', { assignmentTeam: { address: 'a\u202eb@c.example' } }, 'assignmentTeam.address'],
    ['rfaAddress', { rfaAddress: 'https://forms.example/\u202efdp' }, 'rfaAddress'],
    ['ftopAddress', { ftopAddress: 'https://ftop.example/\ud800' }, 'ftopAddress'],
    ['ownDomains', { ownDomains: [`a.${'b'.repeat(2_000)}`] }, 'ownDomains'],
    ['a long address', { rfaAddress: `https://${'a'.repeat(1e6)}` }, 'rfaAddress'],
  ])('of the configuration: %s', (_, given, path) => {
    expect(parseConfig(JSON.stringify(given)).faults).toMatchObject([{ path }]);
  });
});
