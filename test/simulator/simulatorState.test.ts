import { draftById, nextDraftId } from '../../src/simulator/model/mailboxState';
import { startDraft } from '../../src/simulator/model/reply';
import {
  activeMessage,
  firstState,
  nextMessage,
  reduceSimulator,
  type SimulatorEvent,
  type SimulatorState,
} from '../../src/simulator/model/simulatorState';
import { anna, smallMailbox } from './smallMailbox';

const first = firstState(smallMailbox);

function after(state: SimulatorState, ...events: readonly SimulatorEvent[]): SimulatorState {
  return events.reduce(reduceSimulator, state);
}

function composing(state: SimulatorState, by: 'hand' | 'host' = 'hand'): SimulatorState {
  const draft = startDraft(state.mailbox, {
    id: nextDraftId(state.mailbox),
    kind: 'new',
    format: 'html',
    at: '2026-11-20T08:00:00Z',
  });
  return after(state, { type: 'compose-started', draft, by });
}

const unpinned = after(first, { type: 'pane-changed', surface: 'read', change: { pinned: false } });

test('a first visit shows the pane, pinned, beside the newest mail of a customer', () => {
  expect(first).toMatchObject({ selected: 'html-1', panes: { read: { open: true, pinned: true } } });
});

describe('an unpinned read pane', () => {
  test('closes when another item is selected, and stays when it is the same', () => {
    expect(after(unpinned, { type: 'selected', id: 'text-1' }).panes.read.open).toBe(false);
    expect(after(unpinned, { type: 'selected', id: 'html-1' }).panes.read.open).toBe(true);
    expect(after(first, { type: 'selected', id: 'text-1' }).panes.read.open).toBe(true);
  });

  test('closes when there is no item any more', () => {
    const noItem: SimulatorEvent = { type: 'switched', switches: { ...first.switches, noItem: true } };
    expect(after(unpinned, noItem).panes.read.open).toBe(false);
    expect(after(first, noItem).panes.read.open).toBe(true);
  });

  test('closes for writing, unless the add-in itself opened the draft', () => {
    expect(composing(unpinned).panes.read.open).toBe(false);
    expect(composing(unpinned, 'host').panes.read.open).toBe(true);
  });
});

describe('writing', () => {
  test('opens the compose pane only if a pane was open', () => {
    expect(composing(first).panes.compose.open).toBe(true);
    const closed = after(first, { type: 'pane-changed', surface: 'read', change: { open: false } });
    expect(composing(closed).panes.compose.open).toBe(false);
  });

  test('of a draft that nobody touched leaves nothing', () => {
    const state = after(composing(first), { type: 'selected', id: 'text-1' });
    expect(state).toMatchObject({ composing: null, panes: { compose: { open: false } } });
    expect(state.mailbox.messages).toHaveLength(3);
  });

  test('of a draft that was changed leaves it in Drafts', () => {
    const state = after(
      composing(first),
      { type: 'edited', id: 'draft-1', change: { subject: 'Hello' }, by: 'hand' },
      { type: 'compose-closed' },
    );
    expect(draftById(state.mailbox, 'draft-1')).toMatchObject({ subject: 'Hello', folder: 'drafts' });
  });

  test('ends with sending: the mail lies in Sent Items, in a conversation', () => {
    const state = after(
      composing(first),
      { type: 'edited', id: 'draft-1', change: { to: [anna] }, by: 'hand' },
      { type: 'sent', id: 'draft-1', at: '2026-11-20T09:00:00Z' },
    );
    const sent = state.mailbox.messages.find(({ id }) => id === 'draft-1');
    expect(sent).toMatchObject({ folder: 'sent', sent: '2026-11-20T09:00:00Z', to: [anna] });
    expect(sent?.conversationId).not.toBe('');
    expect(sent).not.toHaveProperty('draft');
    expect(state.composing).toBeNull();
  });

  test('shows anew only what somebody else than the writer changed', () => {
    const revision = (state: SimulatorState) => draftById(state.mailbox, 'draft-1')?.draft.revision;
    const state = composing(first);
    expect(revision(after(state, { type: 'edited', id: 'draft-1', change: { body: 'x' }, by: 'hand' }))).toBe(0);
    expect(revision(after(state, { type: 'edited', id: 'draft-1', change: { body: 'x' }, by: 'host' }))).toBe(1);
  });

  test('loses its session data at the end', () => {
    const state = after(
      composing(first),
      { type: 'session-saved', id: 'draft-1', data: { a: '1' } },
      { type: 'compose-closed' },
    );
    expect(state.sessionData).toEqual({});
  });
});

