import { bookSubjects } from './bookSubjects.js';
import { measureHeap } from './measureHeap.js';
import { measureLoads } from './measureLoads.js';
import { measureMatching } from './measureMatching.js';
import { measureTicks } from './measureTicks.js';

/**
 * All that may get slower with many tenants on the device.
 * @param {import('./openBench.js').Bench} bench @param {number} rounds @param {(round: number) => void} onRound
 */
export async function measureBook(bench, rounds, onRound) {
  const { closures, subjects } = await bookSubjects(bench);
  const [empty, full] = subjects;
  const loads = await measureLoads(bench, subjects, rounds, onRound);
  const ticks = await measureTicks(bench, full);
  const heap = { empty: await measureHeap(bench, empty), full: await measureHeap(bench, full) };
  return { tenants: closures.size, loads, ticks, heap, matching: measureMatching(bench, closures) };
}
