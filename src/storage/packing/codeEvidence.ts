import { codeDay } from './codeDay';
import type { Coder } from './coder';
import { codeChance, codeFlag, codeNumber, codeSymbol, mixContext } from './codeNumber';
import { codeSeen } from './codeSeen';
import { codeText } from './codeText';

/** Words that come again from tenant to tenant. */
export type Seen = { readonly words: string[]; readonly regions: string[]; readonly workloads: string[] };

type Fields = {
  readonly on: string;
  readonly by: string;
  readonly conversation?: string;
  readonly reason?: string;
  readonly ready?: boolean;
  readonly workloads?: readonly string[];
  readonly region?: string;
};

/**
 * Evidence or a draft as `src/domain/closure.ts` has them, in JSON; any other text too.
 * @param means the second property: `by` of evidence, `mail` of a draft
 * @param day the day of the stamp, which the day of the evidence seldom is far from
 */
export function codeEvidence(
  coder: Coder,
  step: number,
  means: 'by' | 'mail',
  seen: Seen,
  day: number,
  text: string,
): string {
  const at = mixContext(30, step, means === 'by' ? 1 : 0);
  const fields = fieldsOf(text, means);
  if (!codeFlag(coder, 30, fields !== undefined)) return codeText(coder, 30, text);
  const on = codeDay(coder, mixContext(31, means === 'by' ? 1 : 0), day, fields?.on ?? '');
  const by = codeSeen(coder, at, seen.words, fields?.by ?? '');
  const facts = mixContext(at, by.length);
  const has = codeSymbol(coder, facts, 6, fields ? presence(fields) : 0);
  const workloads = [...(fields?.workloads ?? [])];
  return toJson(means, {
    on,
    by,
    ...(has & 1 ? { conversation: codeReference(coder, fields?.conversation ?? '') } : {}),
    ...(has & 2 ? { reason: codeText(coder, 32, fields?.reason ?? '') } : {}),
    ...(has & 12 ? { ready: (has & 4) !== 0 } : {}),
    ...(has & 16 ? { workloads: codeList(coder, seen.workloads, workloads) } : {}),
    ...(has & 32 ? { region: codeSeen(coder, 33, seen.regions, fields?.region ?? '') } : {}),
  });
}

function presence({ conversation, reason, ready, workloads, region }: Fields): number {
  return (
    (conversation === undefined ? 0 : 1) +
    (reason === undefined ? 0 : 2) +
    (ready === undefined ? 0 : ready ? 4 : 8) +
    (workloads === undefined ? 0 : 16) +
    (region === undefined ? 0 : 32)
  );
}

function codeList(coder: Coder, seen: string[], list: readonly string[]): string[] {
  const length = codeNumber(coder, 34, list.length);
  return Array.from({ length }, (_, at) => codeSeen(coder, 35, seen, list[at] ?? ''));
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const reference = /^[A-Za-z0-9_-]{8}[A-Za-f]$/;

/** A `ConversationRef`: 53 bits that follow no rule. */
export function codeReference(coder: Coder, text: string): string {
  if (!codeFlag(coder, 36, reference.test(text))) return codeText(coder, 36, text);
  return Array.from({ length: 9 }, (_, at) =>
    digits.charAt(codeChance(coder, at < 8 ? 6 : 5, Math.max(digits.indexOf(text.charAt(at)), 0))),
  ).join('');
}

function toJson(means: 'by' | 'mail', { on, by, ...more }: Fields): string {
  return JSON.stringify({ on, [means]: by, ...more });
}

/** The fields of a text that `toJson` would write in the very same way. */
function fieldsOf(text: string, means: 'by' | 'mail'): Fields | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const { on, [means]: by, conversation, reason, ready, workloads, region } = JSON.parse(text);
    const fields: Fields = {
      on,
      by,
      ...(conversation === undefined ? {} : { conversation }),
      ...(reason === undefined ? {} : { reason }),
      ...(ready === undefined ? {} : { ready }),
      ...(workloads === undefined ? {} : { workloads }),
      ...(region === undefined ? {} : { region }),
    };
    const texts = [on, by, conversation ?? '', reason ?? '', region ?? '', ...(workloads ?? [])];
    const fits = texts.every((one) => typeof one === 'string') && typeof (ready ?? true) === 'boolean';
    return fits && toJson(means, fields) === text ? fields : undefined;
  } catch {
    // No JSON, or not of an object: it is packed as the text it is.
    return undefined;
  }
}
