import { readFileSync } from 'node:fs';
import {
  composeCommand,
  contextOf,
  readCompletion,
  sendDialog,
  type Completion,
  type Sending,
} from '../../src/simulator/model/sending';

const id = 'draft-1';
const refused = (completion: Completion): Sending => ({ kind: 'refused', id, completion });
const buttonsOf = (sending: Sending, version = 15) =>
  sendDialog(sending, version)?.buttons.map(({ name, act }) => `${name}: ${act}`);
const textOf = (completion: Completion, version = 15) => sendDialog(refused(completion), version)?.text;

test('while the handler is at work there is no dialog', () => {
  expect(sendDialog({ kind: 'asking', id }, 15)).toBeNull();
});

test.each([
  ['takes long', 'slow', ['Send Anyway: send', "Don't Send: stay"]],
  ['is given up', 'timed-out', ['Send Anyway: send', "Don't Send: stay"]],
  ['could not be loaded', 'unavailable', ['Send Anyway: send', 'Try Later: stay']],
] as const)('a handler that %s blocks nobody', (_, kind, buttons) => {
  expect(buttonsOf({ kind, id })).toEqual(buttons);
});

describe('the buttons of an objection', () => {
  const command = { commandId: composeCommand };
  const label = { cancelLabel: 'Show me' };
  test.each([
    ['without a command', {}, 15, ["Don't Send: stay"]],
    ['without a command but with a label', label, 15, ["Don't Send: stay"]],
    ['with a command', command, 15, ["Don't Send: stay", 'Take Action: pane']],
    ['with a command and a label', { ...command, ...label }, 15, ["Don't Send: stay", 'Show me: pane']],
    [
      'with a label that is too long',
      { ...command, cancelLabel: 'x'.repeat(21) },
      15,
      ["Don't Send: stay", 'Take Action: pane'],
    ],
    ['with a command that the manifest lacks', { commandId: 'else' }, 15, ["Don't Send: stay", 'Take Action: stay']],
    ['with a command, on 1.14', command, 14, ["Don't Send: pane"]],
    ['with a command and a label, on 1.14', { ...command, ...label }, 14, ['Show me: pane']],
    ['with a label alone, on 1.14', label, 14, ['Show me: stay']],
    ['with a command that the manifest lacks, on 1.14', { commandId: 'else' }, 14, ["Don't Send: stay"]],
    ['with a command and a label, on 1.12', { ...command, ...label }, 12, ["Don't Send: stay"]],
  ] as const)('%s', (_, completion, version, expected) => {
    expect(buttonsOf(refused(completion), version)).toEqual(['Send Anyway: send', ...expected]);
  });

  test('name the command that the manifest has beside a draft', () => {
    const manifest = readFileSync('manifest.xml', 'utf8');
    const beside = manifest.slice(manifest.indexOf('MessageComposeCommandSurface'));
    expect(/<Control [^>]*id="([^"]+)"/.exec(beside)?.[1]).toBe(composeCommand);
  });
});

describe('the text of an objection', () => {
  const outlooksOwn = 'Closeout is preventing this email from being sent.';
  test.each([
    ['its message', { errorMessage: 'No' }, 15, 'No'],
    ['its Markdown where it has some', { errorMessage: 'No', errorMessageMarkdown: '**No**' }, 15, '**No**'],
    ['its message on clients that know no Markdown', { errorMessage: 'No', errorMessageMarkdown: '**No**' }, 14, 'No'],
    ['all of 500 characters', { errorMessage: 'x'.repeat(500) }, 15, 'x'.repeat(500)],
    ['nothing of 501', { errorMessage: 'x'.repeat(501) }, 15, outlooksOwn],
    [
      'its message when the Markdown is too long',
      { errorMessage: 'No', errorMessageMarkdown: 'x'.repeat(501) },
      15,
      'No',
    ],
    ["Outlook's own without one", {}, 15, outlooksOwn],
    ["Outlook's own for an empty one", { errorMessage: '' }, 15, outlooksOwn],
  ] as const)('is %s', (_, completion, version, expected) => {
    expect(textOf(completion, version)).toBe(expected);
  });
});

test.each([
  ['text as it is', { contextData: '{"a":1}' }, '{"a":1}'],
  ['anything else as JSON', { contextData: { a: 1 } }, '{"a":1}'],
  ['nothing as empty text', {}, ''],
] as const)('the pane gets %s', (_, completion, expected) => {
  expect(contextOf(completion)).toBe(expected);
});

test.each([
  [
    { allowEvent: false, errorMessage: 'No', sendModeOverride: 'x' },
    { allowEvent: false, errorMessage: 'No' },
  ],
  [{ allowEvent: 'no', errorMessage: 7, contextData: 0 }, { contextData: 0 }],
  [null, {}],
  ['x', {}],
])('of %j is read %j', (given, expected) => {
  expect(readCompletion(given)).toEqual(expected);
});
