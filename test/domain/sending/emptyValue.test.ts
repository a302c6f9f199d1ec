import { emptyValue } from '../../../src/domain/sending/emptyValue';
import { fillersIn, isFiller } from '../../../src/domain/sending/filler';
import { knowledge } from './sendMails';

const found = (own: string, subject = 'Subject') =>
  emptyValue({
    mail: { subject, format: 'text', body: own, to: [], cc: [], bcc: [] },
    own,
    history: '',
    kind: undefined,
    language: undefined,
    values: [],
    tenant: undefined,
    knowledge,
    hint: undefined,
  }).map((finding) => ('text' in finding ? finding.text : ''));

describe('a value that is missing, whatever the mail', () => {
  it.each([
    'Dear ,',
    'Dear,',
    'Dear Mr.,',
    'Hello ,',
    'Sehr geehrte ,',
    'Sehr geehrter Herr,',
    'Liebe,',
    'Guten Tag ,',
    'Estimado:',
    'Estimada Sra.:',
    'Hola, :',
    'Prezado,',
    'Olá, ,',
    '様',
    '尊敬的：',
    '，您好！',
    'Dear null,',
    'Tenant ID: null',
  ])('is seen in the line %j', (line) => {
    expect(found(`${line}\n\nThank you.`)).toEqual([line]);
  });

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
    '尊敬的客户团队：',
    'There are null errors, in German: null Fehler',
    'Caro',
    'call finish() twice',
    'an undefinedness, a banana',
  ])('is not seen in %j', (line) => {
    expect(found(`${line}\n\nThank you.`)).toEqual([]);
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
    ['contactName', '某某'],
    ['tenantName', 'Kundenname'],
    ['tenantName', 'Test'],
    ['tenantName', 'お客様名'],
    ['tenantName', '客户名称'],
    ['tenantId', '???'],
    ['tenantId', 'n/a'],
    ['meetingDate', 'TBD'],
    ['meetingDate', 'xx.xx.xxxx'],
    ['meetingDate', '…'],
    ['completed', '---'],
    ['completed', 'Lorem ipsum dolor'],
  ] as const)('in %s: %s', (field, value) => {
    expect(isFiller(field, value)).toBe(true);
  });

  it.each([
    ['contactName', 'Jo'],
    ['contactName', 'Dr. Test-Smith'],
    ['contactName', '李'],
    ['tenantName', 'Contoso'],
    ['tenantName', 'The Phone Company'],
    ['contactName', 'Frau Kunde'],
    ['tenantName', 'Testfeld AG'],
    ['tenantName', 'Nameless Records'],
    ['tenantId', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['completed', 'Link'],
    ['demonstrated', 'RFA-Formular'],
    ['meetingDate', '9. März 2027'],
  ] as const)('is none in %s: %s', (field, value) => {
    expect(isFiller(field, value)).toBe(false);
  });

  it.each([
    ['Dear xxx,', ['xxx']],
    ['on XXXX at the office', ['XXXX']],
    ['The date is TBD.', ['TBD']],
    ['Tenant: ???', ['???']],
    ['〇〇様', ['〇〇']],
    ['株式会社○○の移行', ['○○']],
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
    '________________________________',
    'snake___case',
    'http://x.example/xxx-rated',
    'And so on...',
  ])('in running text there is none: %s', (text) => {
    expect(fillersIn(text)).toEqual([]);
  });
});
