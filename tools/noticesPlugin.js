import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The licences under which a part may be shipped. */
export const allowedLicences = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

/**
 * @typedef {{ name: string, version: string, licence: string, text: string }} Notice
 */

/** Writes one file with the licence of every package that is bundled, and stops the build where one has none that is allowed. */
export class NoticesPlugin {
  /** @param {string} filename */
  constructor(filename) {
    this.filename = filename;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('NoticesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'NoticesPlugin', stage }, () => {
        // Webpack's own few lines are in every script.
        const folders = new Set([path.join(compiler.context, 'node_modules/webpack')]);
        for (const module of compilation.modules) {
          const { modules = [module] } = /** @type {{ modules?: import('webpack').Module[] }} */ (module);
          for (const each of modules) {
            const folder = packageOf(/** @type {{ resource?: string }} */ (each).resource ?? '');
            if (folder) folders.add(folder);
          }
        }
        const notices = [...folders].map(noticeOf);
        for (const fault of notices.flatMap(faultsOf)) compilation.errors.push(new WebpackError(fault));
        compilation.emitAsset(this.filename, new sources.RawSource(noticesText(notices)));
      });
    });
  }
}

/** @param {Notice} notice @returns {string[]} */
export function faultsOf({ name, licence, text }) {
  if (!allowedLicences.includes(licence))
    return [`${name} is bundled under “${licence}”; expected one of ${allowedLicences.join(', ')}`];
  return text === '' ? [`${name} is bundled without the text of its licence`] : [];
}

/** The folder of the package that a file belongs to; undefined of our own files. @param {string} file */
export function packageOf(file) {
  const at = file.split('?')[0]?.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  if (at === undefined || at < 0) return undefined;
  const [scope = '', name = ''] = file.slice(at + '/node_modules/'.length).split(path.sep);
  return path.join(file.slice(0, at), 'node_modules', scope, scope.startsWith('@') ? name : '');
}

/** @param {string} folder @returns {Notice} */
export function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e([-.]|$)/i.test(each));
  return {
    name,
    version,
    licence: String(license ?? ''),
    text: file ? readFileSync(path.join(folder, file), 'utf8').trim() : textBeside(folder),
  };
}

/** Packages of one repository may leave the text to the one they are parts of. @param {string} folder */
function textBeside(folder) {
  const file = path.join(
    import.meta.dirname,
    'licences',
    `${path.basename(path.dirname(folder))}-${path.basename(folder)}.txt`,
  );
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** @param {Notice[]} notices */
function noticesText(notices) {
  const line = '-'.repeat(80);
  return notices
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`)
    .join(`\n${line}\n\n`);
}
