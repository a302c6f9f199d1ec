import * as fc from 'fast-check';
import { mailKinds } from '../../../src/domain/mail/mail';
import { recogniseMail } from '../../../src/domain/fingerprint/recogniseMail';
import { sampleMailbox } from '../../../src/simulator/mailboxes/sample';
import { htmlToText } from '../../../src/simulator/model/bodyText';
import { fullFacts, realMail, realMails, rendered } from '../mail/mailSamples';
import { anyFacts, textsOf } from '../sending/ourMails';

/** Lines of 72 columns at most, as programs break plain text; Chinese and Japanese anywhere. */
function wrapped(text: string): string {
  return text.replace(/[^\n]{73,}/g, (line) =>
    /[\u3040-\u9fff]/.test(line) ? line.replace(/.{36}/g, '$&\n') : line.replace(/(.{1,71})(?: |$)/g, '$1\n'),
  );
}

/** Texts of which the FM kept half, whole sentences, in a hundred ways, beside words of their own. */
function halvesOf(text: string): readonly string[] {
  const sentences = text.split(/(?<=[.?!。！？：:])\s*|\n+/);
  const orders = fc.shuffledSubarray(
    sentences.map((_, at) => at),
    { minLength: sentences.length },
  );
  return fc.sample(orders, { seed: 4, numRuns: 100 }).map((order) => {
    const kept = new Set<number>();
    let length = 0;
    for (const at of order) {
      if (length >= text.length / 2) break;
      kept.add(at);
      length += sentences[at]?.length ?? 0;
    }
    return ['Hi there,', ...sentences.filter((_, at) => kept.has(at)), 'By the way: all is well!'].join('\n');
  });
}

/** What people, mail programs and hosts do to a text that is still our mail. */
const changes: readonly (readonly [string, (text: string) => string])[] = [
  ['is quoted', (text) => text.replace(/^/gm, '> ')],
  ['is quoted twice and broken into lines', (text) => wrapped(text).replace(/^/gm, '> > ')],
  ['is broken into lines', wrapped],
  ['is broken into lines by CR and LF', (text) => wrapped(text).replaceAll('\n', '\r\n')],
  ['is written in capitals', (text) => text.toUpperCase()],
  ['has other quotation marks', (text) => text.replace(/['"“”„]/g, '’')],
  ['has other dashes', (text) => text.replace(/-/g, '\u2011')],
  ['has other spaces', (text) => text.replace(/ /g, '\u00a0 ')],
  [
    'has full-width letters',
    (text) => text.replace(/[a-zA-Z0-9,.:]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ],
  ['has decomposed letters', (text) => text.normalize('NFD')],
  ['has soft hyphens and marks without width', (text) => text.replace(/[\p{L}]{3}/gu, '$&\u00ad\u200b')],
  ['has another greeting', (text) => text.replace(/^.*\n/, 'Hello everybody, good morning!\n')],
  [
    'has a long signature',
    (text) => `${text}\n${'Robin Fields | FastTrack Manager | robin@partner.example\n'.repeat(50)}`,
  ],
  ['stands below much else', (text) => `${'Some other words that somebody wrote here.\n'.repeat(500)}${text}`],
  ['has numbered items', (text) => text.replace(/^- /gm, '1.\t')],
];

describe.each(realMails)('%s', (_name, mail) => {
  const ours = { kind: mail.kind, language: mail.language };

  test('is recognised in every host', () => {
    expect(textsOf(mail, fullFacts).map((text) => recogniseMail(text))).toEqual([ours, ours, ours, ours, ours]);
  });

  test('is recognised whatever stands in its fields', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(recogniseMail(rendered(mail, facts).text)).toEqual(ours);
      }),
      { numRuns: 20 },
    );
  });

  test.each(changes)('is recognised when it %s', (_change, change) => {
    for (const text of textsOf(mail, fullFacts)) expect(recogniseMail(change(text))).toEqual(ours);
  });

  test('is never taken for another when half of it is left, and mostly recognised', () => {
    const found = halvesOf(rendered(mail, fullFacts).text).map((half) => recogniseMail(half));
    for (const half of found) expect([ours, undefined]).toContainEqual(half);
    // Request and reminder differ in two sentences only.
    const enough = mail.kind.startsWith('assignment') ? 60 : 90;
    expect(found.filter((half) => half !== undefined).length).toBeGreaterThanOrEqual(enough);
  });

  test('is recognised by a sentence when it is expected', () => {
    const halves = halvesOf(rendered(mail, fullFacts).text);
    const found = halves.map((half) => recogniseMail(half, mail.kind));
    expect(found.filter((half) => half?.kind === mail.kind && half.language === mail.language).length).toBeGreaterThan(
      95,
    );
  });

  test('is what it is, whatever was expected', () => {
    const { text } = rendered(mail, fullFacts);
    for (const kind of mailKinds) expect(recogniseMail(text, kind)).toEqual(ours);
  });
});

