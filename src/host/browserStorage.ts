/** The part of the browser's storage that is needed. */
export type BoxStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The storage of this browser; undefined where there is none (classic Windows' handler) or it is blocked. */
export function browserStorage(): BoxStorage | undefined {
  try {
    return typeof localStorage === 'undefined' ? undefined : localStorage;
  } catch {
    // A browser that blocks it throws at the mention of its name.
    return undefined;
  }
}
