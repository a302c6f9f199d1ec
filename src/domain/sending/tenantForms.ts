import { fold, squeeze, withoutAccents } from './fold';

/** A way to write a tenant's name: its words, or one run where the script has no spaces. */
export type NameForm =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly capital: boolean }
  | { readonly kind: 'run'; readonly run: string };

export const wordPattern = /[A-Za-z0-9\u00c0-\u1fff]+/g;

/** A script without spaces. */
export const eastAsian = /[\u3040-\u30ff\u3400-\u9fff]/;

const eastAsianLegalForm = /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|集团/g;

const legalForm =
  /(?: |, ?)(?:ag|gmbh(?: & co\.? kg)?|se|kg|e\.? ?v\.?|inc\.?|ltda?\.?|limited|llc|plc|corp(?:\.|oration)?|co\.?|s\.? ?[al]\.?|s\/a|b\.? ?v\.?)$/i;

/** Words of our mails and of the trade: a tenant that is called so cannot be told from them. */
const commonWords =
  /^(?:[a-z]+(?:day|tag)|azure|client|contact|customer|data|defender|demo|entra|exchange|fasttrack|form|intune|kunden?|manager|microsoft|migration|office|onedrive|online|outlook|partner|planner|proje[ck]t|purview|sharepoint|support|team|tenant|test|viva)s?$/;

/** More letters than the name of any organisation has. */
const longestName = 200;

/** The forms of a name that are distinct enough to tell a tenant; none of a short or an everyday name. */
export function formsOf(name: string): NameForm[] {
  const trimmed = name.slice(0, longestName).normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (eastAsian.test(trimmed)) {
    const whole = squeeze(trimmed);
    const core = squeeze(trimmed.replace(eastAsianLegalForm, ''));
    const runs = core.length >= 4 && core !== whole ? [whole, core] : [whole];
    return runs.filter((run) => run.length >= 2).map((run) => ({ kind: 'run', run }));
  }
  const capital = /^[A-Z\u00c0-\u00de]/.test(withoutAccents(trimmed));
  return [trimmed, trimmed.replace(legalForm, '')]
    .map(wordsOf)
    .filter((words) => {
      const letters = words.join('');
      if (words.length === 1 && commonWords.test(letters)) return false;
      return letters.length >= (capital || words.length > 1 ? 4 : 6) && /[^0-9]/.test(letters);
    })
    .map((words) => ({ kind: 'words', words, capital }));
}

export function wordsOf(text: string): string[] {
  return fold(text).match(wordPattern) ?? [];
}

/** Whether `inner` stands in `outer`, word for word. */
export function containsWords(outer: readonly string[], inner: readonly string[]): boolean {
  return ` ${outer.join(' ')} `.indexOf(` ${inner.join(' ')} `) >= 0;
}
