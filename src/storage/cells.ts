import * as z from 'zod/mini';
import type { Person } from '../domain/address';
import type { Closure, Drafted, Evidence } from '../domain/closure';
import type { ConversationRef } from '../domain/conversation';
import { languages } from '../domain/language';
import { mailKinds } from '../domain/mail';
import { playbook, type StepId } from '../domain/playbook';
import { regions } from '../domain/queue';
import type { TenantKey } from '../domain/tenant';

/**
 * A closure as a row of cells that merge one by one. A set is one cell per member (`d:` domains, `c:` customer contacts,
 * `a:` account team, `w:` workloads), so that two windows can add to it; `s:` is a step's evidence and `p:` a draft, as
 * JSON.
 */
export type Cells = Readonly<Record<string, unknown>>;

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const Text = z.string().check(z.minLength(1));
const Ref = z.custom<ConversationRef>((value) => typeof value === 'string' && value.length > 0);

const EvidenceCell = z.object({
  on: Day,
  by: z.enum(['fm', 'mail-sent', 'mail-seen', 'reply']),
  conversation: z.exactOptional(Ref),
  reason: z.exactOptional(z.string()),
  ready: z.exactOptional(z.boolean()),
  workloads: z.exactOptional(z.array(z.string())),
  region: z.exactOptional(z.enum(regions)),
});

const DraftedCell = z.object({ on: Day, mail: z.enum(mailKinds), conversation: z.exactOptional(Ref) });

const stepIds: ReadonlySet<string> = new Set(playbook.map(({ id }) => id));

/** Shown when the day in the store cannot be read, so that the closure can. */
const unknownDay = '1970-01-01';

/** The cells of a closure, as they are written. */
export function cellsOf({ tenant, begun, done, drafted }: Closure): Record<string, string | true> {
  const cells: Record<string, string | true> = Object.create(null);
  const text = (cell: string, value: string | undefined) => {
    if (value !== undefined) cells[cell] = sound(value);
  };
  text('name', tenant.name);
  text('id', tenant.tenantId);
  text('region', tenant.region);
  text('language', tenant.language);
  text('meeting', tenant.nextMeeting);
  text('begun', begun);
  text('into', tenant.mergedInto);
  if (tenant.discarded) cells['discarded'] = true;
  tenant.domains.forEach((domain) => (cells[`d:${domain}`] = true));
  tenant.customerContacts.forEach(({ name, address }) => text(`c:${address}`, name));
  tenant.accountTeamContacts.forEach(({ name, address }) => text(`a:${address}`, name));
  tenant.workloads.forEach((workload) => (cells[`w:${workload}`] = true));
  Object.entries(done).forEach(([step, evidence]) => text(`s:${step}`, JSON.stringify(inOrder(evidence))));
  Object.entries(drafted).forEach(([step, draft]) => text(`p:${step}`, JSON.stringify(inOrder(draft))));
  return cells;
}

/** TinyBase keeps texts for itself that are U+FFFC or begin with U+FFFD, as names that were decoded badly do. */
function sound(text: string): string {
  return text === '\uFFFC' ? '' : text.replace(/^\uFFFD+/, '');
}

const jsonKeys = ['on', 'by', 'mail', 'conversation', 'reason', 'ready', 'workloads', 'region'] as const;

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
  const read = <T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : undefined;
  };
  const domains: string[] = [];
  const workloads: string[] = [];
  const customerContacts: Person[] = [];
  const accountTeamContacts: Person[] = [];
  const done: Partial<Record<StepId, Evidence>> = {};
  const drafted: Partial<Record<StepId, Drafted>> = {};
  for (const [cell, value] of Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rest = cell.slice(2);
    const kind = cell.slice(0, 2);
    if (kind === 'd:' && value === true) domains.push(rest);
    else if (kind === 'w:' && value === true) workloads.push(rest);
    else if (kind === 'c:' && typeof value === 'string') customerContacts.push({ name: value, address: rest });
    else if (kind === 'a:' && typeof value === 'string') accountTeamContacts.push({ name: value, address: rest });
    else if (isStep(rest) && kind === 's:') {
      const evidence = read(EvidenceCell, parsedJson(value));
      if (evidence) done[rest] = evidence;
    } else if (isStep(rest) && kind === 'p:') {
      const draft = read(DraftedCell, parsedJson(value));
      if (draft) drafted[rest] = draft;
    }
  }
  const tenantId = read(Text, cells['id']);
  const region = read(z.enum(regions), cells['region']);
  const language = read(z.enum(languages), cells['language']);
  const nextMeeting = read(Day, cells['meeting']);
  const into = read(Text, cells['into']);
  return {
    tenant: {
      key: key as TenantKey,
      name: read(z.string(), cells['name']) ?? key,
      domains,
      ...(tenantId === undefined ? {} : { tenantId }),
      ...(region === undefined ? {} : { region }),
      ...(language === undefined ? {} : { language }),
      customerContacts,
      accountTeamContacts,
      workloads,
      ...(nextMeeting === undefined ? {} : { nextMeeting }),
      ...(into === undefined ? {} : { mergedInto: into as TenantKey }),
      ...(cells['discarded'] === true ? { discarded: true as const } : {}),
    },
    begun: read(Day, cells['begun']) ?? unknownDay,
    done,
    drafted,
  };
}

function isStep(text: string): text is StepId {
  return stepIds.has(text);
}

function parsedJson(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch {
    // No JSON is no evidence; the cell stays in the store as it is.
    return undefined;
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
