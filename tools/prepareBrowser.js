import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findBrowser } from './findBrowser.js';

// Makes sure there is a browser for the journeys: one that is there, else Playwright's download, else Debian's package.
const require = createRequire(import.meta.url);
const playwright = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');

/** @type {[string, string[]][]} */
const ways = [[process.execPath, [playwright, 'install', 'chromium']]];
if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  ways.push(['apt-get', ['update', '--quiet']], ['apt-get', ['install', '--yes', '--quiet', 'chromium']]);
}

for (const [command, args] of ways) {
  if (findBrowser()) break;
  console.log(`No browser yet; trying: ${path.basename(command)} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  });
}

const browser = findBrowser();
if (!browser) {
  console.error(
    'The journeys need a browser: install Google Chrome, Microsoft Edge or Chromium, or name one with CHROME_PATH.',
  );
  process.exit(1);
}
console.log(`Browser: ${browser}`);
