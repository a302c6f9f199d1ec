import * as fc from 'fast-check';
import type { Closure } from '../../../src/domain/closure/closure';
import { performAct, type ClosureAct } from '../../../src/domain/closure/closureAct';
import { conversationRef } from '../../../src/domain/thread/conversation';
import { languages } from '../../../src/domain/language';
import type { MailKind } from '../../../src/domain/mail/mail';
import type { StepId } from '../../../src/domain/closure/playbook';
import { setOff } from '../../../src/domain/reading/setOff';
import { sidesOf } from '../../../src/domain/side';
import { evidenceIn, type ReadMail } from '../../../src/domain/reading/threadEvidence';
import { bookOf, closureOf, keyOf, lacking } from '../closure/closures';
import { fullFacts } from '../mail/mailSamples';
import { answering, assignmentTeam, config, quotings, reader, readMail, robin, sides, textOf } from './readMails';
import { usOf } from '../us';

const tenantId = String(fullFacts.tenantId);
const otherId = '00000000-1111-4222-8333-444444444444';
const akita = closureOf('akita.example', {
  name: String(fullFacts.tenantName),
  tenantId,
  customerContacts: [{ name: 'Kenji', address: 'kenji@consultant.example' }],
});
const key = keyOf('akita.example');
const conversation = conversationRef('thread');

const evidence = (mail: ReadMail, closure = akita) => evidenceIn(mail, closure, { reader: robin, sides, config });

function act(closure: Closure, acts: readonly ClosureAct[]): Closure {
  return acts.reduce((now, each) => {
    const result = performAct(bookOf(now), key, each);
    return (result.kind === 'changed' && result.change.closures?.[0]) || now;
  }, closure);
}

/** The closure after the mails were looked at. */
function after(closure: Closure, ...mails: readonly ReadMail[]): Closure {
  return mails.reduce((now, mail) => act(now, evidence(mail, now).acts), closure);
}

const done = (step: StepId, on: string, more: object = {}): Closure => ({
  ...akita,
  done: { [step]: { on, by: 'mail-sent', ...more } },
});

const ticking: readonly (readonly [MailKind, StepId])[] = [
  ['account-team', 'atu-mail'],
  ['customer-follow-up', 'customer-mail'],
  ['assignment-request', 'assignment-mail'],
];

