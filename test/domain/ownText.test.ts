import { ownText } from '../../src/domain/ownText';

describe('what a writer wrote above the history', () => {
  it.each([
    ['Outlook’s rule', '________________________________\nFrom: Jo'],
    ['Outlook’s heading', '-----Original Message-----\nFrom: Jo'],
    ['Outlook’s heading in Japanese', '-----元のメッセージ-----\n差出人: Jo'],
    ['a block in English', 'From: Jo <jo@contoso.com>\nSent: Monday'],
    ['a block in bold', '*From:* Jo <jo@contoso.com>\n*Sent:* Monday'],
    ['a block in German', 'Von: Jo\nGesendet: Montag'],
    ['a block with a date', 'From: Jo <jo@contoso.com>\nDate: Monday'],
    ['a block with a date in German', 'Von: Jo <jo@contoso.com>\nDatum: Montag'],
    ['a block in Spanish', 'De: Jo\nEnviado el: lunes'],
    ['a block in Portuguese', 'De: Jo\nEnviada em: segunda-feira'],
    ['a block in Japanese', '差出人: Jo\n送信日時: 月曜日'],
    ['a block in Chinese', '发件人: Jo\n发送时间: 星期一'],
    ['a line in English', 'On Mon, 2 Nov 2026, Jo <jo@contoso.com> wrote:\n> Hello'],
    ['a line in German', 'Am 02.11.2026 um 08:12 schrieb Jo:\n> Hallo'],
    ['a line in Spanish', 'El lun, 2 nov 2026, Jo escribió:\n> Hola'],
    ['a line in Portuguese', 'Em seg., 2 de nov. de 2026, Jo escreveu:\n> Olá'],
    ['a line in Japanese', '2026年11月2日 Jo <jo@contoso.com>のメール:\n> こんにちは'],
    ['a line in Chinese', '2026年11月2日 Jo <jo@contoso.com> 写道：\n> 你好'],
    ['quotation marks alone', '> Hello'],
  ])('ends at %s', (_rule, history) => {
    expect(ownText(`Thanks!\r\n\r\nMaria\r\n\r\n${history.replaceAll('\n', '\r\n')}\r\n`)).toBe('Thanks!\n\nMaria');
  });

  it.each([
    ['a sentence that begins with From', 'From: where we stand, all is well.\nMaria'],
    ['a sentence about what was sent', 'I have sent it.\nFrom now on we wait.'],
    ['a list of facts', 'Ort der Besprechung\nVon: Zentrale\nDatum: 4. Dezember\nDanke'],
    ['a short rule', 'One\n-----\nTwo'],
  ])('goes on after %s', (_rule, text) => {
    expect(ownText(text)).toBe(text);
  });

  it('is the history where there is nothing above it', () => {
    expect(ownText('\n\n-----Original Message-----\nFrom: Jo\n\nHello')).toContain('Hello');
  });
});
