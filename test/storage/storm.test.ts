import 'fake-indexeddb/auto';
import { runStorm } from './storm';

/** How many storms: a part of them in every test run, all of them by `npm run test:storm`. */
const usual = process.env['npm_lifecycle_event'] === 'test:storm' ? 10_000 : 300;
const seeds = Number(process.env['STORM_SEEDS'] ?? usual);
/** The first of them: a storm that failed comes again by its seed. */
const first = Number(process.env['STORM_FIRST'] ?? 1);

test(`${seeds} storms lose no tick and bring none back`, async () => {
  let acts = 0;
  for (let seed = first; seed < first + seeds; seed++) acts += (await runStorm(seed, seed % 10 === 0)).acts;
  expect(acts).toBeGreaterThan(seeds);
}, 3_600_000);
