import { mailKinds, roleOf } from '../../src/domain/mail/mail';
import { everyMail } from './everyMail';

everyMail({
  name: 'new plain-text mail',
  switches: { format: 'text' },
  thread: () => 'akita-cutover',
  compose: 'new',
  format: 'text',
});

everyMail(
  {
    name: 'reply to a plain-text mail',
    thread: () => 'tamarack-wrap-up',
    compose: 'replyAll',
    format: 'text',
  },
  mailKinds.filter((kind) => roleOf[kind] === 'customer'),
);
