import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { readers, unknown } from './hostile/readers';
import { nameOfText, textCount } from './hostile/texts';

/** Readers that do not come to an end in time, and wait to be mended; one that is mended leaves this list. */
const offenders: readonly string[] = [];

/** Milliseconds after which a reader of 100 KB counts as one that never ends; a linear one takes a few. */
const patience = 4_000;

let child: ChildProcess | undefined;
afterAll(() => child?.kill());

async function started(): Promise<ChildProcess> {
  if (child) return child;
  child = fork(path.join(__dirname, 'hostile/child.cjs'), { execArgv: [] });
  await answerOf(child, 60_000);
  return child;
}

/** The fault of a reader, '' for none; undefined once the time is up. */
function answerOf(process: ChildProcess, time: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), time);
    process.once('message', ({ fault }: { readonly fault: string }) => {
      clearTimeout(timer);
      resolve(fault);
    });
  });
}

/** Gives a reader every hostile text until one is too much; what it could not read. */
async function failureOf(reader: string): Promise<string | undefined> {
  for (let text = 0; text < textCount; text++) {
    const process = await started();
    const answer = answerOf(process, patience);
    process.send({ reader, text });
    const fault = await answer;
    if (fault === '') continue;
    if (fault === undefined) {
      process.kill('SIGKILL');
      child = undefined;
    }
    return `${nameOfText(text)} ${fault ?? 'does not end'}`;
  }
  return undefined;
}

describe('100 KB of anything', () => {
  const kept = Object.keys(readers).filter((name) => !offenders.includes(name));

  it.each(kept)('is read by %s', async (name) => {
    expect(await failureOf(name)).toBeUndefined();
  });

  test('is still too much for those that are listed, and for no others', async () => {
    const mended: string[] = [];
    for (const name of offenders) if ((await failureOf(name)) === undefined) mended.push(name);
    expect(mended).toEqual([]);
  });

  test('is given to every reader there is', () => {
    expect(unknown).toEqual([]);
  });
});
