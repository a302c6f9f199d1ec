import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { robin } from './people';
import type { Writer } from './writer';

const cabrera: Writer = {
  name: 'Iñaki Cabrera Olmo',
  address: 'icabrera@olivares-cabrera.es',
  language: 'es',
  timeZone: 'Europe/Madrid',
  program: 'outlook-desktop',
  signature: ['Iñaki Cabrera Olmo', 'Responsable de Sistemas', 'Olivares y Cabrera, S.L.', 'Úbeda (Jaén)'],
};

const lastMove = composeMessage({
  id: 'olivares-1',
  conversationId: 'olivares-inquilino',
  folder: 'inbox',
  subject: 'Cierre de la migración (olivarescabrera.onmicrosoft.com)',
  writer: cabrera,
  to: [robin],
  sent: '2026-11-17T12:20:00+01:00',
  blocks: [
    'Estimado Sr. Keller:',
    'Le escribo en relación con la migración del inquilino olivarescabrera.onmicrosoft.com. La semana pasada trasladamos los últimos 23 buzones de la almazara, de modo que los 96 buzones de la empresa ya están en Exchange Online.',
    'Los usuarios están contentos y, por nuestra parte, no queda nada pendiente. ¿Sería posible mantener la última reunión antes del puente de diciembre? Cualquier mañana a partir de las 10:00 nos vendría bien.',
    'Atentamente,',
  ],
});

const dates = composeMessage({
  id: 'olivares-2',
  conversationId: 'olivares-inquilino',
  folder: 'sent',
  subject: 'RE: Cierre de la migración (olivarescabrera.onmicrosoft.com)',
  writer: robin,
  to: [cabrera],
  sent: '2026-11-18T10:26:00+01:00',
  blocks: [
    'Estimado Sr. Cabrera:',
    'Muchas gracias por su mensaje. Me alegra saber que el traslado de la almazara ha ido bien.',
    'Le propongo el martes 1 de diciembre a las 10:30. Repasaremos las actividades finalizadas y le explicaré cómo pueden solicitar ayuda más adelante.',
    'Un cordial saludo,',
  ],
  inReplyTo: lastMove,
});

export const olivares: readonly Message[] = [lastMove, dates];
