import { createOfficeRoamingSettings } from '../../src/host/officeRoamingSettings';
import { failCalls, openMailbox, openOutlook, settled, type OutlookPane } from '../host/openOutlook';
import { emptyMailbox, settingsOf } from '../storage/mailbox/fakeMailbox';
import { describeRoamingSettings } from './roamingSettings';

describeRoamingSettings('the real ones', () => {
  jest.useFakeTimers();
  const store = openMailbox();
  const panes: OutlookPane[] = [];
  return Promise.resolve({
    async open() {
      panes.push(await openOutlook(store, 'read'));
      return createOfficeRoamingSettings();
    },
    refuse: () => failCalls(store, { call: 'roamingSettings.saveAsync', effect: 'error', code: 9019 }),
    settled,
    async close() {
      await Promise.all(panes.map((pane) => pane.close()));
      jest.useRealTimers();
    },
  });
});

describeRoamingSettings('the ones in memory', () => {
  const mailbox = emptyMailbox();
  return Promise.resolve({
    open: () => Promise.resolve(settingsOf(mailbox)),
    refuse: () => void (mailbox.refuses = 1),
    settled: (call) => call,
    close: () => Promise.resolve(),
  });
});
