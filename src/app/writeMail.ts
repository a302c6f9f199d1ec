import type { RenderedMail } from '../domain/mail/renderMail';
import { resultOf, type DraftResult } from './draftResult';
import type { LoadMail } from './editMail';
import { handOver } from './handOver';
import { insertMail, type InsertConsent, type LoadFilled } from './insertMail';
import { filledOf, recipientsOf, renderedOf, strangersToReply } from './mailSelectors';
import type { PaneState } from './paneState';
import type { PaneStore } from './paneStore';
import { HostError, type MailHost } from './ports/mailHost';
import { recordDraft } from './recordDraft';
import { sidesIn, threadOf, workOf } from './selectors';
import { takeOutMail } from './takeOutMail';

/** One act on the draft at a time; what came of it goes to the item it was begun for. */
async function actOnDraft(
  store: PaneStore,
  act: (host: MailHost, state: PaneState) => Promise<DraftResult>,
  where: 'here' | 'apart' = 'here',
): Promise<void> {
  const state = store.get();
  if (state.busy || state.connection.kind !== 'outlook') return;
  const { itemKey: key } = state;
  const { host } = state.connection;
  store.dispatch({ type: 'draft-act-begun' });
  let result: DraftResult | undefined;
  try {
    result = await resultOf(() => act(host, state));
  } finally {
    store.dispatch({ type: 'draft-act-ended', key, ...(result && { result }) });
  }
  if (result.kind === 'inserted' || result.kind === 'opened') recordDraft(store, state, where);
}

/** The open mail, once nothing is missing in it. */
function completeMail(state: PaneState): RenderedMail | undefined {
  const rendered = renderedOf(state);
  return rendered?.kind === 'rendered' ? rendered.mail : undefined;
}

/** Inserts the open mail into the draft. */
export async function insertOpenMail(
  store: PaneStore,
  loadMail: LoadMail,
  where: 'cursor' | 'top',
  consent?: InsertConsent,
): Promise<void> {
  const { editor } = workOf(store.get());
  if (editor?.text.kind !== 'ready' || !completeMail(store.get())) return;
  const { text, kind: mailKind } = editor;
  await actOnDraft(store, (host, state) => {
    const mail = {
      ...filledOf(state, text),
      itemKey: state.itemKey,
      recipients: recipientsOf(state, mailKind),
      isReply: threadOf(state)?.isReply ?? false,
    };
    const load: LoadFilled = (kind, language) =>
      loadMail(kind, language).then(
        (loaded) => filledOf(state, loaded),
        () => {
          throw new HostError({ kind: 'failed', call: 'import', code: undefined });
        },
      );
    return insertMail(host, mail, where, sidesIn(state), workOf(state).record, load, consent);
  });
}

/** Takes out again what was inserted into the open draft. */
export async function takeOutInserted(store: PaneStore, loseEdits: boolean): Promise<void> {
  const { record } = workOf(store.get());
  if (record) await actOnDraft(store, (host) => takeOutMail(host, record, loseEdits));
}

/** Asks Outlook for a new mail with the text, its recipients and subject; the pane beside it takes over from here. */
export async function openAsNewMail(store: PaneStore): Promise<void> {
  const mail = completeMail(store.get());
  if (!mail) return;
  const open = async (host: MailHost, state: PaneState): Promise<DraftResult> => {
    const kind = workOf(state).editor?.kind;
    handOver(state, mail.subject);
    await host.openNewMail({ to: kind ? recipientsOf(state, kind) : [], subject: mail.subject, html: mail.html });
    return { kind: 'opened', window: 'new-mail' };
  };
  await actOnDraft(store, open, 'apart');
}

/** Asks Outlook for a reply with the text; recipients and subject are the reply's own, so an internal mail may not reach outsiders. */
export async function openAsReply(store: PaneStore, to: 'sender' | 'all'): Promise<void> {
  const mail = completeMail(store.get());
  if (!mail) return;
  await actOnDraft(store, async (host, state) => {
    const strangers = strangersToReply(state);
    if (strangers.length > 0) return { kind: 'strangers', act: 'reply', strangers };
    handOver(state, threadOf(state)?.subject ?? '');
    await host.openReply(mail.html, to);
    return { kind: 'opened', window: 'reply' };
  });
}
