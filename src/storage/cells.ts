import type { Person } from '../domain/address';
import { cleanText } from '../domain/text/cleanText';
import type { Closure, Drafted, Evidence } from '../domain/closure/closure';
import type { ConversationRef } from '../domain/thread/conversation';
import { isDay } from '../domain/day';
import { languages } from '../domain/language';
import { mailKinds } from '../domain/mail/mail';
import { playbook, type StepId } from '../domain/closure/playbook';
import { regions } from '../domain/region';
import type { TenantKey } from '../domain/tenant/tenant';
import type { Row } from './rows';

/**
 * A closure as a row of cells that merge one by one. A set is one cell per member (`d:` domains, `c:` customer contacts,
 * `a:` account team, `w:` workloads, `o:` others’ hosts), so that two windows can add to it; `s:` is a step's
 * evidence and `p:` a draft, as JSON; `r:` is the day of the first answer and `n:` the one up to which mails were declined;
 * `y:` is the day of an answer that was no yes, under its mail's reference.
 */
export type Cells = Readonly<Record<string, unknown>>;

const proofs = ['fm', 'mail-sent', 'mail-seen', 'reply'] as const;

const stepIds: ReadonlySet<string> = new Set(playbook.map(({ id }) => id));

/** Shown when the day in the store cannot be read, so that the closure can. */
const unknownDay = '1970-01-01';

/** Whether a cell says when somebody answered. */
export function isAnswer(cell: string): boolean {
  return cell.startsWith('r:');
}

/** The cells of a closure, as they are written. */
export function cellsOf({
  tenant,
  begun,
  done,
  drafted,
  answered,
  declined,
  notYet,
}: Closure): Record<string, string | true> {
  const cells: Record<string, string | true> = Object.create(null);
  const text = (cell: string, value: string | undefined) => {
    if (value !== undefined) cells[sound(cell)] = sound(value);
  };
  text('name', tenant.name);
  text('id', tenant.tenantId);
  text('region', tenant.region);
  text('language', tenant.language);
  text('meeting', tenant.nextMeeting);
  text('begun', begun);
  text('into', tenant.mergedInto);
  if (tenant.discarded) cells['discarded'] = true;
  tenant.domains.forEach((domain) => (cells[sound(`d:${domain}`)] = true));
  tenant.apart?.forEach((host) => (cells[sound(`o:${host}`)] = true));
  tenant.customerContacts.forEach(({ name, address }) => text(`c:${address}`, name));
  tenant.accountTeamContacts.forEach(({ name, address }) => text(`a:${address}`, name));
  tenant.workloads.forEach((workload) => (cells[sound(`w:${workload}`)] = true));
  Object.entries(done).forEach(([step, evidence]) => text(`s:${step}`, json(inOrder(evidence))));
  Object.entries(drafted).forEach(([step, draft]) => text(`p:${step}`, json(inOrder(draft))));
  Object.entries(answered).forEach(([step, day]) => text(`r:${step}`, day));
  Object.entries(declined).forEach(([step, day]) => text(`n:${step}`, day));
  Object.entries(notYet ?? {}).forEach(([mail, day]) => text(`y:${mail}`, day));
  return cells;
}

/** Without the halves of characters, and without U+FFFD, which stands where a text was decoded badly. */
export function sound(text: string): string {
  return text.replace(/[\p{Surrogate}\uFFFD]/gu, '');
}

function soundly(value: unknown): unknown {
  return typeof value === 'string' ? sound(value) : value;
}

/** A text of the store as it may be shown: a file that was imported can hold anything. */
function shown(text: string): string {
  return cleanText(sound(text));
}

/** The values of a row's cells, removed ones left out. */
export function valuesOf(row: Row): Cells {
  const cells: Record<string, unknown> = Object.create(null);
  for (const [cell, [value]] of Object.entries(row)) if (value !== undefined) cells[cell] = value;
  return cells;
}

/** Halves of characters would be escaped, and come back. */
function json(given: object): string {
  return JSON.stringify(given, (_key, value: unknown) => soundly(value));
}

const jsonKeys = [
  'on',
  'by',
  'mail',
  'conversation',
  'reason',
  'ready',
  'workloads',
  'region',
  'who',
  'words',
  'copied',
] as const;

/** The keys always in the same order, so that equal evidence is an equal cell. */
function inOrder(given: Partial<Evidence & Drafted>): Partial<Evidence & Drafted> {
  return Object.fromEntries(jsonKeys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])));
}

/**
 * The closure of a row's cells. A cell that cannot be read, or that a later version added, is not in it; without the
 * day it was begun it is none, because only a part of its row is known.
 */
