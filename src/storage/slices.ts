/** How many rows are worked on at once: the pane is drawn in between. */
const rowsAtOnce = 100;

/** The list in pieces that are worked on at once. */
export function slicesOf<T>(list: readonly T[]): T[][] {
  const pieces = Math.ceil(list.length / rowsAtOnce);
  return Array.from({ length: pieces }, (_, at) => list.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce));
}
