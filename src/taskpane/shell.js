// The pane's first screen, before React and Office.js: inline in taskpane.html behind the shell's markup, so it stays
// small and stands alone.
// `shell` is put in front when built: where Office.js is, our files, and the first screen's texts.

/**
 * @typedef {object} Shell
 * @property {string} office
 * @property {string} sheet
 * @property {Record<string, string>} catalogues
 * @property {Record<string, string[]>} texts
 * @property {Record<string, string>} further the catalogues' second halves
 * @property {string[]} soon the scripts that speak with Outlook
 * @property {string[]} next the scripts that run once Outlook has started
 */

/** @type {Shell} */
// @ts-expect-error -- declared by the build (tools/pagesPlugin.js)
const given = shell;

const root = document.documentElement;
const query = new URLSearchParams(location.search);
// Outlook names client, platform, version and display language in the query: Outlook$Web$16.01$de-DE$…
const hostInfo = (query.get('_host_Info') ?? '').split(/[$|]/);
const tag = hostInfo[3] || navigator.language;
const languages = Object.keys(given.catalogues);
const language =
  languages.find((known) => known.toLowerCase() === tag.toLowerCase()) ??
  (/^zh-(tw|hk|mo|hant)/i.test(tag)
    ? undefined
    : languages.find((known) => known.slice(0, 2) === tag.slice(0, 2).toLowerCase())) ??
  'en-US';
root.lang = language;
// The pseudo-locale that is read from right to left; none of the catalogues is.
if (/^qps-plocm$/i.test(tag)) root.dir = 'rtl';

ask(given.catalogues[language]);
if (hostInfo[0]) {
  ask(`${given.office}/${hostInfo.slice(0, 3).join('-').toLowerCase()}.js`, true);
  const locale = (hostInfo[3] ?? '').toLowerCase();
  const strings = /^[a-z]{2,3}(-[a-z]+)?-[a-z]{2}$/.test(locale) ? locale : 'en-us';
  ask(`${given.office}/${strings}/office_strings.js`, true);
  // The one file that Office.js asks for with credentials.
  ask(`${given.office}/${strings}/outlook_strings.js`);
}

// Behind Outlook's own: the pane's script, which asks for them, may be on its way as long as those.
given.soon.forEach((file) => ask(file));

const texts = given.texts[language] ?? [];
document.querySelectorAll('#root [data-text]').forEach((element) => {
  element.textContent = texts[Number(element.getAttribute('data-text'))] ?? '';
});

// By script, so that it holds up neither the parser nor the scripts that the page defers.
const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = given.sheet;
document.head.append(sheet);

// What runs once Outlook has started: fetched when nothing that this start needs is on its way, and nobody computes.
// An engine without idle callbacks has no prefetch either, and asks for the files when they are needed.
addEventListener('load', () => {
  window.requestIdleCallback?.(() => {
    [given.further[language], ...given.next].forEach((file) => ask(file, false, 'prefetch'));
  });
});

// A script of ours that does not arrive, or an entry that never takes over, must not leave a skeleton for ever; that
// office.js did not arrive is for host/bootOffice.ts to say.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    target.dataset['failed'] = '';
    if (target.src.includes('/assets/')) fail();
  },
  true,
);
setTimeout(fail, 20_000);

function fail() {
  const place = document.querySelector('#root [data-shell]');
  if (!place) return;
  const [, failed = '', reload = ''] = texts;
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = failed;
  const button = document.createElement('button');
  button.textContent = reload;
  button.addEventListener('click', () => location.reload());
  place.className = 'shell-failed';
  place.replaceChildren(sentence, button);
}

/** @param {string | undefined} href @param {boolean} [anonymous] @param {'preload' | 'prefetch'} [how] */
function ask(href, anonymous, how = 'preload') {
  if (!href) return;
  const link = document.createElement('link');
  link.rel = how;
  link.as = 'script';
  if (anonymous) link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}
