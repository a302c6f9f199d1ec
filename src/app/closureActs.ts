import type { Link } from '../domain/closure/book';
import type { Evidence } from '../domain/closure/closure';
import { withMerged } from '../domain/closure/closureGroup';
import { performAct, type ClosureAct } from '../domain/closure/closureAct';
import { readDomains } from '../domain/domains/domainField';
import type { TenantEdit } from '../domain/closure/editTenant';
import type { Relative } from '../domain/matching/matchTenant';
import { evidenceOf } from '../domain/closure/evidenceOf';
import { performActs } from '../domain/closure/performActs';
import { interlock, stepOf, stepsTogether, type StepId, type Together } from '../domain/closure/playbook';
import type { Region } from '../domain/region';
import { revertAct } from '../domain/closure/revertAct';
import type { TenantKey } from '../domain/tenant/tenant';
import { uniteClosure } from '../domain/closure/uniteClosures';
import { setInput } from './inputActs';
import { viewOf } from './closureSelectors';
import { openLists } from './openLists';
import type { ClosureChange, ClosureNotice, StepWords } from './paneState';
import type { PaneStore } from './paneStore';
import { closureOf, conversationOf, sharingOf, tenantOf, workOf } from './selectors';
import { takeBook, writeChange } from './writeChange';

export type ClosureActs = ReturnType<typeof createClosureActs>;

