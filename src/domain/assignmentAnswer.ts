import { plain, queueMentions } from './answer/queueMentions';
import { sentencesOf } from './answer/sentences';
import { signalsOf, type Signal } from './answer/signalsOf';
import { says } from './answer/wordings';
import type { Region } from './queue';

/** What the Assignment team answered to the request to move a tenant, with the sentence that said it. */
export type AssignmentAnswer =
  /** `region` is the one whose queue the answer names. */
  | { readonly kind: 'moved' | 'refused'; readonly sentence: string; readonly region?: Region }
  | { readonly kind: 'other-queue'; readonly sentence: string; readonly region: Region };

const longest = 240;

/** A longer mail is no answer of a team that moves tenants, and would take long to read. */
const mostSentences = 200;
const longestRead = 2000;
const longestMail = 20_000;

function excerpt(sentence: string): string {
  return sentence.length <= longest ? sentence : `${sentence.slice(0, longest - 1).trimEnd()}…`;
}

/** Whether a no was overtaken: "could not move it yesterday, but it is done now", in the same or the next sentence. */
function isOvertaken(no: Signal, index: number, signals: readonly Signal[]): boolean {
  return signals.some(
    (one, at) => at > index && one.kind === 'moved' && one.overtakes && one.position - no.position <= 1,
  );
}

/** Whether a trouble stands beside what was confirmed, or a "but" behind it. */
function isTakenBack(signals: readonly Signal[]): boolean {
  const confirmed = signals.findIndex(({ kind }) => kind === 'moved');
  return signals.some(
    (signal, index) =>
      (signal.kind === 'objected' && !isOvertaken(signal, index, signals)) ||
      (signal.kind === 'contrasted' && confirmed >= 0 && confirmed < index),
  );
}

/**
 * Reads a reply of the Assignment team, in any of the six languages; `region` is the tenant's. Undefined where it says
 * neither yes nor no for certain: a wrong yes would be worse than none.
 */
export function readAnswer(text: string, region: Region | undefined): AssignmentAnswer | undefined {
  const sentences = sentencesOf(text);
  const length = sentences.reduce((sum, { read }) => sum + read.length, 0);
  if (sentences.length > mostSentences || length > longestMail) return undefined;
  if (sentences.some(({ read }) => read.length > longestRead)) return undefined;
  if (sentences.some(({ written }) => says('automatic', plain(written)))) return undefined;
  const signals = sentences.flatMap(signalsOf);
  const announced = signals.some(({ kind }) => kind === 'announced');
  const noes = signals.filter(
    (signal, index) => (signal.kind === 'refused' || signal.kind === 'not-yet') && !isOvertaken(signal, index, signals),
  );
  const no = noes.find(({ kind }) => kind === 'refused' || !announced);
  if (no) return { kind: 'refused', sentence: excerpt(no.sentence) };
  if (noes.length > 0 || isTakenBack(signals)) return undefined;

  const confirmations = signals.filter(({ kind }) => kind === 'moved');
  const confirmed = new Set(confirmations.flatMap(({ regions }) => regions));
  const named = new Set(sentences.flatMap(({ written }) => queueMentions(written).named));
  // Of two queues, one may be where the tenant came from; and a queue may stand on a line of its own.
  if (confirmations.some(({ regions }) => regions.length > 1)) return undefined;
  if (confirmed.size === 0 ? named.size > 1 : [...named].some((one) => !confirmed.has(one))) return undefined;

  const answers = confirmations.map(({ sentence, regions }) => ({
    sentence: excerpt(sentence),
    region: regions[0] ?? (confirmed.size === 0 ? [...named][0] : undefined),
  }));
  for (const answer of answers)
    if (answer.region && region && answer.region !== region)
      return { kind: 'other-queue', sentence: answer.sentence, region: answer.region };
  const yes = answers.find((answer) => answer.region !== undefined) ?? answers[0];
  return yes && { kind: 'moved', sentence: yes.sentence, ...(yes.region ? { region: yes.region } : {}) };
}
