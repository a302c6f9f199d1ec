import { steps } from '../src/domain/closure/playbook';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const src = path.join(process.cwd(), 'src');

/** Every source file of ours, as a path below src with slashes. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(tsx?|js)$/.test(file))
  .sort();

const textOf = (file: string) => readFileSync(path.join(src, file), 'utf8');

/** The text without comments and without what stands in quotation marks, so that only the code speaks. */
function codeOf(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/(^|\s)\/\/.*$/gm, ' ')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}

const comments = /\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm;

type Lint = { readonly overrides: readonly { readonly files: readonly string[]; readonly rules: object }[] };

type Import = { readonly target: string; readonly onlyTypes: boolean };

/** What a file imports: packages by name, own files as paths below the project, `src/domain/mail`. */
function importsOf(file: string): Import[] {
  const text = textOf(file).replace(/\/\*[\s\S]*?\*\//g, ' ');
  const fixed = Array.from(
    text.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm),
  ).map(([, type, from, bare]) => ({ source: from ?? bare ?? '', onlyTypes: type !== undefined }));
  const late = Array.from(text.matchAll(/\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]\s*\)/g)).map(
    ([, source = '']) => ({
      source,
      onlyTypes: false,
    }),
  );
  return [...fixed, ...late].map(({ source, onlyTypes }) => ({
    target: source.startsWith('.') ? path.posix.join('src', path.posix.dirname(file), source) : source,
    onlyTypes,
  }));
}

const fluent = /^@(fluentui\/react-(components|icons\/svg\/[\w-]+)|griffel\/react)$/;
const react = /^react(-dom\/client)?$/;
const messageFormat = /^(intl-messageformat|@formatjs\/icu-messageformat-parser)$/;

