import type { Person } from '../../domain/address';
import { timeOf } from '../clock';
import type { Row, Stamp } from '../rows';
import { codeCell, codeAnyCell } from './codeCell';
import { codeDay, dayOf } from './codeDay';
import type { Coder } from './coder';
import { codeContact, type ContactState } from './codeContact';
import { codeEvidence, type Seen } from './codeEvidence';
import { codeFlag, codeNumber, mixContext } from './codeNumber';
import { codeSeen, codeWords } from './codeSeen';
import { startStamps } from './codeStamp';
import { codeGuid } from './codeGuid';
import { codeText } from './codeText';
import { plainLetters } from './localParts';

/** What the closures before tell about the next. */
export type ClosureState = Seen &
  ContactState & {
    readonly languages: string[];
    /** The first words of companies' names, and the others. */
    readonly firms: readonly string[][];
    readonly customers: Person[];
    readonly accountTeam: Person[];
  };

export function startClosures(): ClosureState {
  return {
    stamps: startStamps(),
    words: [],
    regions: [],
    workloads: [],
    languages: [],
    domains: [],
    firms: [[], []],
    names: [[], []],
    customers: [],
    accountTeam: [],
    pattern: 0,
  };
}

/** Cells that a closure has once, and steps. Packed copies name their places: the lists may grow at their ends only. */
const facts = ['name', 'id', 'region', 'language', 'meeting', 'begun', 'into', 'discarded'] as const;
export const packedSteps = [
  'services-enabled',
  'ending-understood',
  'customer-satisfied',
  'atu-mail',
  'discussion-held',
  'activities-reviewed',
  'readiness',
  'rfa-instructions',
  'rfa-demo',
  'customer-mail',
  'task-4060',
  'notes',
  'next-action-date',
  'assignment-mail',
  'queue-confirmed',
  'fm-unassigned',
  'success-execution',
  'success-review',
] as const;

const microsoft = '.onmicrosoft.com';

const blank: Stamp = [undefined, ''];

/** One closure, its key last, since that is one of its domains. When reading, `key` and `row` are of no account. */
export function codeClosure(coder: Coder, state: ClosureState, key: string, row: Row): [key: string, row: Row] {
  const { stamps } = state;
  const left = new Set(Object.keys(row));
  const read: Record<string, Stamp> = Object.create(null);
  let began: number | undefined;

  function add(id: string, stamp: Stamp): void {
    read[id] = stamp;
    began ??= stamps.time;
  }

  /** A cell that may be there or not. */
  function maybe(id: string, kind: number, before: number, codeString: (text: string) => string): boolean {
    const there = codeFlag(coder, mixContext(50, kind, before), left.delete(id));
    if (there) add(id, codeCell(coder, kind, stamps, row[id] ?? blank, codeString));
    return there;
  }

  /** All cells whose ids begin with the prefix. */
  function all(prefix: string, kind: number, codeOne: (id: string, stamp: Stamp) => [id: string, stamp: Stamp]): void {
    const ids = [...left].filter((id) => id.startsWith(prefix)).sort();
    const count = codeNumber(coder, mixContext(51, kind), ids.length);
    for (let at = 0; at < count; at++) {
      const id = ids[at] ?? prefix;
      left.delete(id);
      const [rest, stamp] = codeOne(id.slice(prefix.length), row[id] ?? blank);
      add(prefix + rest, stamp);
    }
  }

  const today = () => dayOf(stamps.time);
  for (const [kind, id] of facts.entries()) maybe(id, kind, 0, (text) => codeFact(coder, state, id, kind, text));

  const name = String(read['name']?.[0] ?? '');
  const domains: string[] = [];
  all('d:', 60, (domain, stamp) => {
    const hint = domains[0]?.split('.')[0] ?? plainLetters(name).replace(/[^a-z0-9]+/g, ' ');
    domains.push(codeDomain(coder, domains.length > 0, domain, hint));
    return [domains.at(-1) ?? '', codeAnyCell(coder, 61, stamps, stamp)];
  });
  const contact = (kind: number, known: Person[]) => (address: string, stamp: Stamp) =>
    codeContact(coder, kind, state, known, domains, address, stamp);
  state.pattern = 0;
  all('c:', 62, contact(62, state.customers));
  all('a:', 63, contact(63, state.accountTeam));
  all('w:', 66, (workload, stamp) => [
    codeSeen(coder, 66, state.workloads, workload),
    codeAnyCell(coder, 66, stamps, stamp),
  ]);

  let done = 0;
  let open = 0;
  for (const [step, id] of packedSteps.entries()) {
    const drafted = maybe(`p:${id}`, 200 + step, done + open * 2, (text) =>
      codeEvidence(coder, step, 'mail', state, today(), text),
    );
    const before = done + open * 2 + (drafted ? 16 : 0);
    done = maybe(`s:${id}`, 100 + step, before, (text) => codeEvidence(coder, step, 'by', state, today(), text))
      ? 1
      : 0;
    open = Math.min(open + 1 - done, 3);
  }
  all('', 72, (id, stamp) => [codeText(coder, 72, id), codeAnyCell(coder, 72, stamps, stamp)]);

  const keys = [...domains, String(read['id']?.[0] ?? ''), state.customers[0]?.address ?? ''];
  const place = codeNumber(coder, 73, keys.indexOf(key) + 1);
  if (began !== undefined) stamps.time = began;
  return [place > 0 ? (keys[place - 1] ?? '') : codeText(coder, 73, key), read];
}

/** A domain; the tenant's name at Microsoft resembles the other, and the other resembles the company's. */
function codeDomain(coder: Coder, further: boolean, domain: string, hint: string): string {
  const given = codeFlag(coder, mixContext(76, further ? 1 : 0), domain.endsWith(microsoft));
  const kind = mixContext(60, given ? 1 : 0, further ? 1 : 0);
  return codeText(coder, kind, given ? domain.slice(0, -microsoft.length) : domain, hint) + (given ? microsoft : '');
}

function codeFact(coder: Coder, state: ClosureState, id: (typeof facts)[number], kind: number, text: string): string {
  switch (id) {
    case 'name':
      return codeWords(coder, kind, state.firms, text);
    case 'id':
      return codeGuid(coder, text);
    case 'region':
      return codeSeen(coder, kind, state.regions, text);
    case 'language':
      return codeSeen(coder, mixContext(74, (state.regions[0] ?? '').length), state.languages, text);
    case 'begun':
    case 'meeting':
      return codeDay(coder, kind, dayOf(state.stamps.time), text);
    default:
      return codeText(coder, kind, text);
  }
}

/** The time of a row's first stamp: rows are packed in the order in which they were begun. */
export function firstTimeOf(row: Row): number {
  return Math.min(...Object.values(row).map(([, hlc]) => timeOf(hlc)));
}
