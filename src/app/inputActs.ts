import { workOf } from './paneState';
import type { PaneStore } from './paneStore';

/** Keeps what was typed into an input of the closure's forms, or that something is open; undefined forgets it. */
export function setInput(store: PaneStore, id: string, value: string | undefined): void {
  const { [id]: _, ...others } = workOf(store.get()).inputs ?? {};
  store.setWork({ inputs: value === undefined ? others : { ...others, [id]: value } });
}

/** What the FM types and dismisses, and the closures' files: there from the start, since no rule is asked. */
export function createInputActs(store: PaneStore) {
  return {
    setInput: (id: string, value: string | undefined) => setInput(store, id, value),
    stopAsking: () => store.setWork({ asking: undefined }),
    dismissClosureNotice: () => store.setWork({ closureNotice: undefined }),
    dismissAnswer: () => store.setWork({ answer: undefined, dismissed: workOf(store.get()).answer }),
    async openAllClosures() {
      await store.get().files?.openAll();
    },
    exportAll: async () => (await store.get().files?.exportAll()) ?? '',
    async importAll(text: string) {
      const key = store.get().itemKey;
      const result = await store.get().files?.importAll(text);
      if (result) store.setWork({ closureNotice: { kind: 'imported', result } }, key);
    },
    replaceDamaged: () => void store.get().files?.replaceDamaged(),
  };
}
