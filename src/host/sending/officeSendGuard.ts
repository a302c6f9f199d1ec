import type { SendGuard } from '../../app/ports/sendGuard';
import { sentName, type SendHint, type SendKnowledge, type SentRecord } from '../../domain/sending/outgoing';
import { browserStorage } from '../browserStorage';
import { callHost } from '../callHost';
import {
  addSent,
  addTaken,
  forgetLast,
  forgetSent,
  isSeenKey,
  isSentKey,
  keepKnowledge,
  knowledgeIn,
  lastSeen,
  markSeen,
  openGuardBox,
  sentIn,
  sentKey,
  takenIn,
} from './guardBox';
import { joinKnowledge } from './joinKnowledge';
import { asMoment, asText } from '../officeAnswers';
import { readRoamingSent } from './roamingSent';
import { sessionNames, writeNote } from './sessionNote';
import { supports } from '../supports';
import { usualKnowledge } from './usualKnowledge';

type Item = Office.MessageCompose;

/** `SendGuard` on Office.js and the browser's storage. Create it after `bootOffice` said `outlook`. */
export function createOfficeSendGuard(now = Date.now): SendGuard {
  const { mailbox, partitionKey, platform, roamingSettings } = Office.context;
  const address = asText(mailbox.userProfile?.emailAddress) ?? '';
  const box = openGuardBox(browserStorage(), address, asText(partitionKey));
  /** What was told and the browser did not keep. */
  let unkept: SendKnowledge | undefined;
  let seen = lastSeen(box) ?? 0;
  const sentListeners: (() => void)[] = [];
  let inMailbox = takeFromMailbox();
  let noted: { readonly item: Item; readonly text: string } | undefined;
  let watched: Item | undefined;
  const askedListeners: (() => void)[] = [];

  /**
   * Brings into the browser what handlers without its storage left in the mailbox, and takes the list out of this pane's
   * copy of the settings: the closures, which may fill the mailbox to its limit, are then saved without it.
   * @returns what the browser did not keep
   */
  function takeFromMailbox(): SentRecord[] {
    const list = readRoamingSent(roamingSettings);
    for (const at of timesInMailbox()) see(at);
    const taken = takenIn(box);
    const fresh = list.filter((record) => !taken.includes(sentKey(record)));
    const left = fresh.filter((record) => !addSent(box, record));
    if (list.length > 0 && left.length === 0) {
      addTaken(
        box,
        fresh.map((record) => sentKey(record)),
      );
      roamingSettings.remove(sentName);
    }
    return left;
  }

  /** When the handler left something there, be it a record or, of records that were taken, the time alone. */
  function timesInMailbox(): number[] {
    const list: unknown = roamingSettings.get(sentName);
    const times = Array.isArray(list) ? (list as readonly { readonly at?: unknown }[]).map((each) => each?.at) : [];
    return times.map(asMoment).filter((at) => at !== undefined);
  }

  /** Where the browser keeps nothing, what was taken would come again in every pane; that it came is remembered. */
  function leaveInMailbox(left: readonly SentRecord[]): void {
    roamingSettings.set(sentName, left.length > 0 ? left : [{ at: seen }]);
    callHost<void>('roamingSettings.saveAsync', (done) => roamingSettings.saveAsync(done)).catch(
      // It goes with the closures when they are saved next.
      () => undefined,
    );
  }

  function see(at: number): void {
    if (at <= Math.max(seen, lastSeen(box) ?? 0)) return;
    seen = at;
    markSeen(box, at);
    sentListeners.forEach((listener) => listener());
  }

  function knowledge(): SendKnowledge | undefined {
    return unkept ?? knowledgeIn(box);
  }

  /** The draft that is open, if one is. */
  function openDraft(): Item | undefined {
    const item = mailbox.item as unknown as Item | null | undefined;
    return item && typeof item.subject === 'object' ? item : undefined;
  }

  /** Where the handler has no browser storage, its mark lies with the draft that it stopped. */
  function lookForMark(): void {
    const draft = openDraft();
    if (!draft?.sessionData) return;
    callHost<string>('sessionData.getAsync', (done) => draft.sessionData.getAsync(sessionNames.seen, done)).then(
      (at) => see(asMoment(Number(asText(at))) ?? 0),
      // There is none, or the client has no session data.
      () => undefined,
    );
  }

  /** What the handler's message hands over comes with the draft; a pinned pane meets more than one. */
  function watchDraft(): void {
    const draft = openDraft();
    if (!draft || draft === watched || askedListeners.length === 0) return;
    watched = draft;
    const hear = (context: unknown) => {
      if (!isAboutFindings(context)) return;
      see(now());
      askedListeners.forEach((listener) => listener());
    };
    if (typeof draft.getInitializationContextAsync === 'function') {
      callHost<string>('getInitializationContextAsync', (done) => draft.getInitializationContextAsync(done)).then(
        hear,
        // Clients without a context cannot open the pane from the message either.
        () => undefined,
      );
    }
    if (!supports('1.15') || !Office.EventType.InitializationContextChanged) return;
    const changed = (event?: Partial<Office.InitializationContextChangedEventArgs>) =>
      hear(event?.initializationContextData);
    // Where it cannot be heard, Outlook starts the pane anew.
    callHost<void>('item.addHandlerAsync', (done) =>
      draft.addHandlerAsync(Office.EventType.InitializationContextChanged, changed, done as never),
    ).catch(() => undefined);
  }

  lookForMark();

  return {
    supported: supports('1.12') && !['iOS', 'Android'].includes(asText(platform) ?? ''),

    lastSeen() {
      const latest = Math.max(seen, lastSeen(box) ?? 0);
      return latest > 0 ? latest : undefined;
    },

    knowledge: () => knowledge() ?? usualKnowledge(address),

    tell(told, gone) {
      if (gone) forgetLast(box, gone);
      const joined = joinKnowledge(knowledge(), told, gone);
      unkept = keepKnowledge(box, joined) ? undefined : joined;
    },

    async hint(hint: SendHint | undefined) {
      watchDraft();
      const draft = openDraft();
      if (!draft?.sessionData) return;
      // Classic Windows' handler sees nothing of the browser's storage.
      const text = writeNote(hint, asText(platform) === 'PC' ? knowledge() : undefined);
      if (draft === noted?.item && text === noted.text) return;
      noted = { item: draft, text };
      try {
        await callHost<void>('sessionData.setAsync', (done) =>
          draft.sessionData.setAsync(sessionNames.note, text, done),
        );
      } catch {
        // The handler judges by the mail alone then; it is tried again with the next hint.
        noted = undefined;
      }
    },

    sent: () => [...sentIn(box, now()), ...inMailbox].sort((a, b) => a.at - b.at),

    forget(records) {
      const marks = records.map((record) => sentKey(record));
      inMailbox = inMailbox.filter((record) => !marks.includes(sentKey(record)));
      for (const record of records) forgetSent(box, record);
      const list = readRoamingSent(roamingSettings);
      const left = list.filter((record) => !marks.includes(sentKey(record)));
      if (left.length < list.length) leaveInMailbox(left);
    },

    onSent(listener) {
      sentListeners.push(listener);
      // In other documents than the handler's own, so here. Where it does not come, the next look finds the mail.
      addEventListener('storage', ({ key }) => {
        // Its being seen too, at once: a pane whose words change when it is next clicked on moves under the click.
        if (isSentKey(box, key) || isSeenKey(box, key)) listener();
      });
    },

    onAsked(listener) {
      askedListeners.push(listener);
      watched = undefined;
      watchDraft();
    },
  };
}

/** Some clients hand over the text as it was given, others in quotation marks of its own. */
function isAboutFindings(context: unknown): boolean {
  return typeof context === 'string' && context.replace(/[\\\s]/g, '').includes('"closeout":"findings"');
}
