/** Selects from a state, and gives the very value of before as long as the new one says the same. */
export function createSelection<State, Shown>(): (state: State, select: (state: State) => Shown) => Shown {
  let last: { readonly state: State; readonly select: (state: State) => Shown; readonly shown: Shown } | undefined;
  return (state, select) => {
    if (last?.state === state && last.select === select) return last.shown;
    const now = select(state);
    const shown = last && isSame(last.shown, now) ? last.shown : now;
    last = { state, select, shown };
    return shown;
  };
}

/** Whether two values say the same, records and lists member by member. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** A map, a host or a function is what it is, whatever it holds. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}
