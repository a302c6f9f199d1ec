import * as fc from 'fast-check';
import type { Language } from '../../../src/domain/language';
import { fieldTypes, type FieldId, type MailKind } from '../../../src/domain/mail';
import { fieldsOf } from '../../../src/domain/renderMail';
import { valuesIn } from '../../../src/domain/sending/valuesIn';
import { fullFacts, realMail, realMails, rendered } from '../mailSamples';
import { anyFacts, textsOf } from './ourMails';

/** Fields that stand alone, at the end of a mail: nothing around them says where. */
const alone: readonly FieldId[] = ['fmName'];

/** Fields that are not seen in HTML, where a link's address is behind its words. */
const unseen: readonly FieldId[] = ['rfaAddress'];

describe.each(realMails)('%s', (_name, mail) => {
  const { kind, language } = mail;
  const fields = fieldsOf(mail, fullFacts).filter((field) => fieldTypes[field] !== 'yes-no');
  const readIn = (text: string) => valuesIn(text, kind, language);

  test('has the value of each field in each host', () => {
    textsOf(mail, fullFacts).forEach((text, host) => {
      const found = new Set(readIn(text).map(({ field }) => field));
      const sought = fields.filter((field) => host === 0 || !unseen.includes(field));
      expect(sought.filter((field) => !found.has(field) && !alone.includes(field))).toEqual([]);
      const plain = readIn(text).filter(({ field }) => ['text', 'choice'].includes(fieldTypes[field]));
      expect(plain.map(({ field, value }) => [field, value])).toEqual(
        plain.map(({ field }) => [field, fullFacts[field]]),
      );
      expect(
        readIn(text)
          .filter(({ field }) => field === 'completed')
          .map(({ value }) => value),
      ).toEqual(fields.includes('completed') ? fullFacts.completed : []);
    });
  });

  test('shows the words beside each value', () => {
    for (const text of textsOf(mail, fullFacts)) {
      for (const { around } of readIn(text)) {
        expect(around).toMatch(/[\p{L}]/u);
        expect(around).toBe(around.trim());
        for (const words of around.split('…')) expect(text.replace(/\s+/g, ' ')).toContain(words.trim());
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

  test.each(fields.filter((field) => !alone.includes(field)))('tells that %s is gone', (field) => {
    const hosts = textsOf(mail, fullFacts).slice(0, unseen.includes(field) ? 1 : undefined);
    for (const text of hosts) {
      const own = readIn(text).filter((one) => one.field === field);
      const values = readIn(own.reduce((left, { value }) => left.replaceAll(value, ''), text));
      expect(new Set(values.filter(({ value }) => value === '').map((one) => one.field))).toEqual(new Set([field]));
    }
  });
});

const request = rendered(realMail('assignment-request', 'en-US'), fullFacts).text;
const followUp = rendered(realMail('customer-follow-up', 'en-US'), fullFacts).text;

describe('the value of a field', () => {
  test.each<[string, FieldId, string, string]>([
    ['quoted', 'tenantName', request.replace(/^/gm, '> '), 'Akita Works'],
    ['quoted twice', 'tenantId', request.replace(/^/gm, '> > '), '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['with other bullets', 'region', request.replace(/^- /gm, '·       '), 'EMEA'],
    ['without bullets', 'region', request.replace(/^- /gm, ''), 'EMEA'],
    ['with full-width colons', 'queue', request.replace(/: /g, '：'), 'FTCQ Inactive EMEA'],
    ['behind lines with CR and LF', 'queue', request.replace(/\n/g, '\r\n'), 'FTCQ Inactive EMEA'],
    ['with letters in parts', 'tenantName', request.replace('Akita', 'Ákita').normalize('NFD'), 'Ákita Works'],
    ['with other spaces', 'tenantName', request.replace(/ /g, '\u00a0'), 'Akita\u00a0Works'],
    ['in its own letters', 'tenantName', request.replace('Akita Works', 'ＡＫＩＴＡ “Works”'), 'ＡＫＩＴＡ “Works”'],
    ['on the next line', 'discussionDate', followUp.replace('on March', 'on\nMarch'), 'March 11, 2027'],
    ['broken in two', 'discussionDate', followUp.replace('March 11', 'March\n11'), 'March\n11, 2027'],
  ])('is found %s', (_how, field, text, value) => {
    const kind: MailKind = text.includes('engagement completion') ? 'customer-follow-up' : 'assignment-request';
    expect(valuesIn(text, kind, 'en-US').find((one) => one.field === field)?.value).toBe(value);
  });

  test.each<[string, FieldId, string]>([
    ['the label is gone', 'region', request.replace('Region: ', '')],
    [
      'the sentence is another',
      'discussionDate',
      followUp.replace('for the engagement completion discussion on', 'on'),
    ],
    ['the label has its value on the next line', 'region', request.replace('Region: ', 'Region:\n')],
    ['a blank line stands between', 'discussionDate', followUp.replace('on March', 'on\n\nMarch')],
    ['the greeting is another', 'contactName', followUp.replace('Dear Maria Silva,', 'Hi Maria,')],
    ['the greeting goes on', 'contactName', followUp.replace('Dear Maria Silva,', 'Dear Maria Silva, as promised:')],
    ['the list has no items', 'completed', followUp.replace(/- (Exchange|SharePoint|Teams).*\n/g, '')],
    ['the value is very long', 'tenantName', request.replace('Akita Works', 'Akita '.repeat(50))],
  ])('is not guessed where %s', (_why, field, text) => {
    const kind: MailKind =
      text.includes('engagement completion') || text.includes('Thank you for taking')
        ? 'customer-follow-up'
        : 'assignment-request';
    expect(valuesIn(text, kind, 'en-US').filter((one) => one.field === field)).toEqual([]);
  });

  test.each<[string, MailKind, Language, FieldId, string]>([
    ['Dear ,', 'customer-follow-up', 'en-US', 'contactName', 'Dear …,'],
    ['Dear,', 'discussion-invite', 'en-US', 'contactName', 'Dear …,'],
    ['Guten Tag ,', 'customer-follow-up', 'de-DE', 'contactName', 'Guten Tag …,'],
    ['様', 'customer-follow-up', 'ja-JP', 'contactName', '… 様'],
    [' 様', 'discussion-invite', 'ja-JP', 'contactName', '… 様'],
    ['尊敬的：', 'discussion-invite', 'zh-CN', 'contactName', '尊敬的…：'],
    ['- Tenant ID:\n- Region: EMEA', 'assignment-request', 'en-US', 'tenantId', 'Tenant ID: …'],
    ['Tenant ID: \nRegion: EMEA', 'assignment-request', 'en-US', 'tenantId', 'Tenant ID: …'],
    ['- キュー：', 'assignment-request', 'ja-JP', 'queue', 'キュー：…'],
    ['FastTrack マネージャーのです。', 'account-team', 'ja-JP', 'fmName', 'マネージャーの…です。'],
    ['租户“”的迁移已完成。', 'account-team', 'zh-CN', 'tenantName', '租户“…”的迁移'],
    ['the migration for is complete,', 'customer-follow-up', 'en-US', 'tenantName', 'migration for … is complete,'],
  ])('is empty in %j', (text, kind, language, field, around) => {
    expect(valuesIn(text, kind, language)).toContainEqual({ field, around, value: '' });
  });

  test('is each item of a list, those in blocks of their own too', () => {
    const text = 'migration covered the following:\n\n- Exchange\n- \n- \nTeams\n\n- Viva\nThank you\n- other';
    const values = valuesIn(text, 'customer-follow-up', 'en-US').map(({ value }) => value);
    expect(values).toEqual(['Exchange', '', 'Teams', 'Viva']);
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
