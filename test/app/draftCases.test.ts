import { insertMail, isNamedTwice, type LoadFilled, type MailToInsert } from '../../src/app/insertMail';
import { takeOutMail } from '../../src/app/takeOutMail';
import type { Language } from '../../src/domain/language';
import { countMail } from '../domain/draft/countMail';
import type { MailKind } from '../../src/domain/mail/mail';
import { withoutName } from '../../src/domain/mail/nameOnce';
import { fullFacts, realMail, rendered } from '../domain/mail/mailSamples';
import { createFakeHost, draftOf, type FakeHost } from './fakeHost';
import { sides } from './sampleMails';

const signature = '<div id="Signature"><p>Robin Fields, FastTrack Manager</p></div>';
const history = '<div id="appendonsend"></div><div id="divRplyFwdMsg"><b>From:</b> Maria</div><p>Is it done?</p>';

function mailIn(language: Language, kind: MailKind = 'customer-follow-up', facts = fullFacts): MailToInsert {
  return { mail: realMail(kind, language), facts, itemKey: '1', recipients: [], isReply: false };
}

const load: LoadFilled = (kind, language) => Promise.resolve(mailIn(language, kind));
const insert = (host: FakeHost, mail: MailToInsert, ...rest: [Parameters<typeof insertMail>[4]?, 'replace-edited'?]) =>
  insertMail(host, mail, 'cursor', sides, rest[0], load, rest[1]);

async function inserted(host: FakeHost, mail = mailIn('en-US')) {
  const result = await insert(host, mail);
  if (result.kind !== 'inserted') throw new Error(`expected the mail to be inserted, but it is ${result.kind}`);
  return result;
}

const times = (host: FakeHost, words: string) => host.draft().body.split(words).length - 1;

describe('what arrives while our mail stands in the draft', () => {
  it('stays when the mail is taken out', async () => {
    const host = createFakeHost(draftOf());
    const { record } = await inserted(host);
    host.edit({ body: host.draft().body + signature + history });
    expect(await takeOutMail(host, record, false)).toEqual({ kind: 'taken-out', notes: [] });
    expect(host.draft().body).toBe(signature + history);
  });

  it('and names the FM once more, is told and mended by the next insertion', async () => {
    const host = createFakeHost(draftOf());
    host.before('read-back', () => host.edit({ body: host.draft().body + signature }));
    const first = await inserted(host);
    expect(first.notes).toContain('name-twice');
    expect(await insert(host, mailIn('en-US'), first.record)).toMatchObject({ where: 'replaced' });
    expect(times(host, 'Robin Fields')).toBe(1);
    expect(host.draft().body.endsWith(`</div></div>${signature}`)).toBe(true);
  });
});

describe('an edited mail is never doubled', () => {
  const lines = rendered(withoutName(realMail('customer-follow-up', 'en-US')), fullFacts)
    .text.split('\n')
    .filter(Boolean);
  const [first = '', second = '', last = ''] = [lines[0], lines[1], lines.at(-1)];
  const edited = (line: string) => line.replace(/(?=\w{2,}\W*$)/, 'quite ');

  it.each([
    ['in it and before it', (body: string) => `<p>Vorab: danke!</p>${body.replace(second, edited(second))}`],
    ['in its first line', (body: string) => body.replace(first, edited(first))],
    ['in its last line', (body: string) => body.replace(last, edited(last))],
    ['behind its last line', (body: string) => body.replace(last, `${last} quite`)],
  ])('when the FM wrote %s', async (_place, edit) => {
    const host = createFakeHost(draftOf({ body: `<p>Vorab</p>${signature}` }));
    const { record } = await inserted(host);
    host.edit({ body: edit(host.draft().body) });
    expect(host.draft().body).toContain('quite');
    const next = mailIn('en-US', 'customer-follow-up', { ...fullFacts, tenantName: 'Olivares' });
    for (const known of [record, undefined])
      expect(await insert(host, next, known)).toEqual({ kind: 'edited', act: 'cursor' });
    expect(await insert(host, next, record, 'replace-edited')).toMatchObject({ where: 'replaced' });
    expect([first, last, 'quite', 'Olivares', signature].map((words) => times(host, words))).toEqual([1, 1, 0, 1, 1]);
  });

  it('when it took the place of selected text', async () => {
    const host = createFakeHost(draftOf({ body: `<p>to be replaced</p>${signature}` }));
    host.before('body', () => host.edit({ body: signature }));
    const { record, notes } = await inserted(host);
    expect(notes).toContain('text-lost');
    const next = mailIn('en-US', 'customer-follow-up', { ...fullFacts, tenantName: 'Olivares' });
    expect(await insert(host, next, record)).toMatchObject({
      where: 'replaced',
      notes: expect.not.arrayContaining(['text-lost']),
    });
    expect(times(host, 'Exchange mailboxes')).toBe(1);
  });
});

