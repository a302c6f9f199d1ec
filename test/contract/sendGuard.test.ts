import { addSent, markSeen, openGuardBox } from '../../src/host/sending/guardBox';
import { createOfficeSendGuard } from '../../src/host/sending/officeSendGuard';
import { createFakeGuard } from '../app/fakeGuard';
import { openMailbox, openOutlook, settled, startWriting, type OutlookPane } from '../host/openOutlook';
import { createStorage } from '../host/sending/sendingOutlook';
import { describeSendGuard, now, reader } from './sendGuard';

describeSendGuard('the real one', () => {
  jest.useFakeTimers();
  const store = openMailbox();
  const draft = startWriting(store);
  const panes: OutlookPane[] = [];
  const listeners: ((event: { readonly key: string | null }) => void)[] = [];
  const storage = createStorage();
  Object.assign(globalThis, {
    localStorage: storage,
    addEventListener: (_: string, listener: (event: { readonly key: string | null }) => void) =>
      listeners.push(listener),
  });
  const box = openGuardBox(storage, reader);
  const open = async () => {
    panes.push(await openOutlook(store, 'compose', draft));
    return createOfficeSendGuard(() => now);
  };
  return {
    open,
    letGo(record) {
      markSeen(box, Math.max(record.at, Number(storage.getItem(`${box.prefix}seen`))));
      addSent(box, record);
      listeners.forEach((listener) => listener({ key: `${box.prefix}seen` }));
    },
    press() {
      store.dispatch({ type: 'pane-commanded', id: draft, context: '{"closeout":"findings"}' });
      return open();
    },
    settled,
    async close() {
      await Promise.all(panes.map((pane) => pane.close()));
      for (const name of ['localStorage', 'addEventListener']) Reflect.deleteProperty(globalThis, name);
      jest.useRealTimers();
    },
  };
});

describeSendGuard('the one in memory', () => {
  const guard = createFakeGuard(reader);
  const unasked = { ...guard, onAsked: () => undefined };
  return {
    open: () => Promise.resolve(unasked),
    letGo: guard.letGo,
    press: () => Promise.resolve({ ...guard, onAsked: (listener) => (guard.onAsked(listener), guard.press()) }),
    settled: (call) => call,
    close: () => Promise.resolve(),
  };
});
