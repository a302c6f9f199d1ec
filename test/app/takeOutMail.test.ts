import * as fc from 'fast-check';
import { insertMail } from '../../src/app/insertMail';
import { takeOutMail } from '../../src/app/takeOutMail';
import type { DraftRecord } from '../../src/app/draftResult';
import { createFakeHost, draftOf, type FakeHost } from './fakeHost';
import { history, insert, later, mail, maria, noOther, recordOf, sides, signature, team, textOf } from './sampleMails';

/** A draft without its cursor, which moves. */
function standing(host: FakeHost) {
  const { cursor: _, ...draft } = host.draft();
  return draft;
}

describe('taking a mail out', () => {
  test('gives the draft back exactly, whatever was in it and wherever the mail went', async () => {
    const part = fc.constantFrom('', signature, history, '<p>Dear Maria,</p>', '<p><br></p>', 'text');
    const draft = fc.record({
      parts: fc.array(part, { maxLength: 4 }),
      cursorAt: fc.nat({ max: 4 }),
      subject: fc.constantFrom('', 'Re: Done?', textOf(mail).subject),
      to: fc.subarray([maria, team]),
    });
    await fc.assert(
      fc.asyncProperty(draft, fc.boolean(), fc.boolean(), async ({ parts, cursorAt, subject, to }, isReply, top) => {
        const cursor = parts.slice(0, cursorAt).join('').length;
        const host = createFakeHost(draftOf({ body: parts.join(''), cursor, subject, to }));
        const before = standing(host);
        const result = await insertMail(host, { ...mail, isReply }, top ? 'top' : 'cursor', sides, undefined, noOther);
        expect(result).toMatchObject({ kind: 'inserted' });
        const { record } = result as { record: DraftRecord };
        expect(await takeOutMail(host, record, false)).toEqual({ kind: 'taken-out', notes: [] });
        expect(standing(host)).toEqual(before);
      }),
    );
  });

  test('gives a plain-text draft back exactly', async () => {
    const host = createFakeHost(draftOf({ format: 'text', body: 'Hello\n\n-- \nMia', cursor: 7 }));
    const before = standing(host);
    expect(await takeOutMail(host, await recordOf(host), false)).toEqual({ kind: 'taken-out', notes: [] });
    expect(standing(host)).toEqual(before);
  });

  test('after a replacement gives back the draft before the first insertion', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const before = standing(host);
    const second = await insert(host, later, await recordOf(host));
    expect(second).toMatchObject({ where: 'replaced' });
    expect(await takeOutMail(host, (second as { record: DraftRecord }).record, false)).toEqual({
      kind: 'taken-out',
      notes: [],
    });
    expect(standing(host)).toEqual(before);
  });

  test('takes out the recipients of every insertion, not only of the last', async () => {
    const jo = { name: 'Jo', address: 'jo@olivares.example' };
    const host = createFakeHost(draftOf({ body: signature, to: [team] }));
    const second = await insert(host, { ...later, recipients: [jo] }, await recordOf(host));
    expect(host.draft().to).toEqual([team, maria, jo]);
    await takeOutMail(host, (second as { record: DraftRecord }).record, false);
    expect(host.draft().to).toEqual([team]);
  });

  test('leaves what the FM wrote around the mail, and added to it', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const record = await recordOf(host);
    host.edit({ body: `<p>PS</p>${host.draft().body}`, subject: 'Mine', to: [...host.draft().to, team] });
    expect(await takeOutMail(host, record, false)).toEqual({ kind: 'taken-out', notes: [] });
    expect(standing(host)).toMatchObject({ body: `<p>PS</p>${signature}`, subject: 'Mine', to: [team] });
  });

  test('asks before it loses what the FM changed in the mail', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const record = await recordOf(host);
    host.edit({ body: host.draft().body.replace('Exchange', 'Exchange Online') });
    const changed = standing(host);
    expect(await takeOutMail(host, record, false)).toEqual({ kind: 'edited', act: 'take-out' });
    expect(standing(host)).toEqual(changed);
    expect(await takeOutMail(host, record, true)).toEqual({ kind: 'taken-out', notes: [] });
    expect(standing(host)).toMatchObject({ body: signature, subject: '', to: [] });
  });

  test('touches nothing when the mail can no longer be told from the rest', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const record = await recordOf(host);
    host.edit({ body: '<p>All new</p>' });
    const { writes } = host.counted;
    expect(await takeOutMail(host, record, true)).toEqual({ kind: 'lost' });
    expect(host.counted.writes).toBe(writes);
  });

  it.each(['read', 'body'] as const)('says so when Outlook fails at %s', async (call) => {
    const host = createFakeHost(draftOf());
    const record = await recordOf(host);
    host.trouble(call, 'hang');
    expect(await takeOutMail(host, record, false)).toEqual({ kind: 'failed', fault: { kind: 'timeout', call } });
  });

  test('takes four round trips', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const record = await recordOf(host);
    host.counted.rounds = 0;
    await takeOutMail(host, record, false);
    expect(host.counted.rounds).toBe(4);
  });
});
