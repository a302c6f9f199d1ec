import type { Language } from '../../../src/domain/language';
import { quotedMails } from '../../../src/domain/thread/quotedMails';
import { languageOfThread, loadDetectLanguage, type DetectLanguage } from '../../../src/domain/thread/threadLanguage';
import { sampleMailbox } from '../../../src/simulator/mailboxes/sample';
import { htmlToText } from '../../../src/simulator/model/bodyText';
import { fullFacts, realMails, rendered } from '../mail/mailSamples';

let detect: DetectLanguage;
beforeAll(async () => {
  detect = await loadDetectLanguage();
});

const languageOf = (subject: string, text: string, domain = 'contoso.com') =>
  languageOfThread(subject, quotedMails({ text }).own || text, domain, detect);

describe('the language of a thread', () => {
  it.each(realMails)('is told by our own mail: %s', (_name, mail) => {
    const { subject, text } = rendered(mail, fullFacts);
    expect(languageOf(subject, text)).toBe(mail.language);
  });

  const conversations: Readonly<Record<string, Language>> = {
    'akita-atu': 'en-US',
    akita: 'ja-JP',
    hansen: 'de-DE',
    'assignment-talavera': 'en-US',
    talavera: 'es-ES',
    veleiro: 'pt-BR',
    lanqiao: 'zh-CN',
    olivares: 'es-ES',
    lindenhof: 'de-DE',
    team: 'de-DE',
  };
  const messages = sampleMailbox.messages.map(
    (message) =>
      [
        message.id,
        Object.entries(conversations).find(([start]) => message.conversationId.startsWith(start))?.[1] ?? 'en-US',
        message,
      ] as const,
  );

  it('is told by the mail of the sample mailbox: never wrongly, and by nearly all', () => {
    const found = messages.map(([id, language, { subject, format, body }]) => ({
      id,
      language,
      told: languageOf(subject, format === 'html' ? htmlToText(body) : body),
    }));
    expect(found.filter(({ language, told }) => told !== undefined && told !== language)).toEqual([]);
    expect(found.filter(({ told }) => told === undefined).length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['a short sentence', '', 'Vielen Dank für die Unterstützung', 'contoso.com', 'de-DE'],
    [
      'the writer’s own words, not the history',
      '',
      'Vielen Dank, wir sind fertig mit allem.\n\nFrom: Robin Fields <robin@partner.example>\nSent: Monday, March 2, 2026 9:12 AM\nTo: Jo\nSubject: X\n\nHello, thank you very much for everything that you did.',
      'contoso.com',
      'de-DE',
    ],
    [
      'the history of a forward without words of its own',
      '',
      '\n\n________________________________\nVon: Jo\nGesendet: Montag\n\nVielen Dank, wir sind mit allem fertig.',
      'contoso.com',
      'de-DE',
    ],
    [
      'the words, not the country',
      '',
      'We have moved all the mailboxes, thank you for your help',
      'lindenhof.de',
      'en-US',
    ],
    [
      'the words, not the signature',
      '',
      'We have moved all the mailboxes, thank you for your help\n-- \nGeschäftsführer der Lindenhof Gesellschaft mit beschränkter Haftung, Sitz der Gesellschaft Flensburg',
      'lindenhof.de',
      'en-US',
    ],
    ['the country, when there are too few words', 'RE: Migration', 'OK!', 'lindenhof.de', 'de-DE'],
    ['the country, when Chinese characters alone could be Japanese', '移行完了', '', 'akita-mfg.co.jp', 'ja-JP'],
    ['kana alone', '', '完了しました', 'contoso.com', 'ja-JP'],
    ['the subject', 'テナントの移行が完了しました', '', 'contoso.com', 'ja-JP'],
    ['simplified Chinese', '', '邮箱迁移已经完成，请您确认。', 'contoso.com', 'zh-CN'],
    [
      'nothing for traditional Chinese',
      '',
      '遷移已經完成，請您確認。謝謝您們的協助與支援，我們會盡快回覆。',
      'contoso.com.tw',
      undefined,
    ],
    [
      'nothing for a language that we lack',
      '',
      'Bonjour, la migration est terminée et nous vous remercions pour votre aide.',
      'contoso.com',
      undefined,
    ],
    [
      'nothing for another, close to one of ours',
      '',
      'La migrazione è terminata, grazie mille per il vostro aiuto',
      'contoso.com',
      undefined,
    ],
    ['nothing without words', '', '', 'contoso.com', undefined],
    [
      'nothing by addresses',
      '',
      'https://contoso.com/die/neue/seite maria.und.der.jo@contoso.com',
      'contoso.com',
      undefined,
    ],
  ])('is told by %s', (_rule, subject, text, domain, language) => {
    expect(languageOf(subject, text, domain)).toBe(language);
  });
});
