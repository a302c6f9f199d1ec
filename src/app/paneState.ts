import { defaultConfig, type Config, type ConfigFault } from '../domain/config';
import type { Person } from '../domain/address';
import type { Customer, ThreadCustomers } from '../domain/customer';
import type { Language } from '../domain/language';
import type { Facts, MailKind } from '../domain/mail';
import type { Region } from '../domain/queue';
import type { Mail } from '../domain/mail';
import type { Thread } from '../domain/thread';
import type { DraftRecord, InsertConsent, InsertResult, TakeOutResult } from './insertMail';
import type { HostFault, MailHost } from './ports';

/** How the pane stands to Outlook. */
export type Link =
  | { readonly kind: 'starting' }
  | { readonly kind: 'outlook'; readonly host: MailHost }
  | { readonly kind: 'outside' }
  | { readonly kind: 'no-office' };

/** What is open in Outlook. */
export type Item =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'failed'; readonly fault: HostFault }
  | { readonly kind: 'thread'; readonly thread: Thread; readonly customers: ThreadCustomers };

/** The mail being written. Its text comes from a file of its own, so it may still be under way. */
export type Editor = {
  readonly kind: MailKind;
  readonly language: Language;
  /** Why the language is this one; absent once the FM has chosen. */
  readonly because?: 'assignment-team' | 'customer' | 'reader';
  readonly text:
    | { readonly kind: 'loading' }
    | { readonly kind: 'unavailable' }
    | { readonly kind: 'ready'; readonly mail: Mail; readonly queueNames: Readonly<Record<Region, string>> };
};

/** What happened last, for the pane to put into words. */
export type Notice =
  | {
      readonly kind: 'insert';
      readonly result: InsertResult;
      readonly where: 'cursor' | 'top';
      readonly consent?: InsertConsent;
    }
  | { readonly kind: 'take-out'; readonly result: TakeOutResult }
  | { readonly kind: 'new-mail-opened' }
  | { readonly kind: 'reply-opened' }
  | { readonly kind: 'failed'; readonly fault: HostFault }
  | { readonly kind: 'copied'; readonly succeeded: boolean };

/** What belongs to one item and comes back with it: nothing the FM typed is lost by selecting another message. */
export type Work = {
  readonly editor?: Editor;
  /** The mail the FM came back from, so that the keyboard goes on where it was. */
  readonly closed?: MailKind;
  readonly typed: Facts;
  /** The FM's choice among several customers. */
  readonly customerDomain?: string;
  readonly record?: DraftRecord;
  readonly notice?: Notice | undefined;
};

export type PaneState = {
  readonly link: Link;
  readonly readerLanguage: Language;
  readonly config: Config;
  readonly configFaults: readonly ConfigFault[] | 'unreachable';
  readonly item: Item;
  /** The key of the open item, '' for none, `beforeOutlook` until Outlook has answered. */
  readonly itemKey: string;
  readonly work: Readonly<Record<string, Work>>;
  /** An act on the draft is under way. */
  readonly busy: boolean;
};

/** The item's key until Outlook has said what is open. */
export const beforeOutlook = 'before Outlook';

export function initialPaneState(readerLanguage: Language): PaneState {
  return {
    link: { kind: 'starting' },
    readerLanguage,
    config: defaultConfig,
    configFaults: [],
    item: { kind: 'loading' },
    itemKey: beforeOutlook,
    work: {},
    busy: false,
  };
}

export const noWork: Work = { typed: {} };

/** The work that belongs to what is open now. */
export function workOf(state: PaneState): Work {
  return state.work[state.itemKey] ?? noWork;
}

/** Whom a customer mail from the open thread goes to; nobody as long as the FM has to choose among customers. */
export function contactsOf(state: PaneState): readonly Person[] {
  if (state.item.kind === 'thread' && state.item.customers.kind === 'public-mail') return state.item.customers.contacts;
  return customerOf(state)?.contacts ?? [];
}

/** The customer of the open thread: the only one, or the one the FM chose. */
export function customerOf(state: PaneState): Customer | undefined {
  if (state.item.kind !== 'thread') return undefined;
  const { customers } = state.item;
  if (customers.kind === 'one') return customers.customer;
  const chosen = workOf(state).customerDomain;
  return customers.kind === 'several' ? customers.customers.find(({ domain }) => domain === chosen) : undefined;
}
