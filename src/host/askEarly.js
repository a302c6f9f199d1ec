// Part of the page's inline script. Office.js waits in steps of 50 ms until somebody has asked whether it is ready, and
// the pane's own script may come too late for one of them; see bootOffice.ts for the answer.
document.querySelector('script[src$="/office.js"]')?.addEventListener('load', () => void Office.onReady());
