import { openFieldsIn } from '../../../src/domain/sending/rules/openField';

/** What programs that fill mails leave where they had no value, each as it stands in a line. */
const fields = ([] as string[]).concat(
  ['{!Contact.FirstName}', '{!Account.Name}', '{!$User.Email}', '*|FNAME|*', '*|LIST:COMPANY|*', '*|MC:SUBJECT|*'],
  ['$contact_first_name', '$firstName', '${first_name}', '${contact.firstName}', '$!{firstName}', '$!name'],
  ['$[FIRST_NAME]', '$(FirstName)', '[MERGE_FIRST_NAME]', '[FIRST_NAME]', '[first_name]', '[Customer name]'],
  ['[[name]]', '[[First Name]]', '[[contact.name]]', '[@name]', '[%first_name%]', '[% name %]', '[$first_name]'],
  ['[=name]', '[Your Company]', '[Insert date here]', '[NAME]', '<%= name %>', '<%= contact.first_name %>'],
  [
    '<% name %>',
    '<%=name%>',
    '<%- name %>',
    '<# name #>',
    '<?= $name ?>',
    '<<Name>>',
    '<<First Name>>',
    '<<first_name>>',
  ],
  ['<Name>', '<first_name>', '<Customer Name>', '«Name»', '«First_Name»', '«Nombre»', '«Kundenname»', '‹Name›'],
  ['%%first_name%%', '%%FirstName%%', '%%=v(@name)=%%', '%NAME%', '%first_name%', '%FirstName%', '%recipient.name%'],
  ['%(name)s', '%s', '%1$s', '@@name@@', '@@FIRST_NAME@@', '@{name}', '@(Model.Name)', '#NAME#', '#first_name#'],
  ['##NAME##', '##first_name##', '#{name}', '#{contact.name}', '{{ name }}', '{{name}}', '{{{name}}}', '{{#if name}}'],
  ['{{ name | default: "x" }}', '{{contact.first_name|title}}', '{{ contact["name"] }}', '{% if name %}', '{%name%}'],
  ['{name}', '{0}', '{$name}', '{@name}', '{first_name}', '{Name:there}', '{name|customer}', '{=name}', '{*name*}'],
  ['|NAME|', '|FIRST_NAME|', '||name||', '|*NAME*|', '~~NAME~~', '~FIRST_NAME~', '^^name^^', '!!NAME!!', '::NAME::'],
  ['__name__', '__FIRST_NAME__', '$NAME$', '$$name$$', '§NAME§', ':first_name', '((name))', '>>Name<<', '??name??'],
  [
    '＜氏名＞',
    '【お客様名】様',
    '｛会社名｝',
    '#姓名#',
    '%姓名%',
    '[[姓名]]',
    '{{ 氏名 }}',
    '*|姓名|*',
    '<%= name',
    '{{name',
    '${name',
  ],
);