describe('a mail that the reader sent', () => {
  describe.each(languages)('in %s', (language) => {
    it.each(ticking)('ticks its step, with its day and conversation: %s', (kind, step) => {
      const mail = readMail(textOf(kind, language), { on: '2026-03-05', conversation: 'thread' });
      expect(after(akita, mail).done).toEqual({ [step]: { on: '2026-03-05', by: 'mail-seen', conversation } });
    });

    it.each(['discussion-invite', 'assignment-reminder'] as const)('ticks nothing: %s', (kind) => {
      expect(after(akita, readMail(textOf(kind, language))).done).toEqual({});
    });
  });

  it.each<[string, MailKind, readonly string[]]>([
    ['the follow-up to a colleague, to be read over', 'customer-follow-up', ['Mina <mina@partner.example>']],
    ['the follow-up to the reader alone', 'customer-follow-up', [reader]],
    ['the follow-up to nobody', 'customer-follow-up', []],
    ['the account team’s mail to the customer alone', 'account-team', ['Kenji <kenji@akita.example>']],
    ['the request to the customer alone', 'assignment-request', ['Kenji <kenji@akita.example>']],
  ])('ticks nothing that did not go to whom it is for: %s', (_what, kind, to) => {
    expect(after(akita, readMail(textOf(kind), { to })).done).toEqual({});
  });

  it('ticks nothing when it names another tenant, though an account team of both has it', () => {
    const about = (tenantName: string) => readMail(textOf('account-team', 'en-US', { tenantName }));
    expect(evidence(about('Contoso'))).toEqual({ acts: [] });
    expect(Object.keys(after(akita, about(` ${akita.tenant.name.toUpperCase()} `)).done)).toEqual(['atu-mail']);
  });

  it('ticks the account team’s mail of a reader who is at its company', () => {
    const own = closureOf('akita.example', { name: akita.tenant.name, accountTeamContacts: [] });
    const at = 'robin@microsoft.com';
    const mail = readMail(textOf('account-team'), { from: at, to: ['Ana <ana@microsoft.com>'] });
    const { acts } = evidenceIn(mail, own, usOf(at, sidesOf(config, at), config));
    expect(act(own, acts).done['atu-mail']?.by).toBe('mail-seen');
  });

  it('ticks nothing where it is none of ours', () => {
    const text =
      'Hello all,\n\nthe migration of Akita Works is complete, please move the tenant.\n\nKind regards,\nRobin';
    expect(evidence(readMail(text, { conversation: 'thread' }))).toEqual({ acts: [] });
  });

  it('is known by any spelling of the reader’s address', () => {
    const mail = readMail(textOf('account-team'), { from: 'Robin <ROBIN@Partner.example>' });
    expect(after(akita, mail).done['atu-mail']?.on).toBe('2026-03-05');
  });

  it('ticks by itself even when it answers an older one of ours', () => {
    const text = answering(textOf('customer-follow-up'), textOf('discussion-invite'));
    expect(Object.keys(after(akita, readMail(text)).done)).toEqual(['customer-mail']);
  });

  it('ticks nothing more when it reminds of a request that it quotes', () => {
    const text = answering(textOf('assignment-reminder'), textOf('assignment-request'));
    expect(after(akita, readMail(text)).done).toEqual({});
  });

  it('reminds since its own day, however often and in whatever order the reminders are seen', () => {
    const on = (day: string) => readMail(textOf('assignment-reminder'), { on: day, conversation: 'thread' });
    const reminded = { 'queue-confirmed': { on: '2026-03-12', mail: 'assignment-reminder', conversation } };
    const seen = after(akita, on('2026-03-10'), on('2026-03-12'), on('2026-03-11'));
    expect(seen.drafted).toEqual(reminded);
    expect(evidence(on('2026-03-12'), seen).acts).toEqual([]);
    const quoted = readMail(answering('On it.', textOf('assignment-reminder')), {
      from: assignmentTeam,
      on: '2026-03-19',
    });
    expect(after(seen, quoted).drafted).toEqual(reminded);
  });

  it('about another tenant, by its id, ticks nothing', () => {
    const mail = readMail(textOf('assignment-request', 'en-US', { tenantId: otherId }), { conversation: 'thread' });
    expect(evidence(mail)).toEqual({ acts: [] });
    const unknown = after(lacking(akita, 'tenantId'), mail);
    expect(Object.keys(unknown.done)).toEqual(['assignment-mail']);
  });

  it('tells who the account team is where nobody is known, so that its step applies', () => {
    const nobody = closureOf('akita.example', { name: 'Akita Works', accountTeamContacts: [] });
    const to = ['Ana <ana@microsoft.com>', 'Mina <mina@partner.example>', 'Kenji <kenji@akita.example>'];
    const seen = after(nobody, readMail(textOf('account-team'), { to }));
    expect(seen.tenant.accountTeamContacts).toEqual([{ name: 'Ana', address: 'ana@microsoft.com' }]);
    expect(seen.done['atu-mail']).toEqual({ on: '2026-03-05', by: 'mail-seen' });
  });

  it('changes no account team that is known', () => {
    const seen = after(akita, readMail(textOf('account-team'), { to: ['Leo <leo@microsoft.com>'] }));
    expect(seen.tenant.accountTeamContacts).toEqual(akita.tenant.accountTeamContacts);
  });

  it('counts once with the record of its leaving, and adds its conversation', () => {
    const seen = after(
      done('customer-mail', '2026-03-05'),
      readMail(textOf('customer-follow-up'), { conversation: 'thread' }),
    );
    expect(seen.done['customer-mail']).toEqual({ on: '2026-03-05', by: 'mail-sent', conversation });
    const mail = readMail(textOf('customer-follow-up'), { conversation: 'thread' });
    expect(after(seen, mail, mail)).toEqual(seen);
  });
});

