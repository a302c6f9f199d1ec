import { readSaved, writeSaved } from '../../src/simulator/model/savedState';
import { firstState, reduceSimulator } from '../../src/simulator/model/simulatorState';
import { defaultSwitches, readSwitches } from '../../src/simulator/switches';
import { smallMailbox } from './smallMailbox';

const first = firstState(smallMailbox);

test('what was saved is there again, faults and a hidden bar are not', () => {
  const saved = [
    { type: 'removed', id: 'text-1' } as const,
    { type: 'settings-saved', settings: { a: '"1"' } } as const,
    {
      type: 'switched',
      switches: { ...defaultSwitches, client: 'mac', bar: 'hidden', noItem: true, handler: 'hangs' },
    } as const,
  ].reduce(reduceSimulator, first);
  const read = readSaved(writeSaved(saved), smallMailbox);
  expect(read.mailbox.messages).toEqual(saved.mailbox.messages);
  expect(read).toMatchObject({
    selected: 'html-1',
    settings: { a: '"1"' },
    switches: { client: 'mac', bar: 'collapsed', noItem: false, handler: 'works' },
  });
});

test('answers that were due still are, of mail that is still there', () => {
  const saved = writeSaved({ ...first, unanswered: ['text-1', 'gone'] });
  expect(readSaved(saved, smallMailbox).unanswered).toEqual(['text-1']);
});

test.each([
  ['nothing', null],
  ['half a value', writeSaved(first).slice(0, -20)],
  ['another version', writeSaved(first).replace('"version":1', '"version":0')],
  ['no object', '7'],
  ['messages that are none', writeSaved(first).replace('"messages":[{', '"messages":[{},{')],
  ['a message with a folder that does not exist', writeSaved(first).replace('"folder":"inbox"', '"folder":"attic"')],
])('from %s the sample mailbox comes', (_, saved) => {
  expect(readSaved(saved, smallMailbox)).toEqual(first);
});

test.each([
  [
    { client: 'classic', width: '380', latency: '50' },
    { client: 'classic', width: 380, latency: 50 },
  ],
  [{ client: 'outlook', width: '321', latency: '-1', theme: 7 }, {}],
  [{ noItem: 'true' }, { noItem: true }],
  [
    { fault: { call: 'body.getAsync', effect: 'late', seconds: 2 } },
    { fault: { call: 'body.getAsync', effect: 'late', code: 5001, seconds: 2, repeat: 'once' } },
  ],
  [{ fault: { call: 'nobody.calledAsync' } }, { fault: null }],
  [
    { fault: { call: 'body.getAsync', caller: 'send' } },
    { fault: { call: 'body.getAsync', effect: 'error', code: 5001, seconds: 10, repeat: 'once', caller: 'send' } },
  ],
  [
    { handler: 'thrice', patience: '50', answers: 'refuse' },
    { handler: 'thrice', patience: 50, answers: 'refuse' },
  ],
  [{ handler: 'no', patience: 'x', answers: 'yes' }, {}],
])('switches read from %j', (given, expected) => {
  expect(readSwitches(given)).toEqual({ ...defaultSwitches, ...expected });
});
