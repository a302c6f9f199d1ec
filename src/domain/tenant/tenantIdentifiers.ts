// The on-send handler uses these in engines without look-behind: what may not stand before a name is matched with it.
const guid = /(?:^|[^0-9a-z])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9a-z])/g;

/** The first domain that Microsoft gives a tenant, in each of its clouds, and the host for mail in hybrid mode below it. */
const initial = String.raw`([a-z0-9-]+)(?:\.mail)?\.(onmicrosoft\.(?:com|us|de)|partner\.onmschina\.cn)`;

/** A letter of an alphabet before it makes it another name; Chinese and Japanese stand beside it without a space. */
const letter = String.raw`a-z0-9\u00c0-\u1fff-`;

const initialInText = new RegExp(String.raw`(?:^|[^${letter}])${initial}(?![${letter}]|\.[${letter}])`, 'g');

/** `x.onmicrosoft.com` of that host, `x.mail.onmicrosoft.com` and every host below; undefined of any other host. */
export function initialDomainOf(host: string): string | undefined {
  const [, name, cloud] = new RegExp(String.raw`(?:^|\.)${initial}$`).exec(host) ?? [];
  return name && `${name}.${cloud}`;
}

/** The directory ids that a text names, lower case, each once; the empty one is none. */
export function tenantIdsIn(text: string): string[] {
  const found = matchesOf(guid, text).map(([, id = '']) => id);
  return [...new Set(found)].filter((id) => /[1-9a-f]/.test(id));
}

/** The `*.onmicrosoft.com` names that a text names, lower case, each once. */
export function initialDomainsIn(text: string): string[] {
  return [...new Set(matchesOf(initialInText, text).map(([, name, cloud]) => `${name}.${cloud}`))];
}

function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) found.push(match);
  return found;
}
