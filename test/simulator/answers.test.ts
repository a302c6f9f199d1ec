import { quotedMails } from '../../src/domain/thread/quotedMails';
import { queuesIn } from '../../src/domain/queueNames';
import { languages, type Language } from '../../src/domain/language';
import type { MailKind } from '../../src/domain/mail/mail';
import { queueOf, regions, type Region } from '../../src/domain/region';
import { answerTexts, foreignAnswers, type AnswerLanguage } from '../../src/simulator/answers/answerTexts';
import { languageOf } from '../../src/simulator/answers/languageOf';
import { goesToAssignmentTeam, writeAnswers } from '../../src/simulator/answers/writeAnswers';
import config from '../../src/simulator/closeout.config.json';
import type { Address, Message } from '../../src/simulator/mailboxes/mailbox';
import { assignmentTeam, priya, robin } from '../../src/simulator/mailboxes/people';
import { sampleMailbox } from '../../src/simulator/mailboxes/sample';
import { htmlToText } from '../../src/simulator/model/bodyText';
import { mailboxFrom } from '../../src/simulator/model/mailboxState';
import { answerKinds, type AnswerKind } from '../../src/simulator/switches';
import { fullFacts, realMail, realMails, rendered } from '../domain/mail/mailSamples';

const mailbox = mailboxFrom(sampleMailbox);
const suzuki = { name: '鈴木 美咲', address: 'suzuki.misaki@akita-mfg.co.jp' };
const now = '2026-11-20T09:00:00.000Z';

const spoken: Readonly<Record<Language, AnswerLanguage>> = {
  'en-US': 'en-GB',
  'de-DE': 'de',
  'es-ES': 'es',
  'ja-JP': 'ja',
  'pt-BR': 'pt-BR',
  'zh-CN': 'zh-CN',
};

/** A mail as it left this mailbox. */
function sent(
  kind: MailKind,
  language: Language,
  to: readonly Address[],
  region: Region = 'EMEA',
  format = 'html',
): Message {
  const mail = rendered(realMail(kind, language), {
    ...fullFacts,
    tenantName: '秋田製作所',
    region,
    queue: queueOf(region),
  });
  return {
    id: 'draft-1',
    conversationId: 'conversation-1',
    folder: 'sent',
    subject: mail.subject,
    from: { name: robin.name, address: robin.address },
    to,
    cc: [],
    sent: '2026-11-20T08:59:58.000Z',
    format: format === 'html' ? 'html' : 'text',
    body:
      format === 'html'
        ? `${mail.html}<div id="Signature">${sampleMailbox.signature.html}</div>`
        : `${mail.text}\n\n${sampleMailbox.signature.text}`,
    read: true,
  };
}

/** The answers to a mail, each of the wordings once. */
function everyWording(mail: Message, kind: AnswerKind = 'confirm'): readonly Message[] {
  return [0, 1, 2, 3, 4].flatMap((next) => writeAnswers({ ...mailbox, next }, mail, kind, now));
}

function textOf({ format, body }: Message): string {
  return format === 'html' ? htmlToText(body) : body;
}

test('the Assignment team of the sample is the one that the configuration names', () => {
  expect(assignmentTeam.address).toBe(config.assignmentTeam.address);
});

describe('the language of a mail', () => {
  test.each(realMails)('is that of %s', (_, mail) => {
    expect(languageOf(rendered(mail, { ...fullFacts, tenantName: '秋田製作所' }).text)).toBe(spoken[mail.language]);
  });

  test.each([
    ['a name', 'Robin Keller'],
    ['numbers', '12 345'],
    ['nothing', ''],
  ])('is none of %s', (_, text) => {
    expect(languageOf(text)).toBeUndefined();
  });

  test('of an answer that says nothing itself is that of the history', () => {
    const request = sent('assignment-request', 'es-ES', [assignmentTeam]);
    const again = { ...request, body: `<div><br></div><div id="appendonsend"></div>${request.body}` };
    expect(textOf(everyWording(again)[0] ?? request)).toContain(answerTexts.es.farewell);
  });
});

