import webpack from 'webpack';
import configure from '../webpack.config.js';
import { serve } from './server.js';

const configuration = configure();
const compiler = webpack(configuration);
const folder = configuration[0]?.output?.path;
if (!compiler || !folder) throw new Error('webpack.config.js gave no configuration to build');

let serving = false;
compiler.watch({}, async (error, stats) => {
  if (error) throw error;
  if (stats?.hasErrors()) console.error(stats.toString({ preset: 'errors-only', colors: true }));
  if (serving) return;
  serving = true;
  const { address } = await serve(folder, { port: 3000, tries: 50, dev: true });
  console.log(`Closeout beside a simulated Outlook: ${address}`);
});
