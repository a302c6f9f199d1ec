/** One call of a pane, for tests and for the curious. Times are milliseconds since 1970. */
export type LoggedCall = {
  readonly name: string;
  readonly dispatchId: number;
  readonly surface: string;
  readonly startedAt: number;
  readonly endedAt?: number;
  /** The error code it was answered with. */
  readonly error?: number;
};

export type CallLog = {
  readonly calls: () => readonly LoggedCall[];
  /** Notes the start of a call; what comes back notes its end. */
  readonly begin: (call: Pick<LoggedCall, 'name' | 'dispatchId' | 'surface'>) => (error?: number) => void;
  readonly clear: () => void;
};

const most = 1000;

export function createCallLog(now: () => number = Date.now): CallLog {
  let calls: LoggedCall[] = [];
  return {
    calls: () => calls.map((call) => ({ ...call })),
    begin: (call) => {
      let entry: LoggedCall = { ...call, startedAt: now() };
      calls = [...calls.slice(1 - most), entry];
      return (error) => {
        const ended = { ...entry, endedAt: now(), ...(error === undefined ? {} : { error }) };
        calls = calls.map((one) => (one === entry ? ended : one));
        entry = ended;
      };
    },
    clear: () => {
      calls = [];
    },
  };
}
