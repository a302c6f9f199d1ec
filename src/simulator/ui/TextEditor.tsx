import { useEffect, useRef } from 'react';
import type { Draft } from '../model/mailboxState';
import { useSimulation } from './simulationContext';

/** The body of a plain-text draft. */
export function TextEditor({ draft, className }: { readonly draft: Draft; readonly className: string }) {
  const { store, caret } = useSimulation();
  const editor = useRef<HTMLTextAreaElement>(null);
  const focused = useRef(false);
  const { id, body } = draft;
  const { kind } = draft.draft;

  useEffect(() => {
    if (kind === 'new') return;
    editor.current?.focus({ preventScroll: true });
    editor.current?.setSelectionRange(0, 0);
  }, [kind]);

  useEffect(
    () =>
      caret.enter({
        draftId: id,
        format: 'text',
        insert: (content) => {
          const element = editor.current;
          if (!element || !focused.current) return false;
          const { selectionStart, selectionEnd, value } = element;
          const changed = value.slice(0, selectionStart) + content + value.slice(selectionEnd);
          store.dispatch({ type: 'edited', id, change: { body: changed }, by: 'hand' });
          const end = selectionStart + content.length;
          requestAnimationFrame(() => element.setSelectionRange(end, end));
          return true;
        },
      }),
    [caret, id, store],
  );

  return (
    <textarea
      ref={editor}
      className={className}
      aria-label="Message body"
      value={body}
      spellCheck={false}
      onFocus={() => {
        focused.current = true;
      }}
      onChange={(event) => store.dispatch({ type: 'edited', id, change: { body: event.target.value }, by: 'hand' })}
    />
  );
}
