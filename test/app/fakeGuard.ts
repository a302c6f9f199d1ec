import { usualAccountTeam } from '../../src/host/sending/usualKnowledge';
import { domainOf } from '../../src/domain/address';
import type { SendGuard } from '../../src/app/ports/sendGuard';
import type { SendHint, SendKnowledge, SentRecord } from '../../src/domain/sending/outgoing';
import { sentKey } from '../../src/host/sending/guardBox';
import { joinKnowledge } from '../../src/host/sending/joinKnowledge';
import { readHint, readKnowledge, readRecord } from '../../src/host/sending/sendingGate';

/** A handler in memory. What it is told passes the real one's gate, so it loses what that one cannot read back. */
export type FakeGuard = SendGuard & {
  /** What the handler does when it lets a mail go; the same mail twice in a minute is one. */
  letGo(record: SentRecord): void;
  /** What the user does with the button of the handler's message. */
  press(): void;
  /** Each hint as the handler would read it, the newest last. */
  readonly hints: (SendHint | undefined)[];
  /** What was told, call by call. */
  readonly told: SendKnowledge[];
};

/** What is left of it on its way through the client's storage. */
function stored(value: unknown): unknown {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? undefined : JSON.parse(text);
}

export function createFakeGuard(address: string): FakeGuard {
  let known: SendKnowledge | undefined;
  let seen: number | undefined;
  const records = new Map<string, SentRecord>();
  const hints: (SendHint | undefined)[] = [];
  const told: SendKnowledge[] = [];
  const sentListeners: (() => void)[] = [];
  const askedListeners: (() => void)[] = [];
  return {
    hints,
    told,
    letGo(given) {
      seen = Math.max(seen ?? 0, given.at);
      const record = readRecord(stored(given));
      if (record) records.set(sentKey(record), record);
      sentListeners.forEach((listener) => listener());
    },
    press: () => askedListeners.forEach((listener) => listener()),
    supported: true,
    lastSeen: () => seen,
    knowledge: () =>
      known ?? {
        reader: { address, language: 'en-US' },
        sides: { own: [address].flatMap((each) => domainOf(each) ?? []), accountTeam: usualAccountTeam },
        tenants: [],
        links: {},
      },
    tell(knowledge, gone) {
      told.push(knowledge);
      known = readKnowledge(stored(joinKnowledge(known, knowledge, gone)));
    },
    hint(hint) {
      hints.push(readHint(stored(hint)));
      return Promise.resolve();
    },
    sent: () => [...records.values()].sort((a, b) => a.at - b.at),
    forget: (taken) => taken.forEach((record) => records.delete(sentKey(record))),
    onSent: (listener) => void sentListeners.push(listener),
    onAsked: (listener) => void askedListeners.push(listener),
  };
}
