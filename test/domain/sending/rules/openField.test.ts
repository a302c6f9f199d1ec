import fields from '../../../../locales/mail/fields.json';
import { openFieldsIn } from '../../../../src/domain/sending/rules/openField';
import { outgoingText } from '../../../../src/domain/sending/outgoingText';

describe('an open field', () => {
  it.each([
    ['double curly', 'Dear {{customerName}},', ['{{customerName}}']],
    ['double curly with spaces', 'Dear {{ Name des Kunden }},', ['{{ Name des Kunden }}']],
    ['double curly, empty', 'Dear {{}},', ['{{}}']],
    ['triple curly', 'Dear {{{name}}},', ['{{{name}}}']],
    ['curly', 'Dear {contactName},', ['{contactName}']],
    ['curly with a format', 'On {meetingDate, date, long}', ['{meetingDate, date, long}']],
    ['curly, numbered', 'Dear {0},', ['{0}']],
    ['curly with a dollar', 'Dear ${name},', ['${name}']],
    ['curly with another script', '{お客様名} 様', ['{お客様名}']],
    ['curly across lines', 'Dear {{customer\nname}},', ['{{customer\nname}}']],
    ['curly, half deleted', 'Dear {{customerName,', ['{{customerName']],
    ['curly, unequal', 'Dear {{customerName},', ['{{customerName}']],
    ['full-width curly', '｛｛会社名｝｝ 御中', ['｛｛会社名｝｝']],
    ['full-width and half-width', '｛{tenant}｝', ['｛{tenant}｝']],
    ['square', 'Dear [Name],', ['[Name]']],
    ['square, German', 'Guten Tag [Name des Ansprechpartners],', ['[Name des Ansprechpartners]']],
    ['square, Spanish', 'Hola, [nombre del cliente]:', ['[nombre del cliente]']],
    ['square, Portuguese', 'em [data da reunião]', ['[data da reunião]']],
    ['square, Chinese', '尊敬的[客户姓名]：', ['[客户姓名]']],
    ['square, double', 'Dear [[first name]],', ['[[first name]]']],
    ['full-width square', 'テナント［テナント名］の移行', ['［テナント名］']],
    ['lenticular, in a sentence', 'では【日付】に', ['【日付】']],
    ['lenticular, addressed', '【お客様名】 様', ['【お客様名】']],
    ['tortoise shell', 'テナント〔テナント ID〕', ['〔テナント ID〕']],
    ['angle', 'Dear <Name>,', ['<Name>']],
    ['angle, double', 'Dear <<Customer Name>>,', ['<<Customer Name>>']],
    ['angle, full-width', 'Dear ＜会社名＞', ['＜会社名＞']],
    ['guillemets', 'Hola, «Nombre»:', ['«Nombre»']],
    ['book title marks', '租户《租户名称》', ['《租户名称》']],
    ['mixed', 'Dear 《Name>>,', ['《Name>>']],
    ['percent', 'Dear %name%,', ['%name%']],
    ['percent, snake case', 'Dear %CUSTOMER_NAME%,', ['%CUSTOMER_NAME%']],
    ['underscores', 'Dear __customer name__,', ['__customer name__']],
    ['camel case', 'the link <requestLink>', ['<requestLink>']],
    ['a field of the mails', '- [completed]', ['[completed]']],
    ['two of them', '{{a}} and {{b}}', ['{{a}}', '{{b}}']],
    ['of the playbook’s talk', 'am [Datum der Besprechung]', ['[Datum der Besprechung]']],
    ['of a person', 'with [Contact person]', ['[Contact person]']],
    ['of work', 'para [carga de trabajo]', ['[carga de trabajo]']],
    ['of the discussion', 'el [fecha de la discusión]', ['[fecha de la discusión]']],
    ['polite', '[お名前]様', ['[お名前]']],
    ['a pattern of a date', 'on [MM/DD/YYYY]', ['[MM/DD/YYYY]']],
    ['a pattern of a date, German', 'am [TT.MM.JJJJ]', ['[TT.MM.JJJJ]']],
  ])('is seen: %s', (_style, text, found) => {
    expect(openFieldsIn(text)).toEqual(found);
  });

  it.each(Object.keys(fields.fields))('is seen: %s, a field of the mails', (field) => {
    expect(openFieldsIn(`the <${field}>`)).toEqual([`<${field}>`]);
  });

  it.each(Object.keys(fields.fields).filter((field) => /[A-Z]/.test(field)))('is seen in any mail: %s', (field) => {
    expect(openFieldsIn(`the <${field}>`, false)).toEqual([`<${field}>`]);
  });

  it.each([
    ['an id in brackets', '{3f2504e0-4f89-41d3-9a0c-0305e82c3301}'],
    ['JSON', '{"name": "Contoso", "nested": {"id": 1}}'],
    ['a style sheet', 'p {margin: 0; color: red}'],
    ['a command', 'Get-Mailbox | ForEach {$_.Alias}'],
    ['a set', '{1, 2, 3}'],
    ['the mark of a gateway', '[EXTERNAL] Your migration is complete'],
    ['a reference', 'as shown [1], [12]'],
    ['what is left out', 'he wrote […] and [sic]'],
    ['a heading of importance', '【重要】移行について'],
    ['a heading of a meeting', '【日時】3月9日 14:00\n【場所】Teams'],
    ['a list with a phase', '- 【第1期】Teams'],
    ['a link', 'the form <https://forms.example/name>'],
    ['an address', 'Maria <maria@contoso.com>'],
    ['quoted words', 'Formación «básica»'],
    ['a task of a project', '[Phase 1] SharePoint, [done]'],
    ['a product', '[OneDrive] and <SharePoint>'],
    ['a tick', '[x] done, [ ] open'],
    ['percentages', '50% of the names, 20% left'],
    ['an encoded link', 'https://x.example/%20name%20date'],
    ['a word in Python', '__init__ is a word'],
    ['a lonely bracket', 'a < b and c > d; x } y'],
    ['a title', '《手册》'],
    ['a ticket', '[Request ID :##12345##:] [ID:0004711] [Kunde 4711]'],
    ['a path', 'C:\\Users\\%username%\\AppData and %computername%_%date%.log'],
    ['a unit', '120 [mm]'],
    ['a folder', 'the folder <Kontakte>'],
    ['a part of the world', 'mailboxes [EU region], [AD contacts]'],
  ])('is not: %s', (_what, text) => {
    expect(openFieldsIn(text)).toEqual([]);
  });

  it.each([
    ['doubled brackets', 'for {{customerName}}', ['{{customerName}}']],
    ['doubled full-width brackets', 'の｛｛会社名｝｝', ['｛｛会社名｝｝']],
    ['full-width brackets', 'の｛会社名｝', ['｛会社名｝']],
    ['a dollar', 'for ${name}', ['${name}']],
    ['a field of the mails', 'the [tenantName] and <rfaAddress>', ['[tenantName]', '<rfaAddress>']],
    ['a greeting', 'Dear [Name],', ['[Name]']],
    ['a greeting in Spanish', 'Hola, <nombre>:', ['<nombre>']],
    ['a greeting in Japanese', '【会社名】 御中', ['【会社名】']],
    ['a greeting in Chinese', '[姓名]您好', ['[姓名]']],
  ])('is seen in a mail that is none of ours by %s', (_what, text, found) => {
    expect(openFieldsIn(text, false)).toEqual(found);
  });

  it.each([
    'Get-Mailbox | ForEach-Object { Set-Mailbox $_ -AuditEnabled $true }',
    'try { Connect-ExchangeOnline } catch { exit }',
    'function Test () { Get-Mailbox }; if ($x) { ${env:Path} }',
    'GET https://graph.microsoft.com/v1.0/users/{id}/mailboxSettings',
    'https://login.microsoftonline.com/{tenantId}/oauth2',
    'open https://<tenant>-admin.sharepoint.com',
    'C:\\Users\\%username%\\AppData',
    'RE: [Request ID :##12345##:] Mailboxes',
    'RE: [ID:0004711] Mailboxes',
    'AW: [Kunde 4711] Ticket',
    'See [link](https://learn.example/x), then <Next> and [Contacts]',
    'Licences {E3, E5}, {F1} and option {x}',
    '【日期】12月4日【地址】上海市',
    'Dear Maria,\n\nthe fields [Name] and <Name>\n\nDear [Name],',
  ])('is not seen in a mail that is none of ours: %s', (text) => {
    expect(openFieldsIn(text, false)).toEqual([]);
  });

  it('is found below many brackets that are none', () => {
    expect(openFieldsIn(`${'[name] <id> {x} '.repeat(12_000)}{tenantName}`, false)).toEqual(['{tenantName}']);
  });

  it.each([
    ['split by marks', '<p>Dear {<b>{customer</b><span style="color:red">Name}</span>}</p>', ['{{customerName}}']],
    ['with entities', '<p>Dear &#123;&#x7b;name&#125;}</p>', ['{{name}}']],
    ['with a hard space', '<p>{{customer&nbsp;name}}</p>', ['{{customer name}}']],
    ['with an invisible mark', '<p>{{cust\u200bomer}}</p>', ['{{customer}}']],
    ['in angles', '<p>Dear &lt;Name&gt;,</p>', ['<Name>']],
    ['in angles, split', '<p>Dear &lt;<i>Na</i>me&gt;,</p>', ['<Name>']],
    ['in a style sheet only', '<style>p{margin}</style><!-- {{x}} --><p>Hello</p>', []],
    ['in an attribute only', '<a href="https://x.example/{{name}}" title=">{{x}}">Hello</a>', []],
  ])('in HTML: %s', (_how, body, found) => {
    const { own } = outgoingText({ format: 'html', body, subject: '', to: [], cc: [], bcc: [] });
    expect(openFieldsIn(own)).toEqual(found);
  });
});
