import * as fc from 'fast-check';
import type { Language } from '../../../src/domain/language';
import type { FieldId, MailKind } from '../../../src/domain/mail/mail';
import { regionName } from '../../../src/domain/region';
import { fieldsOf } from '../../../src/domain/mail/renderMail';
import { valuesIn, type PlacedValue } from '../../../src/domain/fingerprint/fieldValuesIn';
import { fullFacts, realMail, realMails, rendered } from '../mail/mailSamples';
import { anyFacts, textsOf } from '../sending/ourMails';

const names: readonly FieldId[] = ['tenantName', 'contactName'];

/** Fields that are a whole item of a list, or what stands behind its label. */
const listed: readonly FieldId[] = ['completed', 'demonstrated', 'tenantId', 'region', 'queue', 'queueInLanguage'];

describe.each(realMails)('%s', (_name, mail) => {
  const { kind, language } = mail;
  const fields = fieldsOf(mail, fullFacts);
  const readIn = (text: string) => valuesIn(text, kind, language);

  test('has both names and each item in each host', () => {
    for (const text of textsOf(mail, fullFacts)) {
      for (const field of fields.filter((each) => names.includes(each))) {
        const values = readIn(text).filter((one) => one.field === field);
        expect(new Set(values.map(({ value }) => value))).toEqual(new Set([fullFacts[field]]));
      }
      const items = readIn(text).map(({ value }) => value);
      const wanted = fields
        .filter((each) => listed.includes(each) && each !== 'region')
        .flatMap((each) => fullFacts[each] ?? []);
      expect(items).toEqual(expect.arrayContaining(wanted));
    }
  });

  test('shows the words beside each value', () => {
    for (const text of textsOf(mail, fullFacts)) {
      for (const { field, around } of readIn(text)) {
        expect(around).toMatch(field === 'item' ? /…$/ : /[\p{L}]/u);
        expect(around).toBe(around.trim());
        for (const words of around.replace(/^- /, '').split('…'))
          expect(text.replace(/\s+/g, ' ')).toContain(words.trim());
      }
    }
  });

  test('never lacks a value that is there', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { text } = rendered(mail, facts);
        for (const { value } of readIn(text)) expect(value).not.toBe('');
      }),
      { numRuns: 30 },
    );
  });

  const told = [...names, ...listed];
  test.each(fields.filter((field) => told.includes(field)))('tells that %s is gone', (field) => {
    for (const text of textsOf(mail, fullFacts)) {
      const given = [fullFacts[field] ?? ''].flat() as readonly string[];
      const written = field === 'region' ? given.map((region) => regionName(region, language)) : given;
      const without = written.reduce((left, value) => left.replaceAll(value, ''), text);
      expect(without).not.toBe(text);
      expect(readIn(without).some(({ value }) => value === '')).toBe(true);
    }
  });
});

const request = rendered(realMail('assignment-request', 'en-US'), fullFacts).text;
const followUp = rendered(realMail('customer-follow-up', 'en-US'), fullFacts).text;