describe('a mail of ours that somebody’s answer quotes', () => {
  const from = 'Kenji <kenji@akita.example>';
  const answer = (on: string) =>
    readMail(answering('Thank you!', textOf('customer-follow-up')), { from, on, conversation: 'thread' });
  const drafted = (on: string): Closure => ({
    ...akita,
    drafted: { 'customer-mail': { on, mail: 'customer-follow-up' } },
  });

  it.each([
    ['a stranger', 'Jo <jo@stranger.example>', answering('See below.', textOf('assignment-request'))],
    [
      'a customer who forwards what somebody else had written',
      from,
      answering('See below.', textOf('customer-follow-up')).replace(reader, 'olaf@elsewhere.example'),
    ],
    [
      'a colleague who read it over',
      'Mina <mina@partner.example>',
      answering('Send it!', textOf('customer-follow-up')),
    ],
  ])('ticks nothing when the answer is from %s', (who, sender, text) => {
    const to = who.startsWith('a colleague') ? [reader] : undefined;
    expect(after(akita, readMail(text, { from: sender, ...(to && { to }) })).done).toEqual({});
  });

  it('ticks its step with the day of the draft', () => {
    const seen = after(drafted('2026-03-04'), answer('2026-03-09'));
    expect(seen.done['customer-mail']).toEqual({ on: '2026-03-04', by: 'mail-seen', conversation });
    expect(seen.drafted).toEqual({});
  });

  it('ticks it with the day of the answer where no draft is known, or only a later one', () => {
    expect(after(akita, answer('2026-03-09')).done['customer-mail']?.on).toBe('2026-03-09');
    expect(after(drafted('2026-03-10'), answer('2026-03-09')).done['customer-mail']?.on).toBe('2026-03-09');
  });

  it('leaves the day that the FM gave, which an answer does not know better', () => {
    const told: Closure = { ...akita, done: { 'customer-mail': { on: '2026-03-05', by: 'fm' } } };
    expect(after(told, answer('2026-03-09')).done['customer-mail']).toEqual({
      on: '2026-03-05',
      by: 'mail-seen',
      conversation,
    });
    expect(after(told, answer('2026-03-03')).done['customer-mail']?.on).toBe('2026-03-03');
  });

  describe.each(quotings)('%s', (_way, quote) => {
    it.each(ticking)('ticks its step, whoever answers: %s', (kind, step) => {
      for (const language of languages) {
        const text = quote('Thank you, we have read it.', textOf(kind, language));
        expect(Object.keys(after(akita, readMail(text, { from })).done)).toEqual([step]);
      }
    });
  });

  it('ticks its step where it is forwarded without a word', () => {
    const text = answering('', textOf('account-team'));
    const by = (sender: string) =>
      after(
        { ...akita, drafted: { 'atu-mail': { on: '2026-03-03', mail: 'account-team' } } },
        readMail(text, { from: sender }),
      );
    expect(by('Ana <ana@microsoft.com>').done['atu-mail']?.on).toBe('2026-03-03');
    expect(by(reader).done['atu-mail']?.on).toBe('2026-03-03');
  });

  it('ticks its step where its heading names another address of the mailbox, once that is known', () => {
    const alias = 'fasttrack@partner.example';
    const text = answering('Thanks!', textOf('customer-follow-up')).replace(reader, alias);
    const mail = readMail(text, { from: 'kenji@akita.example' });
    const seen = (aliases?: readonly string[]) =>
      evidenceIn(mail, akita, { reader: robin, sides: { ...sides, aliases }, config }).acts.map(({ type }) => type);
    expect(seen()).toEqual([]);
    expect(seen(['another@partner.example'])).toEqual([]);
    expect(seen([alias])).toContain('complete');
  });

  it('ticks its step below the reminder that quotes it', () => {
    const quoted = answering(textOf('assignment-reminder'), textOf('assignment-request'));
    const mail = readMail(answering('On it.', quoted), { from: assignmentTeam, on: '2026-03-12' });
    expect(Object.keys(after(akita, mail).done)).toEqual(['assignment-mail']);
  });

  it('ticks nothing when it is about another tenant', () => {
    const text = answering('Moved.', textOf('assignment-request', 'en-US', { tenantId: otherId }));
    expect(evidence(readMail(text, { from: assignmentTeam, conversation: 'thread' }))).toEqual({ acts: [] });
  });
});

