import type { DraftResult } from './draftResult';
import type { PaneEvent } from './paneEvent';
import { beforeOutlook, noWork, type PaneState, type Work } from './paneState';
import { reduceWork } from './reduceWork';

/** The pane's state after an event; the same object where nothing changed. */
export function reducePane(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'language-chosen':
      return { ...state, readerLanguage: event.language };
    case 'day-came':
      return event.today === state.today ? state : { ...state, today: event.today };
    case 'config-read':
      return { ...state, config: event.config, configFaults: event.faults };
    case 'config-missed':
      return { ...state, configFaults: 'unreachable' };
    case 'connected': {
      const { connection, device = state.device } = event;
      return { ...state, connection, device };
    }
    case 'mailbox-known':
      return { ...state, mailbox: event.mailbox };
    case 'alias-learned':
      return { ...state, aliases: [...(state.aliases ?? []), event.address] };
    case 'lists-arrived':
      return event.lists === state.lists ? state : { ...state, lists: event.lists };
    case 'decoder-arrived':
      return { ...state, unicodeDomain: event.unicodeDomain };
    case 'guard-arrived':
      return { ...state, guard: event.guard };
    case 'guard-seen':
      return event.at === state.guardSeen ? state : { ...state, guardSeen: event.at };
    case 'guard-told':
      return event.closures === state.told ? state : { ...state, told: event.closures };
    case 'sent-taken':
      return { ...state, taken: [...state.taken, event.record] };
    case 'store-arrived':
      return { ...state, stateStore: event.stateStore };
    case 'store-missed':
      return { ...state, storeStatus: { ...state.storeStatus, device: 'not-loaded' } };
    case 'book-changed': {
      const { book, status: storeStatus = state.storeStatus } = event;
      return book === state.book && storeStatus === state.storeStatus ? state : { ...state, book, storeStatus };
    }
    case 'item-shown': {
      const { item, key: itemKey, book } = event;
      // What the FM began before Outlook answered goes to the first item that it shows.
      const { [beforeOutlook]: begun, ...others } = state.work;
      const work = begun ? { ...others, [itemKey]: begun } : others;
      return { ...state, item, itemKey, work, ...(book && { book, openedFor: itemKey }) };
    }
    case 'item-failed':
      return { ...state, item: { kind: 'failed', fault: event.fault } };
    case 'draft-act-begun':
      return { ...state, busy: true };
    case 'draft-act-ended': {
      const { key, result } = event;
      const free = { ...state, busy: false };
      return result ? withWork(free, key, (work) => afterDraftAct(work, result)) : free;
    }
    case 'text-arrived': {
      const { editor, text } = event;
      const holder = Object.keys(state.work).find((key) => state.work[key]?.editor === editor);
      return holder === undefined
        ? state
        : withWork(state, holder, (work) => ({ ...work, editor: { ...editor, text } }));
    }
    default:
      return withWork(state, event.key ?? state.itemKey, (work) => reduceWork(work, event));
  }
}

function withWork(state: PaneState, key: string, change: (work: Work) => Work): PaneState {
  return { ...state, work: { ...state.work, [key]: change(state.work[key] ?? noWork) } };
}

/** What was found in the draft before holds no longer once it may have changed. */
function afterDraftAct(work: Work, result: DraftResult): Work {
  const notice = { kind: 'draft', result } as const;
  switch (result.kind) {
    case 'inserted':
      return { ...work, notice, record: result.record, check: undefined };
    case 'taken-out':
      return { ...work, notice, record: undefined, check: undefined };
    case 'opened':
      return { ...work, notice, ...(work.editor && { editor: { ...work.editor, isOpened: true } }) };
    case 'edited':
    case 'strangers':
      return { ...work, notice };
    case 'vanished':
    case 'lost':
    case 'still-there':
    case 'failed':
      return { ...work, notice, check: undefined };
  }
}
