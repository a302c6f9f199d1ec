/** Computes a value once for the same inputs, compared one by one; the last value of each name is kept. */
export type Memo = <Value>(name: string, inputs: readonly unknown[], compute: () => Value) => Value;

/** A memory of its own, so that two panes never share what one of them derived. */
export function createMemo(): Memo {
  const last = new Map<string, { readonly inputs: readonly unknown[]; readonly value: unknown }>();
  return <Value>(name: string, inputs: readonly unknown[], compute: () => Value): Value => {
    const known = last.get(name);
    if (known?.inputs.every((input, index) => input === inputs[index])) return known.value as Value;
    const value = compute();
    last.set(name, { inputs, value });
    return value;
  };
}