describe('what Outlook does beside what it is asked for is told', () => {
  it('a character eaten behind the mail', async () => {
    const host = createFakeHost(draftOf({ format: 'text', body: 'Going to insert' }));
    host.before('read-back', () => host.edit({ body: host.draft().body.replace('Going', 'oing') }));
    const { record, notes } = await inserted(host);
    expect(notes).toContain('text-lost');
    expect(await insert(host, mailIn('de-DE'), record)).toMatchObject({ where: 'replaced' });
    expect([times(host, 'Exchange mailboxes'), times(host, 'oing to insert')]).toEqual([1, 1]);
  });

  it('a character eaten in the mail', async () => {
    const host = createFakeHost(draftOf({ format: 'text', body: 'Hi' }));
    host.before('read-back', () => host.edit({ body: host.draft().body.replace('Maria', 'aria') }));
    expect((await inserted(host)).notes).toContain('mail-changed');
  });

  it('a success that did nothing, when the mail is taken out or replaced', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const { record } = await inserted(host);
    const { body } = host.draft();
    host.trouble('body', 'silent', 'silent');
    expect(await takeOutMail(host, record, false)).toEqual({ kind: 'still-there' });
    expect(await insert(host, mailIn('de-DE'), record)).toEqual({ kind: 'vanished' });
    expect(host.draft().body).toBe(body);
  });

  it('a history written twice', async () => {
    const host = createFakeHost(draftOf({ body: history }));
    const { record } = await inserted(host);
    host.before('read-back', () => host.edit({ body: host.draft().body + history }));
    expect(await takeOutMail(host, record, false)).toEqual({ kind: 'taken-out', notes: ['text-doubled'] });
  });
});

describe('a mail that another pane put into a new draft', () => {
  it.each<[string, Language, MailKind]>([
    ['in another language', 'ja-JP', 'customer-follow-up'],
    ['of another kind', 'en-US', 'discussion-invite'],
    ['of another kind and language', 'zh-CN', 'discussion-invite'],
  ])('%s is replaced', async (_what, language, kind) => {
    const other = rendered(realMail(kind, language), fullFacts).html;
    const host = createFakeHost(draftOf({ body: `<html><body>${other}${signature}</body></html>` }));
    expect(await insert(host, mailIn('en-US'))).toMatchObject({ kind: 'inserted', where: 'replaced' });
    const { body } = host.draft();
    expect([countMail(body, other), times(host, 'Exchange mailboxes'), times(host, signature)]).toEqual([0, 1, 1]);
  });

  it('of another kind stays beside it in a reply', async () => {
    const other = rendered(realMail('discussion-invite', 'en-US'), fullFacts).html;
    const host = createFakeHost(draftOf({ body: other + history }));
    expect(await insert(host, { ...mailIn('en-US'), isReply: true })).toMatchObject({ where: 'cursor' });
    expect(countMail(host.draft().body, other)).toBe(1);
  });

  it('with values that this pane does not know is asked about', async () => {
    const other = rendered(realMail('discussion-invite', 'ja-JP'), fullFacts).html;
    const host = createFakeHost(draftOf({ body: `<html><body>${other}${signature}</body></html>` }));
    const unknown: LoadFilled = (kind, language) =>
      Promise.resolve({ mail: realMail(kind, language), facts: { fmName: 'Robin Fields' } });
    const into = (consent?: 'replace-edited') =>
      insertMail(host, mailIn('en-US'), 'cursor', sides, undefined, unknown, consent);
    expect(await into()).toEqual({ kind: 'edited', act: 'cursor' });
    expect(await into('replace-edited')).toMatchObject({ where: 'replaced' });
    expect([host.draft().body.includes('様'), times(host, 'Exchange mailboxes'), times(host, signature)]).toEqual([
      false,
      1,
      1,
    ]);
  });

  it('is left alone when its text does not load', async () => {
    const other = rendered(realMail('discussion-invite', 'ja-JP'), fullFacts).html;
    const host = createFakeHost(draftOf({ body: other }));
    const broken: LoadFilled = () => Promise.reject(new RangeError('not loaded'));
    await expect(insertMail(host, mailIn('en-US'), 'cursor', sides, undefined, broken)).rejects.toThrow('not loaded');
    expect(host.draft().body).toBe(other);
  });
});

describe('the FM’s name', () => {
  it.each<Language>(['en-US', 'de-DE', 'es-ES', 'ja-JP', 'pt-BR', 'zh-CN'])(
    'closes the mail once in %s, signature or not',
    async (language) => {
      const closing = (host: FakeHost) =>
        host
          .draft()
          .body.split(/\s*<[^>]*>\s*/)
          .filter((line) => line.startsWith('Robin Fields'));
      const [bare, signed] = [createFakeHost(draftOf()), createFakeHost(draftOf({ body: signature }))];
      await inserted(bare, mailIn(language));
      await inserted(signed, mailIn(language));
      expect(closing(bare)).toEqual(['Robin Fields']);
      expect(closing(signed)).toEqual(['Robin Fields, FastTrack Manager']);
    },
  );

  it.each([
    ['twice, in the mail and in the signature', signature, true],
    ['once', '', false],
  ])('stands %s in a draft that another pane began', async (_often, below, isTwice) => {
    const given = mailIn('en-US');
    const host = createFakeHost(draftOf({ body: rendered(given.mail, given.facts).html + below }));
    expect(await isNamedTwice(host, '1', given)).toBe(isTwice);
  });

  it('in the quoted history is no signature', async () => {
    const host = createFakeHost(draftOf({ body: `${history}<p>Robin Fields</p>` }));
    await inserted(host);
    expect(times(host, 'Robin Fields')).toBe(2);
  });
});
