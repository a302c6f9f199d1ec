import * as fc from 'fast-check';
import { dateOf } from '../../../src/domain/day';
import { isInvalid, valueOf } from '../../../src/domain/mail/fieldValue';

const guid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('a field’s value', () => {
  it.each([
    ['a text', 'tenantName', 'Akita', 'Akita'],
    ['a text without the space around it', 'tenantName', '  Akita ', 'Akita'],
    ['a word that only contains a leftover', 'tenantName', 'Null Island Ltd', 'Null Island Ltd'],
    ['one brace', 'tenantName', 'A {b} c', 'A {b} c'],
    ['a list', 'completed', ['a', ' b '], ['a', 'b']],
    ['a list of one, given as text', 'completed', 'a', ['a']],
    ['a list without its blanks and leftovers', 'completed', ['', ' ', 'undefined', '{{x}}', 'b'], ['b']],
    ['a date', 'meetingDate', '2028-02-29', '2028-02-29'],
    ['a tenant id', 'tenantId', guid.toUpperCase(), guid.toUpperCase()],
    ['a web address', 'rfaAddress', 'https://forms.example/rfa', 'https://forms.example/rfa'],
  ] as const)('is %s', (_rule, field, given, value) => {
    expect(valueOf({ [field]: given }, field)).toEqual(value);
  });

  it.each([
    ['blank', 'tenantName', ' \t\u00a0\u3000'],
    ['invisible', 'contactName', '\u200b\u200e\u202e\u2060\ufeff'],
    ['a placeholder', 'contactName', 'Dear {{customerName}}'],
    ['half a placeholder', 'contactName', 'customerName}}'],
    ['undefined', 'contactName', 'undefined'],
    ['null', 'contactName', ' null '],
    ['NaN', 'contactName', 'NaN'],
    ['an object', 'contactName', '[object Object]'],
    ['a list in a text', 'contactName', ['Maria']],
    ['an empty list', 'completed', []],
    ['a list of blanks', 'completed', ['', ' ']],
    ['a day that does not exist', 'meetingDate', '2027-02-29'],
    ['a date in another form', 'meetingDate', '09.03.2027'],
    ['a date with a time', 'meetingDate', '2027-03-09T10:00'],
    ['a list of dates', 'meetingDate', ['2027-03-09']],
    ['an id that is none', 'tenantId', 'contoso.onmicrosoft.com'],
    ['the empty id', 'tenantId', '00000000-0000-0000-0000-000000000000'],
    ['an address that would run', 'rfaAddress', 'javascript:alert(1)'],
    ['an address with a space', 'rfaAddress', 'https://forms.example/a b'],
    ['an address of nobody', 'fmAddress', 'robin'],
  ] as const)('is missing when it is %s', (_rule, field, given) => {
    expect(valueOf({ [field]: given }, field)).toBeUndefined();
  });

  it('is missing when nothing is given', () => {
    expect([valueOf({}, 'tenantName'), valueOf({}, 'completed'), valueOf({}, 'meetingDate')]).toEqual(
      Array(3).fill(undefined),
    );
  });
});

describe('a field is called invalid', () => {
  it.each([
    ['when it has another shape', 'tenantId', 'x', true],
    ['when it is no web address', 'rfaAddress', 'forms.example', true],
    ['not while it is empty', 'tenantId', '  ', false],
    ['not when it fits', 'tenantId', ` ${guid} `, false],
    ['not where any text would do', 'tenantName', '<b>', false],
  ] as const)('%s', (_rule, field, text, expected) => {
    expect(isInvalid(field, text)).toBe(expected);
  });
});

describe('a date', () => {
  it('is midnight UTC of every day there is, and nothing else', () => {
    const year = { min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(year), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(dateOf(day)?.toISOString()).toBe(`${day}T00:00:00.000Z`);
      }),
    );
    expect(['2027-13-01', '2027-00-10', '2027-04-31', '2027-4-3', '', '+02027-01-01'].map(dateOf)).toEqual(
      Array(6).fill(undefined),
    );
  });
});
