import type { Person } from '../domain/address';
import type { Link } from '../domain/closure/book';
import type { TenantEdit } from '../domain/closure/editTenant';
import type { Language } from '../domain/language';
import type { FieldId, MailKind } from '../domain/mail/mail';
import type { Relative } from '../domain/matching/matchTenant';
import type { StepId, Together } from '../domain/closure/playbook';
import type { Region } from '../domain/region';
import type { TenantKey } from '../domain/tenant/tenant';
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
import type { ClosureActs } from './closureActs';
import type { DraftResult } from './draftResult';
import type { InsertConsent } from './insertMail';
import { createInputActs } from './inputActs';
import type { Notice, StepWords } from './paneState';
import type { PaneStore } from './paneStore';

/** A part of the pane that did not arrive. */
const notLoaded = {
  kind: 'failed',
  fault: { kind: 'failed', call: 'import', code: undefined },
} as const satisfies DraftResult;

/** Everything the FM can do in the pane, bound to its state. */
export type PaneActs = ReturnType<typeof createPaneActs>;

/** @param today the day in the FM's time zone; asked at each act, since a pane can be open past midnight */
export function createPaneActs(
  store: PaneStore,
  loadMail: LoadMail,
  openThread: () => Promise<void>,
  today: () => string,
) {
  const dated = () => store.dispatch({ type: 'day-came', today: today() });
  const notice = (told: Notice | undefined) => store.dispatch({ type: 'noticed', notice: told });
  const missingPart = () =>
    store.dispatch({ type: 'closure-noticed', notice: { kind: 'refused', because: { kind: 'not-loaded' } } });
  const missingWriter = () => notice({ kind: 'draft', result: notLoaded });
  let closureActs: ClosureActs | undefined;
  /** What changes closures comes with the part of the pane that shows them. */
  const onClosure =
    <Given extends readonly unknown[]>(act: (acts: ClosureActs, ...given: Given) => unknown) =>
    (...given: Given): void => {
      dated();
      if (closureActs) return void act(closureActs, ...given);
      void import(/* webpackChunkName: "closure" */ './closureActs').then(({ createClosureActs }) => {
        closureActs ??= createClosureActs(store);
        return act(closureActs, ...given);
      }, missingPart);
    };
  const onMailbox = (act: (sharing: typeof import('./sharing')) => void) =>
    void import(/* webpackChunkName: "mailbox" */ './sharing').then(act, missingPart);
  /** What writes into drafts comes with the editor. */
  const write = (act: (writing: typeof import('./writeMail')) => Promise<void>) => {
    dated();
    void import(/* webpackChunkName: "editor" */ './writeMail').then(act, missingWriter);
  };
  return {
    ...createInputActs(store),
    tellMailbox: (said: 'own' | 'shared') => onMailbox(({ tellMailbox }) => tellMailbox(store, said)),
    signAs: (typed: string) => onMailbox(({ signAs }) => signAs(store, typed)),
    completeStep: onClosure((acts, step: StepId, words?: StepWords) => acts.completeStep(step, words)),
    completeTogether: onClosure((acts, together: Together, words?: StepWords) =>
      acts.completeTogether(together, words),
    ),
    tellAnswer: onClosure((acts, means: 'yes' | 'not-yet' | Region) => acts.tellAnswer(means)),
    undoStep: onClosure((acts, step: StepId) => acts.undoStep(step)),
    dropDraft: onClosure((acts, step: StepId) => acts.dropDraft(step)),
    editTenant: onClosure((acts, change: TenantEdit) => acts.editTenant(change)),
    editDomains: onClosure((acts, text: string, field: string) => acts.editDomains(text, field)),
    answerRelative: onClosure((acts, relative: Relative, isTheirs: boolean) => acts.answerRelative(relative, isTheirs)),
    moveDomain: onClosure((acts, domain: string, from: TenantKey, to: TenantKey) => acts.moveDomain(domain, from, to)),
    mergeInto: onClosure((acts, into: TenantKey) => acts.mergeInto(into)),
    separate: onClosure((acts, tenant: TenantKey) => acts.separate(tenant)),
    discardClosure: onClosure((acts) => acts.discardClosure()),
    deleteClosure: onClosure((acts, tenant: TenantKey) => acts.deleteClosure(tenant)),
    restoreClosure: onClosure((acts, tenant: TenantKey) => acts.restoreClosure(tenant)),
    reopenClosure: onClosure((acts) => acts.reopenClosure()),
    chooseTenant: onClosure((acts, tenant: Link) => acts.chooseTenant(tenant)),
    undoLast: onClosure((acts) => acts.undoLast()),
    startClosure: (of?: string) => {
      dated();
      void import(/* webpackChunkName: "start-closure" */ './startClosure').then(
        ({ startClosure }) => startClosure(store, of),
        missingPart,
      );
    },
    openMail: (kind: MailKind) => void openMail(store, loadMail, kind),
    writeStraight: (kind: MailKind) => {
      dated();
      void import(/* webpackChunkName: "editor" */ './writeStraight').then(
        ({ writeStraight }) => writeStraight(store, loadMail, kind),
        missingWriter,
      );
    },
    closeMail: () => closeMail(store),
    chooseLanguage: (language: Language) => void chooseLanguage(store, loadMail, language),
    reloadMail: () => void reloadMail(store, loadMail),
    setField: (field: FieldId, value: string | readonly string[]) => setField(store, field, value),
    greet: (contact: Person, isGreeted: boolean) =>
      void import(/* webpackChunkName: "editor" */ './greet').then(
        ({ greet }) => greet(store, contact, isGreeted),
        missingWriter,
      ),
    chooseCustomer: (domain: string) => void chooseCustomer(store, loadMail, domain),
    insert: (where: 'cursor' | 'top', consent?: InsertConsent) =>
      write(({ insertOpenMail }) => insertOpenMail(store, loadMail, where, consent)),
    takeOut: (loseEdits: boolean) => write(({ takeOutInserted }) => takeOutInserted(store, loseEdits)),
    newMail: () => write(({ openAsNewMail }) => openAsNewMail(store)),
    reply: (to: 'sender' | 'all') => write(({ openAsReply }) => openAsReply(store, to)),
    takeOver: () =>
      void import(/* webpackChunkName: "editor" */ './handOver').then(
        ({ takeOver }) => takeOver(store, loadMail),
        missingPart,
      ),
    checkDraft: (asked = false) =>
      void import(/* webpackChunkName: "check" */ './checkDraft').then(
        ({ checkDraft }) => checkDraft(store, asked),
        () => store.dispatch({ type: 'draft-checked', check: notLoaded }),
      ),
    tellCopied: (succeeded: boolean) => notice({ kind: 'copied', succeeded }),
    dismissNotice: () => notice(undefined),
    openThreadAgain: () => void openThread(),
    followCustomer: () => void followCustomer(store, loadMail),
  };
}
