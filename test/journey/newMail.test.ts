import { everyMail } from './everyMail';

everyMail({ name: 'new mail', switches: () => ({ thread: 'akita-cutover' }), compose: 'new', format: 'html' });
