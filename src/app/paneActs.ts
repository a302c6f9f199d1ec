import type { Language } from '../domain/language';
import type { FieldId, MailKind } from '../domain/mail';
import {
  chooseCustomer,
  chooseLanguage,
  closeMail,
  followCustomer,
  openMail,
  reloadMail,
  setField,
  type LoadMail,
} from './editMail';
import type { InsertConsent } from './insertMail';
import type { PaneStore } from './paneStore';
import { insertOpenMail, openAsNewMail, openAsReply, takeOutInserted } from './writeMail';

/** Everything the FM can do in the pane, bound to its state. */
export type PaneActs = ReturnType<typeof createPaneActs>;

export function createPaneActs(store: PaneStore, loadMail: LoadMail, readItem: () => Promise<void>) {
  return {
    openMail: (kind: MailKind) => void openMail(store, loadMail, kind),
    closeMail: () => closeMail(store),
    chooseLanguage: (language: Language) => void chooseLanguage(store, loadMail, language),
    reloadMail: () => void reloadMail(store, loadMail),
    setField: (field: FieldId, value: string | readonly string[]) => setField(store, field, value),
    chooseCustomer: (domain: string) => void chooseCustomer(store, loadMail, domain),
    insert: (where: 'cursor' | 'top', consent?: InsertConsent) => void insertOpenMail(store, where, consent),
    takeOut: (loseEdits: boolean) => void takeOutInserted(store, loseEdits),
    newMail: () => void openAsNewMail(store),
    reply: (to: 'sender' | 'all') => void openAsReply(store, to),
    tellCopied: (succeeded: boolean) => store.setWork({ notice: { kind: 'copied', succeeded } }),
    dismissNotice: () => store.setWork({ notice: undefined }),
    readItemAgain: () => void readItem(),
    followCustomer: () => void followCustomer(store, loadMail),
  };
}
