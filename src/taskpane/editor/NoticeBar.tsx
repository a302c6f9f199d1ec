import type { DraftResult, InsertNote } from '../../app/draftResult';
import { workOf } from '../../app/selectors';
import type { Notice as NoticeOf } from '../../app/paneState';
import type { PaneActs } from '../../app/paneActs';
import type { HostFault } from '../../app/ports/mailHost';
import type { MessageKey, Translate } from '../../i18n/translate';
import { identityOf } from '../shared/identityOf';
import { Notice, type Intent } from '../shared/Notice';
import { PaneButton } from '../shared/PaneButton';
import { Said } from '../shared/Said';
import { usePane, usePaneContext } from '../shared/paneContext';

type Offer = { readonly key: MessageKey; readonly act: () => void };
type Words = { readonly intent: Intent; readonly text: string; readonly offers: readonly Offer[] };

/** What happened last, in one sentence, with what can be done about it. */
export function NoticeBar() {
  const { acts, t } = usePaneContext();
  const { notice, which, busy } = usePane((state) => {
    const { notice: last } = workOf(state);
    return { notice: last, which: identityOf(last), busy: state.busy };
  });
  const { intent = 'info', text = '', offers = [] }: Partial<Words> = notice ? wordsOf(notice, acts, t) : {};
  const buttons = offers.map(({ key, act }) => (
    <PaneButton key={key} look="link" disabled={busy} onClick={act}>
      {t(key)}
    </PaneButton>
  ));
  return (
    <Said which={which} urgent={intent === 'error'}>
      {notice && (
        <Notice
          isPart
          intent={intent}
          // Only here can it be taken out again.
          leaves={buttons.length > 0 ? undefined : { text, event: notice }}
          onDismiss={acts.dismissNotice}
          offers={buttons.length > 0 ? buttons : undefined}
        >
          {text}
        </Notice>
      )}
    </Said>
  );
}

function wordsOf(notice: NoticeOf, acts: PaneActs, t: Translate): Words {
  switch (notice.kind) {
    case 'draft':
      return wordsOfResult(notice.result, acts, t);
    case 'copied':
      return notice.succeeded
        ? { intent: 'success', text: t('notice.copied'), offers: [] }
        : { intent: 'warning', text: t('notice.copyFailed'), offers: [] };
    case 'handed-over':
      if (!notice.isNamedTwice) return { intent: 'info', text: t('notice.handedOver'), offers: [] };
      return {
        ...said('notice.handedOver', ['name-twice'], t),
        offers: [{ key: 'action.replace', act: () => acts.insert('cursor') }],
      };
  }
}

const noteKeys: Readonly<Record<InsertNote, MessageKey>> = {
  'subject-kept': 'notice.subjectKept',
  'subject-missing': 'notice.subjectMissing',
  'recipients-unknown': 'notice.recipientsUnknown',
  'recipients-missing': 'notice.recipientsMissing',
  'mail-changed': 'notice.mailChanged',
  'text-lost': 'notice.textLost',
  'text-doubled': 'notice.textDoubled',
  'name-twice': 'notice.nameTwice',
};

/** What was done, and what else there is to know of it. */
function said(done: MessageKey, notes: readonly InsertNote[], t: Translate): Words {
  const text = [done, ...notes.map((note) => noteKeys[note])].map((key) => t(key)).join(' ');
  return { intent: notes.length > 0 ? 'warning' : 'success', text, offers: [] };
}

function wordsOfResult(result: DraftResult, acts: PaneActs, t: Translate): Words {
  switch (result.kind) {
    case 'inserted': {
      const done = result.where === 'replaced' ? 'notice.replaced' : 'notice.inserted';
      const offers: Offer[] = [{ key: 'action.takeOut', act: () => acts.takeOut(false) }];
      return { ...said(done, result.notes, t), offers };
    }
    case 'taken-out':
      return said('notice.takenOut', result.notes, t);
    case 'opened':
      return { intent: 'info', text: t(openedKeys[result.window]), offers: [] };
    case 'edited':
      return wordsOfEdited(result.act, acts, t);
    case 'strangers': {
      if (result.act === 'reply') return { intent: 'error', text: t('reply.strangers'), offers: [] };
      const [first] = result.strangers;
      const values = { count: result.strangers.length, address: first?.address ?? '' };
      return { intent: 'error', text: t('notice.strangers', values), offers: [] };
    }
    case 'vanished':
      return {
        intent: 'error',
        text: t('notice.vanished'),
        offers: [{ key: 'action.insertTop', act: () => acts.insert('top') }],
      };
    case 'lost':
      return { intent: 'warning', text: t('notice.lost'), offers: [] };
    case 'still-there':
      return { intent: 'error', text: t('notice.stillThere'), offers: [] };
    case 'failed':
      return { intent: 'error', text: t(faultKeys[result.fault.kind]), offers: [] };
  }
}

const openedKeys = { 'new-mail': 'notice.newMailOpened', reply: 'notice.replyOpened' } as const;

function wordsOfEdited(act: 'cursor' | 'top' | 'take-out', acts: PaneActs, t: Translate): Words {
  const [text, offer]: [MessageKey, Offer] =
    act === 'take-out'
      ? ['notice.editedTakeOut', { key: 'action.takeOutAnyway', act: () => acts.takeOut(true) }]
      : ['notice.edited', { key: 'action.replace', act: () => acts.insert(act, 'replace-edited') }];
  return { intent: 'warning', text: t(text), offers: [offer] };
}

const faultKeys: Readonly<Record<HostFault['kind'], MessageKey>> = {
  timeout: 'notice.timeout',
  unsupported: 'notice.unsupported',
  'item-changed': 'notice.itemChanged',
  'too-long': 'notice.tooLong',
  'too-many-recipients': 'notice.tooManyRecipients',
  format: 'notice.format',
  failed: 'notice.failed',
};
