import type { Book, BookChange, Link } from '../domain/book';
import type { Evidence } from '../domain/closure';
import { withMerged } from '../domain/closureGroup';
import { performAct, type ClosureAct } from '../domain/closureAct';
import type { TenantEdit } from '../domain/editTenant';
import type { StepId } from '../domain/playbook';
import { loadRegistrableDomain } from '../domain/registrableDomain';
import { takeBack } from '../domain/takeBack';
import type { TenantKey } from '../domain/tenant';
import { setInput } from './inputActs';
import { workOf, type ClosureChange, type StepWords, type Undo } from './paneState';
import type { PaneStore } from './paneStore';
import { closureOf, conversationOf, tenantOf } from './tenancy';

export type ClosureActs = ReturnType<typeof createClosureActs>;

/** What the FM can do to the closure of the open thread, bound to the pane's state. */
export function createClosureActs(store: PaneStore) {
  /** Writes the change, remembers how to take it back, and says so at the item it was begun for. */
  function write(change: BookChange, what: ClosureChange, key = store.get().itemKey, step?: StepId): void {
    const { files, book } = store.get();
    if (!files) return;
    const undo = undoOf(change, book);
    files.write(change);
    if (files.book() !== book) store.set({ book: files.book() });
    store.setWork({ closureNotice: { kind: 'changed', what, undo, step } }, key);
  }

  /** One act on a tenant; the open item's unless another is named. */
  function perform(act: ClosureAct, what: ClosureChange, tenant = tenantOf(store.get())): void {
    if (!tenant) return;
    const result = performAct(store.get().book, tenant, act);
    if (result.kind === 'changed') return write(result.change, what);
    const { because } = result;
    if (because.kind === 'reason-needed' && act.type === 'complete') {
      const { on: _on, by: _by, conversation: _conversation, region: _region, ...words } = act.evidence;
      return store.setWork({ asking: { step: act.step, words, waitsFor: because.waitsFor }, closureNotice: undefined });
    }
    store.setWork({ closureNotice: { kind: 'refused', because } });
  }

  return {
    write,
    completeStep(step: StepId, words: StepWords = {}) {
      const closure = closureOf(store.get());
      const conversation = closure?.drafted[step]?.conversation;
      const evidence: Evidence = { on: store.get().today, by: 'fm', ...(conversation && { conversation }), ...words };
      if (workOf(store.get()).asking?.step === step) store.setWork({ asking: undefined });
      perform({ type: 'complete', step, evidence }, 'done');
    },
    undoStep: (step: StepId) => perform({ type: 'undo', step }, 'undone'),
    dropDraft: (step: StepId) => perform({ type: 'drop-draft', step }, 'undone'),
    /** Domains are kept as registrable ones, so that a tenant's every sub-domain is found. */
    async editTenant(change: TenantEdit) {
      const tenant = tenantOf(store.get());
      const { domains } = change;
      const kept = domains ? { ...change, domains: await registrable(domains) } : change;
      perform({ type: 'edit', change: kept }, 'edited', tenant);
    },
    moveDomain: (domain: string, from: TenantKey, to: TenantKey) =>
      perform({ type: 'move-domain', domain, to }, 'edited', from),
    mergeInto(into: TenantKey) {
      setInput(store, 'tenant-tools', undefined);
      perform({ type: 'merge', into }, 'merged');
    },
    separate: (tenant: TenantKey) => perform({ type: 'separate' }, 'separated', tenant),
    discardClosure: () => perform({ type: 'discard' }, 'discarded'),
    /** For good, with what was merged into it, on the device, in the mailbox and for the handler that runs before Send. */
    async deleteClosure(tenant: TenantKey) {
      const { files, itemKey } = store.get();
      if (!files) return;
      await files.openAll();
      const { closures } = files.book();
      const name = closures.get(tenant)?.tenant.name;
      if (name === undefined) return;
      await files.deleteClosures(withMerged(closures, tenant));
      setInput(store, 'tenant-tools', undefined);
      store.set({ book: files.book() });
      store.setWork({ closureNotice: { kind: 'deleted', name } }, itemKey);
    },
    restoreClosure: (tenant: TenantKey) => perform({ type: 'restore' }, 'restored', tenant),
    reopenClosure: () => perform({ type: 'reopen' }, 'reopened'),
    /** Says whose the open conversation is; a draft without one remembers it as long as it is open. */
    chooseTenant(tenant: Link) {
      setInput(store, 'tenant-tools', undefined);
      const ref = conversationOf(store.get());
      if (ref) write({ links: new Map([[ref, tenant]]) }, 'linked');
      else store.setWork({ tenant });
    },
    undoLast() {
      const { closureNotice } = workOf(store.get());
      const { files } = store.get();
      if (closureNotice?.kind !== 'changed' || !files) return;
      const { closures, links } = closureNotice.undo;
      const now = files.book().closures;
      files.write({
        // What was deleted meanwhile stays deleted.
        closures: closures.flatMap(({ before, after }) => {
          const current = now.get(after.tenant.key);
          return current ? [takeBack(before, after, current)] : [];
        }),
        links,
      });
      store.set({ book: files.book() });
      store.setWork({ closureNotice: undefined });
    },
  };
}

async function registrable(domains: readonly string[]): Promise<string[]> {
  try {
    const registrableDomain = await loadRegistrableDomain();
    return domains.map((domain) => registrableDomain(domain) ?? domain);
  } catch {
    // Without the list of public suffixes a domain is kept as it was typed; it finds itself and what is below it.
    return [...domains];
  }
}

function undoOf({ closures = [], links = new Map() }: BookChange, book: Book): Undo {
  return {
    closures: closures.map((after) => ({ before: book.closures.get(after.tenant.key), after })),
    links: new Map([...links.keys()].map((ref) => [ref, book.links.get(ref)])),
  };
}
