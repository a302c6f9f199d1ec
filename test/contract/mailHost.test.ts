import { createOfficeMailHost } from '../../src/host/officeMailHost';
import type { Client } from '../../src/simulator/switches';
import { createFakeHost, draftOf } from '../app/fakeHost';
import { failCalls, messageIn, openMailbox, openOutlook, settled, startWriting } from '../host/openOutlook';
import { smallMailbox } from '../simulator/smallMailbox';
import { anna, describeMailHost, opened, type HostUnderTest, type OpenedItem } from './mailHost';

const mailOf = (id: string) => ({ ...smallMailbox.messages[0]!, ...opened, id, from: anna, body: '<div>Hello</div>' });
const mails = [mailOf('mail-1'), mailOf('mail-2')];
const calls = { body: 'body.prependAsync', subject: 'subject.setAsync', to: 'recipients.setAsync' } as const;
const effects = { error: 'error', hang: 'silent', late: 'late', silent: 'no-op' } as const;

/** The real adapter on the real Office.js, over the simulator's side of Outlook. */
async function openOffice(client: Client, item: OpenedItem): Promise<HostUnderTest> {
  jest.useFakeTimers();
  const store = openMailbox({ client, format: item === 'text-draft' ? 'text' : 'html' }, mails);
  const isDraft = item === 'html-draft' || item === 'text-draft';
  const [other, id] = isDraft
    ? [0, 1].map(() => startWriting(store, { ...opened, htmlBody: '<div>Hello</div>' }))
    : ['mail-2', 'mail-1'];
  if (item === 'mail') store.dispatch({ type: 'selected', id: 'mail-1' });
  const pane = await openOutlook(store, isDraft ? 'compose' : 'read', isDraft ? id : undefined);
  return {
    host: createOfficeMailHost(),
    draft() {
      const { body, subject, to, cc } = messageIn(store, id ?? '');
      return { body, subject, to, cc };
    },
    turnTo: (what) => pane.turnTo(what === 'another' ? (other ?? null) : null),
    fail: (part, trouble) => failCalls(store, { call: calls[part], effect: effects[trouble] }),
    settled,
    async close() {
      await pane.close();
      jest.useRealTimers();
    },
  };
}

/** The mailbox that the app's tests trust. */
function openFake(item: OpenedItem): Promise<HostUnderTest> {
  const format = item === 'text-draft' ? 'text' : 'html';
  const facts = draftOf({ ...opened, format, body: format === 'text' ? 'Hello' : '<div>Hello</div>' });
  const people = { from: anna, to: [...opened.to], cc: [...opened.cc] };
  const host = createFakeHost(facts);
  const openMail = (key: string) =>
    host.openMail({ ...people, key, surface: 'read', isReply: false, subject: opened.subject }, 'Hello');
  if (item === 'mail') openMail('mail-1');
  if (item === 'nothing') host.open(undefined);
  let left: ReturnType<HostUnderTest['draft']> | undefined;
  return Promise.resolve({
    host,
    draft: () => left ?? host.draft(),
    turnTo(what) {
      if (what === 'nothing') {
        left = item === 'mail' ? undefined : host.draft();
        host.open(undefined);
      } else if (item === 'mail') openMail('mail-2');
      else host.open(facts);
      return Promise.resolve();
    },
    fail: (part, trouble) => host.trouble(part, trouble),
    settled: (call) => call,
    close: () => Promise.resolve(),
  });
}

describeMailHost('the new one', (item) => openOffice('new', item));
describeMailHost('the one of 2021', (item) => openOffice('ltsc2021', item));
describeMailHost('the one in memory', openFake);
