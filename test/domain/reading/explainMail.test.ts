import { explainMail } from '../../../src/domain/reading/explainMail';
import { fullFacts } from '../mail/mailSamples';
import { answering, reader, textOf } from './readMails';

const tenantId = String(fullFacts.tenantId);

describe('what is read in a mail', () => {
  it('is whose words it holds, and what they name', () => {
    const own = `Moved: ${tenantId} is in ftcq inactive  apj.`;
    const text = answering(own, textOf('assignment-request', 'de-DE'));
    expect(explainMail({ text, reader })).toEqual({
      own,
      history: text.slice(text.indexOf('____')).trim(),
      quoted: [{ from: reader, mail: 'assignment-request', language: 'de-DE', tenantId, byReader: true }],
      automatic: false,
      queues: ['FTCQ Inactive APJ'],
      tenantIds: [tenantId],
    });
  });

  it('is that somebody else wrote what is quoted', () => {
    const [quoted] = explainMail({ text: answering('Hi', 'Hello'), reader: 'olaf@elsewhere.example' }).quoted;
    expect(quoted).toEqual({ from: reader, byReader: false });
  });

  it('is that nobody wrote it', () => {
    expect(explainMail({ text: 'I am away.', subject: 'Automatic reply: X' }).automatic).toBe(true);
    expect(explainMail({ text: 'I am away.', itemClass: 'IPM.Note.Rules.OofTemplate.Microsoft' }).automatic).toBe(true);
    expect(explainMail({}).automatic).toBe(false);
  });
});
