import { normaliseAddress } from '../../domain/address';
import { shortHash } from '../../domain/thread/conversation';
import type { SendKnowledge, SentRecord } from '../../domain/sending/outgoing';
import type { BoxStorage } from '../browserStorage';
import { asMoment } from '../officeAnswers';
import { readJson, readKnowledge, readRecord } from './sendingGate';

/**
 * What pane and handler share in the browser's storage. Where that is missing, full or blocked, nothing is kept, and
 * whoever writes is told so.
 */
export type GuardBox = { readonly storage: BoxStorage | undefined; readonly prefix: string };

const minute = 60_000;
const longest = 60 * 24 * 60 * minute;

/** Marks that are kept; the list in the mailbox has eight. */
const mostTaken = 64;

/**
 * The box of a mailbox: two accounts in one profile have nothing in common.
 * @param partition what Office says parts this browser's storage, if anything
 */
export function openGuardBox(storage: BoxStorage | undefined, address: string, partition = ''): GuardBox {
  return { storage, prefix: `${partition}closeout.guard.${shortHash(normaliseAddress(address))}.` };
}

/** When the handler was last seen working, in milliseconds since 1970. */
export function lastSeen(box: GuardBox): number | undefined {
  return asMoment(read(box, 'seen'));
}

export function markSeen(box: GuardBox, at: number): boolean {
  return write(box, 'seen', at);
}

export function knowledgeIn(box: GuardBox): SendKnowledge | undefined {
  return readKnowledge(read(box, 'knowledge'));
}

export function keepKnowledge(box: GuardBox, knowledge: SendKnowledge): boolean {
  return write(box, 'knowledge', knowledge);
}

/** Each record has a key of its own, so that pane and handler never write over each other. */
export function addSent(box: GuardBox, record: SentRecord): boolean {
  const before = readRecord(read(box, sentName(record, 1)));
  write(box, 'last', record);
  return (before && isSameSending(before, record)) || write(box, sentName(record), record);
}

/** Whether this very mail was let go a moment ago: Outlook on the web starts the handler up to three times (#6706). */
export function isJustSent(box: GuardBox, record: SentRecord): boolean {
  const last = readRecord(read(box, 'last'));
  return last !== undefined && isSameSending(last, record);
}

/** The mails that were let go, oldest first; very old ones are dropped. */
export function sentIn(box: GuardBox, now: number): SentRecord[] {
  const records: SentRecord[] = [];
  for (const name of namesIn(box)) {
    const record = readRecord(read(box, name));
    if (record && now - record.at < longest) records.push(record);
    else remove(box, name);
  }
  return records.sort((a, b) => a.at - b.at);
}

/** Forgets the mail that was let go last, if it was one of these tenants'. */
export function forgetLast(box: GuardBox, tenants: ReadonlySet<string>): void {
  const tenant = readRecord(read(box, 'last'))?.tenant;
  if (tenant !== undefined && tenants.has(tenant)) remove(box, 'last');
}

export function forgetSent(box: GuardBox, record: SentRecord): void {
  remove(box, sentName(record));
}

/** Whether a key of the browser's storage is one of a sent mail in this box. */
export function isSentKey({ prefix }: GuardBox, key: string | null): key is string {
  return key !== null && key.startsWith(`${prefix}sent.`);
}

/** Whether a key of the browser's storage is the one that says when the handler was last seen. */
export function isSeenKey({ prefix }: GuardBox, key: string | null): boolean {
  return key === `${prefix}seen`;
}

/** Marks of records that came through the mailbox and are not to come again. */
export function takenIn(box: GuardBox): string[] {
  const marks = read(box, 'taken');
  return Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : [];
}

export function addTaken(box: GuardBox, marks: readonly string[]): void {
  write(box, 'taken', [...takenIn(box), ...marks].slice(-mostTaken));
}

/** A record's name. A handler that is started twice for one mail gives it the same, but for the turn of a minute. */
export function sentKey({ kind, tenant, conversation, domains, at }: SentRecord, minutesBefore = 0): string {
  return shortHash([kind, tenant, conversation, domains, Math.floor(at / minute) - minutesBefore].join(' '));
}

/** Whether both tell of one mail: they have one name, or would have but for the turn of a minute. */
export function isSameSending(before: SentRecord, record: SentRecord): boolean {
  const mark = sentKey(before);
  return mark === sentKey(record) || (mark === sentKey(record, 1) && record.at - before.at < minute);
}

function sentName(record: SentRecord, minutesBefore = 0): string {
  return `sent.${sentKey(record, minutesBefore)}`;
}

function namesIn(box: GuardBox): string[] {
  const names: string[] = [];
  try {
    for (let at = 0; at < (box.storage?.length ?? 0); at++) {
      const key = box.storage?.key(at) ?? null;
      if (isSentKey(box, key)) names.push(key.slice(box.prefix.length));
    }
  } catch {
    // Blocked since: those that were found.
  }
  return names;
}

function read({ storage, prefix }: GuardBox, name: string): unknown {
  try {
    return storage && readJson(storage.getItem(prefix + name));
  } catch {
    // Blocked: as if it were empty.
    return undefined;
  }
}

function write({ storage, prefix }: GuardBox, name: string, value: unknown): boolean {
  try {
    storage?.setItem(prefix + name, JSON.stringify(value));
    return storage !== undefined;
  } catch {
    // Full or blocked: the ways beside this one serve.
    return false;
  }
}

function remove({ storage, prefix }: GuardBox, name: string): void {
  try {
    storage?.removeItem(prefix + name);
  } catch {
    // Blocked: it is taken again, and evidence seen twice counts once.
  }
}
