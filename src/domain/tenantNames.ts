const guid = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/g;

/** The first domain that Microsoft gives a tenant, in each of its clouds, and the host for mail in hybrid mode below it. */
const initial = String.raw`([a-z0-9-]+)(?:\.mail)?\.(onmicrosoft\.(?:com|us|de)|partner\.onmschina\.cn)`;

const initialHost = new RegExp(String.raw`(?:^|\.)${initial}$`);

/** A letter of an alphabet before it makes it another name; Chinese and Japanese stand beside it without a space. */
const letter = String.raw`a-z0-9\u00c0-\u1fff-`;

const initialInText = new RegExp(String.raw`(?<![${letter}])${initial}(?![${letter}]|\.[${letter}])`, 'g');

/** `x.onmicrosoft.com` of that host, `x.mail.onmicrosoft.com` and every host below; undefined of any other host. */
export function initialDomainOf(host: string): string | undefined {
  const [, name, cloud] = initialHost.exec(host) ?? [];
  return name && `${name}.${cloud}`;
}

/** The directory ids that a text names, lower case, each once; the empty one is none. */
export function tenantIdsIn(text: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().match(guid) ?? [];
  return [...new Set(found)].filter((id) => /[1-9a-f]/.test(id));
}

/** The `*.onmicrosoft.com` names that a text names, lower case, each once. */
export function initialDomainsIn(text: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().matchAll(initialInText);
  return [...new Set(Array.from(found, ([, name, cloud]) => `${name}.${cloud}`))];
}
