import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { minifySync } from '@swc/core';
import webpack from 'webpack';
import { themeStyles } from './themeStyles.js';

const cdn = 'https://appsforoffice.microsoft.com';
const ajaxCdn = 'https://ajax.aspnetcdn.com';

/** What the static first screen says, until the pane's own script takes over: see `src/taskpane/shell.js`. */
const shellKeys = [
  'shell.starting',
  'shell.failed',
  'shell.reload',
  'mails.heading',
  'mail.account-team.name',
  'mail.discussion-invite.name',
  'mail.customer-follow-up.name',
  'mail.assignment-request.name',
  'mail.assignment-reminder.name',
];

/** What speaks with Outlook, and what runs as soon as that has started: see `src/main.tsx`. */
const partsAtOnce = ['outlook'];
const partsNext = ['storage', 'closure'];

/**
 * Writes `taskpane.html` and `launchevent.html`.
 *
 * The pane's page boots in parallel instead of in Office.js's own chain: MicrosoftAjax.js and office.js are ordinary
 * deferred scripts, the inline script asks early for what Office.js will ask for late, and the pane's own script, which
 * it starts, waits for neither, so that it can say so when Office.js does not come. The page carries a first
 * screen and all colours of the three themes, so that it paints before any other file arrives. Inline parts are
 * allowed by their hash; nothing else inline runs.
 */
export class PagesPlugin {
  /** @param {{ local: boolean }} options local: Office.js from the npm package on the same server, not from the CDN */
  constructor({ local }) {
    this.local = local;
  }

  /** @param {webpack.Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = webpack;
    const shell = path.join(compiler.context, 'src/taskpane/shell');
    const early = path.join(compiler.context, 'src/host/askEarly.js');
    const locales = path.join(compiler.context, 'locales');
    compiler.hooks.thisCompilation.tap('PagesPlugin', (compilation) => {
      const read = (/** @type {string} */ file) => {
        compilation.fileDependencies.add(file);
        return readFileSync(file, 'utf8');
      };
      // After the content hashes are final: the pages name files, and the policy holds hashes of the pages' inline parts.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_HASH + 1;
      compilation.hooks.processAssets.tap({ name: 'PagesPlugin', stage }, (assets) => {
        const files = Object.keys(assets);
        const styles = files.filter((file) => file.endsWith('.css'));
        const entry = compilation.entrypoints.get('taskpane')?.getFiles() ?? [];
        /** @type {Record<string, string>} */
        const catalogues = {};
        /** @type {Record<string, string>} */
        const further = {};
        /** @type {Record<string, string[]>} */
        const texts = {};
        for (const file of files) {
          const [, half, language] = /^assets\/(locale|texts)-([\w-]+)\..*\.js$/.exec(file) ?? [];
          if (language) (half === 'locale' ? catalogues : further)[language] = file;
        }
        for (const language of Object.keys(catalogues)) {
          const catalogue = JSON.parse(read(path.join(locales, `${language === 'en-US' ? 'en' : language}.json`)));
          texts[language] = shellKeys.map((key) => catalogue[key]?.message ?? catalogue[key]);
        }

        const scriptsOf = (/** @type {readonly string[]} */ parts) => {
          const loaded = parts.flatMap((part) => compilation.namedChunkGroups.get(part)?.getFiles() ?? []);
          return [...new Set(loaded)].filter((file) => file.endsWith('.js'));
        };
        const soon = scriptsOf(partsAtOnce);
        const next = scriptsOf(partsNext).filter((file) => !soon.includes(file));
        const main = entry.find((file) => file.endsWith('.js'));
        const sheet = entry.find((file) => file.endsWith('.css'));
        const office = this.local ? 'office' : `${cdn}/lib/1/hosted`;
        const script = minify(
          `const shell=${JSON.stringify({ office, sheet, catalogues, texts, further, soon, next })};${read(`${shell}.js`)}${read(early)}`,
        );
        const style =
          themeStyles(styles.map((file) => String(assets[file]?.source())).join('') + read(`${shell}.css`)) +
          compact(read(`${shell}.css`));

        emit('taskpane.html', [
          '<!doctype html><html lang="en-US"><head><meta charset="utf-8">',
          this.policy([script], [style]),
          '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Closeout</title>',
          `<script async src="${main}"></script>`,
          '<link rel="preload" as="fetch" crossorigin="anonymous" href="closeout.config.json">',
          `<style>${style}</style>`,
          ...this.officeScripts('defer'),
          '</head><body>',
          compact(read(`${shell}.html`)),
          `<script>${script}</script>`,
          '</body></html>',
        ]);
        emit('launchevent.html', [
          '<!doctype html><html lang="en-US"><head><meta charset="utf-8">',
          this.policy([], []),
          '<title>Closeout</title>',
          ...this.officeScripts(''),
          '<script src="launchevent.js"></script></head><body></body></html>',
        ]);

        /** @param {string} name @param {string[]} parts */
        function emit(name, parts) {
          compilation.emitAsset(name, new sources.RawSource(parts.join('')), { minimized: true });
        }
      });
    });
  }

  /** @param {'defer' | ''} how */
  officeScripts(how) {
    const ajax = this.local ? 'office/microsoftajax.js' : `${ajaxCdn}/ajax/3.5/MicrosoftAjax.js`;
    const office = this.local ? 'office/office.js' : `${cdn}/lib/1/hosted/office.js`;
    return [ajax, office].map((source) => `<script${how && ` ${how}`} src="${source}"></script>`);
  }

  /** @param {string[]} scripts @param {string[]} styles inline parts to allow */
  policy(scripts, styles) {
    const hashes = (/** @type {string[]} */ parts) =>
      parts.map((part) => ` 'sha256-${createHash('sha256').update(part).digest('base64')}'`).join('');
    const hosts = this.local ? '' : ` ${cdn} ${ajaxCdn}`;
    return `<meta http-equiv="Content-Security-Policy" content="${[
      "default-src 'none'",
      `script-src 'self'${hosts}${hashes(scripts)}`,
      `style-src 'self'${hashes(styles)}`,
      "img-src 'self' data:",
      "connect-src 'self'",
      `frame-src 'self'${this.local ? '' : ` ${cdn}`}`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join(';')}">`;
  }
}

/** @param {string} script */
function minify(script) {
  return minifySync(`(()=>{${script}})()`, { compress: true, mangle: true }).code.trim();
}

/** @param {string} text */
function compact(text) {
  return text
    .replace(/<!--.*?-->|\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/\s*([{};,])\s*/g, '$1')
    .trim();
}
