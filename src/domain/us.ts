import type { Person } from './address';
import type { Config } from './config';
import type { Sides } from './side';

/** The FM who reads, and whose the people around are: what every judgement of a thread needs. */
export type Us = {
  /** As Outlook names the mailbox; other addresses of it are among the sides' aliases. */
  readonly reader: Person;
  readonly sides: Sides;
  readonly config: Config;
};
