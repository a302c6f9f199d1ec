import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assert, constantFrom, property } from 'fast-check';
import { readAnswer } from '../../src/domain/assignmentAnswer';
import { languages, type Language } from '../../src/domain/language';
import { ownText } from '../../src/domain/ownText';
import { queueOf, regions } from '../../src/domain/queue';
import { queueNames } from '../../src/domain/sending/queueNames';
import { sampleMailbox } from '../../src/simulator/mailboxes/sample';
import { htmlToText } from '../../src/simulator/model/bodyText';
import { assignmentAnswerNearMisses } from './assignmentAnswerNearMisses';
import { assignmentAnswers, type Expected } from './assignmentAnswers';
import { fullFacts, realMails, rendered } from './mailSamples';

function outcomeOf(text: string): Expected {
  const answer = readAnswer(text, 'EMEA');
  if (!answer) return 'nothing';
  return answer.kind === 'other-queue' ? (answer.region as Expected) : answer.kind;
}

const rows = languages.flatMap((language) =>
  [...assignmentAnswers[language], ...assignmentAnswerNearMisses[language]].map(
    ([expected, text]) => [language, expected, text] as const,
  ),
);

describe('the answer of the Assignment team', () => {
  it.each(rows)('%s, %s: %s', (_language, expected, text) => {
    expect(outcomeOf(text)).toBe(expected);
    expect(outcomeOf(text.replaceAll('\n', '\r\n'))).toBe(expected);
  });

  it.each(languages)('is known by more than 25 answers in %s', (language) => {
    expect(assignmentAnswers[language].length).toBeGreaterThanOrEqual(25);
  });
});

describe('the sentence that said it', () => {
  it.each([
    ['Hello Robin,\n\nDone.\n\nRegards', 'Done.'],
    [
      'Sorry for the wait. It has  been moved – to FTCQ Inactive EMEA!  Bye',
      'It has  been moved – to FTCQ Inactive EMEA!',
    ],
    ['* Tenant: Contoso\n* Status: Completed', 'Status: Completed'],
    ['The following tenants have been moved:\n- Contoso', 'The following tenants have been moved:'],
    ['Keller 様\nお世話になっております。移動しました。よろしくお願いいたします。', '移動しました。'],
    ['您好！租户已移至　ＦＴＣＱ　非活动　ＥＭＥＡ。谢谢！', '租户已移至　ＦＴＣＱ　非活动　ＥＭＥＡ。'],
    [
      'We have checked.\nThe tenant was moved on the morning of this day to the queue\nFTCQ Inactive EMEA.',
      'The tenant was moved on the morning of this day to the queue FTCQ Inactive EMEA.',
    ],
  ])('of %j is %j', (text, sentence) => {
    expect(readAnswer(text, 'EMEA')).toMatchObject({ kind: 'moved', sentence });
  });

  it('is no longer than 240 characters', () => {
    const answer = readAnswer(`The tenant was moved to FTCQ Inactive EMEA ${'on that day '.repeat(40)}.`, 'EMEA');
    expect(answer?.sentence).toMatch(/^The tenant was moved to .*…$/);
    expect(answer?.sentence.length).toBeLessThanOrEqual(240);
  });
});

describe('a mail too long to be an answer', () => {
  it.each([
    ['many sentences', 'Done. '.repeat(100_000)],
    ['one sentence', `Done ${'and done '.repeat(100_000)}`],
    ['nearly too long', `The tenant ${'moved to moved '.repeat(130)}`],
  ])('is none: %s', (_what, text) => {
    expect(readAnswer(text, 'EMEA')).toBeUndefined();
  });
});

describe('the queue that it names', () => {
  const names = regions.flatMap((region) => queueNames[region].map((name) => [region, name] as const));

  it.each(names)('%s: %s', (region, name) => {
    const spellings = [
      name,
      name.toLowerCase(),
      name.replaceAll(' ', '　'),
      name.replaceAll(' ', ''),
      name.replaceAll(' ', '_'),
      `"${name}"`,
    ];
    for (const spelling of spellings) {
      for (const text of [
        `The tenant has been moved to ${spelling}.`,
        `Der Tenant ist jetzt in ${spelling}.`,
        `El inquilino ya está en ${spelling}.`,
        `O tenant foi movido para ${spelling}.`,
        `テナントを${spelling}に移動しました。`,
        `租户已移至${spelling}。`,
      ]) {
        expect(readAnswer(text, region)).toEqual({ kind: 'moved', sentence: text, region });
        expect(readAnswer(text, undefined)).toEqual({ kind: 'moved', sentence: text, region });
        const other = regions.find((one) => one !== region);
        expect(readAnswer(text, other)).toEqual({ kind: 'other-queue', sentence: text, region });
      }
    }
  });

  it('is called what the editions call it', () => {
    const folder = path.join(process.cwd(), 'locales/playbook');
    for (const region of regions) {
      const localized = readdirSync(folder).map((file) => {
        const edition = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { queues: Record<string, string> };
        return edition.queues[region];
      });
      expect(new Set(queueNames[region])).toEqual(new Set([queueOf(region), ...localized]));
    }
  });
});

