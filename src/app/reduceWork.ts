import type { WorkEvent } from './paneEvent';
import type { Work } from './paneState';

/** The work on one item after an event. */
export function reduceWork(work: Work, event: WorkEvent): Work {
  switch (event.type) {
    case 'mail-opened':
      return { ...work, editor: event.editor, notice: undefined };
    case 'mail-closed':
      return { ...work, editor: undefined, notice: undefined, closed: work.editor?.kind ?? work.closed };
    case 'mail-left':
      return { ...work, editor: undefined, notice: undefined };
    case 'field-typed':
      return { ...work, typed: { ...work.typed, [event.field]: event.value } };
    case 'contacts-greeted': {
      // The names take the place of what was typed there.
      const { contactName: _, ...typed } = work.typed;
      return { ...work, typed, greeted: event.addresses };
    }
    case 'customer-chosen':
      return { ...work, customerDomain: event.domain };
    case 'handed-over':
      return { ...work, typed: event.typed, tenant: event.tenant ?? work.tenant };
    case 'noticed':
      return { ...work, notice: event.notice };
    case 'closure-noticed':
      return { ...work, closureNotice: event.notice };
    case 'reason-asked':
      return { ...work, asking: event.asking, closureNotice: undefined };
    case 'reason-dropped':
      return { ...work, asking: undefined };
    case 'input-changed': {
      const { [event.id]: _, ...others } = work.inputs ?? {};
      return { ...work, inputs: event.value === undefined ? others : { ...others, [event.id]: event.value } };
    }
    case 'domains-read':
      return { ...work, refusedDomains: event.refused };
    case 'start-begun':
      return { ...work, starting: true };
    case 'start-ended':
      return { ...work, starting: false };
    case 'tenant-said':
      return { ...work, tenant: event.tenant };
    case 'quoted-found':
      return { ...work, quoted: event.tenant };
    case 'answer-read':
      return { ...work, answer: event.answer };
    case 'recipients-read':
      return { ...work, recipients: event.notes };
    case 'draft-checked':
      return { ...work, check: event.check };
  }
}
