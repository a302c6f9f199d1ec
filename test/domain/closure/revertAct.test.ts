import type { Closure } from '../../../src/domain/closure/closure';
import { revertAct } from '../../../src/domain/closure/revertAct';
import { closureOf } from '../../app/sampleClosure';

const begun = closureOf('akita.example', { customerContacts: [{ name: 'Kim', address: 'kim@akita.example' }] });
const on = (day: string) => ({ on: day, by: 'fm' as const });
const withDone = (closure: Closure, done: Closure['done']): Closure => ({ ...closure, done });
const withTenant = (closure: Closure, change: Partial<Closure['tenant']>): Closure => ({
  ...closure,
  tenant: { ...closure.tenant, ...change },
});

describe('taking back one act', () => {
  it('takes a tick back and leaves what another window ticked meanwhile', () => {
    const after = withDone(begun, { notes: on('2026-11-20') });
    const now = withDone(begun, { notes: on('2026-11-20'), 'task-4060': on('2026-11-20') });
    expect(revertAct(begun, after, now).done).toEqual({ 'task-4060': on('2026-11-20') });
  });

  it('brings the evidence before back', () => {
    const before = withDone(begun, { notes: on('2026-11-18') });
    const after = withDone(begun, { notes: on('2026-11-19') });
    expect(revertAct(before, after, after).done).toEqual({ notes: on('2026-11-18') });
  });

  it('brings an undone tick and a dropped draft back', () => {
    const before: Closure = {
      ...withDone(begun, { notes: on('2026-11-18') }),
      drafted: { 'atu-mail': { on: '2026-11-18', mail: 'account-team' } },
    };
    expect(revertAct(before, begun, begun)).toEqual(before);
  });

  it('takes back of a list what was added and brings back what was taken, and nothing else', () => {
    const before = withTenant(begun, { domains: ['a.example', 'b.example'] });
    const after = withTenant(begun, { domains: ['a.example', 'c.example'] });
    const now = withTenant(begun, { domains: ['a.example', 'c.example', 'd.example'] });
    expect(revertAct(before, after, now).tenant.domains).toEqual(['a.example', 'b.example', 'd.example']);
  });

  it('hosts that were parted from the tenant, and no list is left where there was none', () => {
    const parted = withTenant(begun, { apart: ['a.example'] });
    const meanwhile = withTenant(begun, { apart: ['a.example', 'b.example'] });
    expect(revertAct(begun, parted, meanwhile).tenant.apart).toEqual(['b.example']);
    expect(revertAct(begun, parted, parted).tenant).toEqual(begun.tenant);
  });

  it('gives a contact the name before', () => {
    const after = withTenant(begun, { customerContacts: [{ name: 'Kim Ito', address: 'kim@akita.example' }] });
    expect(revertAct(begun, after, after).tenant.customerContacts).toEqual(begun.tenant.customerContacts);
  });

  it('restores only the facts that the act changed', () => {
    const after = withTenant(begun, { region: 'APJ' });
    const now = withTenant(begun, { region: 'APJ', language: 'ja-JP', name: 'Akita' });
    const { tenant } = revertAct(begun, after, now);
    expect(tenant).not.toHaveProperty('region');
    expect(tenant).toMatchObject({ language: 'ja-JP', name: 'Akita' });
  });

  const bySent = { on: '2026-11-19', by: 'mail-sent' } as const;

  it.each<[string, Partial<Closure>, Partial<Closure>, Partial<Closure>]>([
    [
      'does not let a mail seen leaving tick the step again',
      {},
      { done: { 'atu-mail': bySent } },
      { done: {}, declined: { 'atu-mail': '2026-11-19' } },
    ],
    [
      'nor one seen in the thread',
      { declined: { 'atu-mail': '2026-11-11' } },
      { done: { 'atu-mail': { ...bySent, by: 'mail-seen' } }, declined: { 'atu-mail': '2026-11-11' } },
      { done: {}, declined: { 'atu-mail': '2026-11-19' } },
    ],
    [
      'does not bring back the draft, which that mail was',
      { drafted: { 'atu-mail': { on: '2026-11-19', mail: 'account-team' } } },
      { done: { 'atu-mail': bySent } },
      { done: {}, drafted: {}, declined: { 'atu-mail': '2026-11-19' } },
    ],
    [
      'leaves a draft that was begun later',
      { drafted: { 'atu-mail': { on: '2026-11-20', mail: 'account-team' } } },
      { drafted: { 'atu-mail': { on: '2026-11-20', mail: 'account-team' } }, done: { 'atu-mail': bySent } },
      {
        done: {},
        drafted: { 'atu-mail': { on: '2026-11-20', mail: 'account-team' } },
        declined: { 'atu-mail': '2026-11-19' },
      },
    ],
    [
      'takes back that the mail was sent again',
      { done: { 'atu-mail': bySent } },
      { done: { 'atu-mail': bySent }, drafted: { 'atu-mail': { on: '2026-11-20', mail: 'account-team' } } },
      { done: { 'atu-mail': bySent }, drafted: {}, declined: {} },
    ],
    [
      'leaves the FM’s word that a mail replaced',
      { done: { 'atu-mail': on('2026-11-18') } },
      { done: { 'atu-mail': bySent } },
      { done: { 'atu-mail': on('2026-11-18') }, declined: { 'atu-mail': '2026-11-19' } },
    ],
    [
      'brings evidence and answer back, and lets the mail count again',
      { done: { 'atu-mail': bySent }, answered: { 'atu-mail': '2026-11-20' } },
      { declined: { 'atu-mail': '2026-11-19' } },
      { done: { 'atu-mail': bySent }, answered: { 'atu-mail': '2026-11-20' }, declined: {} },
    ],
    [
      'takes an answer back and leaves the mail',
      { done: { 'atu-mail': bySent } },
      { done: { 'atu-mail': bySent }, answered: { 'atu-mail': '2026-11-20' } },
      { done: { 'atu-mail': bySent }, answered: {}, declined: {} },
    ],
    [
      'declines an answer too that quotes the mail',
      { answered: { 'atu-mail': '2026-11-20' } },
      { done: { 'atu-mail': bySent }, answered: { 'atu-mail': '2026-11-20' } },
      { declined: { 'atu-mail': '2026-11-20' } },
    ],
  ])('%s', (_rule, before, after, back) => {
    const acted = { ...begun, ...after };
    expect(revertAct({ ...begun, ...before }, acted, acted)).toMatchObject(back);
  });

  it('puts away a closure that the act began, with what it has by now', () => {
    const now = withDone(begun, { notes: on('2026-11-20') });
    expect(revertAct(undefined, begun, now)).toEqual(withTenant(now, { discarded: true }));
  });
});
