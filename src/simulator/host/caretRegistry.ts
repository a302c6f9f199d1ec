import type { BodyFormat } from '../mailboxes/mailbox';
import type { Caret } from './reply';

export type CaretHolder = {
  readonly draftId: string;
  readonly format: BodyFormat;
  /** Puts content at the caret; false when there is none. */
  readonly insert: (content: string) => boolean;
};

/** Finds the editor of a draft for the host, which otherwise knows nothing of the page. */
export type CaretRegistry = Caret & {
  /** Returns how to sign off again. */
  readonly enter: (holder: CaretHolder) => () => void;
};

export function createCaretRegistry(): CaretRegistry {
  let current: CaretHolder | null = null;
  return {
    insert: (draftId, format, content) =>
      current?.draftId === draftId && current.format === format && current.insert(content),
    enter: (holder) => {
      current = holder;
      return () => {
        if (current === holder) current = null;
      };
    },
  };
}
