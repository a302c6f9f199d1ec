import { parsed, sourceFiles, visit } from './sourceText';

/** What the checkers say of a pattern, as far as it is used. */
type Verdict = { readonly status: 'safe' | 'vulnerable' | 'unknown'; readonly complexity?: { readonly type: string } };
type Recheck = { readonly checkSync: (source: string, flags: string, options: object) => Verdict };
type Scslre = { readonly analyse: (pattern: RegExp) => { readonly reports: readonly unknown[] } };

const { checkSync } = jest.requireActual<Recheck>('recheck');
const { analyse } = jest.requireActual<Scslre>('scslre');

/** Files with patterns that are not linear and wait to be mended; one that is mended leaves this list. */
const offenders: readonly string[] = [];

/** Files that cut what they are given before such a pattern sees it, each with what is cut. */
const bounded: Readonly<Record<string, string>> = {
  'domain/domains/domainField.ts': 'a field beyond its length is refused as a whole',
  'domain/thread/mailHeading.ts': 'a line beyond the length of a heading is none',
  'domain/thread/personName.ts': 'a name has 200 characters at most',
  'domain/sending/mergeField.ts': 'the pattern that finds a field gives it some hundred characters at most',
  'domain/sending/namedTenants.ts': 'a host has 253 characters at most',
  'domain/sending/threadPeople.ts': 'a host has 255 characters at most',
};

type Pattern = { readonly file: string; readonly source: string; readonly flags: string };

/** Every pattern that is written in a file that meets text of others, each once. */
const patterns = new Map<string, Pattern>();
for (const file of sourceFiles('domain', 'host', 'app', 'storage', 'i18n', 'taskpane')) {
  visit(parsed(file), ({ type, pattern, flags }) => {
    if (type !== 'RegExpLiteral') return;
    patterns.set(`${file} ${String(pattern)} ${String(flags)}`, {
      file,
      source: String(pattern),
      flags: String(flags),
    });
  });
}

/** Those that are put together when the code runs, with the mails of ours and a body beside them. */
const built = new Map<string, Pattern>();

beforeAll(() => {
  const given = globalThis.RegExp;
  class Recorded extends given {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags);
      // Those of libraries are not ours to hold.
      const [, file] = /[\\/]src[\\/]([\w\\/]+\.ts)/.exec(new Error('who builds it').stack?.split('\n')[2] ?? '') ?? [];
      if (file) built.set(`${this.source} ${this.flags}`, { file, source: this.source, flags: this.flags });
    }
  }
  globalThis.RegExp = Recorded as RegExpConstructor;
  try {
    jest.isolateModules(() => {
      const { readers } = jest.requireActual<typeof import('./domain/hostile/readers')>('./domain/hostile/readers');
      for (const read of Object.values(readers)) read('<style>Contoso: a\nb');
    });
  } finally {
    globalThis.RegExp = given;
  }
});

/** Exactly where theory can tell, else by the shapes that are known to be slow. */
function isLinear({ source, flags }: Omit<Pattern, 'file'>): boolean {
  const { status } = checkSync(source, flags, { checker: 'automaton', timeout: 2_000 });
  return status === 'unknown' ? analyse(new RegExp(source, flags)).reports.length === 0 : status === 'safe';
}

test('every pattern is linear, or bounded so that it is as good as linear', () => {
  const found = [...patterns.values(), ...built.values()].filter((pattern) => !isLinear(pattern));
  const listed = [...offenders, ...Object.keys(bounded)];
  expect(found.filter(({ file }) => !listed.includes(file))).toEqual([]);
  expect(listed.filter((file) => !found.some((pattern) => pattern.file === file))).toEqual([]);
}, 300_000);

test('those that are built are among them', () => {
  const files = sourceFiles('domain').filter((file) => JSON.stringify(parsed(file)).includes('"value":"RegExp"'));
  expect(built.size).toBeGreaterThanOrEqual(files.length);
});

test('the checker tells a quadratic pattern from a linear one', () => {
  const of = (pattern: RegExp) => isLinear({ source: pattern.source, flags: pattern.flags });
  expect([/<!--[^]*?-->/, /\s+$/, /(a|a)*b/, /^\s+/, /[^<>]+/g].map(of)).toEqual([false, false, false, true, true]);
});
