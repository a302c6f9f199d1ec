import { createPaneActs } from '../../src/app/paneActs';
import { ftopNotes } from '../../src/domain/ftop/ftopNotes';
import { viewClosure } from '../../src/domain/closure/closureView';
import { akita, sentThread, watchedPane } from './watchedPane';

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