describe('a value', () => {
  test.each<[string, PlacedValue['field'], string, string]>([
    ['quoted', 'tenantName', request.replace(/^/gm, '> '), 'Akita Works'],
    ['quoted twice', 'tenantId', request.replace(/^/gm, '> > '), '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['with other bullets', 'item', request.replace(/^- /gm, '·       '), 'EMEA'],
    ['without bullets', 'item', request.replace(/^- /gm, ''), 'EMEA'],
    ['with full-width colons', 'item', request.replace(/: /g, '：'), 'FTCQ Inactive EMEA'],
    ['behind lines with CR and LF', 'item', request.replace(/\n/g, '\r\n'), 'FTCQ Inactive EMEA'],
    ['with letters in parts', 'tenantName', request.replace('Akita', 'Ákita').normalize('NFD'), 'Ákita Works'],
    ['with other spaces', 'tenantName', request.replace(/ /g, '\u00a0'), 'Akita\u00a0Works'],
    ['in its own letters', 'tenantName', request.replace('Akita Works', 'ＡＫＩＴＡ “Works”'), 'ＡＫＩＴＡ “Works”'],
    ['on the next line', 'tenantName', followUp.replace('migration for Akita', 'migration for\nAkita'), 'Akita Works'],
    ['broken in two', 'tenantName', followUp.replace('for Akita Works', 'for Akita\nWorks'), 'Akita\nWorks'],
  ])('is found %s', (_how, field, text, value) => {
    const kind: MailKind = text.includes('engagement completion') ? 'customer-follow-up' : 'assignment-request';
    expect(valuesIn(text, kind, 'en-US')).toContainEqual(expect.objectContaining({ field, value }));
  });

  test.each<[string, PlacedValue['field'], string]>([
    ['the sentence is another', 'tenantName', followUp.replace('is complete', 'has ended')],
    ['a blank line stands between', 'tenantName', followUp.replace('for Akita', 'for\n\nAkita')],
    ['the greeting is another', 'contactName', followUp.replace('Dear Maria Silva,', 'Hi Maria,')],
    ['the greeting goes on', 'contactName', followUp.replace('Dear Maria Silva,', 'Dear Maria Silva, as promised:')],
    ['there are no items', 'item', followUp.replace(/^- .*\n/gm, '')],
    ['the value is very long', 'tenantName', request.replace('Akita Works', 'Akita '.repeat(50))],
  ])('is not guessed where %s', (_why, field, text) => {
    const kind: MailKind =
      text.includes('engagement completion') || text.includes('Thank you for taking')
        ? 'customer-follow-up'
        : 'assignment-request';
    expect(valuesIn(text, kind, 'en-US').filter((one) => one.field === field)).toEqual([]);
  });

  test('is none where it stands on the line below its label', () => {
    const text = request.replace('Region: ', 'Region:\n');
    expect(valuesIn(text, 'assignment-request', 'en-US').map(({ value }) => value)).not.toContain('');
  });

  test.each<[string, MailKind, Language, PlacedValue['field'], string]>([
    ['Dear ,', 'customer-follow-up', 'en-US', 'contactName', 'Dear …,'],
    ['Dear,', 'discussion-invite', 'en-US', 'contactName', 'Dear …,'],
    ['Guten Tag ,', 'customer-follow-up', 'de-DE', 'contactName', 'Guten Tag …,'],
    ['様', 'customer-follow-up', 'ja-JP', 'contactName', '… 様'],
    [' 様', 'discussion-invite', 'ja-JP', 'contactName', '… 様'],
    ['尊敬的：', 'discussion-invite', 'zh-CN', 'contactName', '尊敬的…：'],
    ['- Tenant ID:\n- Region: EMEA', 'assignment-request', 'en-US', 'tenantId', 'Tenant ID: …'],
    ['Tenant ID: \nRegion: EMEA', 'assignment-request', 'en-US', 'tenantId', 'Tenant ID: …'],
    ['- キュー：', 'assignment-request', 'ja-JP', 'item', 'キュー： …'],
    ['租户“”的迁移已完成。', 'account-team', 'zh-CN', 'tenantName', '租户“…”的迁移'],
    ['the migration for is complete,', 'customer-follow-up', 'en-US', 'tenantName', 'migration for … is complete,'],
  ])('is empty in %j', (text, kind, language, field, around) => {
    expect(valuesIn(text, kind, language)).toContainEqual({ field, around, value: '' });
  });

  test('is each item of a list, but none that may stand in a block of its own', () => {
    const text = 'migration covered the following:\n\n- Exchange\n- \n- \nTeams\n\n- Viva\nThank you\n- other';
    const values = valuesIn(text, 'customer-follow-up', 'en-US').map(({ value }) => value);
    expect(values).toEqual(['Exchange', '', 'Viva', 'other']);
  });

  test('is found in a huge text, and none in a huge text without', () => {
    for (const part of [
      'Tenant:',
      'Tenant: ',
      '- ',
      '\n',
      ' ',
      'Dear ',
      'Tenant ID: \n',
      'the migration for ',
      '> ',
      '様',
    ]) {
      const huge = part.repeat(1_000_000 / part.length);
      for (const [, { kind, language }] of realMails.slice(3, 10)) {
        expect(valuesIn(huge, kind, language).filter(({ value }) => value.includes('Akita'))).toEqual([]);
      }
    }
  });
});