describe('evidence that the FM took back', () => {
  const words = textOf('assignment-request');
  const request = readMail(words, { on: '2026-03-05', conversation: 'thread' });
  const takenBack = act(after(akita, request), [{ type: 'undo', step: 'assignment-mail' }]);

  it('does not come again when the same mail is looked at', () => {
    expect(takenBack.done).toEqual({});
    expect(after(takenBack, request, request).done).toEqual({});
  });

  it('does not come again by a later mail that quotes it', () => {
    const quoting = readMail(answering('Which tenant is this?', words), {
      from: assignmentTeam,
      on: '2026-03-09',
    });
    expect(after(takenBack, quoting).done).toEqual({});
  });

  it('comes by a mail that was sent later', () => {
    expect(after(takenBack, { ...request, on: '2026-03-06' }).done['assignment-mail']?.on).toBe('2026-03-06');
  });

  it('does not come by an answer even to what was drafted later, which may quote the old one', () => {
    const drafted = { on: '2026-03-06', mail: 'assignment-request' as const };
    const again = act(takenBack, [{ type: 'draft', step: 'assignment-mail', drafted }]);
    const quoting = readMail(answering('On it.', words), { from: assignmentTeam, on: '2026-03-09' });
    expect(after(again, quoting).done).toEqual({});
  });
});

describe('an answer', () => {
  const sent: Closure = {
    ...akita,
    done: {
      'atu-mail': { on: '2026-03-05', by: 'mail-sent', conversation: conversationRef('team') },
      'customer-mail': { on: '2026-03-05', by: 'mail-sent', conversation: conversationRef('customer') },
      'assignment-mail': { on: '2026-03-05', by: 'mail-sent', conversation: conversationRef('assignment') },
    },
  };
  const quotes = (kind: MailKind) => answering('Thank you!', textOf(kind));

  it.each<[who: string, from: string, conversation: string, text: string, steps: readonly StepId[]]>([
    ['a customer contact, in the conversation', 'kenji@consultant.example', 'customer', 'Thanks!', ['customer-mail']],
    ['a customer contact, quoting', 'kenji@consultant.example', '', quotes('customer-follow-up'), ['customer-mail']],
    ['somebody of a domain of the tenant', 'new@eu.akita.example', 'customer', 'Thanks!', ['customer-mail']],
    ['a guest account of the customer', 'x_akita.example#EXT#@partner.example', 'customer', 'OK', ['customer-mail']],
    ['a contact of the account team', 'ANA@microsoft.com', 'team', 'Great news.', ['atu-mail']],
    ['somebody else of the account team', 'leo@microsoft.com', 'team', 'For Ana: great news.', ['atu-mail']],
    ['the Assignment team', assignmentTeam, 'assignment', 'On it.', ['assignment-mail']],
    ['the Assignment team, in the account team’s thread', assignmentTeam, 'team', 'Thanks!', []],
    ['a member of that team', 'una@microsoft.com', 'assignment', 'On it.', ['assignment-mail']],
    ['a colleague, who may be of that team', 'mina@partner.example', 'assignment', 'On it.', ['assignment-mail']],
    ['an unknown person', 'x@elsewhere.example', 'customer', quotes('customer-follow-up'), []],
    ['the reader', reader, 'customer', 'One more thing.', []],
    ['the reader, quoting', reader, '', quotes('customer-follow-up'), []],
    ['nobody', '', 'customer', 'Thanks!', []],
    ['a customer contact, elsewhere', 'kenji@consultant.example', 'lunch', 'Thanks!', []],
    ['a customer contact, without a conversation', 'kenji@consultant.example', '', 'Thanks!', []],
    ['a customer contact, among the account team', 'kenji@consultant.example', 'team', 'Why am I here?', []],
    ['the account team, in the customer’s thread', 'ana@microsoft.com', 'customer', 'Well done.', []],
    ['a contact of the account team, who is not of the other', 'ana@microsoft.com', 'assignment', 'Well done.', []],
  ])('of %s', (_who, from, thread, text, steps) => {
    const mail = readMail(text, { from, on: '2026-03-09', conversation: thread });
    expect(after(sent, mail).answered).toEqual(Object.fromEntries(steps.map((step) => [step, '2026-03-09'])));
  });

  it('is the first one that came', () => {
    const on = (day: string) => readMail('Thanks!', { from: 'kenji@akita.example', on: day, conversation: 'customer' });
    expect(after(sent, on('2026-03-12'), on('2026-03-09'), on('2026-03-10')).answered).toEqual({
      'customer-mail': '2026-03-09',
    });
  });

  it('before the mail answers something else', () => {
    const mail = readMail('Hello!', { from: 'kenji@akita.example', on: '2026-03-04', conversation: 'customer' });
    expect(after(sent, mail).answered).toEqual({});
  });

  it('to a mail that it alone proves is known with it', () => {
    const mail = readMail(quotes('customer-follow-up'), { from: 'kenji@akita.example', on: '2026-03-09' });
    const seen = after(
      { ...akita, drafted: { 'customer-mail': { on: '2026-03-05', mail: 'customer-follow-up' } } },
      mail,
    );
    expect(seen.answered).toEqual({ 'customer-mail': '2026-03-09' });
  });

  it.each([
    ['kenji@akita.example', 'customer', 'Automatic reply: Your migration is complete'],
    ['ana@microsoft.com', 'team', 'Abwesenheitsnotiz: Migration abgeschlossen'],
    [assignmentTeam, 'assignment', '自動返信: 移動のお願い'],
  ])('that a program wrote is none: %s', (from, thread, subject) => {
    const text = answering('The tenant has been moved to FTCQ Inactive EMEA.', textOf('assignment-request'));
    const mail = readMail(text, { from, subject, on: '2026-03-09', conversation: thread });
    const { answer } = evidence(mail, sent);
    expect([after(sent, mail).answered, answer]).toEqual([{}, undefined]);
  });
});

