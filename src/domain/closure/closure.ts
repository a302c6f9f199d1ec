import type { ConversationRef } from '../thread/conversation';
import type { MailKind } from '../mail/mail';
import type { StepId } from './playbook';
import type { Region } from '../region';
import type { Tenant } from '../tenant/tenant';

/** Why a step counts as done: what, when, which mail. */
export type Evidence = {
  /** The day it happened, `YYYY-MM-DD` in the FM's time zone. */
  readonly on: string;
  /** The FM's word, a mail seen leaving, a mail seen in the thread, or a reply. */
  readonly by: 'fm' | 'mail-sent' | 'mail-seen' | 'reply';
  /** The conversation of the mail, where there is one. */
  readonly conversation?: ConversationRef;
  /** Why it was done before what it waits for. */
  readonly reason?: string;
  /** The answer to `readiness`. */
  readonly ready?: boolean;
  /** With `readiness`: which workloads the customer is ready for. */
  readonly workloads?: readonly string[];
  /** With `queue-confirmed`: the region whose queue the tenant is in. */
  readonly region?: Region;
  /** Of a reply: whose it was, and the words that were shown. By an FM's word in a shared mailbox: whose word. */
  readonly who?: string;
  readonly words?: string;
  /** Of a step whose text was copied into FTOP: which text, as `shortHash` makes it. */
  readonly copied?: string;
};

/** A mail that stands in a draft and has not been seen leaving; beside a step that is done, the one sent after it. */
export type Drafted = {
  readonly on: string;
  readonly mail: MailKind;
  readonly conversation?: ConversationRef;
};

/** All that is known of ending one tenant's engagement. */
export type Closure = {
  readonly tenant: Tenant;
  /** The day it was begun, `YYYY-MM-DD`. */
  readonly begun: string;
  readonly done: Readonly<Partial<Record<StepId, Evidence>>>;
  readonly drafted: Readonly<Partial<Record<StepId, Drafted>>>;
  /** The day of the first answer of those to whom the step's mail went. */
  readonly answered: Readonly<Partial<Record<StepId, string>>>;
  /** The day up to which mails do not count for the step: the FM took them back as evidence. */
  readonly declined: Readonly<Partial<Record<StepId, string>>>;
  /** The days of answers of which the FM said that the tenant is not in its queue yet, each under its mail's reference. */
  readonly notYet?: Readonly<Record<string, string>>;
};
