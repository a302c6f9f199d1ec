import type { SendHint, SendKnowledge } from '../../domain/sending/outgoing';
import { isObject } from '../../domain/isObject';
import { readHint, readJson, readKnowledge } from './sendingGate';

/** What the pane leaves with a draft for the handler, and the handler for the pane: names in the draft's session data. */
export const sessionNames = { note: 'closeout', seen: 'closeout.seen' } as const;

export type SessionNote = { readonly hint?: SendHint | undefined; readonly knowledge?: SendKnowledge | undefined };

/** Characters for what is known; Outlook takes 50,000 in all. */
const longest = 30_000;
const longestTenants = 20_000;

/** The note as text, with as much of the knowledge as fits: the hinted tenant first, then what was told last. */
export function writeNote(hint: SendHint | undefined, knowledge?: SendKnowledge): string {
  return JSON.stringify({ hint, knowledge: knowledge && excerpt(knowledge, hint) } satisfies SessionNote);
}

export function readNote(text: unknown): SessionNote {
  const note = readJson(text);
  return isObject(note) ? { hint: readHint(note['hint']), knowledge: readKnowledge(note['knowledge']) } : {};
}

function excerpt(knowledge: SendKnowledge, hint: SendHint | undefined): SendKnowledge | undefined {
  const { reader, sides } = knowledge;
  const wanted = [
    ...knowledge.tenants.filter(({ key }) => key === hint?.tenant),
    ...lastFirst(knowledge.tenants.filter(({ key }) => key !== hint?.tenant)),
  ];
  let size = JSON.stringify({ reader, sides }).length;
  if (size > longestTenants) return undefined;
  const fits = (part: unknown, room: number) => {
    const length = JSON.stringify(part).length + 1;
    if (size + length > room) return false;
    size += length;
    return true;
  };
  const tenants = wanted.filter((tenant) => fits(tenant, longestTenants));
  const known = new Set(tenants.map(({ key }) => key));
  const links: Record<string, SendKnowledge['links'][string]> = {};
  // oxlint-disable-next-line no-restricted-properties -- notes are written by the pane
  for (const [conversation, tenant] of lastFirst(Object.entries(knowledge.links))) {
    if (known.has(tenant) && fits([conversation, tenant], longest)) links[conversation] = tenant;
  }
  return { reader, sides, tenants, links };
}

function lastFirst<T>(list: readonly T[]): T[] {
  return list.reduceRight<T[]>((turned, each) => {
    turned.push(each);
    return turned;
  }, []);
}
