import * as fc from 'fast-check';
import { insertMail } from '../../src/app/insertMail';
import { takeOutMail } from '../../src/app/takeOutMail';
import type { DraftRecord } from '../../src/app/draftResult';
import { createFakeHost, draftOf } from './fakeHost';
import {
  history,
  insert,
  internal,
  later,
  mail,
  maria,
  noOther,
  recordOf,
  sides,
  signature,
  team,
  textOf,
  timesIn,
} from './sampleMails';

describe('a mail into a new draft', () => {
  test('brings text, subject and recipients, and leaves the signature', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    expect(await insert(host)).toMatchObject({ kind: 'inserted', where: 'cursor', notes: [] });
    expect(host.draft()).toMatchObject({ subject: textOf(mail).subject, to: [maria] });
    expect(host.draft().body.endsWith(signature)).toBe(true);
    expect(timesIn(host, 'DearMaria,ExchangeTeams')).toBe(1);
  });

  test('goes to the cursor, or to the top when asked', async () => {
    const atEnd = draftOf({ body: signature, cursor: signature.length });
    const [below, above] = [createFakeHost(atEnd), createFakeHost(atEnd)];
    await insertMail(below, mail, 'cursor', sides, undefined, noOther);
    await insertMail(above, mail, 'top', sides, undefined, noOther);
    expect(below.draft().body.startsWith(signature)).toBe(true);
    expect(above.draft().body.endsWith(signature)).toBe(true);
  });

  test('is plain text in a plain-text draft', async () => {
    const host = createFakeHost(draftOf({ format: 'text', body: '-- \nMia' }));
    expect(await insert(host)).toMatchObject({ kind: 'inserted' });
    expect(host.draft().body).toBe(`${textOf(mail).text}-- \nMia`);
  });

  test('keeps a subject and recipients that the FM has typed, and says so', async () => {
    const own = { name: 'Jo', address: 'jo@olivares.example' };
    const host = createFakeHost(draftOf({ subject: 'Ours', to: [own] }));
    expect(await insert(host)).toMatchObject({ notes: ['subject-kept'] });
    expect(host.draft()).toMatchObject({ subject: 'Ours', to: [own, maria] });
  });

  test.each([['maria@olivares.example'], ['MARIA@Olivares.Example'], ['maria_olivares.example#EXT#@host.example']])(
    'does not add a recipient who is there as %s',
    async (address) => {
      const host = createFakeHost(draftOf({ to: [{ name: '', address }] }));
      await insert(host);
      expect(host.draft().to).toEqual([{ name: '', address }]);
    },
  );

  test('asks for recipients when nobody is known', async () => {
    expect(await insert(createFakeHost(draftOf()), { ...mail, recipients: [] })).toMatchObject({
      notes: ['recipients-unknown'],
    });
  });
});

describe('a mail into a reply', () => {
  test('leaves its subject, its recipients and the quoted history as they are', async () => {
    const reply = draftOf({ body: signature + history, subject: 'Re: Done?', to: [team] });
    const host = createFakeHost(reply);
    expect(await insert(host, { ...mail, isReply: true })).toMatchObject({ kind: 'inserted', notes: [] });
    expect(host.draft()).toMatchObject({ subject: reply.subject, to: reply.to });
    expect(host.draft().body.endsWith(signature + history)).toBe(true);
  });
});

