import * as fc from 'fast-check';
import type { Closure, Evidence } from '../../../src/domain/closure/closure';
import { viewClosure } from '../../../src/domain/closure/closureView';
import { ftopNotes, type NoteKey, type NoteLine } from '../../../src/domain/ftop/ftopNotes';
import { playbook, type StepId } from '../../../src/domain/closure/playbook';
import { regions } from '../../../src/domain/region';
import type { Tenant, TenantKey } from '../../../src/domain/tenant/tenant';

const today = '2026-03-20';

const bare: Tenant = {
  key: 'akita-mfg.co.jp' as TenantKey,
  name: '秋田製作所',
  domains: ['akita-mfg.co.jp'],
  customerContacts: [],
  accountTeamContacts: [],
  workloads: [],
};

const known: Tenant = {
  ...bare,
  region: 'APJ',
  accountTeamContacts: [{ name: 'Kim', address: 'kim@microsoft.com' }],
  workloads: ['Exchange Online', 'SharePoint'],
};

type Done = Partial<Record<StepId, string | Partial<Evidence>>>;

function closureOf(tenant: Tenant, done: Done = {}): Closure {
  const evidence = Object.entries(done).map(([step, given]) => [
    step,
    { on: '2026-03-14', by: 'fm', ...(typeof given === 'string' ? { on: given } : given) },
  ]);
  return {
    tenant,
    begun: '2026-03-01',
    done: Object.fromEntries(evidence) as Closure['done'],
    drafted: {},
    answered: {},
    declined: {},
  };
}

function notesOf(closure: Closure, on = today): NoteLine[] {
  return ftopNotes(closure, viewClosure(closure), on, 'Mia Weber');
}

/** The keys without what they have in common. */
function keysOf(closure: Closure): string[] {
  return notesOf(closure).map(({ key }) => key.replace('ftop.note.', ''));
}

function valuesOf(closure: Closure, key: NoteKey, on = today): NoteLine['values'] | undefined {
  return notesOf(closure, on).find((note) => note.key === key)?.values;
}

const discussed: Done = { 'discussion-held': '2026-03-14', 'activities-reviewed': '2026-03-14' };
const ready = { ready: true, workloads: ['Intune', 'Viva'] };
const requested: Done = { 'assignment-mail': { on: '2026-03-15', by: 'mail-sent' } };
const inQueue: Done = { ...requested, 'queue-confirmed': { on: '2026-03-17', by: 'reply', region: 'APJ' } };

const through: Done = {
  'services-enabled': '2026-03-02',
  'ending-understood': '2026-03-03',
  'customer-satisfied': '2026-03-04',
  'atu-mail': '2026-03-12',
  ...discussed,
  readiness: ready,
  'rfa-instructions': '2026-03-14',
  'rfa-demo': '2026-03-14',
  'customer-mail': '2026-03-15',
  'task-4060': '2026-03-16',
  notes: '2026-03-16',
  'next-action-date': '2026-03-16',
  ...inQueue,
  'fm-unassigned': '2026-03-18',
};

describe('the notes of a closure', () => {
  it.each<[string, Closure, string]>([
    [
      'just begun say what is open',
      closureOf(bare),
      'status accountTeam.unknown discussion.open readiness.open followUp.open queue.regionUnknown nextAction owner.fm',
    ],
    [
      'with its facts known name the queue that will be asked for',
      closureOf(known),
      'status accountTeam.open discussion.open readiness.open followUp.open queue.notRequested nextAction owner.fm',
    ],
    [
      'that is closed tell all of it',
      closureOf(known, through),
      'status servicesEnabled completed endingUnderstood customerSatisfied accountTeam.told discussion.held ' +
        'activitiesReviewed readiness.workloads rfaInstructions.given rfaDemo.shown followUp.sent queue.requested ' +
        'queue.confirmed unassigned.done nextAction owner.queue',
    ],
    [
      'whose customer is ready, nobody said for what, ask for the RFA steps',
      closureOf(bare, { ...discussed, readiness: { ready: true } }),
      'status accountTeam.unknown discussion.held activitiesReviewed readiness.yes rfaInstructions.open rfaDemo.open ' +
        'followUp.open queue.regionUnknown nextAction owner.fm',
    ],
    [
      'whose customer is not ready are silent on the RFA, even where it was shown',
      closureOf(bare, { ...discussed, readiness: { ready: false }, 'rfa-demo': {} }),
      'status accountTeam.unknown discussion.held activitiesReviewed readiness.no followUp.open queue.regionUnknown ' +
        'nextAction owner.fm',
    ],
    [
      'whose readiness was ticked without an answer leave it open',
      closureOf(bare, { 'discussion-held': {}, readiness: {} }),
      'status accountTeam.unknown discussion.held readiness.open followUp.open queue.regionUnknown nextAction owner.fm',
    ],
    [
      'that waits for the Assignment team say so',
      closureOf(known, requested),
      'status accountTeam.open discussion.open readiness.open followUp.open queue.requested queue.unconfirmed ' +
        'nextAction owner.fm',
    ],
    [
      'in a queue nobody asked for by mail tell the confirmation alone',
      closureOf(known, { 'queue-confirmed': { region: 'APJ' } }),
      'status accountTeam.open discussion.open readiness.open followUp.open queue.confirmed nextAction owner.fm',
    ],
    [
      'confirmed in another region’s queue tell neither queue',
      closureOf({ ...known, region: 'EMEA' }, inQueue),
      'status accountTeam.open discussion.open readiness.open followUp.open queue.disputed nextAction owner.fm',
    ],
    [
      'left before it was in the queue do not show it as left',
      closureOf(known, { ...requested, 'fm-unassigned': {} }),
      'status accountTeam.open discussion.open readiness.open followUp.open queue.requested queue.unconfirmed ' +
        'unassigned.disputed nextAction owner.fm',
    ],
  ])('%s', (_, closure, keys) => {
    expect(keysOf(closure)).toEqual(keys.split(' '));
  });

  test('count a drafted mail as not sent', () => {
    const drafted = { on: today, mail: 'customer-follow-up' } as const;
    expect(keysOf({ ...closureOf(known), drafted: { 'customer-mail': drafted } })).toContain('followUp.open');
  });

  it.each<[NoteKey, NoteLine['values']]>([
    ['ftop.note.status', { date: today }],
    ['ftop.note.completed', { workloads: ['Exchange Online', 'SharePoint'] }],
    ['ftop.note.accountTeam.told', { date: '2026-03-12' }],
    ['ftop.note.readiness.workloads', { workloads: ['Intune', 'Viva'] }],
    ['ftop.note.followUp.sent', { date: '2026-03-15' }],
    ['ftop.note.queue.requested', { date: '2026-03-15', queue: 'FTCQ Inactive APJ' }],
    ['ftop.note.queue.confirmed', { date: '2026-03-17', queue: 'FTCQ Inactive APJ' }],
    ['ftop.note.nextAction', { date: '2027-12-31' }],
    ['ftop.note.owner.queue', { queue: 'FTCQ Inactive APJ' }],
  ])('tell with %s %j', (key, values) => {
    expect(valuesOf(closureOf(known, through), key)).toEqual(values);
  });

  test('name the FM as owner until the queue has the tenant', () => {
    expect(valuesOf(closureOf(known, inQueue), 'ftop.note.owner.fm')).toEqual({ name: 'Mia Weber' });
  });

  it.each([
    ['not set yet, from today', {}, '2026-12-31', '2027-12-31'],
    ['not set yet, from today, on the first day of a year', {}, '2027-01-01', '2028-12-31'],
    ['set, from the day it was set', { 'next-action-date': '2026-12-31' }, '2027-01-05', '2027-12-31'],
  ])('count the next action date, %s', (_, done, on, date) => {
    expect(valuesOf(closureOf(known, done), 'ftop.note.nextAction', on)).toEqual({ date });
  });
});

