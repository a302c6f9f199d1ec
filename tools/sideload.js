import { spawn, spawnSync } from 'node:child_process';
import webpack from 'webpack';
import configure from '../webpack.config.js';
import { serve } from './server.js';
import { manifestAddress } from './manifest.js';

// Puts the add-in into a real Outlook: builds it, serves it over https where manifest.xml says, and registers it.
// `node tools/sideload.js stop` takes it out again.
const debugging = 'office-addin-debugging@5.1.6';
const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';

if (process.argv[2] === 'stop') {
  const { status } = spawnSync(npx, ['--yes', debugging, 'stop', 'manifest.xml'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}

process.env['ADDIN_URL'] = manifestAddress;
const configuration = configure({ production: true });
const folder = configuration[0]?.output?.path ?? 'dist';
await new Promise((resolve, reject) => {
  webpack(configuration, (error, stats) => {
    if (error) reject(error);
    else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
    else resolve(undefined);
  });
});

const { getHttpsServerOptions } = await import('office-addin-dev-certs');
const tls = await getHttpsServerOptions();
const { address } = await serve(folder, { port: Number(new URL(manifestAddress).port), tls });
console.log(`Serving the add-in at ${address}; press Ctrl+C to stop, then npm run unsideload.`);
spawn(npx, ['--yes', debugging, 'start', 'manifest.xml', 'desktop', '--app', 'outlook', '--no-debug'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
