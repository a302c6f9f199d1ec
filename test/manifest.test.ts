import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { languages } from '../src/domain/language';
import { addressFromEnvironment, manifestAddress, manifestFor } from '../tools/manifest.js';

const root = process.cwd();
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly inner: string };

/** All elements of a name with an unnested inside, which is every element but Rule, Host(s) and VersionOverrides. */
function elements(name: string, within = xml): readonly Element[] {
  const tags = within.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>(.*?)</${name}>)`, 'gs'));
  return Array.from(tags, ([, attributes = '', inner = '']) => ({ name, attributes: attributesOf(attributes), inner }));
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(Array.from(text.matchAll(/([\w:]+)="([^"]*)"/g), ([, key, value]) => [key, value]));
}

function everyAttribute(name: string): readonly string[] {
  return Array.from(xml.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g')), ([, value]) => value ?? '');
}

/** The texts of an element, by language: its own and those of its overrides. */
function textsOf({ name, attributes, inner }: Element): readonly (readonly [string, string])[] {
  const override = name.startsWith('bt:') ? 'bt:Override' : 'Override';
  return [
    ['en-US', attributes['DefaultValue'] ?? ''],
    ...elements(override, inner).map((one) => [one.attributes['Locale'] ?? '', one.attributes['Value'] ?? ''] as const),
  ];
}

const inside = (name: string) => elements(name)[0]?.inner ?? '';
const shortStrings = [...elements('bt:String', inside('bt:ShortStrings')), ...elements('DisplayName')];
const longStrings = [...elements('bt:String', inside('bt:LongStrings')), ...elements('Description', beforeOverrides())];
const resources = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) => elements(name, inside('Resources')));

function beforeOverrides(): string {
  return xml.slice(0, xml.indexOf('<VersionOverrides'));
}

/** Width and height from a PNG's header. */
function pixelSize(file: string): readonly [number, number] {
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the manifest', () => {
  test('asks for ReadWriteItem and nothing beyond', () => {
    expect(elements('Permissions').map(({ inner }) => inner)).toEqual(['ReadWriteItem']);
    expect(xml).not.toMatch(/<(ExtendedPermissions|WebApplicationInfo|SupportsNoItemContext|SupportsMultiSelect)\b/);
  });

  test('hears one event, OnMessageSend, and never keeps a mail from being sent', () => {
    expect(elements('LaunchEvent').map(({ attributes }) => attributes)).toEqual([
      { Type: 'OnMessageSend', FunctionName: 'onMessageSend', SendMode: 'PromptUser' },
    ]);
  });

  test('runs the event in one page and one script, which the extension point names too', () => {
    const runtimes = elements('Runtime');
    const point = elements('ExtensionPoint').find(({ attributes }) => attributes['xsi:type'] === 'LaunchEvent');
    expect(runtimes).toHaveLength(1);
    expect(elements('SourceLocation', point?.inner).map(({ attributes }) => attributes)).toEqual(
      runtimes.map(({ attributes }) => attributes),
    );
    expect(elements('Override', runtimes[0]?.inner).map(({ attributes }) => attributes['type'])).toEqual([
      'javascript',
    ]);
  });

  test('opens a pane that can be pinned, in reading and in writing', () => {
    const actions = elements('Action').map(({ inner }) => [
      elements('SourceLocation', inner)[0]?.attributes['resid'],
      elements('SupportsPinning', inner)[0]?.inner,
    ]);
    expect(actions).toEqual([
      ['Read.Pane', 'true'],
      ['Compose.Pane', 'true'],
    ]);
    expect(new Set(everyAttribute('DefaultValue').filter((value) => value.includes('taskpane.html')))).toEqual(
      new Set([`${manifestAddress}/taskpane.html?surface=read`, `${manifestAddress}/taskpane.html?surface=compose`]),
    );
  });

  test('defines every resource once, with a short id, and uses each', () => {
    const ids = resources.map(({ attributes }) => attributes['id'] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(new Set(everyAttribute('resid')));
    expect(ids.filter((id) => id === '' || id.length > 32)).toEqual([]);
  });

  test.each([
    ['short', shortStrings, 4, 125],
    ['long', longStrings, 3, 250],
  ] as const)('has every %s text in six languages, none too long', (_, strings, count, limit) => {
    expect(strings).toHaveLength(count);
    for (const string of strings) {
      const texts = textsOf(string);
      expect(texts).toHaveLength(languages.length);
      expect(new Set(texts.map(([language]) => language))).toEqual(new Set(languages));
      expect(texts.filter(([, text]) => text.trim() === '' || text.length > limit)).toEqual([]);
    }
  });

  test('names icons that exist, in the size it says', () => {
    const icons = [
      [64, elements('IconUrl')[0]?.attributes['DefaultValue']],
      [128, elements('HighResolutionIconUrl')[0]?.attributes['DefaultValue']],
      ...elements('Icon')
        .flatMap(({ inner }) => elements('bt:Image', inner))
        .map(({ attributes }) => [
          Number(attributes['size']),
          resources.find((one) => one.attributes['id'] === attributes['resid'])?.attributes['DefaultValue'],
        ]),
    ] as const;
    expect(icons.map(([size]) => size)).toEqual(expect.arrayContaining([16, 32, 64, 80, 128]));
    for (const [size, address] of icons) {
      const file = String(address).replace(`${manifestAddress}/`, '');
      expect(file).toBe(`assets/icon-${size}.png`);
      expect(pixelSize(path.join(root, file))).toEqual([size, size]);
    }
  });

  test('sends those who need help to a page that speaks their language', () => {
    expect(elements('SupportUrl')[0]?.attributes['DefaultValue']).toBe(`${manifestAddress}/support.html`);
    const page = readFileSync(path.join(root, 'assets/support.html'), 'utf8');
    for (const language of languages) {
      expect(page).toContain(`<section id="${language}" lang="${language}">`);
      expect(page).toContain(`href="#${language}"`);
    }
  });

  const checker = path.join(root, '../shared/check-manifest');
  if (existsSync(checker) && spawnSync('xmllint', ['--version']).status === 0) {
    test('is valid by the published schema, for another address too', () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
      const deployed = path.join(folder, 'manifest.xml');
      writeFileSync(deployed, manifestFor(xml, 'https://addins.example.com/closeout'));
      for (const file of [path.join(root, 'manifest.xml'), deployed]) {
        const { status, stdout, stderr } = spawnSync(checker, [file], { encoding: 'utf8' });
        expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
      }
      rmSync(folder, { recursive: true });
    });
  }
});

describe('the manifest for a deployment', () => {
  test('has every address rewritten, and domains without a path', () => {
    const deployed = manifestFor(xml, 'https://addins.example.com/tools/closeout');
    expect(deployed).not.toContain('localhost');
    expect(elements('AppDomain', deployed).map(({ inner }) => inner)).toEqual(['https://addins.example.com']);
    const addresses = Array.from(deployed.matchAll(/"(https:[^"]*)"/g), ([, address]) => address ?? '');
    expect(addresses).toHaveLength(xml.split(`"${manifestAddress}/`).length - 1);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/addins\.example\.com\/tools\/closeout\/[\w-]/);
  });

  test('differs from the source in its addresses only', () => {
    const there = 'https://addins.example.com:8443';
    expect(manifestFor(xml, there).replaceAll(there, manifestAddress)).toBe(xml);
  });
});

