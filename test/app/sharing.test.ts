import { workOf, sharingOf } from '../../src/app/selectors';
import { signAs, tellMailbox } from '../../src/app/sharing';
import type { KnownMailbox } from '../../src/app/ports/deviceMemory';
import type { Closure } from '../../src/domain/closure/closure';
import { createDeviceMemory } from '../../src/host/deviceMemory';
import { createStorage } from '../host/sending/sendingOutlook';
import { akita, akitaKey, sentThread, watchedPane } from './watchedPane';

const support = 'support@fasttrack.example';
const known = (change: Partial<KnownMailbox> = {}): KnownMailbox => ({ address: support, hasOther: false, ...change });

/** A pane beside a thread of Akita Works, in this mailbox. */
function paneIn(mailbox: KnownMailbox, closure = akita) {
  const pane = watchedPane([closure]);
  const device = createDeviceMemory(createStorage(), mailbox.address);
  pane.store.dispatch({ type: 'connected', connection: pane.store.get().connection, device });
  pane.store.dispatch({ type: 'mailbox-known', mailbox });
  pane.show(sentThread({ to: [{ name: 'Kei', address: 'kei@akita.example' }] }));
  return {
    ...pane,
    sharing: {
      tellMailbox: (said: 'own' | 'shared') => tellMailbox(pane.store, said),
      signAs: (typed: string) => signAs(pane.store, typed),
    },
  };
}

const akitaWith = (done: Closure['done']): Closure => ({ ...akita, done });
const signed = akitaWith({ 'services-enabled': { on: '2026-11-02', by: 'fm', who: 'Ines Roth' } });
const answered = akitaWith({ 'queue-confirmed': { on: '2026-11-02', by: 'reply', who: 'Ana', words: 'Done.' } });

describe('whose mailbox it is', () => {
  it.each([
    ['the only one', known(), akita, undefined],
    ['one beside another', known({ hasOther: true }), akita, 'unknown'],
    ['the only one, with an act that somebody signed', known(), signed, 'unknown'],
    ['the only one, with an answer of somebody', known(), answered, undefined],
    ['said to be the FM’s own', known({ said: 'own', hasOther: true }), signed, undefined],
    ['said to be shared', known({ said: 'shared' }), akita, 'shared'],
    ['without an address', known({ address: '', hasOther: true }), akita, undefined],
  ] as const)('%s', (_, mailbox, closure, kind) => {
    expect(sharingOf(paneIn(mailbox, closure).store.get())?.kind).toBe(kind);
  });
});

describe('an act in a shared mailbox', () => {
  it('waits for the FM’s name, and carries it then', () => {
    const { store, acts, sharing, closure } = paneIn(known({ hasOther: true }));
    sharing.tellMailbox('shared');
    acts.completeStep('services-enabled');
    expect(closure(akitaKey).done).toEqual({});
    expect(workOf(store.get()).closureNotice).toEqual({ kind: 'refused', because: { kind: 'name-needed' } });
    sharing.signAs('  \u202eRobin Keller ');
    expect(sharingOf(store.get())).toEqual({ kind: 'shared', address: support, name: 'Robin Keller' });
    acts.completeStep('services-enabled');
    expect(closure(akitaKey).done['services-enabled']).toEqual({ on: '2026-11-20', by: 'fm', who: 'Robin Keller' });
  });

  it('is the act of whoever did it last', () => {
    const { acts, closure } = paneIn(known({ said: 'shared', name: 'Robin Keller' }), signed);
    acts.completeStep('services-enabled', { on: '2026-11-03', who: 'Ines Roth' });
    expect(closure(akitaKey).done['services-enabled']).toMatchObject({ on: '2026-11-03', who: 'Robin Keller' });
  });

  it('has no name where the name is empty', () => {
    const { store, sharing } = paneIn(known({ said: 'shared' }));
    sharing.signAs(' \u202e ');
    expect(store.get().mailbox?.name).toBeUndefined();
  });
});

test('an act in the FM’s own mailbox carries no name', () => {
  const { acts, sharing, closure } = paneIn(known({ hasOther: true, name: 'Robin Keller' }));
  sharing.tellMailbox('own');
  acts.completeStep('services-enabled');
  expect(closure(akitaKey).done['services-enabled']).toEqual({ on: '2026-11-20', by: 'fm' });
});
