import { fold, oneSpaced, squeeze, withoutAccents } from '../text/textFolding';

/** A way to write a name: its words, or one run where the script has no spaces. */
export type NameForm = (
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly capitals: readonly boolean[] }
  | { readonly kind: 'run'; readonly run: string }
) & {
  /** One everyday word can be meant otherwise: it is a name only beside a legal form. */
  readonly needsLegalForm: boolean;
};

export const wordPattern = /[A-Za-z0-9\u00c0-\u1fff]+/g;

/** A script without spaces. */
export const eastAsian = /[\u3040-\u30ff\u3400-\u9fff]/;

const eastAsianForms =
  '株式会社|有限会社|合同会社|\\(株\\)|\\(有\\)|股份有限公司|有限责任公司|有限公司|集团公司|集團|集团|公司';

/** The last are initials with dots or strokes: `S.A.`, `s.r.l.`, `A/S`. */
const latinForms =
  'gmbh|mbh|ag|kgaa|kg|ohg|ug|se|inc(?:\\.|orporated)?|corp(?:\\.|oration)?|company|co\\.?|ltd[.a]?|limited|ll[cp]|plc|pty|pte|pvt|s[al]u?|sa?s|sarl|srl|spa|eireli|[bn]v|ab|aps|asa|oyj?|[abensv](?:[./] ?[a-z]){1,3}\\.?|s a|e ?[vkg]';

/** What says behind a name that it is a company's. */
const companyForm = `(?:(?:,? | & )(?:${latinForms})(?![\\w-])| ?(?:\\([^()]{1,9}\\) ?)?(?:${eastAsianForms}))`;
const endsInForm = new RegExp(`${companyForm}[.]?$`, 'i');
const formBehind = new RegExp(`^${companyForm}`, 'i');
const beginsWithForm = new RegExp(`^(?:${eastAsianForms}) ?`);
const neverAWord = /^,? ?(?:plc|g?mbh|llc|ltda?|inc\.|s\. ?[al]\.)/;
const formBefore = new RegExp(`(?:${eastAsianForms}) ?$`);

/** More letters than the name of any organisation has. */
const longestName = 200;

/** The forms of an organisation's name: with and without what says that it is a company. */
export function formsOf(name: string): NameForm[] {
  const whole = oneSpaced(name.slice(0, longestName));
  let core = whole.replace(beginsWithForm, '');
  for (let at = 0; at < 2; at++) core = core.replace(endsInForm, '');
  const form = formOf(core);
  return form ? [form] : [];
}

/** The form of a person's whole name; none of one word, which many have. */
export function formOfPerson(name: string): NameForm | undefined {
  const form = formOf(oneSpaced(name.slice(0, longestName)));
  return form?.needsLegalForm ? undefined : form;
}

function formOf(name: string): NameForm | undefined {
  if (eastAsian.test(name)) {
    const run = squeeze(name);
    const scripts = [/[\u3041-\u3096]/, /[\u30a0-\u30ff]/, /[\u3400-\u9fff]/, /[a-z]/].filter((script) =>
      script.test(run),
    );
    const isDistinct = (scripts.length > 1 && run.length > 4) || /[\u3400-\u9fff]{4}/.test(run);
    return run.length < 2 ? undefined : { kind: 'run', run, needsLegalForm: !isDistinct };
  }
  const written = withoutAccents(name).match(wordPattern) ?? [];
  const letters = written.join('').length;
  if (letters < 2 || !/[a-z\u00c0-\u1fff]/i.test(name)) return undefined;
  return {
    kind: 'words',
    words: written.map((word) => word.toLowerCase()),
    capitals: written.map((word) => word !== word.toLowerCase()),
    needsLegalForm: written.length < 2 || letters < 5,
  };
}

/** Whether a legal form stands directly before or behind a place in a text without accents and full-width signs. */
export function hasLegalForm(before: string, behind: string): boolean {
  const form = formBehind.exec(behind)?.[0] ?? '';
  // "Post AG" and "Post plc", but not "Post se".
  return formBefore.test(before) || form !== form.toLowerCase() || eastAsian.test(form) || neverAWord.test(form);
}

export function wordsOf(text: string): string[] {
  return fold(text).match(wordPattern) ?? [];
}

/** Whether `inner` stands in `outer`, word for word. */
export function containsWords(outer: readonly string[], inner: readonly string[]): boolean {
  return ` ${outer.join(' ')} `.indexOf(` ${inner.join(' ')} `) >= 0;
}