describe('an answer', () => {
  const mail = { ...sent('customer-follow-up', 'ja-JP', [suzuki]), subject: 'RE: 移行完了' };
  const [answer] = writeAnswers(mailbox, mail, 'confirm', now);

  test('comes from whom the mail went to, unread, in its conversation, with a subject and a history', () => {
    expect(answer).toMatchObject({
      conversationId: mail.conversationId,
      folder: 'inbox',
      read: false,
      from: suzuki,
      to: [{ address: robin.address }],
      subject: 'RE: 移行完了',
      format: 'html',
    });
    expect(answer?.body).toContain('id="divRplyFwdMsg"');
  });

  test.each([
    ['a little later', now, '2026-11-20T09:00:01.000Z'],
    ['after the mail even if the clock goes back', '2026-11-01T09:00:00.000Z', '2026-11-20T08:59:59.000Z'],
  ])('is dated %s', (_, clock, expected) => {
    expect(writeAnswers(mailbox, mail, 'confirm', clock)[0]?.sent).toBe(expected);
  });

  test.each([
    ['each side that was written to', [assignmentTeam, priya, suzuki], [assignmentTeam, priya, suzuki]],
    ['the first of a side', [priya, { name: 'Kenji Mori (ATU)', address: 'kenji.mori@microsoft.com' }], [priya]],
    ['nobody whom the mailbox does not know', [{ name: 'Nobody', address: 'nobody@fabrikam.example' }], []],
    ['nobody of our own company', [{ name: 'Mina Vogt', address: 'mina.vogt@northwind-fasttrack.example' }], []],
  ])('is given by %s', (_, to, expected) => {
    const answers = writeAnswers(mailbox, { ...mail, to }, 'confirm', now);
    expect(answers.map(({ from }) => from.address)).toEqual(expected.map(({ address }) => address));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
  });
});

describe.each(languages)('in %s', (language) => {
  const texts = answerTexts[spoken[language]];
  test.each(answerKinds)(
    'the Assignment team can %s: in every wording, for every queue, as HTML and as text',
    (kind) => {
      for (const region of regions) {
        for (const format of ['html', 'text']) {
          for (const mail of ['assignment-request', 'assignment-reminder'] as const) {
            const answers = everyWording(sent(mail, language, [assignmentTeam], region, format), kind);
            expect(new Set(answers.map(({ body }) => body)).size).toBe(
              (kind === 'foreign' ? foreignAnswers : texts.assignmentTeam[kind]).length,
            );
            for (const answer of answers) {
              const text = textOf(answer);
              expect(text).not.toMatch(/\{\w+\}|undefined/);
              expect(text).toContain(texts.greeting.replace('{name}', robin.name).split('\n')[0]);
              // What the pane shows of it is its own words; a queue in them is the one meant.
              const own = quotedMails(format === 'html' ? { html: answer.body } : { text: answer.body }).own;
              const named = queuesIn(own).map((queue) => queue.region);
              expect(own).toContain(texts.greeting.replace('{name}', robin.name).split('\n')[0]);
              expect(own).not.toContain(fullFacts.tenantId);
              expect(named.filter((each) => (each === region) === (kind === 'other-queue'))).toEqual([]);
            }
          }
        }
      }
    },
  );

  test('without a queue in the mail no queue is confirmed by name', () => {
    const request = sent('assignment-request', language, [assignmentTeam]);
    const bare = { ...request, subject: 'X', body: request.body.replaceAll('FTCQ', '') };
    const answers = everyWording(bare);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((answer) => /FTCQ|\{/.test(textOf(answer)))).toEqual([]);
  });

  test.each([
    ['account team', 'account-team', priya, texts.accountTeam],
    ['customer', 'customer-follow-up', suzuki, texts.customer],
  ] as const)('the %s answers kindly', (_, kind, person, wordings) => {
    const answers = everyWording(sent(kind, language, [person]));
    expect(new Set(answers.map((answer) => wordings.findIndex((wording) => textOf(answer).includes(wording))))).toEqual(
      new Set(wordings.keys()),
    );
  });
});

test.each([
  [[assignmentTeam], true],
  [[priya], false],
])('a mail to %j is for the Assignment team: %j', (to, expected) => {
  expect(goesToAssignmentTeam(sent('account-team', 'en-US', to))).toBe(expected);
});
