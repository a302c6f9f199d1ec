import { escapeHtml } from './escapeHtml';
import type { Address, Message } from './mailbox';
import type { Writer, WriterLanguage } from './writer';

type Labels = {
  readonly from: string;
  readonly sent: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
};

const english: Labels = { from: 'From', sent: 'Sent', to: 'To', cc: 'Cc', subject: 'Subject' };
const labels: Record<WriterLanguage, Labels> = {
  de: { from: 'Von', sent: 'Gesendet', to: 'An', cc: 'Cc', subject: 'Betreff' },
  'en-GB': english,
  'en-US': english,
  es: { from: 'De', sent: 'Enviado', to: 'Para', cc: 'Cc', subject: 'Asunto' },
  ja: { from: '差出人', sent: '送信日時', to: '宛先', cc: 'CC', subject: '件名' },
  'pt-BR': { from: 'De', sent: 'Enviado', to: 'Para', cc: 'Cc', subject: 'Assunto' },
  'zh-CN': { from: '发件人', sent: '发送时间', to: '收件人', cc: '抄送', subject: '主题' },
};

function mailbox({ name, address }: Address): string {
  return `${name} <${address}>`;
}

function sentAt(message: Message, writer: Writer): string {
  return new Intl.DateTimeFormat(writer.language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: writer.timeZone,
  }).format(new Date(message.sent));
}

function header(message: Message, writer: Writer): readonly (readonly [label: string, value: string])[] {
  const label = labels[writer.language];
  const list = (people: readonly Address[]) => people.map(mailbox).join('; ');
  return [
    [label.from, mailbox(message.from)],
    [label.sent, sentAt(message, writer)],
    [label.to, list(message.to)],
    ...(message.cc.length > 0 ? [[label.cc, list(message.cc)] as const] : []),
    [label.subject, message.subject],
  ];
}

/**
 * The history under a reply as Outlook on the web leaves it: a rule, the header block `divRplyFwdMsg`, the message.
 * Ids and classes of the quoted message get `x_`, so that the reply's own stay unique.
 */
export function quoteHtml(message: Message, writer: Writer): string {
  const fields = header(message, writer).map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`);
  const quoted = message.body.replace(/ (id|class)="/g, ' $1="x_');
  return [
    '<div id="appendonsend"></div>',
    '<hr style="display:inline-block;width:98%" tabindex="-1">',
    `<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${fields.join('<br>')}</font><div>&nbsp;</div></div>`,
    `<div>${quoted}</div>`,
  ].join('\n');
}

/** The plain-text history: Outlook's header block, or `>` before every line where the program is not Outlook. */
export function quoteText(message: Message, writer: Writer): string {
  if (writer.program === 'other') {
    const quoted = message.body
      .split('\n')
      .map((line) => (line === '' || line.startsWith('>') ? `>${line}` : `> ${line}`));
    return [`On ${sentAt(message, writer)}, ${mailbox(message.from)} wrote:`, ...quoted].join('\n');
  }
  const fields = header(message, writer).map(([label, value]) => `${label}: ${value}`);
  return ['________________________________', ...fields, '', message.body].join('\n');
}
