import { rm } from 'node:fs/promises';
import path from 'node:path';
import { manyTenants } from './manyTenants.js';
import { blank, pane } from './measureLoads.js';
import { openPage } from './openPage.js';
import { addin } from './origins.js';
import { probe } from './probe.js';
import { sourcesPath } from './buildSources.js';

/** @typedef {import('../../src/storage/rows').Rows} Rows */
/** @typedef {import('./measureLoads.js').Subject} Subject */

const tenantCount = 2_000;

/** In how many sittings an FM worked at each closure: so many records a row has on the device. */
const sittings = 4;

/**
 * The pane with nothing on the device and with all these tenants, with the same thread of one that is not closed. Usable
 * when it says whose thread it is: offers to start a closure, or shows the tenant and the way to change it.
 * @param {import('./openBench.js').Bench} bench
 */
export async function bookSubjects(bench) {
  const { closures, links } = manyTenants(tenantCount);
  const [domain = '', row = {}] =
    [...closures].find(([, cells], at) => at >= tenantCount / 2 && !('s:fm-unassigned' in cells)) ?? [];
  const customer = Object.keys(row)
    .find((cell) => cell.startsWith('c:'))
    ?.slice(2);
  if (!customer) throw new Error('the tenant has no contact');
  const parts = ['main header h1', 'main header button'];
  const [none, all] = [await keep(bench, { closures: new Map(), links }), await keep(bench, { closures, links })];
  /** @type {readonly [Subject, Subject]} */
  const subjects = [
    { ...pane, name: 'empty', parts, customer, heading: domain, profile: none },
    { ...pane, name: 'full', parts, customer, heading: String(row['name']?.[0]), profile: all },
  ];
  return { closures, subjects };
}

/**
 * The folder of a profile in which the add-in's own storage has kept the rows on the device and in the mailbox; the
 * browser's cache of files is empty.
 * @param {import('./openBench.js').Bench} bench @param {Rows} rows
 */
async function keep({ openProfile, sources, link }, rows) {
  link.setSpeed(undefined);
  const { context, folder } = await openProfile();
  await context.addInitScript(probe, blank.parts);
  // Framed as the pane is, because a browser keeps the storage of framed pages apart.
  const { frame } = await openPage(context, { page: blank.page });
  await frame.evaluate(
    async ({ url, texts }) => {
      /** @type {typeof import('./sources')} */
      const { openStateStore, createOfficeRoamingSettings } = await import(url);
      const files = openStateStore(Office.context.mailbox.userProfile.emailAddress, createOfficeRoamingSettings());
      for (const text of texts) await files.importAll(text);
      await files.flush();
      // What storage writes after the last save is written before all is read.
      await files.exportAll();
    },
    { url: `https://${addin}${sourcesPath}`, texts: inSittings(rows).map(sources.writeExport) },
  );
  await context.close();
  for (const cache of ['Cache', 'Code Cache']) await rm(path.join(folder, 'Default', cache), { recursive: true });
  return folder;
}

/** The cells of each row in the order in which they were written, some in each sitting. @param {Rows} rows @returns {Rows[]} */
function inSittings({ closures }) {
  return Array.from({ length: sittings }, (_, sitting) => ({
    closures: new Map(
      Array.from(closures, ([key, row]) => {
        const cells = Object.entries(row).sort(([, [, a]], [, [, b]]) => (a < b ? -1 : 1));
        const from = (/** @type {number} */ part) => Math.round((cells.length * part) / sittings);
        return [key, Object.fromEntries(cells.slice(from(sitting), from(sitting + 1)))];
      }),
    ),
    links: new Map(),
  }));
}
