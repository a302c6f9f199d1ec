import { createMemo } from '../../src/app/memo';

describe('a value that was derived', () => {
  it('is derived anew only when an input is another one', () => {
    const memo = createMemo();
    const derive = jest.fn((text: string) => ({ text }));
    const of = (a: object, b: string) => memo('text', [a, b], () => derive(b));
    const a = {};
    const first = of(a, 'x');
    expect(of(a, 'x')).toBe(first);
    expect(of({}, 'x')).not.toBe(first);
    expect(of(a, 'y')).toEqual({ text: 'y' });
    expect(derive).toHaveBeenCalledTimes(3);
  });

  it('is kept by its name, though the inputs are the same', () => {
    const memo = createMemo();
    expect([memo('one', [1], () => 'one'), memo('other', [1], () => 'other')]).toEqual(['one', 'other']);
  });

  it('is no other pane’s', () => {
    const [here, there] = [createMemo(), createMemo()];
    expect(here('closure', [], () => ({}))).not.toBe(there('closure', [], () => ({})));
  });
});
