import { createFakeHost, draftOf, type Trouble } from './fakeHost';
import { history, insert, mail, signature, team, textOf, timesIn } from './sampleMails';

describe('when Outlook fails', () => {
  it.each<[Trouble, object]>([
    ['silent', { kind: 'vanished' }],
    ['error', { kind: 'failed', fault: { kind: 'failed', call: 'body', code: 5001 } }],
    ['hang', { kind: 'failed', fault: { kind: 'timeout', call: 'body' } }],
  ])('to write the text (%s), subject and recipients are as before', async (trouble, outcome) => {
    const host = createFakeHost(draftOf({ body: signature, to: [team] }));
    const before = host.draft();
    host.trouble('body', trouble);
    expect(await insert(host)).toEqual(outcome);
    expect(host.draft()).toEqual(before);
  });

  test('to answer in time, but the text is there, it counts as inserted', async () => {
    const host = createFakeHost(draftOf());
    host.trouble('body', 'late');
    expect(await insert(host)).toMatchObject({ kind: 'inserted' });
    expect(host.draft().subject).toBe(textOf(mail).subject);
  });

  test('and the text comes after all, the next try does not double it', async () => {
    const host = createFakeHost(draftOf());
    host.trouble('body', 'hang');
    expect(await insert(host)).toMatchObject({ kind: 'failed' });
    host.edit({ body: textOf(mail).html });
    expect(await insert(host)).toMatchObject({ kind: 'inserted', where: 'replaced' });
    expect(timesIn(host, 'DearMaria,')).toBe(1);
  });

  it.each<['subject' | 'to', Trouble, string]>([
    ['subject', 'silent', 'subject-missing'],
    ['subject', 'error', 'subject-missing'],
    ['to', 'silent', 'recipients-missing'],
    ['to', 'hang', 'recipients-missing'],
  ])('to take the %s (%s), the text stays and it is said', async (call, trouble, note) => {
    const host = createFakeHost(draftOf());
    host.trouble(call, trouble);
    const result = await insert(host);
    expect(result).toMatchObject({ kind: 'inserted', notes: expect.arrayContaining([note]) });
    expect(timesIn(host, 'DearMaria,')).toBe(1);
  });

  it.each(['read', 'read-back'] as const)('at %s, its fault is the outcome', async (call) => {
    const host = createFakeHost(draftOf());
    host.trouble(call, 'error');
    expect(await insert(host)).toEqual({ kind: 'failed', fault: { kind: 'failed', call, code: 5001 } });
  });

  test('because no draft is open, nothing is written', async () => {
    const host = createFakeHost(draftOf());
    host.open(undefined);
    expect(await insert(host)).toMatchObject({ kind: 'failed', fault: { kind: 'item-changed' } });
  });

  test('because another draft was opened meanwhile, neither of them is changed', async () => {
    const [first, second] = [draftOf({ body: signature }), draftOf({ body: history })];
    const host = createFakeHost(first);
    host.before('read', () => host.open(second));
    expect(await insert(host)).toMatchObject({ kind: 'failed', fault: { kind: 'item-changed' } });
    expect(host.draft()).toEqual(second);
  });

  test('because another draft is open than the one the mail was composed for, nothing is written', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const second = draftOf({ body: history });
    host.open(second);
    expect(await insert(host)).toMatchObject({ kind: 'failed', fault: { kind: 'item-changed' } });
    expect(host.draft()).toEqual(second);
  });

  test('a mistake of our own is thrown on', async () => {
    const host = createFakeHost(draftOf());
    host.before('body', () => {
      throw new RangeError('ours');
    });
    await expect(insert(host)).rejects.toThrow('ours');
  });
});
