import type { Address, Message } from '../../src/simulator/mailboxes/mailbox';
import { sampleMailbox } from '../../src/simulator/mailboxes/sample';

const { messages, user, signature } = sampleMailbox;

const ownDomains = new Set(['northwind-fasttrack.example', 'microsoft.com']);

/** The tenants in the mailbox, each by the domain its people write from. */
const tenants = [
  'akita-mfg.co.jp',
  'hansen-maschinenbau.de',
  'talavera-logistica.com.mx',
  'veleiro.com.br',
  'lanqiao-jingmi.com.cn',
  'brackenford-foods.co.uk',
  'tamarack-outfitters.com',
  'larkhill-paper.co.uk',
  'fennmoor-packaging.com',
  'olivares-cabrera.es',
];

function people(message: Message): readonly Address[] {
  return [message.from, ...message.to, ...message.cc];
}

function domainOf({ address }: Address): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function conversations(): Map<string, readonly Message[]> {
  const found = new Map<string, readonly Message[]>();
  for (const message of messages) {
    found.set(message.conversationId, [...(found.get(message.conversationId) ?? []), message]);
  }
  return found;
}

function outsideDomains(thread: readonly Message[]): ReadonlySet<string> {
  return new Set(
    thread
      .flatMap(people)
      .map(domainOf)
      .filter((domain) => !ownDomains.has(domain)),
  );
}

/** What stands above the quoted history. */
function typedIn(body: string): string {
  return body.split(/<div id="appendonsend">|^_{32}$|^On .+ wrote:$/m)[0] ?? '';
}

/** The threads in which one message at least fits. */
function threadsWith(fits: (message: Message) => boolean): readonly string[] {
  return [...conversations()].filter(([, thread]) => thread.some(fits)).map(([id]) => id);
}

/** Tags that are closed out of order or not at all. */
function unbalancedTags(html: string): readonly string[] {
  const open: string[] = [];
  const stray: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^<>]*>/g)) {
    if (name === 'br' || name === 'hr') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) stray.push(name);
  }
  return [...open, ...stray];
}

const byMessage: readonly [name: string, fits: (message: Message) => boolean][] = [
  [
    'a guest of a customer',
    (m) => people(m).some(({ address }) => address.startsWith('maria.silva_veleiro.com.br#EXT#@')),
  ],
  ['a sub-domain', (m) => people(m).some((person) => domainOf(person) === 'it.hansen-maschinenbau.de')],
  ['an upper-case address', (m) => people(m).some(({ address }) => address === address.toUpperCase())],
  ['a public mail domain', (m) => people(m).some((person) => domainOf(person) === 'outlook.com')],
  ['an onmicrosoft.com name in the subject', (m) => /\b[a-z0-9]+\.onmicrosoft\.com\b/.test(m.subject)],
  ['a tenant id in the subject', (m) => /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/.test(m.subject)],
  ['an undeliverable report', (m) => m.itemClass === 'REPORT.IPM.Note.NDR'],
  ['a meeting request', (m) => m.itemClass === 'IPM.Schedule.Meeting.Request'],
  [
    'a long body with a table and a list',
    (m) => m.body.length > 4000 && /<table[\s>]/.test(m.body) && /<ul[\s>]/.test(m.body),
  ],
  ['a newsletter', (m) => domainOf(m.from) === 'clouddesk-weekly.example'],
  ['a draft', (m) => m.folder === 'drafts'],
  ['a deleted message', (m) => m.folder === 'deleted'],
  ['an unread message', (m) => !m.read],
];

const scripts: readonly [language: string, written: RegExp][] = [
  ['German', /Sehr geehrte/],
  ['English', /Dear /],
  ['Spanish', /Estimad[oa]/],
  ['Japanese', /お世話になっております/],
  ['Brazilian Portuguese', /Prezad[oa]/],
  ['Chinese', /您好/],
];

