import { emptyValue } from '../../../../src/domain/sending/rules/emptyValue';
import { fillersIn, isFiller } from '../../../../src/domain/sending/filler';
import type { SendCase } from '../../../../src/domain/sending/sendCase';
import type { TenantKey } from '../../../../src/domain/tenant/tenant';
import { knowledge } from '../sendMails';

const found = (own: string, subject = 'Subject', changes: Partial<SendCase> = {}) =>
  emptyValue({
    mail: { subject, format: 'text', body: own, to: [], cc: [], bcc: [] },
    own,
    history: () => '',
    kind: 'customer-follow-up',
    language: undefined,
    values: [],
    tenant: undefined,
    knowledge,
    hint: undefined,
    ...changes,
  }).map((finding) => ('text' in finding ? finding.text : ''));

describe('a value that is missing in a mail of ours', () => {
  it.each(['Dear ,', 'Hello ,', 'Sehr geehrte ,', 'Guten Tag ,', 'Hola, :', 'Olá, ,', '様', '，您好！'])(
    'is seen in the line %j',
    (line) => {
      expect(found(`${line}\n\nThank you.`)).toEqual([line]);
    },
  );

  it.each([
    ['a failed program', 'Dear undefined,', 'undefined'],
    ['an object', 'for [object Object] is complete', '[object Object]'],
    ['a date', 'on Invalid Date', 'Invalid Date'],
    ['a number', 'NaN mailboxes', 'NaN'],
    ['empty brackets', 'Robin () asks', '()'],
    ['empty wide brackets', '请求人：（）', '（）'],
    ['empty corner brackets', 'テナント「」の移行', '「」'],
  ])('is seen as %s', (_what, text, missing) => {
    expect(found(text)).toEqual([missing]);
    expect(found('Thank you.', text)).toEqual([missing]);
  });

  it.each([
    'Hello,',
    'Hi all,',
    'Good morning,',
    'Dear Maria,',
    'Dear account team,',
    'Sehr geehrte Damen und Herren,',
    'Guten Tag,',
    'Hola:',
    'Estimados:',
    'Prezados,',
    'Olá,',
    '佐藤 様',
    '皆様',
    '您好！',
    'Hi !',
    'Hola !',
    '尊敬的客户团队：',
    'There are null errors, in German: null Fehler',
    'Fehler: null',
    'Caro',
    'call finish() twice',
    'an undefinedness, a banana',
  ])('is not seen in %j', (line) => {
    expect(found(`${line}\n\nThank you.`)).toEqual([]);
  });

  it.each([
    'the console shows “Cannot read properties of undefined”',
    '"mail": null',
    'Fehler: null',
    '$mbx = @()',
    'function Test () ',
    'Go-live: TBD',
    'Or: ??? for unknown entries',
    'Signature: ______',
    'Dear,',
    'Hi !',
    '結果：○○',
  ])('is none in a mail that is not ours: %s', (line) => {
    expect(found(line, 'TBD: ', { kind: undefined })).toEqual([]);
  });
});

describe('a free mail', () => {
  it.each(['Dear undefined,', 'undefined様、', 'undefined，您好：', '尊敬的 null，您好！', 'Hallo [object Object],'])(
    'greets nobody with %j',
    (line) => {
      expect(found(`${line}\n\nThank you.`, 'Subject', { kind: undefined })).toEqual([line]);
    },
  );
});

describe('the tenant’s own name', () => {
  const named = (name: string) => ({ tenant: { key: 'x' as TenantKey, name, domains: [], sent: {} } });
  const placed = (value: string) => ({ values: [{ field: 'tenantName', around: 'Tenant: …', value } as const] });

  it.each(['ABC', 'Kontakt', 'TBC Bank', 'XXX Lutz', 'Test'])('is no filler: %s', (name) => {
    expect(found(`for ${name} and (${name})`, name, { ...named(name), ...placed(name) })).toEqual([]);
  });

  it('leaves another one a filler', () => {
    expect(found('for XXX', 'Subject', { ...named('Contoso'), ...placed('Kundenname') })).toEqual([
      'Kundenname',
      'XXX',
    ]);
    expect(found('for XXX', 'Subject', { ...named(''), ...placed('---') })).toEqual(['---', 'XXX']);
  });
});

