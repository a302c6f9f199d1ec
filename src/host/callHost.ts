import { HostError, type HostFault } from '../app/ports/mailHost';

/** Milliseconds after which a call counts as lost. Outlook itself gives up silently after 65 s, without calling back. */
export const callTimeout = 10_000;

/** Outlook on the web, new Outlook and mobile refuse a fourth call while three are under way. */
const mostAtOnce = 3;

let underWay = 0;
const waiting: (() => void)[] = [];

function release(): void {
  const next = waiting.shift();
  if (next) next();
  else underWay--;
}

/**
 * The one way to call Office.js: waits for a place among the three, hands the callback over, and always settles.
 * @param call name for faults, as Outlook's documentation writes it
 * @param start makes the call and passes the callback on; what it throws counts as the call's failure
 * @throws {HostError} on anything but success, or without an answer within `timeout` ms
 */
export async function callHost<T>(
  call: string,
  start: (callback: (result: Office.AsyncResult<T>) => void) => void,
  timeout = callTimeout,
): Promise<T> {
  if (underWay < mostAtOnce) underWay++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new HostError({ kind: 'timeout', call })), timeout);
      const settle = (result: Office.AsyncResult<T> | undefined) => {
        clearTimeout(timer);
        // Compared as text: the enumeration is missing when the page stands outside Outlook.
        if (result && String(result.status) === 'succeeded') resolve(result.value);
        else reject(new HostError(faultOf(call, result?.error?.code)));
      };
      try {
        start(settle);
      } catch (error) {
        clearTimeout(timer);
        reject(new HostError(faultOfThrown(call, error)));
      }
    });
  } finally {
    release();
  }
}

/**
 * A call whose answer is read before it is believed.
 * @throws {HostError} `failed` when `read` cannot make anything of the answer, and as `callHost` does
 */
export async function askHost<Said, T>(
  call: string,
  start: (callback: (result: Office.AsyncResult<Said>) => void) => void,
  read: (given: unknown) => T | undefined,
): Promise<T> {
  const answer = read(await callHost(call, start));
  if (answer === undefined) throw new HostError({ kind: 'failed', call, code: undefined });
  return answer;
}

function faultOf(call: string, code: number | undefined): HostFault {
  switch (code) {
    case 2006:
    case 1000:
      return { kind: 'format', call };
    case 2009:
      return { kind: 'too-long', call };
    case 5000:
      return { kind: 'unsupported', call };
    case 9012:
      return { kind: 'too-many-recipients', call };
    case 9030:
      return { kind: 'item-changed', call };
    default:
      return { kind: 'failed', call, code };
  }
}

/** Office.js throws for over-long and unknown arguments, and a missing function is a TypeError. */
function faultOfThrown(call: string, error: unknown): HostFault {
  const name = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/ArgumentOutOfRange/.test(name))
    return { kind: /recipient|attendee/i.test(name) ? 'too-many-recipients' : 'too-long', call };
  if (error instanceof TypeError) return { kind: 'unsupported', call };
  return { kind: 'failed', call, code: undefined };
}
