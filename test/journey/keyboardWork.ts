import type { Locator } from 'playwright-core';
import type { Outlook } from './outlook';

type Place = Pick<Outlook, 'page' | 'pane'>;

/** What somebody who sees the pane would want to reach, whatever reaches it. */
const controls = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary', '[role="button"]', '[contenteditable]']
  .map((control) => `${control}:not([disabled])`)
  .join();

/** Somebody who has a keyboard and nothing else, and how often a key was pressed. */
export function keyboardOf({ page, pane }: Place) {
  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
    // Outlook takes the keyboard on after the pane has told it so.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  };
  const inPane = () => page.evaluate(() => document.activeElement?.getAttribute('title') === 'Closeout');
  const isFocused = (control: Locator) =>
    control.evaluate((element) => element === element.ownerDocument.activeElement && document.hasFocus());

  /** Goes forward to a control, through F6 where the keyboard is not in the pane. */
  const reach = async (control: Locator) => {
    await control.waitFor();
    let entered = 0;
    if (await inPane()) await pane.locator(':focus').waitFor();
    while (!(await isFocused(control))) {
      if (await inPane()) {
        await press('Tab');
        continue;
      }
      entered++;
      if (entered > 2) throw new Error(`expected Tab to reach ${String(control)}, but it left the pane twice`);
      await press('F6');
      await pane.locator(':focus').waitFor();
    }
  };
  return {
    presses: () => presses,
    /** A shortcut of Outlook's, for what is done there. */
    count: () => {
      presses++;
    },
    press,
    inPane,
    isFocused,
    reach,
    act: async (control: Locator, key: 'Enter' | 'Space' = 'Enter') => {
      await reach(control);
      await press(key);
    },
  };
}

/** The pane's controls that are in sight, in reading order, each by what it is and says. */
export async function controlsOf({ pane }: Pick<Place, 'pane'>): Promise<string[]> {
  return pane.locator('html').evaluate((root, selector) => {
    const stops = [...root.querySelectorAll<HTMLElement>(selector)].filter(
      (control) => control.getClientRects().length > 0,
    );
    return stops.map((stop, index) => {
      const says = stop.getAttribute('aria-label') ?? stop.innerText ?? '';
      stop.dataset['walk'] = `${index} ${stop.tagName.toLowerCase()} ${says.trim().replace(/\s+/g, ' ')}`;
      return stop.dataset['walk'];
    });
  }, controls);
}

/** Presses Tab or Shift+Tab until the keyboard leaves the pane, and says, in reading order, by what it came and what had no ring. */
export async function walk({ page, pane }: Place, key: 'Tab' | 'Shift+Tab') {
  const passed: string[] = [];
  const ringless: string[] = [];
  const keyboard = keyboardOf({ page, pane });
  const here = async () => {
    const [name, ring] = await pane.locator(':focus').evaluate((element) => {
      const drawn = [element, element.parentElement].some((each) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each as Element);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
      });
      return [(element as HTMLElement).dataset['walk'] ?? element.outerHTML.slice(0, 80), drawn] as const;
    });
    if (key === 'Tab') passed.push(name);
    else passed.unshift(name);
    if (!ring) ringless.push(name);
  };
  while (await keyboard.inPane()) {
    await here();
    await keyboard.press(key);
    if (passed.length > 300) throw new Error('expected the keyboard to leave the pane at its end, but it goes round');
  }
  return { passed, ringless };
}
