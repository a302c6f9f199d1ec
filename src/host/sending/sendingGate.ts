import type { ConversationRef } from '../../domain/thread/conversation';
import { isDay } from '../../domain/day';
import { isLanguage } from '../../domain/language';
import { mailKinds, type MailKind } from '../../domain/mail/mail';
import { regions, type Region } from '../../domain/region';
import type { KnownTenant, SendHint, SendKnowledge, SentRecord } from '../../domain/sending/outgoing';
import type { TenantKey } from '../../domain/tenant/tenant';
import { asMoment } from '../officeAnswers';
import { isObject } from '../../domain/isObject';

/**
 * The gate for what pane and handler tell each other: it came through the client's storage, from another version of
 * ours perhaps. By hand, so that zod stays out of the handler. What is malformed is left out.
 */

export function readHint(given: unknown): SendHint | undefined {
  if (!isObject(given)) return undefined;
  const { tenant, kind } = given;
  return { ...(isKey(tenant) && { tenant }), ...(isKind(kind) && { kind }) };
}

/** Undefined without a reader and sides: then nothing can be told apart. */
export function readKnowledge(given: unknown): SendKnowledge | undefined {
  if (!isObject(given)) return undefined;
  const { reader, sides, assignmentTeam, tenants, links } = given;
  if (!isObject(reader) || !isObject(sides)) return undefined;
  const { address, language } = reader;
  const { own, accountTeam } = sides;
  if (!isText(address) || !isText(language) || !isLanguage(language)) return undefined;
  if (!Array.isArray(own) || !Array.isArray(accountTeam)) return undefined;
  return {
    reader: { address, language },
    sides: { own: own.filter(isText), accountTeam: accountTeam.filter(isText) },
    ...(isText(assignmentTeam) && { assignmentTeam }),
    tenants: (Array.isArray(tenants) ? tenants : []).map(readTenant).filter((tenant) => tenant !== undefined),
    links: readTexts<TenantKey>(links),
  };
}

export function readRecord(given: unknown): SentRecord | undefined {
  if (!isObject(given)) return undefined;
  const { at, kind, tenant, conversation, region, domains } = given;
  const moment = asMoment(at);
  if (moment === undefined || !isKind(kind)) return undefined;
  return {
    at: moment,
    kind,
    ...(isKey(tenant) && { tenant }),
    ...(isText(conversation) && { conversation: conversation as ConversationRef }),
    ...(isRegion(region) && { region }),
    ...(Array.isArray(domains) && { domains: domains.filter(isText) }),
  };
}

/** What a text in a client's storage says; undefined when it is no JSON. */
export function readJson(text: unknown): unknown {
  if (!isText(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Half written or not ours: as if it were not there.
    return undefined;
  }
}

function readTenant(given: unknown): KnownTenant | undefined {
  if (!isObject(given)) return undefined;
  const { key, name, domains, people, tenantId, region, language, sent } = given;
  if (!isKey(key) || typeof name !== 'string' || !Array.isArray(domains)) return undefined;
  return {
    key,
    name,
    domains: domains.filter(isText),
    sent: readDays(sent),
    ...(Array.isArray(people) && { people: people.filter(isText) }),
    ...(isText(tenantId) && { tenantId }),
    ...(isRegion(region) && { region }),
    ...(isText(language) && isLanguage(language) && { language }),
  };
}

/** By key, the days that are some. */
function readDays(given: unknown): Readonly<Record<string, string>> {
  const texts = readTexts<string>(given);
  const days: Record<string, string> = {};
  for (const key of Object.keys(texts)) if (isDay(texts[key] ?? '')) days[key] = texts[key] ?? '';
  return days;
}

function readTexts<T extends string>(given: unknown): Readonly<Record<string, T>> {
  const texts: Record<string, T> = {};
  if (!isObject(given)) return texts;
  for (const key of Object.keys(given)) {
    const text = given[key];
    if (isText(text)) texts[key] = text as T;
  }
  return texts;
}

function isText(given: unknown): given is string {
  return typeof given === 'string' && given !== '';
}

function isKey(given: unknown): given is TenantKey {
  return isText(given);
}

function isKind(given: unknown): given is MailKind {
  return mailKinds.some((kind) => kind === given);
}

function isRegion(given: unknown): given is Region {
  return regions.some((region) => region === given);
}
