import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openIndexedDbLog } from '../../src/storage/device/indexedDbLog';
import { describeStateStore } from '../contract/stateStore';
import { createMemoryLog, emptyDisk } from './device/memoryLog';
import { closePanes, openPane } from './openPane';

const opened = (store: ReturnType<typeof openPane>) => Promise.resolve({ store, close: closePanes });

describeStateStore('on IndexedDB', () => {
  const factory = new IDBFactory();
  return opened(openPane((onLost) => openIndexedDbLog(() => factory, 'closeout', onLost)));
});
describeStateStore('on a log in memory', () => opened(openPane(() => Promise.resolve(createMemoryLog(emptyDisk())))));
describeStateStore('where storage is blocked', () =>
  opened(openPane((onLost) => openIndexedDbLog(() => undefined, 'closeout', onLost))),
);
