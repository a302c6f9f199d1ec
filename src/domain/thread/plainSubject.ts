const answerMark = /(?:re|aw|wg|fw|fwd|rv|enc|res|tr|sv|回复|答复|转发|返信|転送)\s*(?:\[\d+\]\s*)?[:：]\s*/iy;

/** A subject without the marks of replies and forwards, in any of their languages, and without outer white space. */
export function plainSubject(subject: string): string {
  const plain = subject.trim();
  answerMark.lastIndex = 0;
  let at = 0;
  while (answerMark.test(plain)) at = answerMark.lastIndex;
  return plain.slice(at);
}
