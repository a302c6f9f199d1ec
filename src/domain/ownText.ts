/** Where the mail that is answered or forwarded begins: a rule, a heading, or Outlook's block of From and Sent. */
const historyBegins = [
  /^_{10,200}[^\S\n]{0,20}$/m,
  /^-{2,80}[^\S\n]{0,20}(original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|mensaje original|mensaje reenviado|mensagem original|mensagem encaminhada|元のメッセージ|転送されたメッセージ|原始邮件|转发的邮件)/im,
  /^\*?(from|von|de|差出人|发件人)\*?[^\S\n]{0,5}[:：](.{0,400}\n{1,3}\*?(sent|gesendet|enviado|enviada|送信日時|发送时间)|[^@\n]{0,200}@.{0,400}\n{1,3}\*?(date|datum|data|fecha|日付|日期))\*?( em| el)?[^\S\n]{0,5}[:：]/im,
  /^(on|am|el|em|le)\s.{10,200}(wrote|schrieb.{0,80}|escribió|escreveu)[^\S\n]{0,5}:[^\S\n]{0,5}$/im,
  /^.{10,200}(のメール|が書きました|写道|寫道)[^\S\n]{0,5}[:：][^\S\n]{0,5}$/m,
];

/** What the writer of a mail wrote above the history that it quotes; the history where there is nothing above it. */
export function ownText(text: string): string {
  const whole = text.replace(/\r/g, '').replace(/^>.*$/gm, '');
  const own = whole.slice(0, historyStart(whole)).trim();
  return own === '' ? whole.trim() : own;
}

/** Where the first quoted mail begins in a text with `\n` for line breaks; its length when nothing is quoted. */
export function historyStart(text: string): number {
  return Math.min(...historyBegins.map((begin) => begin.exec(text)?.index ?? text.length));
}
