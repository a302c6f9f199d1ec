import { everyMail } from './everyMail';

everyMail({ name: 'new mail', thread: () => 'akita-cutover', compose: 'new', format: 'html' });
