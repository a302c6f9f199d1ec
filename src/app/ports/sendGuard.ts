import type { SendHint, SendKnowledge, SentRecord } from '../../domain/sending/outgoing';

/** The on-send handler, as far as the pane can speak with it: every way there has holes (platform facts 8.4). */
export interface SendGuard {
  /** Whether this client asks add-ins before it sends at all. */
  readonly supported: boolean;
  /** When the handler was last seen working here, in milliseconds since 1970. */
  lastSeen(): number | undefined;
  /** What the handler would know now: what was told, by this pane and others. */
  knowledge(): SendKnowledge;
  /**
   * Adds to what the handler knows; a tenant or link told before is replaced. Never throws.
   * @param gone tenants that are no longer anybody's own (merged, put away) and conversations that are no tenant's
   */
  tell(knowledge: SendKnowledge, gone?: ReadonlySet<string>): void;
  /** Says something of the draft that is open; undefined takes it back. Never rejects. */
  hint(hint: SendHint | undefined): Promise<void>;
  /** Mails the handler let go and nobody has taken yet, oldest first. */
  sent(): SentRecord[];
  /** They are in the book now. */
  forget(records: readonly SentRecord[]): void;
  /** Calls back when the handler was at work, while this pane is open: it may have let a mail go. */
  onSent(listener: () => void): void;
  /** Calls back, now or later, when the button of the handler's message opened this pane. */
  onAsked(listener: () => void): void;
}
