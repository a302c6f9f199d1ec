import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkRequests } from './bench/checkRequests.js';
import { chunkSizes } from './bench/chunkSizes.js';
import { compareLoads, median } from './bench/compareLoads.js';
import { measureInsertion } from './bench/measureInsertion.js';
import { measureLoads } from './bench/measureLoads.js';
import { openBench } from './bench/openBench.js';
import { printComparison, printInsertion, printRequests, printSizes, printTrace } from './bench/printReport.js';

const usage = `npm run bench -- [--rounds N] [--quick] [--trace] [--json FILE]
  --rounds N   how often everything is measured (7)
  --quick      three rounds
  --trace      also what one first load of the pane asks for, and when
  --json FILE  writes every figure to a file`;

/** @returns {{ rounds: number, trace: boolean, json: string | undefined } | undefined} undefined: the usage is wanted */
function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 7));
  if (values.help || !Number.isInteger(rounds) || rounds < 1) return undefined;
  return { rounds, trace: values.trace, json: values.json };
}

/** @param {NonNullable<ReturnType<typeof readOptions>>} options */
async function run({ rounds, trace, json }) {
  console.log('Building the add-in as for production');
  const bench = await openBench();
  try {
    const loads = await measureLoads(bench, rounds, (round) => console.log(`Round ${round} of ${rounds}`));
    const inserted = await measureInsertion(bench, rounds);
    const requests = await checkRequests(bench);
    const rows = compareLoads(loads);
    const sizes = chunkSizes(bench.folder);
    /** @type {(key: keyof typeof inserted[number]) => number} */
    const of = (key) => median(inserted.map((one) => one[key]));
    const insertion = {
      text: of('text'),
      told: of('told'),
      calls: of('calls'),
      wavesToText: of('wavesToText'),
      waves: of('waves'),
    };
    printComparison(rows, rounds);
    printSizes(sizes);
    printInsertion(insertion);
    printRequests(requests);
    if (trace) printTrace(requests);
    if (json) {
      const browser = bench.browser.version();
      const all = { browser, rounds, rows, loads, sizes, insertion, inserted, requests };
      writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
    }
  } finally {
    await bench.close();
  }
}

const options = readOptions();
if (options) await run(options);
else console.log(usage);
