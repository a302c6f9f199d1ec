/**
 * How one language says what the Assignment team's answers say. The text is in lower case and without accents
 * (ä as ae), and its queues are letters: `Q` an inactive queue, `U` a queue without a name, `R` a bare region,
 * `Z` the queue that the tenant left, `A` what is active.
 */
export type Wording = {
  /** A machine wrote the mail. */
  readonly automatic: readonly RegExp[];
  /** Courtesies that sound like a no, a condition or a request; they are cut before anything is read. */
  readonly courtesy: readonly RegExp[];
  /** Names a queue without its name. */
  readonly queue: readonly RegExp[];
  /** Asks, or sets a condition: the sentence says neither yes nor no. */
  readonly asks: readonly RegExp[];
  /** Takes a confirmation back, wherever in the sentence it stands. */
  readonly doubts: readonly RegExp[];
  /** A trouble, or something left to do: takes a confirmation back, wherever in the mail it stands. */
  readonly objects: readonly RegExp[];
  /** But: what follows in the sentence takes back what was confirmed before it, unless it confirms too. */
  readonly contrasts: readonly RegExp[];
  /** Not yet a fact, nor is what follows in the sentence. */
  readonly pending: readonly RegExp[];
  /** Announces the move; the whole clause is not yet a fact, nor is what follows. */
  readonly announces: readonly RegExp[];
  /** But, now: what follows holds whatever was said before. */
  readonly turns: readonly RegExp[];
  /** Something else than a tenant was moved. */
  readonly otherThing: readonly RegExp[];
  readonly refuses: readonly RegExp[];
  /** Not moved, without saying that it will not be. */
  readonly notYet: readonly RegExp[];
  /** The tenant was moved, or is in the queue. */
  readonly moved: readonly RegExp[];
  /** "Done", which says so only among words that say nothing else: `around`. */
  readonly done: readonly RegExp[];
  readonly around: readonly RegExp[];
};
