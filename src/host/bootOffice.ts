import { pageRead } from './pageRead';

export type BootResult =
  | { readonly kind: 'outlook' }
  /** Office.js runs, but no Outlook is around it: the page was opened in a browser. */
  | { readonly kind: 'outside' }
  /** Office.js did not arrive or did not start in time. */
  | { readonly kind: 'no-office' };

/** Milliseconds the FM waits for Outlook before the pane offers what it can do alone. */
const patience = 10_000;

/**
 * Waits for Office.js and its host, at most ten seconds. When they come after all, `onLate` is called.
 * The page asks for office.js itself, beside our own script, so either may be there first.
 */
export async function bootOffice(onLate: (result: BootResult) => void): Promise<BootResult> {
  const booted = officeScript().then(whenReady);
  let late = false;
  const noOffice: BootResult = { kind: 'no-office' };
  const timeUp = new Promise<BootResult>((resolve) => {
    setTimeout(() => {
      late = true;
      resolve(noOffice);
    }, patience);
  });
  void booted.then((result) => late && result.kind !== 'no-office' && onLate(result));
  return Promise.race([booted, timeUp]);
}

/** Settles when office.js has run, or will not. */
async function officeScript(): Promise<void> {
  if (typeof Office !== 'undefined') return;
  // Before that the page may not have named it yet.
  await pageRead();
  if (typeof Office !== 'undefined') return;
  const script = document.querySelector<HTMLScriptElement>('script[src$="/office.js"]');
  await new Promise<void>((resolve) => {
    // The page marks a script that failed before this one ran (taskpane/shell.js).
    if (script?.dataset['failed'] !== undefined) resolve();
    script?.addEventListener('load', () => resolve());
    script?.addEventListener('error', () => resolve());
  });
}

function whenReady(): Promise<BootResult> {
  if (typeof Office === 'undefined') return Promise.resolve({ kind: 'no-office' });
  return new Promise((resolve) => {
    // Whatever Office.js says of its host: without a mailbox there is no Outlook to speak with.
    const look = () => resolve({ kind: Office.context?.mailbox ? 'outlook' : 'outside' });
    try {
      Office.onReady(look)?.catch(look);
    } catch {
      // An Office.js that is not whole: what is there decides.
      look();
    }
  });
}