export function closureOf(key: string, cells: Cells): Closure | undefined {
  if (cells['begun'] === undefined) return undefined;
  const domains: string[] = [];
  const apart: string[] = [];
  const workloads: string[] = [];
  const customerContacts: Person[] = [];
  const accountTeamContacts: Person[] = [];
  const done: Partial<Record<StepId, Evidence>> = {};
  const drafted: Partial<Record<StepId, Drafted>> = {};
  const answered: Partial<Record<StepId, string>> = {};
  const declined: Partial<Record<StepId, string>> = {};
  const notYet: Record<string, string> = {};
  for (const cell of Object.keys(cells).sort()) {
    const given = cells[cell];
    const value = typeof given === 'string' ? shown(given) : given;
    const kind = cell.slice(0, 2);
    const rest = shown(cell.slice(2));
    if (kind === 'd:' && value === true) domains.push(rest);
    else if (kind === 'o:' && value === true) apart.push(rest);
    else if (kind === 'w:' && value === true) workloads.push(rest);
    else if (kind === 'c:' && typeof value === 'string') customerContacts.push({ name: value, address: rest });
    else if (kind === 'a:' && typeof value === 'string') accountTeamContacts.push({ name: value, address: rest });
    else if (kind === 's:' && isStep(rest)) {
      const evidence = readEvidence(value);
      if (evidence) done[rest] = evidence;
    } else if (kind === 'p:' && isStep(rest)) {
      const draft = readDrafted(value);
      if (draft) drafted[rest] = draft;
    } else if (kind === 'r:' && isStep(rest) && isDay(value)) answered[rest] = value;
    else if (kind === 'n:' && isStep(rest) && isDay(value)) declined[rest] = value;
    else if (kind === 'y:' && isReference.test(rest) && isDay(value)) notYet[rest] = value;
  }
  const { name, id, region, language, meeting, into } = cells;
  return {
    tenant: {
      key: key as TenantKey,
      name: typeof name === 'string' ? shown(name) : key,
      domains,
      ...(apart.length > 0 ? { apart } : {}),
      ...(isText(id) ? { tenantId: shown(id) } : {}),
      ...(isOneOf(regions, region) ? { region } : {}),
      ...(isOneOf(languages, language) ? { language } : {}),
      customerContacts,
      accountTeamContacts,
      workloads,
      ...(isDay(meeting) ? { nextMeeting: meeting } : {}),
      ...(isText(into) ? { mergedInto: into as TenantKey } : {}),
      ...(cells['discarded'] === true ? { discarded: true as const } : {}),
    },
    begun: isDay(cells['begun']) ? cells['begun'] : unknownDay,
    done,
    drafted,
    answered,
    declined,
    ...(Object.keys(notYet).length > 0 ? { notYet } : {}),
  };
}

const isReference = /^[A-Za-z0-9_-]{9}$/;

// Plain checks and no schemas: a list of all tenants reads some twenty thousand of these cells.

function readEvidence(cell: unknown): Evidence | undefined {
  const { on, by, conversation, reason, ready, workloads, region, who, words, copied } = parsedJson(cell);
  if (!isDay(on) || !isOneOf(proofs, by)) return undefined;
  return {
    on,
    by,
    ...(isText(conversation) ? { conversation: conversation as ConversationRef } : {}),
    ...(typeof reason === 'string' ? { reason: shown(reason) } : {}),
    ...(typeof ready === 'boolean' ? { ready } : {}),
    ...(isTextList(workloads) ? { workloads: workloads.map(shown) } : {}),
    ...(isOneOf(regions, region) ? { region } : {}),
    ...(isText(who) ? { who: shown(who) } : {}),
    ...(isText(words) ? { words: shown(words) } : {}),
    ...(isText(copied) && isReference.test(copied) ? { copied } : {}),
  };
}

function readDrafted(cell: unknown): Drafted | undefined {
  const { on, mail, conversation } = parsedJson(cell);
  if (!isDay(on) || !isOneOf(mailKinds, mail)) return undefined;
  return { on, mail, ...(isText(conversation) ? { conversation: conversation as ConversationRef } : {}) };
}

function isStep(text: string): text is StepId {
  return stepIds.has(text);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value);
}

/** The object of a JSON text; what is none has no keys. */
function parsedJson(cell: unknown): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = typeof cell === 'string' ? JSON.parse(cell) : undefined;
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    // No JSON is no evidence; the cell stays in the store as it is.
    return {};
  }
}

/** The cells to write and, as undefined, to remove so that `before` becomes `after`; other cells of the row stay. */
export function cellChanges(before: Closure | undefined, after: Closure): Record<string, string | true | undefined> {
  const old = before ? cellsOf(before) : {};
  const next = cellsOf(after);
  const changes: Record<string, string | true | undefined> = Object.create(null);
  for (const cell of Object.keys(old)) if (!(cell in next)) changes[cell] = undefined;
  for (const [cell, value] of Object.entries(next)) if (old[cell] !== value) changes[cell] = value;
  return changes;
}