describe('ADDIN_URL', () => {
  test.each([
    ['https://addins.example.com', 'https://addins.example.com'],
    ['https://addins.example.com/', 'https://addins.example.com'],
    ['https://addins.example.com/closeout//', 'https://addins.example.com/closeout'],
    ['https://Addins.Example.com:8443/Closeout', 'https://addins.example.com:8443/Closeout'],
  ])('%s is taken as %s', (value, address) => {
    expect(addressFromEnvironment(value)).toBe(address);
  });

  test.each([
    ['missing', undefined, /^ADDIN_URL is not set: .+/],
    ['empty', '', /^ADDIN_URL is not set: .+/],
    ['http', 'http://addins.example.com', /"http:\/\/addins\.example\.com": .*https only/],
    ['a file', 'file:///srv/closeout', /https only/],
    ['without a scheme', 'addins.example.com/closeout', /not an address/],
    ['half written', 'https://', /not an address/],
    ['with a query', 'https://addins.example.com/?v=1', /without "\?" and "#"/],
    ['with a fragment', 'https://addins.example.com/#top', /without "\?" and "#"/],
  ])('is refused when %s, with a sentence that shows how to set it', (_, value, sentence) => {
    expect(() => addressFromEnvironment(value)).toThrow(sentence);
    expect(() => addressFromEnvironment(value)).toThrow('for example ADDIN_URL=https://');
  });
});