describe('no mail of ours is', () => {
  const bodies = sampleMailbox.messages.map(
    ({ id, format, body }) => [id, format === 'html' ? htmlToText(body) : body] as const,
  );

  test.each(bodies)('%s of the sample mailboxes', (_id, text) => {
    expect(recogniseMail(text)).toBeUndefined();
  });

  test.each<[string, string]>([
    ['an empty text', ''],
    ['white space', ' \n\t\u3000'],
    [
      'a confirmation',
      'Hello Robin,\n\nThe tenant is in the queue FTCQ Inactive EMEA now. You can take your name off it.\n\nThank you',
    ],
    [
      'a confirmation in words of the request',
      'We moved the tenant to the inactive queue of its region as you asked. I will remain at your disposal.',
    ],
    [
      'a refusal',
      'We cannot move the tenant to the inactive queue of its region: the engagement is not complete. Could you please check where it stands?',
    ],
    ['thanks', 'Thank you for taking the time. We wish you every success with your Microsoft 365 services!'],
    [
      'a free mail on the same subject',
      'Dear Ms Silva, the migration is complete. Shall we hold the completion discussion in our regular meeting on Thursday? I would show you how to submit a Request for Assistance (RFA).',
    ],
    [
      'one sentence of a mail',
      'Please hold the engagement completion review with the customer. Thank you for your support.',
    ],
    [
      'politeness in Japanese',
      'いつもお世話になっております。FastTrack マネージャーの Robin です。お手数をおかけいたしますが、何卒よろしくお願いいたします。',
    ],
    [
      'politeness in German',
      'Vielen Dank für Ihre Unterstützung. Vielen Dank für die gute Zusammenarbeit. Mit freundlichen Grüßen',
    ],
    ['politeness in Spanish', 'Gracias por su apoyo. Gracias por su colaboración. Saludos cordiales,'],
    ['politeness in Portuguese', 'Agradeço o apoio. Agradeço desde já. Atenciosamente,'],
    ['politeness in Chinese', '大家好！感谢各位的支持！衷心感谢您的配合与支持。顺颂商祺！'],
    [
      'the playbook’s own term',
      'Disengagement Process is Complete (migration). Conduct Engagement Completion Discussion.',
    ],
  ])('%s', (_what, text) => {
    expect(recogniseMail(text)).toBeUndefined();
  });

  test('a text that holds two of them', () => {
    const invite = rendered(realMail('discussion-invite', 'en-US'), fullFacts).text;
    const followUp = rendered(realMail('customer-follow-up', 'en-US'), fullFacts).text;
    expect(recogniseMail(`${invite}\n${followUp}`)).toBeUndefined();
  });

  test('a text without a mark of the expected kind', () => {
    expect(recogniseMail('Dear Ms Silva, all is done. Kind regards, Robin', 'customer-follow-up')).toBeUndefined();
  });

  test('a huge text without words', () => {
    for (const part of ['<', 'a', ' ', '字', 'a b c d ', '\u0301', '\ud83d\ude00']) {
      expect(recogniseMail(part.repeat(1_000_000 / part.length), 'assignment-request')).toBeUndefined();
    }
  });
});