describe('the sample mailbox', () => {
  test('holds at least 14 threads of 1 to 4 messages', () => {
    const lengths = [...conversations().values()].map((thread) => thread.length);
    expect(lengths.length).toBeGreaterThanOrEqual(14);
    expect(lengths.filter((length) => length > 4)).toEqual([]);
  });

  test.each(tenants)('holds mail from %s', (domain) => {
    expect(messages.some((message) => domainOf(message.from) === domain)).toBe(true);
  });

  test.each(scripts)('holds mail to and from the user in %s', (_language, written) => {
    const typed = messages.filter((message) => written.test(typedIn(message.body)));
    expect(new Set(typed.map((message) => message.folder))).toEqual(new Set(['inbox', 'sent']));
  });

  test.each(byMessage)('holds %s', (_name, fits) => {
    expect(threadsWith(fits)).not.toEqual([]);
  });

  test('holds a thread of two customers', () => {
    expect(outsideDomains(conversations().get('larkhill-fennmoor-merger') ?? [])).toEqual(
      new Set(['fennmoor-packaging.com', 'larkhill-paper.co.uk']),
    );
  });

  test("holds a thread with the customer's own consultant in copy", () => {
    const thread = conversations().get('hansen-restpunkte') ?? [];
    expect(outsideDomains(thread)).toEqual(
      new Set(['hansen-maschinenbau.de', 'it.hansen-maschinenbau.de', 'kranich-it-partner.de']),
    );
  });

  test.each([
    ['akita-atu', 'Akita Manufacturing'],
    ['brackenford-atu', 'Brackenford Foods'],
  ])('holds the account-team thread %s, which only its subject ties to %s', (id, tenant) => {
    const thread = conversations().get(id) ?? [];
    expect(outsideDomains(thread)).toEqual(new Set());
    expect(thread.flatMap(people).map(domainOf)).toContain('microsoft.com');
    expect(thread.map((message) => message.subject.includes(tenant))).toEqual([true, true]);
  });

  test('holds a request to the Assignment team in Sent and the answer in the inbox', () => {
    const thread = conversations().get('assignment-talavera') ?? [];
    expect(thread.map((message) => message.folder)).toEqual(['sent', 'inbox']);
    expect(thread[0]?.to.map(({ address }) => address)).toEqual([thread[1]?.from.address]);
  });

  test('holds a conversation in plain text, quoted by both sides', () => {
    const thread = conversations().get('tamarack-wrap-up') ?? [];
    expect(thread.map((message) => message.format)).toEqual(['text', 'text', 'text', 'text']);
    expect(thread[1]?.body).toMatch(/^_{32}\nFrom: Dale Lindqvist <dale@tamarack-outfitters\.com>$/m);
    expect(thread[2]?.body).toMatch(/^On .+, Robin Keller <.+> wrote:\n> Dear/m);
    expect(thread[3]?.body).toMatch(/^>>> Good morning|^>+ ?_{32}/m);
  });

  test('gives every message an id of its own', () => {
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
    expect(
      messages.filter(({ id, conversationId }) => !/^[a-z0-9-]+ [a-z0-9-]+$/.test(`${id} ${conversationId}`)),
    ).toEqual([]);
  });

  test('dates every message in October or November 2026, the newest on 19 November', () => {
    const times = messages.map(({ sent }) => Date.parse(sent));
    expect(messages.filter(({ sent }) => !/^2026-1[01]-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(sent))).toEqual([]);
    expect(times.filter(Number.isNaN)).toEqual([]);
    expect(new Date(Math.max(...times)).toISOString().slice(0, 10)).toBe('2026-11-19');
  });

  test.each([...conversations()])('tells %s in order of time', (_id, thread) => {
    const times = thread.map(({ sent }) => Date.parse(sent));
    expect(times.filter((time, index) => index > 0 && time <= (times[index - 1] ?? Infinity))).toEqual([]);
  });

  test.each(messages.map((message) => [message.id, message] as const))(
    '%s has well-formed addresses',
    (_id, message) => {
      expect(message.to.length).toBeGreaterThan(0);
      for (const { name, address } of people(message)) {
        expect(name.trim()).toBe(name);
        expect(name).not.toBe('');
        expect(address).toMatch(/^[A-Za-z0-9._#-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/);
      }
    },
  );

  test.each(messages.map((message) => [message.id, message] as const))(
    '%s is in the folder its sender implies',
    (_id, message) => {
      const ours = message.from.address === user.address;
      expect(ours ? ['sent', 'drafts'] : ['inbox', 'deleted']).toContain(message.folder);
      expect(ours || message.to.concat(message.cc).some(({ address }) => address === user.address)).toBe(true);
    },
  );

  test.each(messages.filter(({ format }) => format === 'html').map((message) => [message.id, message.body] as const))(
    '%s has a harmless, balanced and escaped body',
    (_id, body) => {
      expect(body).not.toMatch(/<script|<iframe|<object|<img|javascript:|\son[a-z]+\s*=/i);
      expect(body).not.toMatch(/undefined|\[object|\{\{/);
      expect(unbalancedTags(body)).toEqual([]);
      const rest = body.replace(/<\/?[a-z]+[^<>]*>/g, '');
      expect(rest).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|nbsp);)/);
    },
  );

  test('quotes each earlier message once, in the shape of Outlook on the web', () => {
    const replies = messages.filter(({ body, format }) => format === 'html' && body.includes('divRplyFwdMsg'));
    expect(replies.length).toBeGreaterThan(15);
    for (const { body } of replies) {
      expect(body.match(/ id="divRplyFwdMsg"/g)).toHaveLength(1);
      expect(body.match(/ id="Signature"/g) ?? []).toHaveLength(typedIn(body).includes(' id="Signature"') ? 1 : 0);
    }
  });

  test('opens the draft with the signature once and nothing typed', () => {
    const draft = messages.find(({ folder }) => folder === 'drafts');
    const typed = typedIn(draft?.body ?? '');
    expect(typed.split(signature.html)).toHaveLength(2);
    expect(typed.replace(signature.html, '').replace(/<[^>]+>|\s/g, '')).toBe('');
  });
});