/** The import table: what the files of a place may import, and nothing else. */
const table: readonly { readonly place: string; readonly files: RegExp; readonly may: readonly RegExp[] }[] = [
  {
    place: 'domain',
    files: /^domain\//,
    // The libraries come when first needed, by import().
    may: [
      /^zod\/mini$/,
      /^(tldts|tinyld\/light|email-providers\/all\.json|punycode\/)$/,
      /^src\/domain\//,
      messageFormat,
      /^locales\/mail\/fields\.json$/,
    ],
  },
  { place: 'app', files: /^app\//, may: [/^src\/(domain|app)\//] },
  { place: 'host', files: /^host\//, may: [/^src\/(domain|host)\//, /^src\/app\/ports\//] },
  {
    place: 'storage',
    files: /^storage\//,
    may: [/^src\/(domain|storage)\//, /^src\/app\/ports\//, /^zod\/mini$/, /^fflate$/],
  },
  {
    place: 'i18n',
    files: /^i18n\//,
    // Which languages, mails and regions there are, the domain says.
    may: [
      /^locales\//,
      /^src\/i18n\//,
      /^src\/domain\/(language|mail\/mail|mail\/mailTemplate|mail\/writtenDay|region|sending\/outgoing|text\/spacing)$/,
      messageFormat,
    ],
  },
  {
    place: 'taskpane/shared',
    files: /^taskpane\/shared\//,
    may: [/^src\/(app|domain|i18n|taskpane\/shared)\//, react, fluent],
  },
  {
    place: 'taskpane, its frame',
    files: /^taskpane\/[^/]+$/,
    may: [/^src\/(app|domain|i18n|taskpane)\//, react, fluent],
  },
  {
    place: 'send.ts',
    files: /^send\.ts$/,
    may: [/^src\/host\/sending\/sendEvent$/, /^src\/domain\/sending\/sendCheck$/, /^src\/i18n\/findingText$/],
  },
  {
    place: 'main.tsx',
    files: /^main\.tsx$/,
    may: [/^src\/(app|domain|host|i18n|storage|taskpane)\//, react, fluent],
  },
  { place: 'simulator', files: /^simulator\//, may: [/^src\/simulator\//, react, fluent] },
];

const regions = readdirSync(path.join(src, 'taskpane'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => ({
    place: `taskpane/${name}`,
    files: new RegExp(`^taskpane/${name}/`),
    may: [/^src\/(app|domain|i18n|taskpane\/shared)\//, new RegExp(`^src/taskpane/${name}/`), react, fluent],
  }));

const places = [...table, ...regions];
const outside = (file: string) => !file.startsWith('simulator/');

describe('imports', () => {
  test.each(files)('src/%s has one place in the table', (file) => {
    expect(places.filter((place) => place.files.test(file)).map(({ place }) => place)).toHaveLength(1);
  });

  test.each(places.filter(({ files: own }) => files.some((file) => own.test(file))))(
    '$place keeps to the table',
    ({ files: own, may }) => {
      const strange = files
        .filter((file) => own.test(file))
        .flatMap((file) => importsOf(file).map(({ target }) => ({ file, target })))
        .filter(({ target }) => !may.some((allowed) => allowed.test(target)));
      expect(strange).toEqual([]);
    },
  );

  test('of our own files find a file, so that none of them escapes the table', () => {
    const endings = ['', '.ts', '.tsx', '.js'];
    const lost = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target.startsWith('src/') && !target.includes('${'))
        .filter(({ target }) => !endings.some((ending) => existsSync(path.join(process.cwd(), target + ending))))
        .map(({ target }) => `${file}: ${target}`),
    );
    expect(lost).toEqual([]);
  });

  test('of the simulator come from the simulator only', () => {
    const users = files.filter(
      (file) => outside(file) && importsOf(file).some(({ target }) => target.startsWith('src/simulator')),
    );
    expect(users).toEqual([]);
  });

  test('of send.ts lead to no package, whatever is between: zod, React and formatters of messages stay out', () => {
    const met = new Set<string>();
    const packages: string[] = [];
    const meet = (target: string) => {
      const file = files.find(
        (each) => `src/${each}`.replace(/\.(tsx?|js)$/, '') === target || `src/${each}` === target,
      );
      if (!file) return void (/^(locales|src)\//.test(target) || packages.push(target));
      if (met.has(file)) return;
      met.add(file);
      for (const { target: next, onlyTypes } of importsOf(file)) if (!onlyTypes) meet(next);
    };
    meet('src/send');
    expect(packages).toEqual([]);
    expect(met.size).toBeGreaterThan(10);
    // What is written there is held to the dialect that send.ts announces.
    const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as Lint;
    const dialect = overrides.find(({ rules }) => 'oxc/no-async-await' in rules)?.files ?? [];
    const isHeld = (file: string) =>
      dialect.some((each) =>
        each.endsWith('/**') ? `src/${file}`.startsWith(each.slice(0, -2)) : each === `src/${file}`,
      );
    expect([...met].filter((file) => !isHeld(file))).toEqual([]);
    expect([...met].filter((file) => /\(\?<[=!]|\\[pk]\{/.test(textOf(file).replace(comments, ' ')))).toEqual([]);
  });

  test('of types are erased: what i18n takes from the domain at run time is mail texts, written days and spacing', () => {
    const values = files
      .filter((file) => file.startsWith('i18n/'))
      .flatMap((file) =>
        importsOf(file).filter(({ target, onlyTypes }) => !onlyTypes && target.startsWith('src/domain/')),
      );
    expect(values.map(({ target }) => target).sort()).toEqual([
      'src/domain/mail/mailTemplate',
      'src/domain/mail/writtenDay',
      'src/domain/text/spacing',
    ]);
  });

  test('of the rooms of the domain form no circle', () => {
    const roomOf = (target: string) => target.split('/')[2] ?? '';
    const neighbours = new Map<string, Set<string>>();
    for (const file of files.filter((each) => each.startsWith('domain/'))) {
      const room = roomOf(`src/${file.replace(/\.tsx?$/, '')}`);
      const known = neighbours.get(room) ?? new Set();
      neighbours.set(room, known);
      for (const { target } of importsOf(file)) {
        if (target.startsWith('src/domain/') && roomOf(target) !== room) known.add(roomOf(target));
      }
    }
    const circles: string[] = [];
    const closed = new Set<string>();
    const walk = (room: string, way: readonly string[]): void => {
      if (way.includes(room)) return void circles.push([...way, room].join(' → '));
      if (closed.has(room)) return;
      for (const next of neighbours.get(room) ?? []) walk(next, [...way, room]);
      closed.add(room);
    };
    for (const room of neighbours.keys()) walk(room, []);
    expect(circles).toEqual([]);
    expect(neighbours.size).toBeGreaterThan(10);
  });

  test.each(places.map(({ place }) => place))('%s has files', (place) => {
    const known = places.find((one) => one.place === place);
    expect(files.some((file) => known?.files.test(file) === true)).toBe(true);
  });
});

describe('the words of the code', () => {
  test('say Office only in host and send.ts', () => {
    // The simulator plays Outlook's side and talks to office.js in its own protocol.
    const speakers = files.filter((file) => outside(file) && /\bOffice\b/.test(codeOf(file)));
    expect(speakers.filter((file) => !file.startsWith('host/') && file !== 'send.ts')).toEqual([]);
  });

  it.each([
    ['alert', 'Office.js makes it throw'],
    ['confirm\\(', 'Office.js makes it throw'],
    ['prompt', 'Office.js makes it throw'],
    // Said of mails it is the quoted one.
    ['history\\.(?:pushState|replaceState|back|forward|go|state)', 'Office.js takes pushState and replaceState away'],
    ['localStorage', 'its partition differs from client to client', 'host/browserStorage.ts'],
    ['sessionStorage', 'its partition differs from client to client'],
    ['console', 'nobody reads it in Outlook'],
  ])('leave %s alone: %s', (word, _, except = '') => {
    const uses = new RegExp(`(?<![.\\w-])(?:(?:window|globalThis|self)\\s*\\.\\s*)?${word}(?![\\w-])`);
    expect(files.filter((file) => outside(file) && file !== except && uses.test(codeOf(file)))).toEqual([]);
  });

  test('reach no global by a name in brackets, where no rule would see it', () => {
    const reach = /\b(window|globalThis|self)\s*\[/;
    expect(files.filter((file) => outside(file) && reach.test(codeOf(file)))).toEqual([]);
  });

  test('name no step in app and taskpane: what a step offers, shows and asks is decided in the playbook', () => {
    const named = new RegExp(`['"\`](?:${steps.map(({ id }) => id).join('|')})['"\`]`);
    const deciding = files.filter((file) => /^(app|taskpane)\//.test(file));
    expect(deciding.filter((file) => named.test(textOf(file)))).toEqual([]);
  });

  test('keep nothing in app outside a store: two panes never share what one of them remembers', () => {
    const keeping = /^(?:export )?(?:let |const \w+(?::[^=]+)? = new (?:Weak)?(?:Map|Set)\b)/m;
    expect(files.filter((file) => file.startsWith('app/') && keeping.test(codeOf(file)))).toEqual([]);
    expect(keeping.test('const told = new WeakSet<Closure>();')).toBe(true);
  });

  test.each(files)('src/%s can be read in one sitting: fewer than 400 lines', (file) => {
    expect(textOf(file).split('\n').length).toBeLessThan(400);
  });

  test('export by name', () => {
    expect(files.filter((file) => /^export default/m.test(codeOf(file)) && !file.endsWith('.d.ts'))).toEqual([]);
  });
});
