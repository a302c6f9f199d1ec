import type { Thread } from './thread';

/** Outlook's own limit. */
const longestSubject = 255;

/** Outlook's classes of reports, and of what its rules and absence notes answer. */
const automaticClass = /^(?:REPORT\.|IPM\.Note\.Rules\.(?:Oof|Reply)Template\b)/i;

/** Marks of answers, as `RE:`, that stand before the words. */
const answerMarks = /^(?:[^\s:：()[\]]{1,6}\s?(?:\[\d{1,3}\])?\s?[:：]\s{0,3}){0,5}/;

/**
 * Subjects that programs give to answers nobody wrote, where the client tells neither class nor headers: the program's
 * words alone, before the mail's own subject, or in brackets.
 */
const automatic =
  /^[[(【［]?\s?(?:[^\s:：]{1,8}\s){0,2}[^\s:：]{0,4}?(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office(?: auto-?reply)?|automatische antwort|abwesenheits[a-zäöü]{1,20}|abwesend|respuesta automática|fuera de (?:la )?oficina|resposta automática|ausência temporária|fora do escritório|自動応答|自動返信|不在通知|自动答复|自动回复|自動回覆|自动應答|自动应答)\s{0,3}(?:[:：\])】］]|$|(?=[^\s:：]{1,5}\s?[:：]))/i;

/** Notes begins them so. */
const notesMark = /^AUTO\s?[:：]/;

/** Whether a mail is an answer that a program gave; it answers nothing. `headers` are those of the internet, if known. */
export function isAutomaticReply({ subject, itemClass }: Pick<Thread, 'subject' | 'itemClass'>, headers = ''): boolean {
  if (itemClass !== undefined && automaticClass.test(itemClass)) return true;
  if (saysAutomatic(headers.slice(0, 200_000))) return true;
  const words = subject.slice(0, longestSubject).trim();
  return [words, words.replace(answerMarks, '')].some((each) => automatic.test(each) || notesMark.test(each));
}

/** What is only generated may be a ticket system's way to pass on somebody's words; Exchange marks absence notes twice. */
function saysAutomatic(headers: string): boolean {
  const value = (name: string) => new RegExp(`^${name}:[ \\t]{0,9}([^\\r\\n]{1,100})`, 'im').exec(headers)?.[1] ?? '';
  const submitted = value('Auto-Submitted');
  if (/^auto-replied/i.test(submitted) || /^auto_reply/i.test(value('Precedence'))) return true;
  return /^auto-generated/i.test(submitted) && /\b(?:All|OOF|AutoReply)\b/i.test(value('X-Auto-Response-Suppress'));
}
