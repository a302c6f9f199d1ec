import fields from '../../../locales/mail/fields.json';
import { openFieldsIn } from '../../../src/domain/sending/openField';
import { outgoingText } from '../../../src/domain/sending/outgoingText';

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
  ])('is seen: %s', (_style, text, found) => {
    expect(openFieldsIn(text)).toEqual(found);
  });

  it.each(Object.keys(fields.fields))('is seen: %s, a field of the mails', (field) => {
    expect(openFieldsIn(`the <${field}>`)).toEqual([`<${field}>`]);
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
  ])('is not: %s', (_what, text) => {
    expect(openFieldsIn(text)).toEqual([]);
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
