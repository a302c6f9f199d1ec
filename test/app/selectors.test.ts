import type { PaneEvent } from '../../src/app/paneEvent';
import { initialPaneState, type Item, type PaneState } from '../../src/app/paneState';
import type { StoreStatus } from '../../src/app/ports/stateStore';
import { reducePane } from '../../src/app/reducePane';
import { closureOf, hasStorageTrouble, isTurning, matchOf, situationOf } from '../../src/app/selectors';
import { createFakeHost, draftOf } from './fakeHost';
import { akita, contoso, sentThread, watchedPane } from './watchedPane';

const outlook = { kind: 'outlook', host: createFakeHost(draftOf()) } as const;
const nothing: PaneState = { ...initialPaneState('en-US', '2026-11-20'), connection: outlook };
const itemOf = (change = {}): Item => ({
  kind: 'thread',
  thread: sentThread({ to: [{ name: 'Kei', address: 'kei@akita.example' }], ...change }),
  customers: { kind: 'nobody' },
});

describe('why there is no customer to show', () => {
  const fault = { kind: 'timeout', call: 'item' } as const;
  const missed = { ...nothing.storeStatus, device: 'not-loaded' } as const;
  it.each<[what: string, change: Partial<PaneState>, situation: string | undefined]>([
    ['Outlook has not answered', { connection: { kind: 'starting' } }, undefined],
    ['the page stands alone', { connection: { kind: 'outside' } }, 'outside'],
    ['Office.js did not come', { connection: { kind: 'no-office' } }, 'no-office'],
    ['the closures’ script did not come', { storeStatus: missed, item: itemOf() }, 'not-loaded'],
    ['nothing is read yet', {}, undefined],
    ['nothing is open', { item: { kind: 'none' } }, 'none'],
    ['a meeting is open', { item: { kind: 'unsupported' } }, 'unsupported'],
    ['the item cannot be read', { item: { kind: 'failed', fault } }, 'failed'],
    ['a mail has no sender', { item: itemOf({ from: undefined }) }, 'no-sender'],
    ['a draft has none either, as it should', { item: itemOf({ from: undefined, surface: 'compose' }) }, undefined],
    ['a mail with a sender is open', { item: itemOf() }, undefined],
  ])('%s', (_what, change, situation) => {
    expect(situationOf({ ...nothing, ...change })).toBe(situation);
  });
});

describe('the FM is told of where the closures are kept', () => {
  const well: StoreStatus = { ...nothing.storeStatus, device: 'kept', mailbox: { kind: 'saved' } };
  it.each<[what: string, change: Partial<StoreStatus>, isTold: boolean]>([
    ['not while all is well', {}, false],
    ['not while it is opened', { device: 'opening', mailbox: { kind: 'off' } }, false],
    ['not while it is saved', { mailbox: { kind: 'saving' } }, false],
    ['not here when its script did not come, which is said elsewhere', { device: 'not-loaded' }, false],
    ['when the browser keeps nothing', { device: 'memory-blocked' }, true],
    ['when the device is full', { device: 'full' }, true],
    ['when the mailbox cannot be reached', { mailbox: { kind: 'unreachable' } }, true],
    ['when its copy is damaged', { mailbox: { kind: 'damaged' } }, true],
    ['not when it is filled by less than four fifths', { filled: 0.79 }, false],
    ['when it is nearly full', { filled: 0.8 }, true],
    ['when a closed closure had no room', { onDeviceOnly: 1 }, true],
    ['when an open one had none', { openOnDeviceOnly: 1 }, true],
    ['when a record lies aside', { aside: 1 }, true],
  ])('%s', (_what, change, isTold) => {
    expect(hasStorageTrouble({ ...nothing, storeStatus: { ...well, ...change } })).toBe(isTold);
  });
});

describe('the closure of the open thread', () => {
  const paneOn = (closures = [akita, contoso]) => {
    const pane = watchedPane(closures);
    const item = itemOf();
    if (item.kind === 'thread') pane.show(item.thread);
    return pane;
  };

  it.each<[what: string, event: PaneEvent]>([
    ['a field is typed', { type: 'field-typed', field: 'fmName', value: 'Mia' }],
    ['a day begins', { type: 'day-came', today: '2026-11-21' }],
    ['a notice is shown', { type: 'noticed', notice: { kind: 'copied', succeeded: true } }],
    ['an act begins', { type: 'draft-act-begun' }],
  ])('is the very same, and so is why it is this one, when %s', (_what, event) => {
    const before = paneOn([
      akita,
      { ...contoso, tenant: { ...contoso.tenant, mergedInto: akita.tenant.key } },
    ]).store.get();
    const after = reducePane(before, event);
    expect(closureOf(before)?.tenant.domains).toEqual(['akita.example', 'contoso.com']);
    expect([closureOf(after) === closureOf(before), matchOf(after) === matchOf(before)]).toEqual([true, true]);
  });

  it('is another as soon as it changed, and none as soon as another thread is open', () => {
    const { store, learn } = paneOn();
    expect(closureOf(store.get())).toEqual(akita);
    learn({ closures: [{ ...akita, tenant: { ...akita.tenant, name: 'Akita' } }] });
    expect(closureOf(store.get())?.tenant.name).toBe('Akita');
    store.dispatch({ type: 'item-shown', item: itemOf(), key: 'another' });
    expect([closureOf(store.get()), isTurning(store.get())]).toEqual([undefined, true]);
  });
});