/** What each line would claim to be done. */
const claims: Partial<Record<NoteKey, StepId>> = {
  'ftop.note.servicesEnabled': 'services-enabled',
  'ftop.note.completed': 'services-enabled',
  'ftop.note.endingUnderstood': 'ending-understood',
  'ftop.note.customerSatisfied': 'customer-satisfied',
  'ftop.note.accountTeam.told': 'atu-mail',
  'ftop.note.discussion.held': 'discussion-held',
  'ftop.note.activitiesReviewed': 'activities-reviewed',
  'ftop.note.readiness.yes': 'readiness',
  'ftop.note.readiness.workloads': 'readiness',
  'ftop.note.readiness.no': 'readiness',
  'ftop.note.rfaInstructions.given': 'rfa-instructions',
  'ftop.note.rfaDemo.shown': 'rfa-demo',
  'ftop.note.followUp.sent': 'customer-mail',
  'ftop.note.queue.requested': 'assignment-mail',
  'ftop.note.queue.confirmed': 'queue-confirmed',
  'ftop.note.unassigned.done': 'fm-unassigned',
  'ftop.note.owner.queue': 'fm-unassigned',
};

const anyTenant: fc.Arbitrary<Tenant> = fc.record(
  {
    key: fc.constant(bare.key),
    name: fc.constant(bare.name),
    domains: fc.constant(bare.domains),
    customerContacts: fc.constant(bare.customerContacts),
    accountTeamContacts: fc.constantFrom([], known.accountTeamContacts),
    workloads: fc.constantFrom([], known.workloads),
    region: fc.constantFrom(...regions),
  },
  { requiredKeys: ['key', 'name', 'domains', 'customerContacts', 'accountTeamContacts', 'workloads'] },
);

const anyEvidence: fc.Arbitrary<Evidence> = fc.record(
  {
    on: fc.constantFrom('2025-12-31', '2026-03-14'),
    by: fc.constantFrom('fm', 'reply'),
    region: fc.constantFrom(...regions),
    ready: fc.boolean(),
  },
  { requiredKeys: ['on', 'by'] },
);

const anyDone = fc.dictionary(fc.constantFrom(...playbook.map(({ id }) => id)), anyEvidence) as fc.Arbitrary<
  Closure['done']
>;

describe('whatever is known', () => {
  test('a closure with no evidence claims nothing done', () => {
    fc.assert(
      fc.property(anyTenant, (tenant) => {
        const claimed = notesOf(closureOf(tenant)).filter(({ key }) => claims[key]);
        expect(claimed).toEqual([]);
      }),
      { seed: 4060 },
    );
  });

  test('every claim is a step that the view holds for done, and contradictions are none', () => {
    fc.assert(
      fc.property(anyTenant, anyDone, (tenant, done) => {
        const closure: Closure = { tenant, begun: '2025-12-01', done, drafted: {}, answered: {}, declined: {} };
        const { steps } = viewClosure(closure);
        const claimed = notesOf(closure).flatMap(({ key }) => claims[key] ?? []);
        const held = steps.filter(({ state }) => state === 'done').map(({ step }) => step);
        expect(claimed.filter((step) => !held.includes(step))).toEqual([]);
      }),
      { seed: 4060, numRuns: 500 },
    );
  });

  test('each line is said once', () => {
    fc.assert(
      fc.property(anyTenant, anyDone, (tenant, done) => {
        const keys = keysOf({ tenant, begun: '2025-12-01', done, drafted: {}, answered: {}, declined: {} });
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { seed: 4060 },
    );
  });
});