/** What people write in such mails, beside our own words. */
const ordinary = ([] as string[]).concat(
  ['It costs $5.', 'US$ 1,200 and 50 % more', '50% of 100% are done', 'A$10 to $USD 30', 'from $5 to $10', '5$ and 6$'],
  [
    'see [1] and [2]',
    '[sic]',
    'a list [phase 1]',
    'the tag [EXTERNAL]',
    '[WIP] notes',
    'ticket [#4711]',
    '[...] and [x]',
  ],
  ['write to maria@contoso.com', 'Maria <maria@contoso.com>', '<https://aka.ms/rfa>', '<mailto:jo@partner.example>'],
  [
    'C# and F#, C++',
    '#hashtag and #two',
    'channel #general',
    'No. #12',
    '# of mailboxes: 12',
    'the key # and *',
    'issue #12#13',
  ],
  [
    'product AB-12_34',
    'SKU_4711_B',
    'KB5005565',
    'file_name_v2.docx',
    'C:\\Users\\%USERNAME%\\Documents',
    '%APPDATA%\\Teams',
  ],
  ['$_.Alias', 'Get-Mailbox | Format-List', 'a | b | c', '| Name | Date |', '10 < 20 and 30 > 20', 'a <- b', 'x -> y'],
  [
    'Dear Ms. Silva,',
    'Mr. Null',
    '@Maria Silva: please look',
    '@jo_doe, thanks',
    'at 10:30',
    '10:30:15',
    'ratio 1:2:3',
  ],
  [
    '(see below)',
    '((siehe oben))',
    '(Datum folgt)',
    '« très bien »',
    '«básica»',
    '“name”',
    '„Name“',
    '»gut«',
    "'name'",
  ],
  [
    '*important*',
    '**bold**',
    '_so_',
    '~ 20 mailboxes',
    '~20 to ~30',
    'a~b~c',
    '2^3^2',
    '!!',
    'really?? yes',
    '?!',
    ':-) ;-)',
  ],
  [
    'Tel.: +49 30 123',
    'https://contoso.com/?a=1&b=2#top',
    'https://x.example/%7Euser%20name',
    'a%20b%20c',
    'GET /users/{id}'.slice(0, 11),
  ],
  [
    '§ 5 Abs. 2',
    '§§ 5, 6',
    '5 § 2',
    '& more',
    'R&D, AT&T',
    'A/B test',
    'and/or',
    '3FA85F64-5717-4562-B3FC-2C963F66AFA6',
  ],
  [
    '{3fa85f64-5717-4562-b3fc-2c963f66afa6}',
    '{ "name": 1 }',
    'a {color: red; }',
    '…',
    '--',
    '- - -',
    '===',
    '***',
    '$',
    '%',
    '@',
  ],
  [
    '【第1期】Teams',
    '（120 件）',
    '「基本」',
    '《手册》',
    '株式会社秋田 ＆ Co.',
    '10％',
    '＃1',
    '＄5',
    '〒100-0001',
    '※ 注意',
    '→次へ',
  ],
  [
    '1. Exchange (120)',
    'Q&A',
    'Teams/SharePoint',
    'v1.2.3',
    '20 GB',
    'e.g. <50 users>'.replace('<50 users>', '< 50 users'),
    '#1 priority',
    'S/N: 12',
  ],
);

describe('a field that a program left', () => {
  it.each(fields)('%s is found in a line', (field) => {
    expect(openFieldsIn(`Dear ${field}, thank you.`)).not.toEqual([]);
    expect(openFieldsIn(`We look forward to ${field}`)).not.toEqual([]);
  });

  it('is told as it stands', () => {
    const told = [
      '{!Contact.FirstName}',
      '*|FNAME|*',
      '$contact_first_name',
      '<%= name %>',
      '%%first_name%%',
      '#NAME#',
    ];
    for (const field of told) expect(openFieldsIn(`Dear ${field}, thank you.`)).toEqual([field]);
  });

  it('is certain in a mail that is none of ours, too', () => {
    const sure = ['{!Contact.FirstName}', '*|FIRSTNAME|*', '%NAME%', '@@name@@', '[[name]]', '<<Name>>', '<%= name %>'];
    for (const field of sure) expect(openFieldsIn(`Dear ${field}, thank you.`, false)).toEqual([field]);
  });
});

describe('what is no field', () => {
  it.each(ordinary)('%s', (text) => {
    expect(openFieldsIn(`Hello,\n${text}\nBest regards`)).toEqual([]);
    expect(openFieldsIn(`We wrote ${text} and more`)).toEqual([]);
    expect(openFieldsIn(`We wrote ${text} and more`, false)).toEqual([]);
  });

  it('is in a mail that is none of ours what only may be one', () => {
    const perhaps = ['$name', '%USERNAME%', '[FIRST_NAME]', '[link]', '{exit}', '<%= Html.Raw(x) %>', '[[ -f x ]]'];
    for (const text of perhaps) expect(openFieldsIn(`Run ${text} first`, false)).toEqual([]);
  });
});

it('there are enough of both to judge by', () => {
  expect(new Set(fields).size).toBeGreaterThan(100);
  expect(new Set(ordinary).size).toBeGreaterThan(100);
});
