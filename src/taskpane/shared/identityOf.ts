const numbers = new WeakMap<object, number>();
let last = 0;

/** A number for this very object: two notices in the same words are two. */
export function identityOf(what: object | undefined): number {
  if (!what) return 0;
  const known = numbers.get(what);
  if (known !== undefined) return known;
  last++;
  numbers.set(what, last);
  return last;
}
