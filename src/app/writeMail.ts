import type { RenderedMail } from '../domain/mail/renderMail';
import type { LoadMail } from './editMail';
import { recipientsOf } from './mailFacts';
import { filledOf, renderedOf } from './renderedMail';
import { recordDraft } from './recordDraft';
import { sidesIn, threadOf } from './selectors';
import { handOver } from './handOver';
import { insertMail, takeOutMail, type InsertConsent, type LoadFilled } from './insertMail';
import { workOf, type Notice } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError, type MailHost } from './ports/mailHost';

type Ready = { host: MailHost; mail: RenderedMail; key: string };

/** One act on the draft at a time, and only with a complete mail; the outcome goes to the item it was begun for. */
async function act(store: PaneStore, run: (ready: Ready) => Promise<Notice>): Promise<void> {
  const state = store.get();
  const rendered = renderedOf(state);
  if (state.busy || state.link.kind !== 'outlook' || rendered?.kind !== 'rendered') return;
  const key = state.itemKey;
  store.set({ busy: true });
  try {
    store.setWork({ notice: await run({ host: state.link.host, mail: rendered.mail, key }) }, key);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    store.setWork({ notice: { kind: 'failed', fault: error.fault } }, key);
  } finally {
    store.set({ busy: false });
  }
}

/** Inserts the open mail into the draft. */
export function insertOpenMail(
  store: PaneStore,
  loadMail: LoadMail,
  where: 'cursor' | 'top',
  consent?: InsertConsent,
): Promise<void> {
  return act(store, async ({ host, key }) => {
    const state = store.get();
    const { editor, record } = workOf(state);
    if (editor?.text.kind !== 'ready') throw new Error('insertOpenMail expects an open mail');
    const mail = {
      ...filledOf(state, editor.text),
      itemKey: key,
      recipients: recipientsOf(state, editor.kind),
      isReply: threadOf(state)?.isReply ?? false,
    };
    const load: LoadFilled = (kind, language) =>
      loadMail(kind, language).then(
        (text) => filledOf(state, text),
        () => {
          throw new HostError({ kind: 'failed', call: 'import', code: undefined });
        },
      );
    const result = await insertMail(host, mail, where, sidesIn(state), record, load, consent);
    if (result.kind === 'inserted') {
      store.setWork({ record: result.record, check: undefined }, key);
      recordDraft(store, state, 'here');
    }
    return { kind: 'insert', result, where, ...(consent ? { consent } : {}) };
  });
}

/** Takes out again what was inserted into the open draft. */
export async function takeOutInserted(store: PaneStore, loseEdits: boolean): Promise<void> {
  const state = store.get();
  const { record } = workOf(state);
  if (state.busy || state.link.kind !== 'outlook' || !record) return;
  const key = state.itemKey;
  store.set({ busy: true });
  try {
    const result = await takeOutMail(state.link.host, record, loseEdits);
    const { record: _, ...rest } = store.get().work[key] ?? workOf(store.get());
    const work = {
      ...(result.kind === 'taken-out' ? rest : { ...rest, record }),
      notice: { kind: 'take-out' as const, result },
      check: undefined,
    };
    store.set({ work: { ...store.get().work, [key]: work } });
  } finally {
    store.set({ busy: false });
  }
}

/** Asks Outlook for a new mail with the text, its recipients and subject; the pane beside it takes over from here. */
export function openAsNewMail(store: PaneStore): Promise<void> {
  return act(store, async ({ host, mail }) => {
    const state = store.get();
    const kind = workOf(state).editor?.kind;
    const to = kind ? recipientsOf(state, kind) : [];
    handOver(state, mail.subject);
    await host.openNewMail({ to, subject: mail.subject, html: mail.html });
    recordDraft(store, state, 'apart');
    return { kind: 'new-mail-opened' };
  });
}

/** Asks Outlook for a reply with the text; recipients and subject are the reply's own. */
export function openAsReply(store: PaneStore, to: 'sender' | 'all'): Promise<void> {
  return act(store, async ({ host, mail }) => {
    const state = store.get();
    handOver(state, threadOf(state)?.subject ?? '');
    await host.openReply(mail.html, to);
    recordDraft(store, state, 'here');
    return { kind: 'reply-opened' };
  });
}
