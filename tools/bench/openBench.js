import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPages } from './buildPages.js';
import { buildSources } from './buildSources.js';
import { createLink } from './createLink.js';
import { openBrowser, openProfile } from './openBrowser.js';
import { originsFor } from './origins.js';
import { selfSigned } from './selfSigned.js';
import { serveOrigins } from './serveOrigins.js';

/** @typedef {Awaited<ReturnType<typeof openBench>>} Bench */

/** Builds the add-in, starts servers, line and browser; `close` leaves nothing behind. */
export async function openBench() {
  /** @type {(() => unknown)[]} */
  const undo = [];
  const close = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  process.once('SIGINT', () => void close().finally(() => process.exit(130)));
  try {
    const folder = await mkdtemp(path.join(tmpdir(), 'closeout-bench-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    await buildPages(folder);
    const sources = await buildSources(folder);

    const origins = originsFor(folder);
    const { keyHash, ...tls } = selfSigned(Object.keys(origins));
    const { served, ports, close: stopServing } = await serveOrigins(tls, origins);
    undo.push(stopServing);
    const link = createLink();
    undo.push(() => link.close());
    /** @type {Record<string, number>} */
    const entrances = {};
    for (const [host, port] of Object.entries(ports)) entrances[host] = await link.forward(port);
    const browser = await openBrowser(entrances, keyHash);
    undo.push(() => browser.close());

    /** Waits until nothing has been asked for during 300 ms: what is loaded at leisure is then in the cache. */
    const settle = async () => {
      for (let before = -1; before !== served.length;) {
        before = served.length;
        await new Promise((resolve) => {
          setTimeout(resolve, 300);
        });
      }
    };
    /**
     * A profile that is closed by whoever opened it, or with the bench.
     * @type {(like?: string, flags?: readonly string[]) => ReturnType<typeof openProfile>}
     */
    const openOwnProfile = async (like, flags) => {
      const profile = await openProfile(entrances, keyHash, like, flags);
      undo.push(profile.close);
      return profile;
    };
    return { folder, sources, served, link, browser, openProfile: openOwnProfile, settle, close };
  } catch (error) {
    await close();
    throw error;
  }
}
