import * as z from 'zod/mini';
import { loadDomainLists } from '../../src/domain/domains/domainLists';
import { explainMail } from '../../src/domain/reading/explainMail';
import { explainMatch } from '../../src/domain/matching/explainMatch';
import { languages } from '../../src/domain/language';
import { fieldTypes, mailKinds, type FieldId } from '../../src/domain/mail/mail';
import { withQueue } from '../../src/domain/mail/prefill';
import { regions } from '../../src/domain/region';
import { renderMail } from '../../src/domain/mail/renderMail';
import { loadMail } from '../../src/i18n/loadMail';
import { checkMails, person } from './checkMails';

/** What is wrong with what was given, in one sentence. */
export class Mistake extends Error {}

type Explain = (file: Uint8Array, name: string) => object | Promise<object>;

/** What each word of the command does with a file: gives what is printed as JSON, or throws a `Mistake`. */
export const explanations: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ['read', readMail],
  ['match', match],
  ['check', check],
  ['render', render],
]);

const Body = z.object({
  html: z.optional(z.string()),
  text: z.optional(z.string()),
  from: z.optional(z.string()),
  subject: z.optional(z.string()),
  itemClass: z.optional(z.string()),
  reader: z.optional(z.string()),
});

function readMail(file: Uint8Array, name: string): object {
  if (/\.html?$/i.test(name)) return explainMail({ html: textOf(file) });
  if (/\.txt$/i.test(name)) return explainMail({ text: textOf(file) });
  const { from: _, ...mail } = read(Body, json(file));
  if (mail.html === undefined && mail.text === undefined) throw new Mistake('the file: expected html or text.');
  return explainMail(mail);
}

const Texts = z.array(z.string());
/** `Maria Silva <maria@contoso.com>`, an address alone, or both apart. */
const Address = z.union([z.string(), z.object({ name: z.catch(z.string(), ''), address: z.string() })]);
const BareAddress = z.pipe(
  Address,
  z.transform((given) => person(given).address),
);

const Match = z.object({
  tenants: z.array(
    z.object({
      name: z.string(),
      domains: z.optional(Texts),
      tenantId: z.optional(z.string()),
      accountTeamContacts: z.optional(z.array(BareAddress)),
    }),
  ),
  own: z.optional(Texts),
  accountTeam: z.optional(Texts),
  threads: z.array(
    z.object({
      participants: z.optional(z.array(BareAddress)),
      subject: z.optional(z.string()),
      conversationMail: z.optional(z.string()),
      quotedTenantId: z.optional(z.string()),
      link: z.optional(z.string()),
    }),
  ),
});

async function match(file: Uint8Array): Promise<object> {
  const question = read(Match, json(file));
  try {
    return explainMatch(question, await loadDomainLists());
  } catch (error) {
    throw error instanceof RangeError ? new Mistake(`${error.message}.`) : error;
  }
}

const People = z.array(Address);

const Check = z.object({
  tenants: z.array(
    z.object({
      name: z.string(),
      domains: Texts,
      tenantId: z.optional(z.string()),
      region: z.optional(z.enum(regions)),
      language: z.optional(z.enum(languages)),
      accountTeamContacts: z.optional(People),
      customerContacts: z.optional(People),
    }),
  ),
  own: Texts,
  mails: z.array(
    z.object({
      to: People,
      cc: z.optional(People),
      bcc: z.optional(People),
      subject: z.string(),
      html: z.optional(z.string()),
      text: z.optional(z.string()),
      tenant: z.optional(z.string()),
      kind: z.optional(z.enum(mailKinds)),
    }),
  ),
});

function check(file: Uint8Array): object {
  return checkMails(read(Check, json(file)));
}

const Render = z.object({
  kind: z.enum(mailKinds),
  language: z.enum(languages),
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

async function render(file: Uint8Array): Promise<object> {
  const { kind, language, facts } = read(Render, json(file));
  const unknown = Object.keys(facts).find((field) => !Object.hasOwn(fieldTypes, field));
  if (unknown !== undefined) {
    throw new Mistake(`facts.${unknown} is no field; expected some of ${Object.keys(fieldTypes).join(', ')}.`);
  }
  const { mail, queueNames } = await loadMail(kind, language);
  const rendered = renderMail(mail, withQueue(facts as Partial<Record<FieldId, string>>, queueNames));
  return rendered.kind === 'rendered' ? rendered.mail : { gaps: rendered.missing };
}

/** The text of a file in UTF-8, with or without a mark of byte order. */
export function textOf(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw new Mistake('expected text in UTF-8.');
  }
}

export function json(file: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(file));
  } catch (error) {
    throw error instanceof Mistake ? error : new Mistake(`expected JSON; ${(error as SyntaxError).message}.`);
  }
}

/** What the file says, or where it says something else. */
export function read<T>(schema: z.ZodMiniType<T>, given: unknown): T {
  const parsed = z.safeParse(schema, given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  throw new Mistake(`${place ? place.replace(/^\./, '') : 'the file'}: ${expected(issue)}.`);
}

function expected(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_value') return `expected one of ${issue.values.join(', ')}`;
  if (issue?.code === 'invalid_type') return `expected ${issue.expected}`;
  return 'expected something else';
}
