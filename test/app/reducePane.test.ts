import type { DraftRecord, DraftResult } from '../../src/app/draftResult';
import type { PaneEvent } from '../../src/app/paneEvent';
import { beforeOutlook, initialPaneState, type Editor, type PaneState, type Work } from '../../src/app/paneState';
import { createPaneStore } from '../../src/app/paneStore';
import { reducePane } from '../../src/app/reducePane';
import { workOf } from '../../src/app/selectors';
import type { TenantKey } from '../../src/domain/tenant/tenant';

const nothing = initialPaneState('en-US', '2026-11-20');
const on = (key: string): PaneEvent => ({ type: 'item-shown', item: { kind: 'none' }, key });
const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reducePane, reducePane(nothing, on('a')));

const editor: Editor = { kind: 'customer-follow-up', language: 'en-US', text: { kind: 'loading' } };
const record: DraftRecord = {
  itemKey: 'a',
  kind: 'customer-follow-up',
  rendered: { subject: 'Done', html: '<p>Done</p>', text: 'Done' },
};
const check = { kind: 'checked', asked: false, result: { concern: undefined, findings: [] } } as const;
const asking = { step: 'fm-unassigned', words: {}, waitsFor: ['queue-confirmed'] } as const;

describe('the work on the open item after', () => {
  it.each<[what: string, events: readonly PaneEvent[], work: Partial<Work>]>([
    [
      'a field is typed: what was typed before stays',
      [
        { type: 'field-typed', field: 'tenantName', value: 'Olivares' },
        { type: 'field-typed', field: 'fmName', value: 'Mia' },
      ],
      { typed: { tenantName: 'Olivares', fmName: 'Mia' } },
    ],
    [
      'contacts are greeted: their names take the place of a typed one',
      [
        { type: 'field-typed', field: 'contactName', value: 'Kei' },
        { type: 'field-typed', field: 'fmName', value: 'Mia' },
        { type: 'contacts-greeted', addresses: ['ana@olivares.example'] },
      ],
      { typed: { fmName: 'Mia' }, greeted: ['ana@olivares.example'] },
    ],
    [
      'a mail is opened: the notice of another is gone',
      [
        { type: 'noticed', notice: { kind: 'copied', succeeded: true } },
        { type: 'mail-opened', editor },
      ],
      { editor, notice: undefined },
    ],
    [
      'a mail is closed: which it was is known',
      [{ type: 'mail-opened', editor }, { type: 'mail-closed' }],
      { editor: undefined, closed: editor.kind },
    ],
    [
      'the window of a mail is gone: it is no mail that the FM came back from',
      [{ type: 'mail-opened', editor }, { type: 'mail-left' }],
      { editor: undefined, notice: undefined },
    ],
    [
      'a reason is asked for: the notice before is gone',
      [
        { type: 'closure-noticed', notice: { kind: 'deleted', name: 'Olivares' } },
        { type: 'reason-asked', asking },
      ],
      { asking, closureNotice: undefined },
    ],
    [
      'an input is emptied: no other is',
      [
        { type: 'input-changed', id: 'one', value: '1' },
        { type: 'input-changed', id: 'other', value: '2' },
        { type: 'input-changed', id: 'one', value: undefined },
      ],
      { inputs: { other: '2' } },
    ],
    [
      'another pane’s note without a tenant is taken: the FM’s word on it stays',
      [
        { type: 'tenant-said', tenant: 'akita.example' as TenantKey },
        { type: 'handed-over', typed: { fmName: 'Mia' } },
      ],
      { typed: { fmName: 'Mia' }, tenant: 'akita.example' as TenantKey },
    ],
  ])('%s', (_what, events, work) => {
    expect(workOf(after(...events))).toMatchObject(work);
  });
});