describe('what is not said', () => {
  it.each(realMails)('is not read out of our own mail: %s', (_name, mail) => {
    const { text } = rendered(mail, fullFacts);
    expect(readAnswer(text, 'EMEA')).toBeUndefined();
    for (const line of text.split('\n')) expect([line, readAnswer(line, 'EMEA')]).toEqual([line, undefined]);
  });

  it('is not read out of the sample mailbox: it holds one answer', () => {
    const found = sampleMailbox.messages.flatMap(({ id, format, body }) => {
      const text = format === 'html' ? htmlToText(body) : body;
      const answer = readAnswer(text, 'Americas');
      return answer ? [{ id, ...answer }] : [];
    });
    expect(found).toEqual([
      {
        id: 'talavera-assignment-2',
        kind: 'moved',
        sentence: 'Done: Talavera Logística is in FTCQ Inactive Americas as of this morning.',
        region: 'Americas',
      },
    ]);
  });
});

const greetings = [
  'Hi Robin,',
  'Hello Robin',
  'Good morning,',
  'Dear Mr Keller:',
  'Thank you for your mail.',
  'Sorry for the late reply.',
  'Guten Morgen Herr Keller,',
  'Hallo zusammen',
  'Vielen Dank für Ihre Nachricht.',
  'Estimado Robin:',
  'Buenos días, Robin:',
  'Gracias por su mensaje.',
  'Olá, Robin,',
  'Prezado Robin,',
  'Obrigado pelo contato.',
  'Keller 様',
  'いつもお世話になっております。',
  'ご連絡いただき、ありがとうございます。',
  'Robin，您好！',
  '感谢您的来信。',
];
const signatures = [
  'Kind regards,\nFastTrack Assignment\nShared mailbox, monitored Monday to Friday',
  'Thanks,\nAssignment team EMEA',
  'Cheers',
  'If you have any questions, please let us know.\n\nBest regards',
  'This message may contain confidential information. If you are not the intended recipient, you may not copy it.',
  'Mit freundlichen Grüßen\nZuweisungsteam',
  'Bei Fragen melden Sie sich gern.\nViele Grüße',
  'Saludos cordiales',
  'Quedamos a su disposición para cualquier duda.\nAtentamente',
  'Atenciosamente,\nEquipe de Atribuição',
  'Qualquer dúvida, estamos à disposição.',
  '何卒よろしくお願いいたします。\n――――――\nアサインメント チーム',
  'ご不明な点がございましたら、お知らせください。',
  '如有问题，请随时联系。\n\n祝好',
  '谢谢！\n分配团队',
  '-- \nGet things done',
  'Diese E-Mail ist vertraulich. Sollten Sie nicht der Empfänger sein, ist das Kopieren nicht erlaubt.',
  'Si usted no es el destinatario, no puede copiarlo. No podemos garantizar la seguridad del correo.',
  'Se você não é o destinatário, não pode copiá-la.',
  'このメールは機密情報を含みます。転送はできません。',
  '本邮件可能包含保密信息。如果您不是收件人，不得复制或转发。',
  'Sent from my phone',
];
const histories: Readonly<Record<Language, string>> = {
  'en-US': '________________________________\nFrom: Robin <robin@contoso.com>\nSent: Monday',
  'de-DE': 'Von: Robin <robin@contoso.com>\nGesendet: Montag',
  'es-ES': 'El lun, 9 nov 2026, Robin escribió:',
  'pt-BR': 'Em seg., 9 de nov. de 2026, Robin escreveu:',
  'ja-JP': '-----元のメッセージ-----',
  'zh-CN': '发件人: Robin\n发送时间: 星期一',
};

describe('what stands around an answer', () => {
  const alone = rows.filter(([, , text]) => ownText(text) === text && text.trim() !== '');

  it('does not change it: a greeting, a signature, the quoted history', () => {
    assert(
      property(
        constantFrom(...alone),
        constantFrom(...greetings),
        constantFrom(...signatures),
        constantFrom(...languages),
        constantFrom(...realMails),
        constantFrom('', '> '),
        ([, expected, text], greeting, signature, language, [, mail], mark) => {
          const quoted = rendered(mail, fullFacts).text.replace(/^/gm, mark);
          expect(outcomeOf(`${greeting}\n\n${text}\n\n${signature}\n\n${histories[language]}\n${quoted}`)).toBe(
            expected,
          );
        },
      ),
      { seed: 20261120, numRuns: 3000 },
    );
  });

  it('is nothing where nothing else is there', () => {
    for (const greeting of greetings)
      for (const signature of signatures) expect(outcomeOf(`${greeting}\n\n${signature}`)).toBe('nothing');
  });
});
