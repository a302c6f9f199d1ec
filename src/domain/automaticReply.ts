/** Outlook's own limit. */
const longestSubject = 255;

/** Subjects that mail programs give to answers nobody wrote: the program's words alone, before the mail's own subject, or in brackets. */
const automatic =
  /^[[(【［]?\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of office(?: auto-?reply)?|automatische antwort|abwesenheits[a-zäöü]+|abwesend|respuesta automática|fuera de la oficina|resposta automática|ausência temporária|fora do escritório|自動応答|自動返信|不在通知|自动答复|自动回复|自动應答)\s*(?:[:：\])】］]|$)/i;

/** Whether a mail is an answer that a program gave; it answers nothing. */
export function isAutomaticReply(subject: string): boolean {
  return automatic.test(subject.slice(0, longestSubject).trim());
}
