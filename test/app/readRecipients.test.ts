import { readRecipients } from '../../src/app/readRecipients';
import { workOf } from '../../src/app/selectors';
import { tellGuard } from '../../src/app/tellGuard';
import type { Person } from '../../src/domain/address';
import { createFakeHost, draftOf } from './fakeHost';
import { akita, contoso, draftThread, sentThread, watchedPane } from './watchedPane';

const kenji = { name: 'Kenji', address: 'kenji@akita.example' };
const maria = { name: 'Maria', address: 'maria@contoso.com' };
const toBoth = { rule: 'other-tenant', where: 'recipients', tenant: 'Contoso', text: 'contoso.com' };

/** A pane beside a draft to these. */
function paneOn(to: readonly Person[], thread = draftThread({ to: [kenji] })) {
  const host = createFakeHost(draftOf({ body: '<p>Hello,</p>', to }));
  const pane = watchedPane([{ ...akita }, { ...contoso }], { host });
  pane.show(thread);
  tellGuard(pane.store);
  return { ...pane, note: () => readRecipients(pane.store), notes: () => workOf(pane.store.get()).recipients };
}

describe('the recipients of the open draft', () => {
  it('are looked at, and again when they are others', async () => {
    const { note, notes, host } = paneOn([kenji, maria]);
    await note();
    expect(notes()).toEqual([toBoth]);
    host.edit({ to: [kenji] });
    await note();
    expect(notes()).toEqual([]);
  });

  it('unsettle nothing while they stay the same', async () => {
    const { note, store } = paneOn([kenji, maria]);
    await note();
    let changes = 0;
    store.subscribe(() => changes++);
    await note();
    expect(changes).toBe(0);
  });

  it('are left alone while the pane writes, and beside a mail that is read', async () => {
    const { note, store, host } = paneOn([kenji, maria]);
    store.dispatch({ type: 'draft-act-begun' });
    await note();
    const reading = paneOn([kenji, maria], sentThread());
    await reading.note();
    expect([host.counted.rounds, reading.host.counted.rounds]).toEqual([0, 0]);
  });

  it('stay as they were said when Outlook does not give them', async () => {
    const { note, notes, host } = paneOn([kenji, maria]);
    await note();
    host.trouble('read', 'error');
    host.edit({ to: [kenji] });
    await note();
    expect(notes()).toEqual([toBoth]);
  });
});
