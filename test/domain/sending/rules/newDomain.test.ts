import type { Person } from '../../../../src/domain/address';
import type { MailKind } from '../../../../src/domain/mail/mail';
import { checkSending } from '../../../../src/domain/sending/sendCheck';
import type { KnownTenant, SendKnowledge } from '../../../../src/domain/sending/outgoing';
import type { TenantKey } from '../../../../src/domain/tenant/tenant';

const key = 'contoso' as TenantKey;
const contoso: KnownTenant = { key, name: 'Contoso', domains: ['contoso.com'], sent: {} };

const knowledge: SendKnowledge = {
  reader: { address: 'robin@partner.example', language: 'en-US' },
  sides: { own: ['partner.example'], accountTeam: ['microsoft.com'] },
  tenants: [contoso],
  links: {},
};

/** The domains that are new in a mail to these people above this history. */
function newDomains(history: string, cc: readonly Person[]): readonly string[] {
  const format = history.includes('</') ? 'html' : 'text';
  const body = format === 'html' ? `<div>Fine.</div>${history}` : `Fine.\n\n${history}`;
  const mail = { subject: 'RE: Question', format, body, to: [], cc, bcc: [] } as const;
  const { findings } = checkSending(mail, knowledge, { tenant: key });
  return findings.reduce<readonly string[]>((all, each) => (each.rule === 'new-domain' ? each.domains : all), []);
}

const person = (name: string, domain = 'consult.example'): Person => ({ name, address: `x@${domain}` });

/** The heading of a mail of Maria's to the reader and others, as Outlook quotes it. */
const heading = (cc: string) =>
  '<div id="divRplyFwdMsg"><b>From:</b> Maria Silva &lt;maria@contoso.com&gt;<br><b>Sent:</b> Monday<br>' +
  `<b>To:</b> Robin &lt;<a href="mailto:robin@partner.example">robin@partner.example</a>&gt;<br><b>Cc:</b> ${cc}</div>`;

describe('a domain is new in a conversation', () => {
  it.each([
    ['whose name stands nowhere', heading('Ana'), person('Jonas Weber')],
    ['who has the name, but not the address of a sender', heading('Ana'), person('Maria Silva', 'contoso.example')],
    [
      'who has the name of a sender who signed, too',
      heading('Ana') + '<p>Regards, Maria Silva</p>',
      person('Maria Silva'),
    ],
    [
      'in plain text',
      'From: Maria Silva <maria@contoso.com>\nSent: Monday\nTo: Robin <robin@partner.example>\n\nHi',
      person('Maria Silva'),
    ],
    ['in a Japanese heading', heading('Ana').replace('To:', '宛先:'), person('佐藤')],
  ])('of somebody %s', (_who, history, stranger) => {
    expect(newDomains(history, [stranger])).toEqual([stranger.address.slice(2)]);
  });

  it('of the last of many', () => {
    const many = Array.from({ length: 60 }, (_, at) => person(`P ${at}`, 'contoso.com'));
    expect(newDomains(heading('Ana'), [...many, person('Eve')].map(distinctly))).toEqual(['consult.example']);
  });
});

describe('a domain is not new in a conversation', () => {
  it.each([
    ['by name', 'Jonas Weber', 'Jonas Weber'],
    ['by a name on two lines', 'Jonas\r\nWeber; Ana', 'Jonas Weber'],
    ['by a name with a hard space', 'Jonas&nbsp;Weber', 'Jonas Weber'],
    ['by a name with written letters', 'J&ouml;rg M&uuml;ller', 'Jörg Müller'],
    ['by a name with a written apostrophe', 'Sean O&#39;Hara', "Sean O'Hara"],
    ['by a name with a written sign', 'R&amp;D Team', 'R&D Team'],
    ['by a name in marks', '<span class=SpellE>Jonas</span> Weber', 'Jonas Weber'],
    ['by a name that begins with the last', 'Weber, Jonas', 'Jonas Weber'],
    ['by a name that begins with the first', 'Jonas Weber', 'Weber, Jonas'],
  ])('that quotes its people %s', (_how, quoted, name) => {
    expect(newDomains(heading(quoted), [person(name)])).toEqual([]);
  });

  it.each([
    [
      'a line of Gmail',
      '<div class="gmail_quote">On Monday, Maria &lt;<a href="mailto:maria@contoso.com">maria@contoso.com</a>&gt; wrote:</div>',
    ],
    [
      'a line of Outlook for Mac',
      '<div style="border-top:solid #B5C4DF 1.0pt"><p>On 20.11.26, &quot;Maria&quot; &lt;maria@contoso.com&gt; wrote:</p></div>',
    ],
    [
      'names alone',
      '<div id="divRplyFwdMsg"><b>From:</b> Jo<br><b>To:</b> Robin<br><b>Subject:</b> x</div><p>help@isp.example</p>',
    ],
    [
      'a meeting alone',
      '________________________________________\nMicrosoft Teams meeting\nTenant key: 512345@t.plcm.example',
    ],
  ])('that quotes %s', (_what, history) => {
    expect(newDomains(history, [person('Jonas Weber')])).toEqual([]);
  });
});

function distinctly(one: Person, at: number): Person {
  return { ...one, address: `${at}${one.address}` };
}

describe('a mail whose words are no longer ours', () => {
  const rules = (kind: MailKind | undefined, to: readonly Person[]) => {
    const mail = { subject: 'Status', format: 'text', body: 'Hello,\n\nit is done.', to, cc: [], bcc: [] } as const;
    return checkSending(mail, knowledge, { tenant: key, kind }).findings.map(({ rule }) => rule);
  };
  const maria = person('Maria Silva', 'contoso.com');
  const colleague = person('Jo', 'partner.example');

  it.each<[MailKind | undefined, readonly Person[], readonly string[]]>([
    ['account-team', [maria], ['outside-recipient']],
    ['customer-follow-up', [colleague], ['nobody-outside']],
    ['customer-follow-up', [maria], []],
    [undefined, [maria], []],
    [undefined, [colleague], []],
  ])('but where %s was put, going to %j', (kind, to, found) => {
    expect(rules(kind, to)).toEqual(found);
  });
});