describe('the work on an item', () => {
  const typed: PaneEvent = { type: 'field-typed', field: 'tenantName', value: 'Olivares' };

  it('comes back with the item, and is no other’s', () => {
    expect(workOf(after(typed, on('b'))).typed).toEqual({});
    expect(workOf(after(typed, on('b'), on('a'))).typed).toEqual({ tenantName: 'Olivares' });
  });

  it('is reached by its key while another item is open', () => {
    const state = after(on('b'), { ...typed, key: 'a' });
    expect([state.work['a']?.typed, state.work['b']]).toEqual([{ tenantName: 'Olivares' }, undefined]);
  });

  it('that was begun before Outlook answered goes to the first item, with the text on its way', () => {
    const begun = [{ type: 'mail-opened', editor }, typed] as const;
    const started = begun.reduce(reducePane, nothing);
    const arrived: PaneEvent = { type: 'text-arrived', editor, text: { kind: 'unavailable' } };
    const state = [on('first'), on('second'), arrived].reduce(reducePane, started);
    expect(state.work['first']).toMatchObject({
      typed: { tenantName: 'Olivares' },
      editor: { text: { kind: 'unavailable' } },
    });
    expect(state.work[beforeOutlook]).toBeUndefined();
    expect(workOf(state).typed).toEqual({});
  });

  it('keeps the text of the newest try, though an older one arrives later', () => {
    const again: Editor = { ...editor, language: 'de-DE' };
    const state = after({ type: 'mail-opened', editor }, { type: 'mail-opened', editor: again });
    expect(reducePane(state, { type: 'text-arrived', editor, text: { kind: 'unavailable' } })).toBe(state);
  });
});

describe('an act on the draft', () => {
  const begun = [{ type: 'draft-checked', check }, { type: 'draft-act-begun' }] as const satisfies readonly PaneEvent[];
  const ended = (result?: DraftResult): PaneEvent => ({ type: 'draft-act-ended', key: 'a', ...(result && { result }) });
  const inserted: DraftResult = { kind: 'inserted', where: 'cursor', record, notes: [] };
  const fault = { kind: 'timeout', call: 'body.setAsync' } as const;

  it.each<[result: DraftResult, isChecked: boolean, hasRecord: boolean]>([
    [inserted, false, true],
    [{ kind: 'taken-out', notes: [] }, false, false],
    [{ kind: 'edited', act: 'take-out' }, true, true],
    [{ kind: 'strangers', act: 'insert', strangers: [] }, true, true],
    [{ kind: 'opened', window: 'reply' }, true, true],
    [{ kind: 'still-there' }, false, true],
    [{ kind: 'lost' }, false, true],
    [{ kind: 'vanished' }, false, true],
    [{ kind: 'failed', fault }, false, true],
  ])('says what came of it, and lets go of what it may have changed: %j', (result, isChecked, hasRecord) => {
    const state = after(ended(inserted), ...begun, ended(result));
    expect(state.busy).toBe(false);
    expect(workOf(state).notice).toEqual({ kind: 'draft', result });
    expect([workOf(state).check !== undefined, workOf(state).record !== undefined]).toEqual([isChecked, hasRecord]);
  });

  it('tells the item that it was begun for, though another is open', () => {
    const state = after(...begun, on('b'), ended(inserted));
    expect([state.work['a']?.record, state.work['b']]).toEqual([record, undefined]);
  });

  it('that stopped on a mistake of ours leaves the pane free', () => {
    const state = after(...begun, ended());
    expect([state.busy, workOf(state).notice]).toEqual([false, undefined]);
  });
});

describe('a pane', () => {
  it.each<[what: string, event: (state: PaneState) => PaneEvent]>([
    ['the same day', ({ today }) => ({ type: 'day-came', today })],
    ['the same book', ({ book }) => ({ type: 'book-changed', book })],
    ['closures that were told already', ({ told }) => ({ type: 'guard-told', closures: told })],
    ['a text that nobody waits for', () => ({ type: 'text-arrived', editor, text: { kind: 'unavailable' } })],
  ])('is not drawn anew for %s', (_what, event) => {
    const store = createPaneStore(nothing);
    const listener = jest.fn();
    store.subscribe(listener);
    store.dispatch(event(store.get()));
    expect(listener).not.toHaveBeenCalled();
  });

  it('has its new state at once, and says so once an event', () => {
    const store = createPaneStore(nothing);
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.get().today));
    store.dispatch({ type: 'day-came', today: '2026-11-21' });
    expect(store.get().today).toBe('2026-11-21');
    store.dispatch({ type: 'day-came', today: '2026-11-22' });
    expect(seen).toEqual(['2026-11-21', '2026-11-22']);
  });

  it('changes no state that was given out', () => {
    const frozen = Object.freeze({
      ...nothing,
      work: Object.freeze({ a: Object.freeze({ typed: Object.freeze({}) }) }),
    });
    expect(() => reducePane(frozen, { type: 'field-typed', key: 'a', field: 'fmName', value: 'Mia' })).not.toThrow();
    expect(frozen.work.a.typed).toEqual({});
  });
});