describe('a filler', () => {
  it.each([
    ['contactName', 'xxx'],
    ['contactName', 'XX'],
    ['contactName', 'Name'],
    ['contactName', 'nombre'],
    ['contactName', 'Max Mustermann'],
    ['contactName', '○○'],
    ['contactName', '〇〇様'],
    ['contactName', 'null'],
    ['contactName', '[XX]'],
    ['contactName', '[...]'],
    ['contactName', '[]'],
    ['contactName', '{}'],
    ['contactName', 'Mr. XX'],
    ['contactName', 'Kundenname'],
    ['contactName', 'First name'],
    ['tenantName', '株式会社○○'],
    ['tenantName', 'company'],
    ['tenantId', 'XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX'],
    ['tenantId', '00000000-0000-0000-0000-000000000000'],
    ['tenantId', '3f2504e0-4f89-41d3-9a0c'],
    ['tenantId', 'see below'],
    ['tenantId', 'のちほど'],
    ['contactName', '某某'],
    ['tenantName', 'Kundenname'],
    ['tenantName', 'Test'],
    ['tenantName', 'お客様名'],
    ['tenantName', '客户名称'],
    ['tenantId', '???'],
    ['tenantId', 'n/a'],
    ['item', 'TBD'],
    ['item', 'xx.xx.xxxx'],
    ['item', '…'],
    ['item', '---'],
    ['item', 'Lorem ipsum dolor'],
  ] as const)('in %s: %s', (field, value) => {
    expect(isFiller(field, value)).toBe(true);
  });

  it.each([
    ['contactName', 'Jo'],
    ['contactName', 'Na'],
    ['contactName', 'Dr. Test-Smith'],
    ['contactName', '李'],
    ['tenantName', 'Contoso'],
    ['tenantName', 'The Phone Company'],
    ['contactName', 'Frau Kunde'],
    ['contactName', 'Link'],
    ['contactName', 'Kunde'],
    ['contactName', 'Mr Null'],
    ['contactName', 'お客様'],
    ['item', 'Data'],
    ['item', 'Testing'],
    ['item', 'Test'],
    ['item', 'テスト'],
    ['item', '测试'],
    ['tenantId', '{3F2504E0-4F89-41D3-9A0C-0305E82C3301}'],
    ['tenantId', '[Tenant ID]'],
    ['tenantId', 'undefined'],
    ['tenantName', 'Testfeld AG'],
    ['tenantName', 'Nameless Records'],
    ['tenantId', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['item', 'Link'],
    ['item', 'RFA-Formular'],
    ['item', '9. März 2027'],
  ] as const)('is none in %s: %s', (field, value) => {
    expect(isFiller(field, value)).toBe(false);
  });

  it.each([
    ['Dear xxx,', ['xxx']],
    ['on XXXX at the office', ['XXXX']],
    ['The date is TBD.', ['TBD']],
    ['Tenant: ???', ['???']],
    ['am ____ um', ['____']],
  ])('in running text: %s', (text, fillers) => {
    expect(fillersIn(text)).toEqual(fillers);
  });

  it.each([
    'Really???',
    'size XXL, chapter XX',
    '二〇〇八年の移行',
    '●●●●●●●●●●',
    '○ 良い × 悪い',
    'テスト結果：○○△×',
    '________________________________',
    'snake___case',
    'http://x.example/xxx-rated',
    'And so on...',
  ])('in running text there is none: %s', (text) => {
    expect(fillersIn(text)).toEqual([]);
  });
});
