import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../../src/domain/language';
import { queueOf, regions } from '../../src/domain/region';
import table from './playbookTerms.json';

/** The terms as the editions write them, by language; taken from the editions themselves, not from our files. */
const terms: Readonly<Record<Language, Readonly<Record<string, string>>>> = table;

const editions = path.join(process.cwd(), '../shared/playbook');
const inEditions = languages.filter((language) => existsSync(path.join(editions, `${language}.md`)));

/** The terms of `locales/playbook/<language>.json`, nested keys joined by a dot. */
function ours(language: Language): Record<string, string> {
  return flat(JSON.parse(readFileSync(path.join(process.cwd(), 'locales/playbook', `${language}.json`), 'utf8')));
}

function flat(value: object, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null
        ? flat(inner, `${prefix}${key}.`)
        : { [`${prefix}${key}`]: String(inner) },
    ),
  ) as Record<string, string>;
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where in an edition a term stands: the line that has to be there. */
const places: Readonly<Record<string, (line: string, term: string) => boolean>> = {
  process: (line, term) => line === `# ${term}`,
  phase: (line, term) => line.endsWith(`**${term}**`) && !line.includes('FastTrack'),
  role: (line, term) => line.endsWith(`**${term}**`) && line.includes('FastTrack'),
  appliesTo: (line, term) => line.endsWith(`**${term}**`),
  'task4060.inText': (line, term) => line.startsWith('- ') && line.includes(`*${term}*`),
  'task4060.inTable': (line, term) => line.startsWith(`| 4060 | ${term} |`),
  accountTeamTemplate: (line, term) => line.includes(`[${term}](https://`),
  customerTemplate: (line, term) => line.includes(`[${term}](https://`),
  'queues.Americas': (line, term) => line === `- ${term}`,
  'queues.APJ': (line, term) => line === `- ${term}`,
  'queues.EMEA': (line, term) => line === `- ${term}`,
  successExecution: (line, term) => line.includes(`[${term}](success-support-success-execution`),
  successReview: (line, term) => line.includes(`[${term}](success-conduct-success-review`),
  'stages.prepare': (line, term) => line === `### ${term}`,
  'stages.discuss': (line, term) => line === `### ${term}`,
  'stages.tasks': (line, term) => line === `#### ${term}`,
  'stages.next': (line, term) => line === `## ${term}`,
};

/** The de-DE sentence has a misplaced asterisk and bracket; ours is its repair, held against the sentence as it stands. */
const brokenSentence =
  'in der (Migrationsaufgabe)*, dass der *Prozess zur Beendigung der Beteiligung abgeschlossen ist.';

describe.each(languages)('the playbook terms of %s', (language) => {
  test('are those of the table, all of them and no others', () => {
    expect(ours(language)).toEqual(terms[language]);
  });

  test('have a known place in an edition, each of them', () => {
    expect(Object.keys(ours(language)).sort()).toEqual(Object.keys(places).sort());
  });

  test('name the task in the table without the word for migration that they have in the text', () => {
    const { 'task4060.inText': inText = '', 'task4060.inTable': inTable = '' } = ours(language);
    expect(inText).toMatch(/[(（][^)）]+[)）]$/);
    expect(inTable).not.toMatch(/[(（]/);
  });

  test('begin every queue with the word that FTOP knows', () => {
    for (const region of regions) expect(ours(language)[`queues.${region}`]).toMatch(/^FTCQ /);
  });
});

describe('the queues', () => {
  it.each(['en-US', 'de-DE'] as const)('are canonical in %s', (language) => {
    for (const region of regions) expect(ours(language)[`queues.${region}`]).toBe(queueOf(region));
  });
});

// Editions lie beside the project only where it is worked on; elsewhere the table alone is held.
for (const language of inEditions) {
  describe(`the edition ${language}`, () => {
    const lines = readFileSync(path.join(editions, `${language}.md`), 'utf8')
      .split('\n')
      .map(collapsed);
    const held = Object.entries(ours(language)).filter(
      ([name]) => !(language === 'de-DE' && name === 'task4060.inText'),
    );

    test.each(held)('has our term for %s: %s', (name, term) => {
      const inPlace = places[name];
      expect(lines.filter((line) => inPlace?.(line, collapsed(term)))).not.toEqual([]);
    });

    if (language === 'de-DE') {
      test('still has the sentence whose repair is our name of the task in the text', () => {
        expect(lines.filter((line) => line.includes(brokenSentence))).toHaveLength(1);
      });
    }
  });
}
