import type { Message } from '../../src/simulator/mailboxes/mailbox';
import { normalizedSubject, startDraft, subjectAsSet, type DraftFacts } from '../../src/simulator/model/reply';
import { anna, ben, robin, smallMailbox } from './smallMailbox';

const [html, text] = smallMailbox.messages as readonly [Message, Message];

function draft(facts: Partial<DraftFacts>) {
  return startDraft(smallMailbox, { id: 'd', kind: 'new', format: 'html', at: '2026-11-20T08:00:00Z', ...facts });
}

describe('a reply', () => {
  const reply = draft({ kind: 'reply', source: html });

  test('goes to the sender; to all, also to the other recipients but not to oneself', () => {
    expect(reply.to).toEqual([anna]);
    expect(draft({ kind: 'replyAll', source: html }).to).toEqual([anna, ben]);
  });

  test('to one’s own mail goes on to its recipients', () => {
    const own = { ...html, from: { ...robin, address: 'ROBIN@own.example' }, to: [anna], cc: [ben] };
    expect(draft({ kind: 'reply', source: own }).to).toEqual([anna]);
    expect(draft({ kind: 'replyAll', source: own })).toMatchObject({ to: [anna], cc: [ben] });
  });

  test('has one prefix, the conversation, and the format of its source', () => {
    expect(reply).toMatchObject({ subject: 'RE: Closing', conversationId: 'html', format: 'html' });
    expect(draft({ kind: 'reply', source: text, format: 'html' }).format).toBe('text');
  });

  test('has an empty line, the signature once and the history below, its ids marked', () => {
    const order = [
      '<div><br></div>',
      '<div id="Signature">',
      '<div id="appendonsend">',
      'id="divRplyFwdMsg"',
      'x_Signature',
    ];
    const places = order.map((part) => reply.body.indexOf(part));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBe(0);
    expect(reply.body.split('id="Signature"')).toHaveLength(2);
    expect(reply.body).toContain('<b>From:</b> Anna &lt;anna@customer.example&gt;');
  });

  test('in plain text quotes below a line of underscores', () => {
    const { body } = draft({ kind: 'reply', source: text, htmlBody: '<p>Yes &amp; no</p>' });
    expect(body).toMatch(
      /^Yes & no\n\nRobin Keller\n\n_{32}\nFrom: Anna <anna@customer\.example>\nSent: .*\n[\s\S]*\n\nOne\nTwo$/,
    );
  });

  test('with a given body has it above the signature', () => {
    expect(draft({ kind: 'reply', source: html, htmlBody: '<p>Hi</p>' }).body).toMatch(
      /^<p>Hi<\/p><div id="Signature">/,
    );
  });
});

test('a forward has no recipients and the other prefix', () => {
  expect(draft({ kind: 'forward', source: html })).toMatchObject({ to: [], subject: 'FW: Closing' });
});

test('a new message belongs to no conversation and starts with the signature', () => {
  expect(draft({})).toMatchObject({
    conversationId: '',
    body: '<div><br></div><div id="Signature"><div>Robin Keller</div></div>',
  });
  expect(draft({ format: 'text' }).body).toBe('\n\nRobin Keller');
});

test.each([
  ['AW: WG: x', 'x'],
  ['回复：x', 'x'],
  ['Review: x', 'Review: x'],
])('the subject %s is about %s', (subject, normalized) => {
  expect(normalizedSubject(subject)).toBe(normalized);
});

test('a subject set on a reply keeps its prefix', () => {
  const reply = draft({ kind: 'reply', source: html });
  expect(subjectAsSet(reply, 'Other')).toBe('RE: Other');
  expect(subjectAsSet(reply, 'RE: Other')).toBe('RE: Other');
  expect(subjectAsSet(draft({}), 'Other')).toBe('Other');
});
