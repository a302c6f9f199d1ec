import { asciiDomain, belongsTo, hostAndAbove, longestHost } from '../address';
import type { Sides } from '../side';
import { initialDomainsIn, tenantIdsIn } from '../tenant/tenantIdentifiers';
import { fold, squeeze, withoutAccents } from '../text/textFolding';
import type { KnownTenant } from './outgoing';
import { eastAsian, formOfPerson, formsOf, hasLegalForm, wordPattern, type NameForm } from '../tenant/nameForms';

/** What a text names a tenant by. */
export type Mention = { readonly tenant: KnownTenant; readonly text: string; readonly form?: NameForm };

export type FindTenants = {
  /** The tenants that a text names, by id, domain, name or one of their people. */
  readonly in: (text: string) => readonly Mention[];
  /** The tenants that a mail domain is one of. */
  readonly ofDomain: (domain: string) => readonly KnownTenant[];
};

type Named = { readonly tenant: KnownTenant; readonly form: NameForm };

/** Finds tenants among the known ones. The domains of our side are nobody's. */
export function tenantFinder(tenants: readonly KnownTenant[], sides: Sides): FindTenants {
  const byId = new Map<string, KnownTenant[]>();
  const byDomain = new Map<string, KnownTenant[]>();
  const byWords = new Map<string, Named[]>();
  const byRun = new Map<string, Named[]>();
  for (const tenant of tenants) {
    if (tenant.tenantId) add(byId, tenant.tenantId.toLowerCase(), tenant);
    for (const domain of tenant.domains) {
      if (!belongsTo(domain, sides.own) && !belongsTo(domain, sides.accountTeam)) add(byDomain, domain, tenant);
    }
    for (const form of [...formsOf(tenant.name), ...(tenant.people ?? []).map(formOfPerson)]) {
      if (form?.kind === 'run') add(byRun, form.run, { tenant, form });
      else if (form) add(byWords, form.words[0] ?? '', { tenant, form });
    }
  }

  const ofDomain = (domain: string): readonly KnownTenant[] => {
    const known = hostAndAbove(domain).find((each) => byDomain.has(each));
    return (known && byDomain.get(known)) || [];
  };

  const inText = (text: string): readonly Mention[] => {
    const found: Mention[] = [];
    for (const id of tenantIdsIn(text)) for (const tenant of byId.get(id) ?? []) found.push({ tenant, text: id });
    for (const domain of domainsIn(text)) for (const tenant of ofDomain(domain)) found.push({ tenant, text: domain });
    return [...found, ...namedInWords(text, byWords), ...namedInRuns(text, byRun)];
  };

  return { in: inText, ofDomain };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Hosts in a text, in links and addresses too, each once. */
function domainsIn(text: string): string[] {
  const found = new Set(initialDomainsIn(text));
  for (const token of text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z0-9\u00c0-\u1fff.-]+/)) {
    const host =
      token.indexOf('.') < 0 || token.length > longestHost ? '' : token.replace(/^[.-]+/, '').replace(/[.-]+$/, '');
    if (host.indexOf('.') > 0 && host.length < 254 && !found.has(host)) found.add(host);
  }
  return Array.from(found, asciiDomain);
}

/** Names made of words, the longest where one begins with another; each tenant once. */
function namedInWords(text: string, byWords: ReadonlyMap<string, readonly Named[]>): Mention[] {
  const found = new Map<KnownTenant, Mention>();
  const plain = withoutAccents(text);
  const words: { readonly word: string; readonly start: number; readonly end: number }[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(plain); match; match = wordPattern.exec(plain)) {
    words.push({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  for (let at = 0; at < words.length; at++) {
    const { word, start } = words[at] ?? { word: '', start: 0 };
    let longest = 1;
    let here: Mention[] = [];
    for (const { tenant, form } of byWords.get(word) ?? []) {
      if (form.kind !== 'words' || form.words.length < longest) continue;
      const last = words[at + form.words.length - 1];
      if (!last || !form.words.every((wanted, next) => words[at + next]?.word === wanted)) continue;
      const isLower = (next: number) => /[a-z]/.test(plain.charAt(words[at + next]?.start ?? 0));
      if (form.capitals.some((capital, next) => capital && isLower(next))) continue;
      const name = plain.slice(start, last.end);
      if (/[^a-z0-9\u00c0-\u1fff]{4}|[!?:;"\n]/i.test(name)) continue;
      const before = plain.slice(Math.max(0, start - longestForm), start);
      const behind = plain.slice(last.end, last.end + longestForm);
      if (isInAnother(before, behind) || (form.needsLegalForm && !hasLegalForm(before, behind))) continue;
      if (form.words.length > longest) here = [];
      longest = form.words.length;
      here.push({ tenant, text: name, form });
    }
    for (const mention of here) found.set(mention.tenant, mention);
    at += longest - 1;
  }
  return Array.from(found.values());
}

/** Letters of a legal form, and of the country within it. */
const longestForm = 24;

/** Whether the letters around say that it is a piece of an address, a link or another name. */
function isInAnother(before: string, behind: string): boolean {
  return /[-._@/\\&+]$/.test(before) || /^(?:[@_\\]|[.&+/]\w)/.test(behind);
}

/** Names in scripts without spaces, the longest first; a short one only where nothing of such a name stands beside it. */
function namedInRuns(text: string, byRun: ReadonlyMap<string, readonly Named[]>): Mention[] {
  const found: Mention[] = [];
  if (byRun.size === 0 || !eastAsian.test(text)) return found;
  let plain = fold(text).replace(/[\s・·&.,'’-]+/g, '');
  for (const run of Array.from(byRun.keys()).sort((a, b) => b.length - a.length)) {
    const named = (byRun.get(run) ?? []).filter(({ form }) => isNamed(plain, run, form.needsLegalForm));
    // A person's name is not the tenant's.
    const written = (name: string) => (squeeze(name).indexOf(run) < 0 ? run : name);
    for (const { tenant, form } of named) found.push({ tenant, text: written(tenant.name), form });
    if (named.length > 0) plain = plain.split(run).join('|');
  }
  return found;
}

/** Whether a run stands somewhere in a text, for itself or beside a legal form and not within a longer name. */
function isNamed(plain: string, run: string, needsLegalForm: boolean): boolean {
  for (let at = plain.indexOf(run); at >= 0; at = plain.indexOf(run, at + run.length)) {
    const before = plain.slice(Math.max(0, at - longestForm), at);
    const behind = plain.slice(at + run.length, at + run.length + longestForm);
    if (!needsLegalForm) return true;
    if (!isInName.test(before.slice(-1)) && hasLegalForm('', behind)) return true;
    if (!isInName.test(behind.charAt(0)) && hasLegalForm(before, '')) return true;
  }
  return false;
}

const isInName = /[\u30a1-\u30ff\u3400-\u9fff]/;
