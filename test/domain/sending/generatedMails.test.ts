import { checkSending } from '../../../src/domain/sending/sendCheck';
import { kindsAndLanguages, knowledge, sampleMail, seeded } from './sendMails';

describe('clean mails', () => {
  it('are recognised and pass: at most one false alarm in a thousand', () => {
    const chance = seeded(20261120);
    const alarms: unknown[] = [];
    for (let count = 0; count < 3000; count++) {
      const [kind, language] = chance.pick(kindsAndLanguages);
      const { mail, hint, tenant } = sampleMail(chance, kind, language);
      const { concern, findings } = checkSending(mail, knowledge, hint);
      if (findings.length > 0 || concern?.kind !== kind) {
        alarms.push({ kind, language, tenant: tenant.name, concern, findings, format: mail.format });
      }
    }
    expect(alarms.length <= 3 ? [] : alarms.slice(0, 12)).toEqual([]);
  });
});
