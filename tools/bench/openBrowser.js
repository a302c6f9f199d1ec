import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../findBrowser.js';

/**
 * A browser for which the given hosts are on this machine and no other host exists.
 * @param {Readonly<Record<string, number>>} ports host name → port
 * @param {string} keyHash of the one key to trust
 */
export async function openBrowser(ports, keyHash) {
  return chromium.launch(optionsFor(ports, keyHash));
}

/**
 * The same with a profile of its own, as a user's browser has one: it keeps files and, from the third time a script
 * runs, its compiled code. `close` leaves nothing behind.
 * @param {Readonly<Record<string, number>>} ports @param {string} keyHash
 * @param {string} [like] the folder of a profile that it begins as a copy of @param {readonly string[]} [flags]
 */
export async function openProfile(ports, keyHash, like, flags = []) {
  const folder = await mkdtemp(path.join(tmpdir(), 'closeout-bench-profile-'));
  if (like) await cp(like, folder, { recursive: true });
  const context = await chromium.launchPersistentContext(folder, optionsFor(ports, keyHash, flags));
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { context, folder, close };
}

/** @param {Readonly<Record<string, number>>} ports @param {string} keyHash @param {readonly string[]} flags */
function optionsFor(ports, keyHash, flags = []) {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('The bench needs Chrome, Edge or Chromium: install one, or name it with CHROME_PATH.');
  const hosts = Object.entries(ports).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  return {
    executablePath,
    handleSIGINT: false,
    args: [
      ...browserFlags,
      ...flags,
      `--host-resolver-rules=${[...hosts, 'MAP * ~NOTFOUND'].join(',')}`,
      `--ignore-certificate-errors-spki-list=${keyHash}`,
      // One process for the host page and its frame, so that slowing down the page's processor slows the frame's too.
      '--disable-site-isolation-trials',
      // In the place of Playwright's longer list, which also denies a framed page the storage that browsers give it.
      '--disable-features=DestroyProfileOnBrowserClose,HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding',
    ],
  };
}