test('an edit of a mail that was sent changes nothing', () => {
  expect(after(first, { type: 'edited', id: 'html-1', change: { body: 'x' }, by: 'host' }).mailbox).toEqual(
    first.mailbox,
  );
});

test('deleting moves to Deleted Items, and from there away', () => {
  const once = after(first, { type: 'removed', id: 'html-1' });
  expect(once.mailbox.messages.find(({ id }) => id === 'html-1')?.folder).toBe('deleted');
  expect(once.selected).toBeNull();
  expect(after(once, { type: 'removed', id: 'html-1' }).mailbox.messages).toHaveLength(2);
});

test('reports and the switch "no item" give the pane no item', () => {
  expect(activeMessage(first)?.id).toBe('html-1');
  expect(activeMessage(after(first, { type: 'selected', id: 'report-1' }))).toBeNull();
  expect(activeMessage({ ...first, switches: { ...first.switches, noItem: true } })).toBeNull();
});

test('the next message is the head of the next conversation, round to the first', () => {
  expect(nextMessage(first)?.id).toBe('text-1');
  expect(nextMessage({ ...first, selected: 'report-1' })?.id).toBe('html-1');
});

test('what the sample has in Drafts can be written on', () => {
  const [message] = smallMailbox.messages;
  if (!message) throw new Error('expected a message in the small mailbox');
  const drafts = [
    { ...message, id: 'a', folder: 'drafts' as const },
    { ...message, id: 'b', folder: 'drafts' as const, conversationId: 'alone' },
  ];
  const state = firstState({ ...smallMailbox, messages: [message, ...drafts] });
  expect(state.mailbox.messages.map((one) => one.draft?.kind)).toEqual([undefined, 'reply', 'new']);
});

describe('the way out of a draft', () => {
  const refused: SimulatorEvent = {
    type: 'sending-changed',
    sending: { kind: 'refused', id: 'draft-1', completion: { allowEvent: false } },
  };
  const command: SimulatorEvent = { type: 'pane-commanded', id: 'draft-1', context: '{"a":1}' };
  const closed = after(
    composing(first),
    { type: 'pane-changed', surface: 'compose', change: { open: false } },
    refused,
  );

  test('leads back to the draft with its pane, which is told why', () => {
    expect(after(closed, command)).toMatchObject({
      sending: null,
      composing: 'draft-1',
      panes: { compose: { open: true } },
      paneContext: '{"a":1}',
    });
  });

  test('starts a pane that is open anew', () => {
    const open = composing(first);
    expect(after(open, refused, command).paneStarts).toBe(open.paneStarts + 1);
  });

  test('leaves nothing to be told to a pane that is opened by hand, or for another draft', () => {
    const told = after(closed, command);
    const byHand = [false, true].map((open): SimulatorEvent => ({
      type: 'pane-changed',
      surface: 'compose',
      change: { open },
    }));
    expect(after(told, ...byHand).paneContext).toBe('');
    expect(after(told, { type: 'compose-closed' }).paneContext).toBe('');
  });

  test('is over for a draft that is no longer being written', () => {
    const left = after(composing(first), { type: 'compose-closed' }, command);
    expect(left).toMatchObject({
      composing: null,
      sending: null,
      panes: { compose: { open: false } },
      paneContext: '',
    });
  });
});

test('an answer lies unread in the inbox, and what is open stays open', () => {
  const sent = after(
    composing(first),
    { type: 'edited', id: 'draft-1', change: { to: [anna] }, by: 'hand' },
    { type: 'sent', id: 'draft-1', at: '2026-11-20T09:00:00Z' },
  );
  expect(sent.unanswered).toEqual(['draft-1']);
  const mail = sent.mailbox.messages.find(({ id }) => id === 'draft-1');
  if (!mail) throw new Error('expected the mail that was sent');
  const answer = { ...mail, id: 'answer', from: anna, folder: 'inbox' as const, read: false };
  const answered = after(sent, { type: 'answered', id: 'draft-1', answers: [answer] });
  expect(answered.unanswered).toEqual([]);
  expect(answered.mailbox.messages.at(-1)).toEqual(answer);
  expect(answered).toMatchObject({ selected: sent.selected, folder: sent.folder, panes: sent.panes });
});
