import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkRequests } from './bench/checkRequests.js';
import { chunkSizes } from './bench/chunkSizes.js';
import { compareLoads, fullToEmpty, median, paneToBlank } from './bench/compareLoads.js';
import { measureBook } from './bench/measureBook.js';
import { measureCapacity } from './bench/measureCapacity.js';
import { measureInsertion } from './bench/measureInsertion.js';
import { blank, measureLoads, pane } from './bench/measureLoads.js';
import { measureSending } from './bench/measureSending.js';
import { openBench } from './bench/openBench.js';
import * as print from './bench/printReport.js';

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
    const tell = (/** @type {string} */ what) => (/** @type {number} */ round) =>
      console.log(`${what}, round ${round} of ${rounds}`);
    const loads = await measureLoads(bench, [blank, pane], rounds, tell('Blank page and pane'));
    const { loads: bookLoads, ...book } = await measureBook(bench, rounds, tell('Empty pane and full one'));
    const inserted = await measureInsertion(bench, rounds);
    const sending = await measureSending(bench, rounds);
    const requests = await checkRequests(bench);
    const capacity = measureCapacity(bench);
    const rows = compareLoads(loads, paneToBlank);
    const bookRows = compareLoads(bookLoads, fullToEmpty);
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
    print.printComparison(`Against a blank Office.js page: medians of ${rounds}`, paneToBlank, rows);
    const title = `The open thread's tenant is shown, with ${book.tenants} on the device: medians of ${rounds}`;
    print.printComparison(title, fullToEmpty, bookRows);
    print.printBook(book);
    print.printCapacity(capacity);
    print.printSizes(sizes);
    print.printInsertion(insertion);
    print.printSending(sending);
    print.printRequests(requests);
    if (trace) print.printTrace(requests);
    if (json) {
      const browser = bench.browser.version();
      const measured = { rows, loads, bookRows, bookLoads, book, capacity, sizes, insertion, inserted, requests };
      const all = { browser, rounds, ...measured, sending };
      writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
    }
  } finally {
    await bench.close();
  }
}

const options = readOptions();
if (options) await run(options);
else console.log(usage);
