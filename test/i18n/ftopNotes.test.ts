import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Closure } from '../../src/domain/closure/closure';
import { viewClosure } from '../../src/domain/closure/closureView';
import { ftopNotes } from '../../src/domain/ftop/ftopNotes';
import { languages, type Language } from '../../src/domain/language';
import type { TenantKey } from '../../src/domain/tenant/tenant';
import { createTranslate, type Catalogue, type Translate } from '../../src/i18n/translate';
import { fullDay } from '../../src/taskpane/ftop/fullDay';
import { notesText } from '../../src/taskpane/ftop/notesText';
import { compileCatalogue } from '../../tools/catalogLoader.js';

const read = (file: string) =>
  JSON.parse(readFileSync(path.join(process.cwd(), 'locales', file), 'utf8')) as Record<string, unknown>;

function translateTo(language: Language): Translate {
  const catalogue = compileCatalogue(read(`${language === 'en-US' ? 'en' : language}.json`) as Record<string, string>);
  return createTranslate(catalogue as unknown as Catalogue, language);
}

const fm = (on: string) => ({ on, by: 'fm' }) as const;

const empty: Closure = {
  tenant: {
    key: 'talavera.es' as TenantKey,
    name: 'Cerámicas Talavera',
    domains: ['talavera.es'],
    customerContacts: [],
    accountTeamContacts: [],
    workloads: [],
  },
  begun: '2026-03-01',
  done: {},
  drafted: {},
  answered: {},
  declined: {},
};

const full: Closure = {
  ...empty,
  tenant: {
    ...empty.tenant,
    region: 'EMEA',
    accountTeamContacts: [{ name: 'Kim', address: 'kim@microsoft.com' }],
    workloads: ['Exchange Online', 'SharePoint'],
  },
  done: {
    'services-enabled': fm('2026-03-02'),
    'ending-understood': fm('2026-03-03'),
    'customer-satisfied': fm('2026-03-03'),
    'atu-mail': fm('2026-03-12'),
    'discussion-held': fm('2026-03-14'),
    'activities-reviewed': fm('2026-03-14'),
    readiness: { ...fm('2026-03-14'), ready: true, workloads: ['Intune', 'Viva'] },
    'rfa-instructions': fm('2026-03-14'),
    'rfa-demo': fm('2026-03-14'),
    'customer-mail': fm('2026-03-15'),
    'assignment-mail': fm('2026-03-16'),
    'queue-confirmed': { ...fm('2026-03-18'), region: 'EMEA' },
    'fm-unassigned': fm('2026-03-19'),
  },
};

const disputed: Closure = {
  ...full,
  done: { ...full.done, 'queue-confirmed': { ...fm('2026-03-18'), region: 'APJ' } },
};

function textOf(closure: Closure, language: Language, name = 'Mia Weber'): string {
  return notesText(ftopNotes(closure, viewClosure(closure), '2026-03-20', name), translateTo(language), language);
}

describe('the notes in English', () => {
  test('of a full closure', () => {
    expect(textOf(full, 'en-US').split('\n')).toEqual([
      'Engagement completion (migration), status as of March 20, 2026',
      'Services Enabled task: completed on March 2, 2026',
      'Completed: Exchange Online and SharePoint',
      'Customer understands that the engagement will end: noted on March 3, 2026',
      'Customer is satisfied with the engagement: noted on March 3, 2026',
      'Account team: informed on March 12, 2026 that the migration is complete',
      'Engagement completion discussion: held on March 14, 2026',
      'Completed activities: reviewed on March 14, 2026',
      'Ready for another workload: yes (Intune and Viva)',
      'RFA instructions: given on March 14, 2026',
      'RFA form: demonstrated on March 14, 2026',
      'Follow-up email: sent to the customer on March 15, 2026',
      'Queue: move to FTCQ Inactive EMEA requested on March 16, 2026',
      'Queue: tenant in FTCQ Inactive EMEA, confirmed on March 18, 2026',
      'FastTrack Manager: unassigned on March 19, 2026',
      'Next action date: December 31, 2027',
      'Owner of the next action: FTCQ Inactive EMEA',
    ]);
  });

  test('of a closure just begun', () => {
    expect(textOf(empty, 'en-US').split('\n')).toEqual([
      'Engagement completion (migration), status as of March 20, 2026',
      'Account team: not known',
      'Engagement completion discussion: not held yet',
      'Ready for another workload: not known yet',
      'Follow-up email: not sent yet',
      'Queue: not determined yet, because the region is not known',
      'Next action date: December 31, 2027',
      'Owner of the next action: FastTrack Manager Mia Weber',
    ]);
  });

  test('of a closure with a contradiction', () => {
    expect(textOf(disputed, 'en-US').split('\n').slice(-5, -2)).toEqual([
      'Follow-up email: sent to the customer on March 15, 2026',
      'Queue: conflicting information, still to be clarified',
      'FastTrack Manager: conflicting information on the assignment, still to be clarified',
    ]);
  });

  test('leave no gap where the FM has no name', () => {
    expect(textOf(empty, 'en-US', '')).toMatch(/: FastTrack Manager$/);
  });

  test('keep a name with line breaks on its line', () => {
    expect(textOf(empty, 'en-US', 'Mia\r\nWeber').split('\n')).toHaveLength(8);
  });
});

const dates: Readonly<Record<Language, { readonly long: string; readonly field: string }>> = {
  'de-DE': { long: '20. März 2026', field: '31.12.2027' },
  'en-US': { long: 'March 20, 2026', field: '12/31/2027' },
  'es-ES': { long: '20 de marzo de 2026', field: '31/12/2027' },
  'ja-JP': { long: '2026年3月20日', field: '2027/12/31' },
  'pt-BR': { long: '20 de março de 2026', field: '31/12/2027' },
  'zh-CN': { long: '2026年3月20日', field: '2027/12/31' },
};

describe.each(languages)('the notes in %s', (language) => {
  const texts = [full, empty, disputed].map((closure) => textOf(closure, language));

  test('have as many lines as in English, each said once', () => {
    const counts = [full, empty, disputed].map((closure) => textOf(closure, 'en-US').split('\n').length);
    expect(texts.map((text) => new Set(text.split('\n')).size)).toEqual(counts);
  });

  test('have no placeholder left', () => {
    for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|\bnull\b|ftop\./);
  });

  test('write dates as the language does, and no ISO date', () => {
    expect(texts[0]?.split('\n')[0]).toContain(dates[language].long);
    for (const text of texts) expect(text).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  test('name the queue as FTOP does', () => {
    expect(texts[0]?.match(/FTCQ Inactive EMEA/g)).toHaveLength(3);
  });

  test('name the workloads', () => {
    for (const workload of ['Exchange Online', 'SharePoint', 'Intune', 'Viva']) expect(texts[0]).toContain(workload);
  });
});

describe.each(languages)('the panel in %s', (language) => {
  test('names task 4060 as the playbook does in its text', () => {
    const { task4060 } = read(`playbook/${language}.json`) as { task4060: { inText: string } };
    expect(translateTo(language)('ftop.task4060.name')).toBe(task4060.inText);
  });

  test('writes the next action date as a date field takes it', () => {
    expect(fullDay('2027-12-31', language, 'numeric')).toBe(dates[language].field);
  });
});