/** What the FM can do to the closure of the open thread, bound to the pane's state. */
export function createClosureActs(store: PaneStore) {
  const notice = (told: ClosureNotice | undefined, key?: string) =>
    store.dispatch({ type: 'closure-noticed', notice: told, ...(key !== undefined && { key }) });

  /** One act on a tenant; the open item's unless another is named. */
  function perform(act: ClosureAct, what: ClosureChange, tenant = tenantOf(store.get())): void {
    if (!tenant) return;
    const result = performAct(store.get().book, tenant, act);
    const named = 'step' in act ? { step: act.step } : undefined;
    if (result.kind === 'changed') return writeChange(store, result.change, what, undefined, named);
    const { because } = result;
    if (because.kind === 'reason-needed' && act.type === 'complete') {
      const { on: _on, by: _by, conversation: _conversation, region: _region, ...words } = act.evidence;
      return store.dispatch({ type: 'reason-asked', asking: { step: act.step, words, waitsFor: because.waitsFor } });
    }
    notice({ kind: 'refused', because });
  }

  /** The FM's own word for a step, today; undefined, and asked for, where a shared mailbox needs a name. */
  function wordOf(step: StepId, words: StepWords): Evidence | undefined {
    const sharing = sharingOf(store.get());
    const who = sharing?.kind === 'shared' ? sharing.name : undefined;
    if (sharing?.kind === 'shared' && !who) {
      notice({ kind: 'refused', because: { kind: 'name-needed' } });
      return undefined;
    }
    const conversation = closureOf(store.get())?.drafted[step]?.conversation;
    return { on: store.get().today, by: 'fm', ...(conversation && { conversation }), ...words, ...(who && { who }) };
  }

  return {
    completeStep(step: StepId, words: StepWords = {}) {
      const evidence = wordOf(step, words);
      if (!evidence) return;
      if (workOf(store.get()).asking?.step === step) store.dispatch({ type: 'reason-dropped' });
      perform({ type: 'complete', step, evidence }, 'done');
    },
    /**
     * What is usually said in one breath, as one change with one way back: those of the steps that are not done.
     * @param words `ready` and `workloads` belong to the question among them
     */
    completeTogether(together: Together, { ready, workloads, ...words }: StepWords = {}) {
      const closure = closureOf(store.get());
      if (!closure) return;
      const view = viewOf(store.get(), closure);
      const acts: ClosureAct[] = [];
      for (const step of stepsTogether(together)) {
        if (evidenceOf(view, step)) continue;
        const answer = { ...(ready === undefined ? {} : { ready }), ...(workloads && { workloads }) };
        const evidence = wordOf(step, { ...words, ...(stepOf(step).holds === 'ready' && answer) });
        if (!evidence) return;
        acts.push({ type: 'complete', step, evidence });
      }
      const result = performActs(store.get().book, closure.tenant.key, acts);
      if (result.kind === 'changed') writeChange(store, result.change, 'done', undefined, { together });
      else notice({ kind: 'refused', because: result.because });
    },
    /** What the open mail's answer to the request means: that the tenant is in its queue, in another, or not yet. */
    tellAnswer(means: 'yes' | 'not-yet' | Region) {
      const { answer } = workOf(store.get());
      if (!answer) return;
      const { tenant, mail, on, conversation, from, words } = answer;
      setInput(store, 'answer-queue', undefined);
      if (means === 'not-yet') return perform({ type: 'not-yet', mail, on }, 'answered', tenant);
      const who = from.name || from.address;
      const evidence: Evidence = { on, by: 'reply', ...(conversation && { conversation }), who, words };
      const inQueueOf = means === 'yes' ? undefined : means;
      perform({ type: 'complete', step: interlock.confirmation, evidence, inQueueOf }, 'done', tenant);
    },
    undoStep: (step: StepId) => perform({ type: 'undo', step }, 'undone'),
    dropDraft: (step: StepId) => perform({ type: 'drop-draft', step }, 'undone'),
    editTenant: (change: TenantEdit) => perform({ type: 'edit', change }, 'edited'),
    /** Keeps the domains that were typed, or none of them: then the text stays in its field, and the pane says why. */
    async editDomains(text: string, field: string) {
      const { itemKey } = store.get();
      const tenant = tenantOf(store.get());
      const lists = await openLists(store);
      if (!lists) return notice({ kind: 'refused', because: { kind: 'not-loaded' } }, itemKey);
      const { domains, refused } = readDomains(text, lists);
      store.dispatch({ type: 'domains-read', key: itemKey, refused });
      if (refused.length > 0 || store.get().itemKey !== itemKey) return;
      perform({ type: 'edit', change: { domains } }, 'edited', tenant);
      // Unless it was typed on meanwhile.
      if (workOf(store.get()).inputs?.[field] === text) setInput(store, field, undefined);
    },
    /** Says whether a host that shares only the registrable domain with a tenant's is theirs too; never asked again. */
    answerRelative({ host, tenant }: Relative, isTheirs: boolean) {
      const known = uniteClosure(store.get().book, tenant)?.tenant;
      if (!known) return;
      const { domains, apart = [] } = known;
      const change = isTheirs ? { domains: [...domains, host] } : { apart: [...apart, host] };
      perform({ type: 'edit', change }, 'edited', tenant);
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
      const { stateStore, itemKey } = store.get();
      if (!stateStore) return;
      await stateStore.openAll();
      const { closures } = stateStore.book();
      const name = closures.get(tenant)?.tenant.name;
      if (name === undefined) return;
      await stateStore.deleteClosures(withMerged(closures, tenant));
      setInput(store, 'tenant-tools', undefined);
      takeBook(store);
      notice({ kind: 'deleted', name }, itemKey);
    },
    restoreClosure: (tenant: TenantKey) => perform({ type: 'restore' }, 'restored', tenant),
    reopenClosure: () => perform({ type: 'reopen' }, 'reopened'),
    /** Says whose the open conversation is; a draft without one remembers it as long as it is open. */
    chooseTenant(tenant: Link) {
      setInput(store, 'tenant-tools', undefined);
      const ref = conversationOf(store.get());
      if (ref) writeChange(store, { links: new Map([[ref, tenant]]) }, 'linked');
      else store.dispatch({ type: 'tenant-said', tenant });
    },
    undoLast() {
      const { closureNotice } = workOf(store.get());
      const { stateStore } = store.get();
      if (closureNotice?.kind !== 'changed' || !stateStore) return;
      const { closures, links } = closureNotice.undo;
      const now = stateStore.book().closures;
      stateStore.write({
        // What was deleted meanwhile stays deleted.
        closures: closures.flatMap(({ before, after }) => {
          const current = now.get(after.tenant.key);
          return current ? [revertAct(before, after, current)] : [];
        }),
        links,
      });
      takeBook(store);
      notice(undefined);
    },
  };
}
