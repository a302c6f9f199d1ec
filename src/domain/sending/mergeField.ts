import { isFieldLike } from './fieldWords';

// The fields of programs that fill mails, by the shape of the marks around a name. Repetitions have bounds, for speed.

const name = '[A-Za-z_][\\w.-]{1,40}';
const words = '[^<>|%\\[\\]{}\\n]{1,60}';

/** Pairs that stand in no ordinary text; what is between them is a field. */
const certain = new RegExp(
  [
    `<[%#?]=?-? ?${words} ?[%#?]>`,
    `\\*\\|${words}\\|\\*`,
    `\\|\\*${words}\\*\\|`,
    `\\[[%#-]{1,2} ?${words} ?[%#-]{1,2}\\]`,
    `\\{% ?${words} ?%\\}`,
    `%%=?${words}=?%%`,
    `([@#$?])\\1${name}\\1{2}`,
    `[$@]!?[([] ?${name} ?[)\\]]`,
    `\\(\\( ?${name} ?\\)\\)`,
    `>>[ ]?${name}[ ]?<<`,
    `%\\(${name}\\)[sd]`,
    // Halves of them.
    `\\*\\|\\w{2,40}|\\w{2,40}\\|\\*|<%=? ?\\w{2,40}|\\w{2,40} ?%>|\\$\\{\\w{2,40}(?![\\w}.|:!-])`,
  ].join('|'),
  'g',
);

/** Marks that mean other things as well, and nothing of a word or of another mark beside them. */
const likely = new RegExp(
  [
    `([#%|$^~@§]|~~|\\^\\^|!!|\\|\\||::|==|_{2,3})([^\\s#%|$^~@§!:=_<>()\\[\\]{}/\\\\][^\\s#%|$^~@§!:=<>()\\[\\]{}/\\\\]{0,40}?(?: [A-Za-z]{1,20}){0,2})\\1(?![\\w\\\\/%])`,
    `\\$!?([A-Za-z_]\\w{2,40})(?![\\w$(:\\\\/])`,
    `[:&~^]([A-Za-z]{1,20}(?:_[A-Za-z]{1,20}){1,4});?(?![\\w:])`,
    `%(?:\\d\\$)?[sd](?=[\\s,.!]|$)`,
  ].join('|'),
  'g',
);

/**
 * Adds the fields of a text to those that were `found`.
 * @returns the text with spaces in their places
 */
export function leftoverFieldsIn(text: string, isOurs: boolean, found: string[]): string {
  const take = (field: string) => {
    found.push(field);
    return ' '.repeat(field.length);
  };
  return text
    .replace(certain, (whole: string) => (isOurs || isFieldLike(bare(whole)) ? take(whole) : whole))
    .replace(likely, (...match: string[]) => {
      const [whole = '', pair, between, variable, snake] = match;
      const at = Number(match[match.length - 2]);
      const beside = text.charAt(at - 1);
      if (/[\w\\/%$&#]/.test(beside)) return whole;
      if (pair !== undefined) return isPlaced(pair, between ?? '', isOurs) ? take(whole) : whole;
      if (!isOurs) return whole;
      // Amounts in a currency are no variables.
      if (variable !== undefined) return /^[A-Z]{1,4}$/.test(variable) ? whole : take(whole);
      return snake !== undefined || /[\s(]|^$/.test(beside) ? take(whole) : whole;
    });
}

function bare(field: string): string {
  return field.replace(/^[^A-Za-z_\u00c0-\u9fff]+|[^A-Za-z_\u00c0-\u9fff]+$/g, '');
}

/** Names of variables of Windows that look like fields. */
const ofSystem = /^(?:user|computer|host|app)name$/i;

function isPlaced(pair: string, between: string, isOurs: boolean): boolean {
  const asks = isFieldLike(between.replace(/_/g, ' '));
  if (!isOurs) return asks && /^(?:%|#|@@)$/.test(pair) && !ofSystem.test(between);
  return (
    asks ||
    /^(?:[A-Z][A-Z0-9]{3,}|[A-Za-z]+(?:_[A-Za-z0-9]+)+|[a-z]+(?:[A-Z][a-z0-9]*)+)$/.test(between) ||
    (pair === '%' && /^[A-Za-z]{3,40}$/.test(between))
  );
}