describe('a second time', () => {
  test('the same mail replaces the first, with its subject', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const record = await recordOf(host);
    expect(await insert(host, later, record)).toMatchObject({ kind: 'inserted', where: 'replaced', notes: [] });
    expect(timesIn(host, 'Teams')).toBe(0);
    expect(timesIn(host, 'DearMaria,ExchangeIntune')).toBe(1);
    expect(host.draft()).toMatchObject({ subject: textOf(later).subject, to: [maria] });
  });

  test('what the FM wrote around it stays', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const record = await recordOf(host);
    host.edit({ body: `${host.draft().body}<p>PS</p>`, subject: 'Mine' });
    expect(await insert(host, later, record)).toMatchObject({ where: 'replaced', notes: ['subject-kept'] });
    expect(host.draft().body.endsWith(`${signature}<p>PS</p>`)).toBe(true);
    expect(host.draft().subject).toBe('Mine');
  });

  test('what the FM changed in it is asked about, and replaced on consent', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const record = await recordOf(host);
    host.edit({ body: host.draft().body.replace('Exchange', 'Exchange Online') });
    const { writes } = host.counted;
    expect(await insert(host, later, record)).toEqual({ kind: 'edited', act: 'cursor' });
    expect(host.counted.writes).toBe(writes);
    expect(await insert(host, later, record, 'replace-edited')).toMatchObject({ where: 'replaced' });
    expect(timesIn(host, 'Online')).toBe(0);
  });

  test('in a pane that knows nothing of the first, the same mail is found by its words, and can be taken out', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    await insert(host);
    const second = await insert(host);
    expect(second).toMatchObject({ kind: 'inserted', where: 'replaced' });
    expect(timesIn(host, 'DearMaria,ExchangeTeams')).toBe(1);
    const { record } = second as { record: DraftRecord };
    expect(await takeOutMail(host, record, false)).toEqual({ kind: 'taken-out', notes: [] });
    expect(host.draft()).toMatchObject({ body: signature, subject: '' });
  });

  test('in a pane that knows nothing of the first, another text in its fields may be the FM’s, so it is asked', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    await insert(host);
    const { writes } = host.counted;
    expect(await insert(host, later)).toEqual({ kind: 'edited', act: 'cursor' });
    expect(host.counted.writes).toBe(writes);
    expect(await insert(host, later, undefined, 'replace-edited')).toMatchObject({ where: 'replaced' });
    expect([timesIn(host, 'Teams'), timesIn(host, 'DearMaria,ExchangeIntune')]).toEqual([0, 1]);
  });

  test('a mail that was copied within the draft is asked about, and then stands there once', async () => {
    const host = createFakeHost(draftOf({ body: signature }));
    const record = await recordOf(host);
    host.edit({ body: `${textOf(mail).html}<p>PS</p>${host.draft().body}` });
    expect(await insert(host, later, record)).toEqual({ kind: 'edited', act: 'cursor' });
    expect(await insert(host, later, record, 'replace-edited')).toMatchObject({ where: 'replaced' });
    expect([timesIn(host, 'Teams'), timesIn(host, 'Intune'), timesIn(host, 'PS')]).toEqual([0, 1, 1]);
  });

  test('another kind takes the first one’s place in a new draft', async () => {
    const fresh = createFakeHost(draftOf({ body: signature }));
    const other = { ...later, mail: { ...later.mail, kind: 'discussion-invite' as const } };
    expect(await insert(fresh, other, await recordOf(fresh))).toMatchObject({ where: 'replaced' });
    expect([timesIn(fresh, 'Teams'), timesIn(fresh, 'Intune')]).toEqual([0, 1]);
  });
});

describe('an internal mail', () => {
  it.each(['to', 'cc', 'bcc'] as const)(
    'is refused with an outside person in %s, before anything is written',
    async (field) => {
      const host = createFakeHost(draftOf({ body: signature, [field]: [team, maria] }));
      expect(await insert(host, internal)).toEqual({ kind: 'strangers', act: 'insert', strangers: [maria] });
      expect(host.counted.writes).toBe(0);
      expect(host.draft()).toMatchObject({ body: signature, subject: '' });
    },
  );

  test('goes to the account team and colleagues', async () => {
    const colleague = { name: 'Ben', address: 'ben@eu.fasttrack.example' };
    const host = createFakeHost(draftOf({ to: [colleague] }));
    expect(await insert(host, internal)).toMatchObject({ kind: 'inserted' });
    expect(host.draft().to).toEqual([colleague, team]);
  });
});

test('no insertion takes more than four round trips', async () => {
  const body = fc.constantFrom('', signature, signature + history);
  await fc.assert(
    fc.asyncProperty(body, fc.boolean(), fc.boolean(), fc.nat({ max: 20 }), async (start, isReply, again, cursor) => {
      const host = createFakeHost(draftOf({ body: start, cursor: start && cursor > 9 ? start.length : 0 }));
      const record = again ? await recordOf(host, { ...mail, isReply }) : undefined;
      host.counted.rounds = 0;
      expect(await insert(host, { ...later, isReply }, record)).toMatchObject({ kind: 'inserted' });
      expect(host.counted.rounds).toBeLessThanOrEqual(4);
    }),
  );
});
