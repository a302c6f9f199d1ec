/** The mailbox that the pane was opened in, as far as this device knows it. */
export type KnownMailbox = {
  readonly address: string;
  /** What the FM said of it; undefined as long as nothing was said. */
  readonly said?: 'own' | 'shared' | undefined;
  /** A pane was opened here in another mailbox too, and nobody said that that one is shared. */
  readonly hasOther: boolean;
  /** The FM's name, for those who share a mailbox. */
  readonly name?: string | undefined;
};

/**
 * What stays on this device. Outlook names no difference between a shared mailbox that was opened by itself and one's
 * own (#3837): the profile is the shared mailbox's then, of which the FM's own one has nothing.
 */
export interface DeviceMemory {
  mailbox(): KnownMailbox;
  /** Keeps what the FM said of the mailbox; for as long as the pane is open where the browser keeps nothing. */
  tell(said: 'own' | 'shared'): void;
  sign(name: string): void;
}
