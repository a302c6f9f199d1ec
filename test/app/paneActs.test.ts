import { createPaneActs, type PaneActs } from '../../src/app/paneActs';
import { workOf } from '../../src/app/selectors';
import { ftopNotes } from '../../src/domain/ftop/ftopNotes';
import { viewClosure } from '../../src/domain/closure/closureView';
import { akita, draftThread, sentThread, watchedPane } from './watchedPane';

test('a pane that keeps the focus past midnight on 31 December ticks with the new year', async () => {
  const pane = watchedPane([akita]);
  pane.show(sentThread({ subject: akita.tenant.tenantId ?? '' }));
  pane.store.dispatch({ type: 'day-came', today: '2026-12-31' });
  let now = '2026-12-31';
  const acts = createPaneActs(
    pane.store,
    () => Promise.reject(new Error('no mail is written')),
    async () => undefined,
    () => now,
  );
  now = '2027-01-01';
  acts.completeStep('next-action-date');
  await new Promise((resolve) => {
    pane.store.subscribe(() => pane.closure().done['next-action-date'] && resolve(undefined));
  });
  expect(pane.closure().done['next-action-date']).toMatchObject({ on: '2027-01-01' });
  const lines = ftopNotes(pane.closure(), viewClosure(pane.closure()), pane.store.get().today, '');
  expect(lines).toContainEqual({ key: 'ftop.note.nextAction', values: { date: '2028-12-31' } });
  expect(lines).toContainEqual({ key: 'ftop.note.status', values: { date: '2027-01-01' } });
});

describe('a part of the pane that does not arrive', () => {
  const missing = () => {
    throw new Error('offline');
  };
  const refused = { closureNotice: { kind: 'refused', because: { kind: 'not-loaded' } } };
  const failed = { notice: { kind: 'draft', result: { kind: 'failed', fault: { call: 'import' } } } };

  it.each<[part: string, act: (acts: PaneActs) => unknown, said: object]>([
    ['closureActs', (acts) => acts.completeStep('next-action-date'), refused],
    ['startClosure', (acts) => acts.startClosure(), refused],
    ['handOver', (acts) => acts.takeOver(), refused],
    ['writeMail', (acts) => acts.insert('cursor'), failed],
    ['greet', (acts) => acts.greet({ name: '', address: 'kei@akita.example' }, true), failed],
    ['checkDraft', (acts) => acts.checkDraft(), { check: { kind: 'failed', fault: { call: 'import' } } }],
  ])('is said: %s', async (part, act, said) => {
    jest.doMock(`../../src/app/${part}`, missing);
    const { store, show } = watchedPane([akita]);
    show(draftThread());
    act(
      createPaneActs(
        store,
        () => Promise.reject(new Error('no mail')),
        async () => undefined,
        () => '2026-11-20',
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(workOf(store.get())).toMatchObject(said);
    jest.dontMock(`../../src/app/${part}`);
  });
});
