import { nameWords } from '../thread/personName';
import type { Mail } from './mail';

/** The mail up to its closing phrase, for a draft whose signature names the writer. */
export function withoutName(mail: Mail): Mail {
  const { body } = mail.template;
  const last = body.at(-1);
  if (last?.kind !== 'paragraph') return mail;
  const at = last.lines.findIndex(
    ([piece, more]) => more === undefined && piece?.kind === 'text' && isName(piece.message),
  );
  if (at < 0) return mail;
  const closing = at === 0 ? [] : [{ ...last, lines: last.lines.slice(0, at) }];
  return { ...mail, template: { ...mail.template, body: [...body.slice(0, -1), ...closing] } };
}

function isName(message: readonly { readonly type: number }[]): boolean {
  const [only, more] = message;
  return more === undefined && only?.type === 1 && 'value' in only && only.value === 'fmName';
}

/** Whether a line of a text begins with a person's name, in whatever order its words stand. */
export function namesItself(text: string, name: string): boolean {
  const wanted = nameWords(name);
  if (wanted.length === 0) return false;
  const inOrder = [...wanted].sort().join(' ');
  return text.split('\n').some((line) => {
    const words = nameWords(line.slice(0, 200));
    // Names in characters are written with and without a space.
    if (/^[^\p{Script=Latin}]+$/u.test(name)) return words.join('').startsWith(wanted.join(''));
    return words.slice(0, wanted.length).sort().join(' ') === inOrder;
  });
}
