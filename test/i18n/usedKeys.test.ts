import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askedFields, fieldTypes, mailKinds, type FieldId } from '../../src/domain/mail/mail';
import { parseConfig } from '../../src/domain/parseConfig';
import { playbook, stages } from '../../src/domain/closure/playbook';
import english from '../../locales/en.json';

const root = process.cwd();
const keys = Object.keys(english);

/** Our source by file; the page's static first screen takes its keys in the build. */
const sources = [
  ...readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('simulator'))
    .map((file) => path.join('src', file)),
  'tools/pagesPlugin.js',
].map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

const asked = askedFields(Object.keys(fieldTypes) as FieldId[]);

/** Every fault that a configuration can have, found by giving it all of them. */
const configFaults = [
  '{',
  '[]',
  '{"a":1,"assignmentTeam":{"address":1,"language":1},"ownDomains":1,"rfaAddress":1,"reminderAfterWorkingDays":0}',
];

const stepNames = playbook.map(({ id }) => `step.${id}.name`);

/** Words that are types only: `t` takes no other keys, so the compiler checks that each has one. */
const wordsOf = (family: string) => keys.filter((key) => key.startsWith(`${family}.`));

/** What the code puts together: each pattern as it stands in the source, and all it can become. */
const families: Readonly<Record<string, readonly string[]>> = {
  'mail.${kind}.name': mailKinds.map((kind) => `mail.${kind}.name`),
  'mail.${kind}.purpose': mailKinds.map((kind) => `mail.${kind}.purpose`),
  'mail.${editor.kind}.name': mailKinds.map((kind) => `mail.${kind}.name`),
  'field.${field}': asked.map((field) => `field.${field}`),
  'config.${expected}': configFaults.flatMap((text) =>
    parseConfig(text).faults.map(({ expected }) => `config.${expected}`),
  ),
  'stage.${stage}.name': stages.map((stage) => `stage.${stage}.name`),
  'stage.${stepOf(next.step).stage}.name': stages.map((stage) => `stage.${stage}.name`),
  'step.${step}.name': stepNames,
  'step.${next.step}.name': stepNames,
  'step.${id}.name': stepNames,
  'step.${named.step}.name': stepNames,
  'step.hint.${hint}': wordsOf('step.hint'),
  'step.because.${view.because}': wordsOf('step.because'),
  'changed.${notice.what}': wordsOf('changed'),
  'refused.${notice.because.kind}': wordsOf('refused'),
  'import.${result.because}': wordsOf('import'),
  'export.${result.because}': wordsOf('export'),
};

const prefixes = new Set(keys.map((key) => key.split('.')[0] ?? ''));

/** Keys in quotation marks, and template literals that begin like a key. */
const literals = sources.flatMap(({ text }) =>
  Array.from(text.matchAll(/['"]([\w-]+(?:\.[\w-]+)+)['"]/g), ([, key = '']) => key),
);
const templates = sources
  .flatMap(({ text }) =>
    Array.from(text.matchAll(/`(([\w-]+)\.[^`]*\$\{[^`]*)`/g), ([, pattern = '', prefix = '']) => ({
      pattern,
      prefix,
    })),
  )
  .filter(({ prefix }) => prefixes.has(prefix));

const found = templates.map(({ pattern }) => pattern);

describe('the keys of pane text', () => {
  test('are put together only in known ways', () => {
    expect([...new Set(found)].sort()).toEqual(Object.keys(families).sort());
  });

  test.each(Object.entries(families))('%s becomes keys that exist', (_, made) => {
    expect(made.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test.each(keys)('%s is used', (key) => {
    const used = [...literals, ...found.flatMap((pattern) => families[pattern] ?? [])];
    expect(used).toContain(key);
  });
});
