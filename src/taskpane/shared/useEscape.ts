import { useEffect, useEffectEvent } from 'react';

/** Escape takes back what is being asked, as long as it is; else Outlook takes the keyboard out of the pane. */
export function useEscape(asking: boolean, act: () => void): void {
  const escape = useEffectEvent(act);
  useEffect(() => {
    if (!asking) return undefined;
    // Before Office.js, which listens at the window.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      escape();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [asking]);
}
