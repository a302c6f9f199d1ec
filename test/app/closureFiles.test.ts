import { createInputActs } from '../../src/app/inputActs';
import { initialPaneState } from '../../src/app/paneState';
import { workOf } from '../../src/app/selectors';
import { createPaneStore } from '../../src/app/paneStore';
import type { ExportResult } from '../../src/app/ports/stateStore';
import { createFakeFiles } from './fakeFiles';

/** A pane whose storage gives this export, or has not arrived. */
function paneWith(result: ExportResult | undefined) {
  const files = result && { ...createFakeFiles(), exportAll: () => Promise.resolve(result) };
  const store = createPaneStore({ ...initialPaneState('en-US', '2026-11-20'), ...(files && { stateStore: files }) });
  return { acts: createInputActs(store), notice: () => workOf(store.get()).closureNotice };
}

describe('an export', () => {
  it.each<[string, ExportResult | undefined, string | undefined, object | undefined]>([
    ['that is whole is given, and nothing is said', { kind: 'whole', text: '{}', aside: 0 }, '{}', undefined],
    [
      'without records that cannot be read is given, and said',
      { kind: 'whole', text: '{}', aside: 2 },
      '{}',
      { kind: 'exported', result: { kind: 'whole', text: '{}', aside: 2 } },
    ],
    [
      'that is refused gives no file, and the reason',
      { kind: 'refused', because: 'unreadable' },
      undefined,
      { kind: 'exported', result: { kind: 'refused', because: 'unreadable' } },
    ],
    [
      'before storage has arrived gives no file, and the reason',
      undefined,
      undefined,
      { kind: 'exported', result: { kind: 'refused', because: 'not-loaded' } },
    ],
  ])('%s', async (_what, result, text, notice) => {
    const pane = paneWith(result);
    expect(await pane.acts.exportAll()).toBe(text);
    expect(pane.notice()).toEqual(notice);
  });
});

describe('a file to import', () => {
  const unread = () => Promise.reject(new Error('expected not to be read'));

  it.each([
    ['of fifty million bytes is refused unread', { size: 50_000_000, text: unread }, 'too-large'],
    ['that went away is refused', { size: 10, text: unread }, 'damaged'],
    ['that is read is given to storage', { size: 10, text: () => Promise.resolve('{}') }, 'not-closeout'],
  ])('%s', async (_what, file, because) => {
    const pane = paneWith({ kind: 'whole', text: '', aside: 0 });
    await pane.acts.importFile(file);
    expect(pane.notice()).toEqual({ kind: 'imported', result: { kind: 'refused', because } });
  });
});
