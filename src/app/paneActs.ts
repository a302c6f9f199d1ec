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
import { createClosureActs } from './closureActs';
import type { HostFault } from './ports';
import type { PaneStore } from './paneStore';

/** A part of the pane that did not arrive. */
const notLoaded: HostFault = { kind: 'failed', call: 'import', code: undefined };

/** Everything the FM can do in the pane, bound to its state. */
export type PaneActs = ReturnType<typeof createPaneActs>;

export function createPaneActs(store: PaneStore, loadMail: LoadMail, readItem: () => Promise<void>) {
  const closureActs = createClosureActs(store);
  /** What writes into drafts comes with the editor. */
  const write = (act: (writing: typeof import('./writeMail')) => Promise<void>) => {
    const missing = () => store.setWork({ notice: { kind: 'failed', fault: notLoaded } });
    void import(/* webpackChunkName: "editor" */ './writeMail').then(act, missing);
  };
  return {
    ...closureActs,
    startClosure: (of?: string) =>
      void import(/* webpackChunkName: "start-closure" */ './startClosure').then(
        ({ startClosure }) => startClosure(store, closureActs, of),
        () => store.setWork({ closureNotice: { kind: 'refused', because: { kind: 'not-loaded' } } }),
      ),
    openMail: (kind: MailKind) => void openMail(store, loadMail, kind),
    closeMail: () => closeMail(store),
    chooseLanguage: (language: Language) => void chooseLanguage(store, loadMail, language),
    reloadMail: () => void reloadMail(store, loadMail),
    setField: (field: FieldId, value: string | readonly string[]) => setField(store, field, value),
    chooseCustomer: (domain: string) => void chooseCustomer(store, loadMail, domain),
    insert: (where: 'cursor' | 'top', consent?: InsertConsent) =>
      write(({ insertOpenMail }) => insertOpenMail(store, where, consent)),
    takeOut: (loseEdits: boolean) => write(({ takeOutInserted }) => takeOutInserted(store, loseEdits)),
    newMail: () => write(({ openAsNewMail }) => openAsNewMail(store)),
    reply: (to: 'sender' | 'all') => write(({ openAsReply }) => openAsReply(store, to)),
    takeOver: () =>
      void import(/* webpackChunkName: "editor" */ './handOver').then(({ takeOver }) => takeOver(store, loadMail)),
    tellCopied: (succeeded: boolean) => store.setWork({ notice: { kind: 'copied', succeeded } }),
    dismissNotice: () => store.setWork({ notice: undefined }),
    readItemAgain: () => void readItem(),
    followCustomer: () => void followCustomer(store, loadMail),
  };
}
