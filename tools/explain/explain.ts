import * as z from 'zod/mini';
import { loadDomainLists } from '../../src/domain/domainLists';
import { explainMatch } from '../../src/domain/explainMatch';
import { languages } from '../../src/domain/language';
import { fieldTypes, mailKinds, type FieldId } from '../../src/domain/mail';
import { withQueue } from '../../src/domain/prefill';
import { renderMail } from '../../src/domain/renderMail';
import { loadMail } from '../../src/i18n/loadMail';

/** What is wrong with what was given, in one sentence. */
export class Mistake extends Error {}

type Explain = (file: Uint8Array, name: string) => object | Promise<object>;

/** What each word of the command does with a file: gives what is printed as JSON, or throws a `Mistake`. */
export const explanations: ReadonlyMap<string, Explain> = new Map<string, Explain>([
  ['match', match],
  ['render', render],
]);

const Texts = z.array(z.string());
/** An address, bare or with a name. */
const Address = z.pipe(
  z.union([z.string(), z.object({ name: z.optional(z.string()), address: z.string() })]),
  z.transform((given) => (typeof given === 'string' ? { name: '', address: given } : { name: '', ...given })),
);
const BareAddress = z.pipe(
  Address,
  z.transform(({ address }) => address),
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