describe('the Assignment team’s answer', () => {
  const moved = 'The tenant has been moved to FTCQ Inactive EMEA.';
  const requested = done('assignment-mail', '2026-03-05', { conversation });
  const offered = (mail: ReadMail, closure = requested) => evidence(mail, closure).answer;

  it('is offered with its sentence, its day and its conversation, and ticks nothing by itself', () => {
    const mail = readMail(`Hello Robin,\n\n${moved}\n\nUna`, {
      from: assignmentTeam,
      on: '2026-03-09',
      conversation: 'thread',
    });
    expect(offered(mail)).toEqual({
      tenant: key,
      mail: expect.stringMatching(/^[\w-]{9}$/),
      from: { name: '', address: assignmentTeam },
      on: '2026-03-09',
      words: `Hello Robin,\n\n${moved}\n\nUna`,
      otherQueues: [],
      otherTenants: [],
      conversation,
    });
    expect(Object.keys(after(requested, mail).done)).toEqual(['assignment-mail']);
  });

  it.each<[when: string, from: string, conversation: string, text: string, is: boolean]>([
    ['in the conversation of the request', assignmentTeam, 'thread', moved, true],
    ['with the request quoted', assignmentTeam, 'ticket', answering(moved, textOf('assignment-request')), true],
    ['with the reminder quoted', assignmentTeam, '', answering(moved, textOf('assignment-reminder')), true],
    [
      'with a reminder quoted that quotes the request',
      assignmentTeam,
      '',
      answering(moved, answering(textOf('assignment-reminder'), textOf('assignment-request'))),
      true,
    ],
    ['from a member of the team', 'una@microsoft.com', 'thread', moved, true],
    ['from a colleague', 'mina@partner.example', 'thread', moved, true],
    ['in any other conversation', assignmentTeam, 'newsletter', moved, false],
    ['to another mail of ours', assignmentTeam, 'thread', answering(moved, textOf('account-team')), false],
    [
      'to a request for another tenant',
      assignmentTeam,
      'thread',
      answering(moved, textOf('assignment-request', 'en-US', { tenantId: otherId })),
      false,
    ],
    ['from the customer', 'kenji@akita.example', 'thread', moved, false],
    ['from the account team’s contact', 'ana@microsoft.com', 'thread', moved, false],
    ['from somebody unknown', 'x@elsewhere.example', 'thread', moved, false],
    ['from the reader', reader, 'thread', moved, false],
    ['in a language without a catalogue', assignmentTeam, 'thread', 'Najemca został przeniesiony.', true],
    ['that promises only', assignmentTeam, 'thread', 'Thank you, we will have a look.', true],
    ['without a word of its own', assignmentTeam, 'thread', answering('', textOf('assignment-request')), false],
    [
      'from whoever was asked, as the request’s heading says',
      'queues@outsourced.example',
      'ticket',
      answering(moved, textOf('assignment-request')).replace('To: Team', 'To: Queues <Queues@outsourced.example>'),
      true,
    ],
    [
      'with the tenant’s id, in a conversation that a ticket system began',
      assignmentTeam,
      'ticket',
      `Your request about ${tenantId}: solved.`,
      true,
    ],
    ['with another tenant’s id there', assignmentTeam, 'ticket', `Your request about ${otherId}: solved.`, false],
  ])('is offered or not %s', (_when, from, thread, text, is) => {
    const answer = offered(readMail(text, { from, on: '2026-03-09', conversation: thread }));
    expect(answer !== undefined).toBe(is);
  });

  it('is offered from the day of the request on, not from before', () => {
    const on = (day: string) => offered(readMail(moved, { from: assignmentTeam, on: day, conversation: 'thread' }));
    expect([on('2026-03-04'), on('2026-03-05')?.on, on('2026-03-06')?.on]).toEqual([
      undefined,
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  it('is offered from the address that is configured, wherever it is', () => {
    const address = 'Queues@Outsourced.example';
    const elsewhere = { ...config, assignmentTeam: { ...config.assignmentTeam, address } };
    const mail = readMail(moved, { from: address.toLowerCase(), on: '2026-03-09', conversation: 'thread' });
    expect(evidenceIn(mail, requested, { reader: robin, sides, config: elsewhere }).answer?.words).toBe(moved);
    expect(offered(mail)).toBeUndefined();
  });

  it('is offered where the request is known from its own quotation alone', () => {
    const mail = readMail(answering(moved, textOf('assignment-request')), { from: assignmentTeam });
    expect(offered(mail, akita)?.words).toBe(moved);
  });

  const answerOf = (text: string, subject = '') =>
    offered(readMail(text, { from: assignmentTeam, on: '2026-03-09', conversation: 'thread', subject }));

  it('is shown with the queues and tenants that it names and nobody asked for', () => {
    expect(answerOf('Moved to FTCQ Inactive APJ.')).toMatchObject({ otherQueues: ['APJ'], otherTenants: [] });
    expect(answerOf(`${tenantId} is in FTCQ Inactive EMEA.`)).toMatchObject({ otherQueues: [], otherTenants: [] });
    expect(answerOf(`${otherId} has been moved.`)).toMatchObject({ otherQueues: [], otherTenants: [otherId] });
  });

  it('is shown as it begins, without what it quotes', () => {
    const long = 'The tenant has been moved. '.repeat(40);
    const words = answerOf(answering(long, textOf('assignment-request')))?.words ?? '';
    expect(words.length).toBeLessThanOrEqual(301);
    expect(long.startsWith(words.slice(0, -1))).toBe(true);
  });

  it.each<[what: string, text: string, words: string]>([
    [
      'marks that turn the order, in a queue’s name',
      'Moved to FTCQ \u202eInactive\u202c APJ.',
      'Moved to FTCQ Inactive APJ.',
    ],
    ['controls', 'Moved to FTCQ\0 Inactive APJ.\x07', 'Moved to FTCQ Inactive APJ.'],
    ['halves of characters', 'Moved to FTCQ Inactive\ud83d APJ. \u{1f600}', 'Moved to FTCQ Inactive APJ. \u{1f600}'],
    ['a character that the cut would halve', `${'a'.repeat(299)}\u{1f600}`, `${'a'.repeat(299)}…`],
    ['marks of direction', `${otherId.replace('-', '\u200e-')} FTCQ Inactive APJ`, `${otherId} FTCQ Inactive APJ`],
  ])('is shown and kept without %s', (_what, text, words) => {
    const answer = answerOf(text);
    expect(answer).toMatchObject({
      words,
      otherQueues: words.includes('APJ') ? ['APJ'] : [],
      otherTenants: words.includes(otherId) ? [otherId] : [],
    });
    const names = setOff(answer?.words ?? '').filter(({ isName }) => isName);
    expect(names).toHaveLength((answer?.otherQueues ?? []).length + (answer?.otherTenants ?? []).length);
  });

  it('of marks alone has no words, so it is none', () => {
    expect(answerOf('\u202e\0 \u202c')).toBeUndefined();
  });

  it('is the same one whenever its mail is read, and another where another was written', () => {
    expect(answerOf(moved)?.mail).toBe(answerOf(moved)?.mail);
    expect(answerOf('Now it is.')?.mail).not.toBe(answerOf(moved)?.mail);
  });

  it('that nobody wrote is none', () => {
    expect(answerOf(moved, 'Automatic reply: Move')).toBeUndefined();
  });
});

describe('a mail that somebody else wrote, or about somebody else', () => {
  const forwarded = (heading: string, text: string) => readMail(`See below.\n\n${heading}\n\n${text}`);
  const olaf = 'Olaf Berg <olaf@partner.example>';

  it.each([
    [
      'Apple',
      `Begin forwarded message:\n\nFrom: ${olaf}\nSubject: A mail\nDate: 5 March 2026 at 9:12:34 CET\nTo: Robin Fields <${reader}>`,
    ],
    [
      'Apple in German',
      `Anfang der weitergeleiteten Nachricht:\n\nVon: ${olaf}\nBetreff: Eine Mail\nDatum: 5. März 2026 um 09:12:34 MEZ\nAn: Robin Fields <${reader}>`,
    ],
    [
      'Thunderbird',
      `-------- Forwarded Message --------\nSubject: A mail\nDate: Thu, 5 Mar 2026 09:12:34 +0100\nFrom: ${olaf}\nTo: Robin Fields <${reader}>`,
    ],
    [
      'Thunderbird in Chinese',
      `-------- 转发的消息 --------\n主题: 邮件\n日期: Thu, 5 Mar 2026 09:12:34 +0100\n发件人: ${olaf}\n收件人: Robin Fields <${reader}>`,
    ],
    [
      'Outlook, by name',
      '-----Original Message-----\nFrom: Olaf Berg\nSent: Thursday, March 5, 2026 9:12 AM\nTo: Robin Fields\nSubject: A mail',
    ],
    [
      'Gmail',
      `---------- Forwarded message ---------\nDe: ${olaf}\nDate: jue, 5 mar 2026 a las 9:12\nSubject: Un correo\nTo: <${reader}>`,
    ],
  ])('ticks nothing though the reader forwards it: %s', (_program, heading) => {
    for (const [kind] of ticking) {
      for (const language of languages) expect(evidence(forwarded(heading, textOf(kind, language))).acts).toEqual([]);
    }
  });

  it('ticks nothing under marks alone, or a heading that names nobody', () => {
    const quoted = textOf('customer-follow-up').replace(/^/gm, '> ');
    for (const text of [`Thanks\n\n${quoted}`, `Thanks\n\nOn March 5, 2026 somebody wrote:\n${quoted}`])
      expect(evidence(readMail(text, { from: 'Kenji <kenji@akita.example>' })).acts).toEqual([]);
  });

  it.each(languages)(
    'ticks nothing when the request that is quoted and wrapped is another tenant’s: %s',
    (language) => {
      for (const [, quote] of quotings) {
        const text = quote(
          'On it.',
          textOf('assignment-request', language, { tenantId: otherId, tenantName: 'Contoso' }),
        );
        expect(evidence(readMail(text, { from: assignmentTeam, conversation: 'thread' }))).toEqual({ acts: [] });
      }
    },
  );
});

describe('whatever mails are looked at, in whatever order', () => {
  const moved = 'The tenant has been moved to FTCQ Inactive EMEA.';
  const kinds = ['account-team', 'customer-follow-up', 'assignment-request', 'assignment-reminder'] as const;
  const looking = fc
    .record({
      kind: fc.constantFrom(...kinds),
      quoted: fc.boolean(),
      from: fc.constantFrom(reader, assignmentTeam, 'ana@microsoft.com', 'kenji@akita.example', 'x@elsewhere.example'),
      on: fc.constantFrom('2026-03-04', '2026-03-05', '2026-03-06'),
      thread: fc.constantFrom('thread', 'other', ''),
    })
    .map(({ kind, quoted, from, on, thread }) => {
      const text = quoted ? answering(moved, textOf(kind)) : textOf(kind);
      return (closure: Closure) => after(closure, readMail(text, { from, on, conversation: thread }));
    });
  const undoing = fc
    .constantFrom<StepId>('atu-mail', 'customer-mail', 'assignment-mail')
    .map((step) => (closure: Closure) => act(closure, [{ type: 'undo', step }]));

  it('only the steps of mails are ticked, and looking twice is looking once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(looking, undoing), { maxLength: 8 }), (acts) => {
        let now = akita;
        for (const each of acts) {
          now = each(now);
          expect(each(now)).toEqual(now);
          expect(ticking.map(([, step]) => step)).toEqual(expect.arrayContaining(Object.keys(now.done)));
        }
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });
});
