import { largestFile, type ExportResult, type ImportResult } from './ports/stateStore';
import type { PaneStore } from './paneStore';

/** Keeps what was typed into an input of the closure's forms, or that something is open; undefined forgets it. */
export function setInput(store: PaneStore, id: string, value: string | undefined): void {
  store.dispatch({ type: 'input-changed', id, value });
}

/** What the FM types and dismisses, and the closures' files: there from the start, since no rule is asked. */
export function createInputActs(store: PaneStore) {
  return {
    setInput: (id: string, value: string | undefined) => setInput(store, id, value),
    stopAsking: () => store.dispatch({ type: 'reason-dropped' }),
    dismissClosureNotice: () => store.dispatch({ type: 'closure-noticed', notice: undefined }),
    /** Brings the decoder of Punycode; until it is there, and where it does not arrive, domains are shown as they are. */
    async decodeDomains() {
      if (store.get().unicodeDomain) return;
      try {
        const { loadUnicodeDomain } = await import(
          /* webpackChunkName: "unicode-domain" */ '../domain/domains/unicodeDomain'
        );
        store.dispatch({ type: 'decoder-arrived', unicodeDomain: await loadUnicodeDomain() });
      } catch {
        // As said above; asked again at the next look.
      }
    },
    async openAllClosures() {
      await store.get().stateStore?.openAll();
    },
    /** The text of the file; undefined when there is none, and the pane says why. */
    async exportAll(): Promise<string | undefined> {
      const { itemKey, stateStore } = store.get();
      const result: ExportResult = (await stateStore?.exportAll()) ?? { kind: 'refused', because: 'not-loaded' };
      const whole = result.kind === 'whole';
      const notice = { kind: 'exported', result } as const;
      if (!whole || result.aside > 0) store.dispatch({ type: 'closure-noticed', key: itemKey, notice });
      return whole ? result.text : undefined;
    },
    async importFile(file: Pick<File, 'size' | 'text'>) {
      const { itemKey, stateStore } = store.get();
      const refused = (because: 'too-large' | 'damaged'): ImportResult => ({ kind: 'refused', because });
      // A file that was changed or taken away since it was chosen is not read.
      const text = file.size > largestFile ? undefined : await file.text().catch(() => null);
      const result =
        text === undefined
          ? refused('too-large')
          : text === null
            ? refused('damaged')
            : await stateStore?.importAll(text);
      if (result) store.dispatch({ type: 'closure-noticed', key: itemKey, notice: { kind: 'imported', result } });
    },
    replaceDamaged: () => void store.get().stateStore?.replaceDamaged(),
  };
}
