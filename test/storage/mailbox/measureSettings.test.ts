import { measureSettings } from '../../../src/storage/mailbox/measureSettings';

describe('the size of settings', () => {
  it.each<[string, Readonly<Record<string, unknown>>, number]>([
    ['nothing', {}, '{}'.length],
    ['a number', { n: 5 }, '{"n":"5"}'.length],
    ['a text, whose quotes are escaped once more', { a: 'b' }, String.raw`{"a":"\"b\""}`.length],
    ['a quote in a text costs four', { a: '"' }, String.raw`{"a":"\"\\\"\""}`.length],
    ['a line break costs three', { a: '\n' }, String.raw`{"a":"\"\\n\""}`.length],
    ['an object', { o: { x: [1] } }, String.raw`{"o":"{\"x\":[1]}"}`.length],
    ['umlauts and kanji count one each', { a: 'ü佐' }, String.raw`{"a":"\"ü佐\""}`.length],
    ['a name that is removed', { a: undefined, n: 5 }, '{"n":"5"}'.length],
  ])('is counted as Outlook counts it: %s', (_, values, size) => {
    expect(measureSettings(values)).toBe(size);
  });
});
