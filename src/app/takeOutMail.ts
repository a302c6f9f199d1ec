import { normaliseAddress } from '../domain/address';
import { bodyWords } from '../domain/draft/bodyWords';
import { damageTo } from '../domain/draft/draftDamage';
import { replacePlaces } from '../domain/draft/insertion';
import { standingOf } from '../domain/draft/ourMail';
import { faultIn, resultOf, type DraftRecord, type DraftResult } from './draftResult';
import { orBelow } from './insertMail';
import type { DraftChange, MailHost } from './ports/mailHost';

/** Takes out what `record` says was inserted; subject and recipients go back where they are still ours. */
export function takeOutMail(host: MailHost, record: DraftRecord, loseEdits: boolean): Promise<DraftResult> {
  return resultOf(async () => {
    const before = await host.readDraft(record.itemKey);
    const { format } = before;
    const draft = bodyWords(before.body, format);
    const standing = orBelow(draft, standingOf(draft, [record]), record);
    if (standing.kind === 'absent') return { kind: 'lost' };
    if (standing.kind === 'edited' && !loseEdits) return { kind: 'edited', act: 'take-out' };
    const content = replacePlaces(draft, standing.places, '');
    const added = new Set(record.added?.map((person) => normaliseAddress(person.address)));
    const change: DraftChange = {
      body: { where: 'whole', format, content },
      ...(record.subject && before.subject === record.subject.after ? { subject: record.subject.before } : {}),
      ...(added.size > 0 ? { to: before.to.filter((person) => !added.has(normaliseAddress(person.address))) } : {}),
    };
    const fault = await faultIn(() => host.changeDraft(change));
    const left = bodyWords((await host.readBack(format)).body, format);
    const still = orBelow(left, standingOf(left, [record]), record);
    if (still.kind !== 'absent') return fault ? { kind: 'failed', fault } : { kind: 'still-there' };
    return { kind: 'taken-out', notes: damageTo(bodyWords(content, format), left, still) };
  });
}
