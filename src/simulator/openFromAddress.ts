import { newestFirst } from './model/conversations';
import type { Simulation } from './simulation';
import { readSwitches } from './switches';

/** Sets what the page's address asks for: `?client=…&language=…&thread=…&surface=read|compose|none`. */
export function openFromAddress({ store, compose }: Simulation, search: string): void {
  const query = new URLSearchParams(search);
  const switches = readSwitches(Object.fromEntries(query), store.get().switches);
  store.dispatch({ type: 'switched', switches: { ...switches, fault: store.get().switches.fault } });

  const thread = query.get('thread');
  if (thread !== null) {
    const messages = store.get().mailbox.messages.filter((one) => one.conversationId === thread && !one.draft);
    const inbox = messages.filter(({ folder }) => folder === 'inbox');
    const [newest] = newestFirst(inbox.length > 0 ? inbox : messages);
    if (newest) {
      store.dispatch({ type: 'folder-opened', folder: newest.folder });
      store.dispatch({ type: 'selected', id: newest.id });
    }
  }

  const surface = query.get('surface');
  if (surface === 'read' || surface === 'compose') {
    store.dispatch({ type: 'pane-changed', surface: 'read', change: { open: true, pinned: true } });
  } else if (surface === 'none') {
    store.dispatch({ type: 'pane-changed', surface: 'read', change: { open: false } });
    store.dispatch({ type: 'pane-changed', surface: 'compose', change: { pinned: false } });
  }
  if (surface === 'compose') compose(thread === null ? 'new' : 'reply');
}
