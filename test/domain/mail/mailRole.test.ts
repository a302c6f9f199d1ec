import { mailKinds, roleOf } from '../../../src/domain/mail/mail';
import { roleIn } from '../../../src/domain/mail/mailRole';

describe('whom a mail is for', () => {
  it.each(mailKinds)('%s: what the list of mails says', (kind) => {
    expect(roleIn(kind)).toBe(roleOf[kind]);
  });

  it('is nobody where it is no mail of ours', () => {
    expect(roleIn(undefined)).toBeUndefined();
  });
});
