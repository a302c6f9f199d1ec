import * as z from 'zod/mini';
import type { HandOver } from '../../app/ports/stateStore';
import type { LeftNote } from './deviceLog';

/** Milliseconds after which nobody comes for a note any more. */
const kept = 10 * 60_000;

const Note = z.object({
  tenant: z.optional(z.string()),
  kind: z.string(),
  language: z.string(),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  subject: z.string(),
});

/** Which of the notes the pane of a draft with this subject takes. */
export function chooseNote(subject: string, now: number): (left: LeftNote) => 'take' | 'old' | 'leave' {
  return ({ at, note }) => {
    if (!(at > now - kept && at <= now + kept)) return 'old';
    return readNote(note)?.subject.trim() === subject.trim() ? 'take' : 'leave';
  };
}

/** Gate for a note, which another version can have left. */
export function readNote(given: unknown): HandOver | undefined {
  const parsed = z.safeParse(Note, given);
  if (!parsed.success) return undefined;
  const { tenant, ...note } = parsed.data;
  return { ...note, tenant };
}
