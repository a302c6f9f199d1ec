import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Draft } from '../model/mailboxState';
import { insertAtRange } from './insertAtRange';
import { useSimulation } from './simulationContext';

/** The body of an HTML draft. It owns its content while the person types; what the add-in changes is shown anew. */
export function HtmlEditor({ draft, className }: { readonly draft: Draft; readonly className: string }) {
  const { store, caret } = useSimulation();
  const editor = useRef<HTMLDivElement>(null);
  const range = useRef<Range | null>(null);
  const { id } = draft;
  const { kind, revision } = draft.draft;

  useLayoutEffect(() => {
    const element = editor.current;
    if (!element) return;
    // While the person types the element is ahead of the draft; only another revision is shown anew.
    element.innerHTML = store.get().mailbox.messages.find((one) => one.id === id)?.body ?? '';
    element.dataset['revision'] = String(revision);
    range.current = null;
  }, [id, revision, store]);

  useEffect(() => {
    const element = editor.current;
    if (kind === 'new' || !element) return;
    element.focus({ preventScroll: true });
    document.getSelection()?.setPosition(element.firstElementChild ?? element, 0);
  }, [kind]);

  useEffect(() => {
    const track = () => {
      const selection = document.getSelection();
      const current = selection?.rangeCount ? selection.getRangeAt(0) : null;
      if (current && editor.current?.contains(current.commonAncestorContainer)) range.current = current.cloneRange();
    };
    document.addEventListener('selectionchange', track);
    return () => document.removeEventListener('selectionchange', track);
  }, []);

  useEffect(
    () =>
      caret.enter({
        draftId: id,
        format: 'html',
        insert: (content) => {
          const element = editor.current;
          const place = range.current;
          if (!element || !place || !element.contains(place.startContainer)) return false;
          insertAtRange(element, place, content);
          store.dispatch({ type: 'edited', id, change: { body: element.innerHTML }, by: 'hand' });
          return true;
        },
      }),
    [caret, id, store],
  );

  return (
    <div
      ref={editor}
      className={className}
      contentEditable
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no native field edits HTML
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label="Message body"
      onInput={(event) => {
        store.dispatch({ type: 'edited', id, change: { body: event.currentTarget.innerHTML }, by: 'hand' });
      }}
    />
  );
}
