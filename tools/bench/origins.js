import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A host name that Office.js trusts without asking, as it trusts Outlook's own. */
export const hostPage = 'outlook.office.com';
export const addin = 'addin.closeout.test';
const officeCdn = 'appsforoffice.microsoft.com';
const ajaxCdn = 'ajax.aspnetcdn.com';

const officeFolder = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
const officePath = '/lib/1/hosted/';
/** The real MicrosoftAjax.js over the wire. */
const ajaxSize = 24 * 1024;

/**
 * Who serves what in production: Outlook, the add-in, and Microsoft's two CDNs.
 * @param {string} build folder with the add-in's production build
 * @returns {Record<string, import('./serveOrigins.js').Find>}
 */
export function originsFor(build) {
  const ajax = padded(readFileSync(new URL('../office/microsoftajax.js', import.meta.url)), ajaxSize);
  return {
    [hostPage]: (pathname) => {
      const file = { '/host.html': 'host.html', '/host.js': 'host.js' }[pathname];
      return file ? { body: readFileSync(new URL(file, import.meta.url)), lasting: true } : undefined;
    },
    [addin]: (pathname) => fileIn(build, pathname, /\.[0-9a-f]{10}\./.test(pathname)),
    [officeCdn]: (pathname) =>
      pathname.startsWith(officePath) ? fileIn(officeFolder, pathname.slice(officePath.length - 1), true) : undefined,
    [ajaxCdn]: (pathname) => (pathname === '/ajax/3.5/MicrosoftAjax.js' ? { body: ajax, lasting: true } : undefined),
  };
}

/** @param {string} folder @param {string} pathname @param {boolean} lasting */
function fileIn(folder, pathname, lasting) {
  const file = path.join(folder, path.normalize(pathname));
  return existsSync(file) && statSync(file).isFile() ? { body: readFileSync(file), lasting } : undefined;
}

/** A script with a comment that makes it a certain size when compressed. @param {Buffer} script @param {number} size */
function padded(script, size) {
  const noise = randomBytes(size).toString('base64');
  const withNoise = (/** @type {number} */ length) => Buffer.from(`${script}\n// ${noise.slice(0, length)}\n`);
  let length = 0;
  while (length < noise.length && gzipSync(withNoise(length)).length < size) length += 512;
  return withNoise(length);
}
