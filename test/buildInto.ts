import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Runs one of the builds of webpack.config.js, by its name, into another folder than its own. */
export function buildInto(folder: string, name: 'pane' | 'send'): void {
  const webpack = path.join(process.cwd(), 'node_modules/webpack/bin/webpack.js');
  // In a process of its own: webpack.config.js is an ES module, and jest's modules are not.
  execFileSync(process.execPath, [webpack, '--env', 'local', '--config-name', name, '--output-path', folder], {
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
