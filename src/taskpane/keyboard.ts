/**
 * What Office.js reaches with Tab, which it moves by itself (docs/outlook-quirks.md): neither `<summary>` nor what has
 * `tabindex="-1"`.
 */
const reachable = ['a[href]', 'button:not([disabled])', 'input:not([disabled])', 'select:not([disabled])']
  .concat(['textarea:not([disabled])', '[tabindex]', '[contenteditable]:not([disabled])'])
  .map((stop) => `${stop}:not([tabindex="-1"])`)
  .join();

/** Parts of the pane whose controls belong together, so that the keyboard stays in them when one of these is gone. */
const groups = 'section, form, fieldset, nav, li, [role="group"], [data-next]';

/** What is pressed, other than text, where a held key means the same letter again. */
const pressed = 'button, a, input[type="checkbox"], input[type="radio"]';

/**
 * Keeps the keyboard in the pane and where the work is: below a control that is gone goes on what took its place, else
 * the next act (`data-next`); Tab goes on from wherever it is; and a key that is held presses once.
 */
export function keepKeyboard(pane: HTMLElement): void {
  const { activeElement } = document;
  let place =
    activeElement instanceof HTMLElement && pane.contains(activeElement) ? placeOf(activeElement, pane) : undefined;
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) place = placeOf(target, pane);
  });
  addEventListener('focusout', ({ target }) =>
    // What goes away does so within this event; what is still there was left.
    queueMicrotask(() => {
      if (place?.control === target && pane.contains(place.control) && nothingFocused()) place = undefined;
    }),
  );
  new MutationObserver(() => {
    if (place && !pane.contains(place.control) && nothingFocused() && document.hasFocus()) goOn(place, pane)?.focus();
  }).observe(pane, { childList: true, subtree: true });
  addEventListener('keydown', tabFromText, true);
  showRing();
  addEventListener('keydown', pressOnce, true);
}

/** Whoever came by a key from Outlook has pressed none here, so that the browser would draw no ring. */
function showRing(): void {
  const { dataset } = document.documentElement;
  let pointing = false;
  const point = (down: boolean) => () => {
    pointing = down;
    if (down) delete dataset['keys'];
  };
  addEventListener('pointerdown', point(true), true);
  addEventListener('pointerup', point(false), true);
  addEventListener('focus', () => {
    if (!pointing) dataset['keys'] = '';
  });
  // The keyboard may have come before this script; then nothing points at the pane.
  if (document.hasFocus() && !document.querySelector(':hover')) dataset['keys'] = '';
}

/** Where the keyboard is: in which groups, innermost first, and as which of their controls. */
type Place = {
  readonly control: HTMLElement;
  readonly groups: readonly { readonly group: Element; readonly index: number }[];
};

function placeOf(control: HTMLElement, pane: HTMLElement): Place {
  const around: { readonly group: Element; readonly index: number }[] = [];
  for (let group = control.closest(groups); group && pane.contains(group);) {
    around.push({ group, index: stopsIn(group).indexOf(control) });
    group = group.parentElement?.closest(groups) ?? null;
  }
  return { control, groups: around };
}

function goOn(place: Place, pane: HTMLElement): HTMLElement | undefined {
  for (const { group, index } of place.groups) {
    const stops = pane.contains(group) ? stopsIn(group) : [];
    if (stops.length === 0) continue;
    return group.matches('[data-next]') ? stops[0] : stops[Math.max(0, Math.min(index, stops.length - 1))];
  }
  for (const next of pane.querySelectorAll('[data-next]')) {
    const [stop] = stopsIn(next);
    if (stop) return stop;
  }
  return stopsIn(pane)[0];
}

function stopsIn(part: ParentNode): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(reachable)].filter((stop) => stop.getClientRects().length > 0);
}

function nothingFocused(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** From what is not in its list Office.js leaves the pane, so that Tab after a click on words would. */
function tabFromText(event: KeyboardEvent): void {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
  const { target } = event;
  if (!(target instanceof Element) || target.matches(reachable)) return;
  const from = target === document.body ? (getSelection()?.anchorNode ?? target) : target;
  const wanted = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const stops = stopsIn(document).filter((stop) => from.compareDocumentPosition(stop) & wanted);
  const stop = event.shiftKey ? stops.at(-1) : stops[0];
  if (!stop) return;
  event.preventDefault();
  event.stopPropagation();
  stop.focus();
}

/** The act that follows stands where the pressed one stood, and is another one. */
function pressOnce(event: KeyboardEvent): void {
  if (!event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
  if (event.target instanceof Element && event.target.matches(pressed)) event.preventDefault();
}
