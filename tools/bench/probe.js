/**
 * Runs in every frame before its page: tells the host page when something was painted and when the page was usable.
 * A page is usable when all its parts are there.
 * @param {readonly string[]} parts selectors
 */
export function probe(parts) {
  if (window === parent) return;
  /** @type {{ paint?: number, usable?: number, tasks: [number, number][] }} */
  const seen = { tasks: [] };
  const tell = () => {
    if (seen.paint !== undefined && seen.usable !== undefined)
      parent.postMessage({ kind: 'closeout-bench', seen: { paint: seen.paint, usable: seen.usable } }, '*');
  };
  new PerformanceObserver((list) => {
    const entry = list.getEntriesByName('first-contentful-paint')[0];
    if (!entry) return;
    seen.paint = entry.startTime;
    tell();
  }).observe({ type: 'paint', buffered: true });
  new MutationObserver((_, observer) => {
    if (!parts.every((part) => document.querySelector(part))) return;
    observer.disconnect();
    seen.usable = performance.now();
    tell();
  }).observe(document, { childList: true, subtree: true });
}
