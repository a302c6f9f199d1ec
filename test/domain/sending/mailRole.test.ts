import { mailKinds, roleOf } from '../../../src/domain/mail';
import { roleIn } from '../../../src/domain/sending/mailRole';

describe('whom a mail is for', () => {
  it.each(mailKinds)('%s: what the list of mails says', (kind) => {
    expect(roleIn(kind)).toBe(roleOf[kind]);
  });

  it('is nobody where it is no mail of ours', () => {
    expect(roleIn(undefined)).toBeUndefined();
  });
});
