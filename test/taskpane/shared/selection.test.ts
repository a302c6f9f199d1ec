import { createSelection, isSame } from '../../../src/taskpane/shared/selection';

type State = {
  readonly name: string;
  readonly people: readonly { readonly address: string }[];
  readonly today: string;
};

const state: State = { name: 'Akita', people: [{ address: 'kei@akita.example' }], today: '2026-11-20' };

describe('what a component shows', () => {
  const shown = ({ name, people }: State) => ({ name, people: people.map(({ address }) => ({ address })) });

  it('is the very same after a change that it does not show', () => {
    const selection = createSelection<State, ReturnType<typeof shown>>();
    const first = selection(state, shown);
    expect(selection({ ...state, today: '2026-11-21' }, shown)).toBe(first);
    expect(selection({ ...state, name: 'Contoso' }, shown)).toEqual({ ...first, name: 'Contoso' });
  });

  it('is read once from a state, so that nothing changes while it is drawn', () => {
    const selection = createSelection<State, object>();
    const fresh = jest.fn(() => new Map());
    expect(selection(state, fresh)).toBe(selection(state, fresh));
    expect(fresh).toHaveBeenCalledTimes(1);
  });

  it('is another when it is asked for otherwise', () => {
    const selection = createSelection<State, string>();
    expect([selection(state, ({ name }) => name), selection(state, ({ today }) => today)]).toEqual([
      'Akita',
      '2026-11-20',
    ]);
  });
});

describe('two values say the same', () => {
  const map = new Map([['a', 1]]);
  it.each<[a: unknown, b: unknown, same: boolean]>([
    [1, 1, true],
    [undefined, undefined, true],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
    [{ a: undefined }, {}, false],
    [{ a: undefined }, { b: undefined }, false],
    [[1, 2], [1], false],
    [[], {}, false],
    [{}, null, false],
    ['1', 1, false],
    [map, map, true],
    [new Map([['a', 1]]), map, false],
    [new Map(), {}, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect([isSame(a, b), isSame(b, a)]).toEqual([same, same]);
  });
});
