import type { Closure } from '../../../src/domain/closure/closure';
import { factsOfClosure, learntFrom } from '../../../src/domain/closure/closureFacts';
import type { Facts } from '../../../src/domain/mail/mail';
import { closureOf } from '../../app/sampleClosure';

const id = '3f7b21c4-9a58-4c0e-8d16-5e2a90b7c413';
const begun = closureOf('akita.example', { name: 'Akita' });
const full: Closure = {
  ...closureOf('akita.example', {
    name: 'Akita',
    tenantId: id,
    region: 'APJ',
    workloads: ['Exchange Online'],
    nextMeeting: '2026-12-02',
  }),
  done: {
    'discussion-held': { on: '2026-11-18', by: 'fm' },
    readiness: { on: '2026-11-18', by: 'fm', ready: true, workloads: ['Intune'] },
    'assignment-mail': { on: '2026-11-19', by: 'mail-sent' },
  },
};

describe('what a closure tells its mails', () => {
  it.each<[string, Closure, Facts]>([
    ['a closure just begun: the name', begun, { tenantName: 'Akita' }],
    [
      'one that is far on: all of it',
      full,
      {
        tenantName: 'Akita',
        tenantId: id,
        region: 'APJ',
        completed: ['Exchange Online'],
        meetingDate: '2026-12-02',
        discussionDate: '2026-11-18',
        readyForMore: 'yes',
        nextWorkloads: ['Intune'],
        requestDate: '2026-11-19',
      },
    ],
    [
      'a customer who is not ready: no',
      { ...begun, done: { readiness: { on: '2026-11-18', by: 'fm', ready: false } } },
      { tenantName: 'Akita', readyForMore: 'no' },
    ],
  ])('%s', (_rule, closure, facts) => {
    expect(factsOfClosure(closure)).toEqual(facts);
  });
});

describe('what a mail’s fields teach about the tenant', () => {
  const typed: Facts = { tenantId: id, region: 'EMEA', meetingDate: '2026-12-09', completed: ['Teams', ' '] };

  it.each<[string, Facts, Closure, object]>([
    [
      'what the tenant lacks',
      typed,
      begun,
      { tenantId: id, region: 'EMEA', nextMeeting: '2026-12-09', workloads: ['Teams'] },
    ],
    ['never what it has', typed, full, {}],
    ['nothing that is no value', { tenantId: 'soon', region: 'Mars', meetingDate: '2026-02-30' }, begun, {}],
    ['nothing from nothing', {}, begun, {}],
  ])('%s', (_rule, facts, { tenant }, learnt) => {
    expect(learntFrom(facts, tenant)).toEqual(learnt);
  });
});
