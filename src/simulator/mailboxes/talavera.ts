import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { assignmentTeam, camila, robin } from './people';
import type { Writer } from './writer';

const robles: Writer = {
  name: 'Ximena Robles Ayala',
  address: 'ximena.robles@talavera-logistica.com.mx',
  language: 'es',
  timeZone: 'America/Mexico_City',
  program: 'outlook-web',
  signature: [
    'Ing. Ximena Robles Ayala',
    'Gerente de Tecnologías de la Información',
    'Talavera Logística, S.A. de C.V.',
    'Puebla, México',
  ],
};

const cardenas = { name: 'Efraín Cárdenas', address: 'efrain.cardenas@talavera-logistica.com.mx' };

const closing = composeMessage({
  id: 'talavera-1',
  conversationId: 'talavera-cierre',
  folder: 'inbox',
  subject: 'Migración a Microsoft 365: ¿podemos dar por cerrado el proyecto?',
  writer: robles,
  to: [robin],
  cc: [cardenas],
  sent: '2026-10-27T10:48:00-06:00',
  blocks: [
    'Estimado Robin:',
    'Espero que se encuentre muy bien. Le confirmo que el sábado pasado concluimos la migración de los buzones del centro de distribución de Querétaro. Con ello, los 418 buzones y las 26 salas de juntas ya operan en Exchange Online.',
    'El único pendiente es la capacitación de los supervisores de turno, que llevará a cabo nuestro propio equipo durante la primera semana de noviembre.',
    '¿Considera que ya podemos dar por cerrado el proyecto? De ser así, le agradecería que nos indicara cuáles son los siguientes pasos.',
    'Quedo atenta a sus comentarios. Saludos cordiales,',
  ],
});

const proposal = composeMessage({
  id: 'talavera-2',
  conversationId: 'talavera-cierre',
  folder: 'sent',
  subject: 'RE: Migración a Microsoft 365: ¿podemos dar por cerrado el proyecto?',
  writer: robin,
  to: [robles],
  cc: [cardenas, camila],
  sent: '2026-10-28T09:30:00+01:00',
  blocks: [
    'Estimada Ing. Robles:',
    'Muchas gracias por la confirmación y felicidades a todo su equipo por el trabajo realizado en Querétaro.',
    'Con mucho gusto podemos cerrar. Le propongo que en nuestra sesión quincenal del 5 de noviembre revisemos juntos las actividades finalizadas y resolvamos las dudas que hayan quedado. Después le enviaré un correo de seguimiento con el resumen y con las instrucciones para solicitar ayuda en el futuro.',
    'Pongo en copia a Camila Duarte, de su equipo de cuentas, quien seguirá siendo su contacto.',
    'Reciba un cordial saludo,',
  ],
  inReplyTo: closing,
});

const agreed = composeMessage({
  id: 'talavera-3',
  conversationId: 'talavera-cierre',
  folder: 'inbox',
  subject: 'RE: Migración a Microsoft 365: ¿podemos dar por cerrado el proyecto?',
  writer: robles,
  to: [robin],
  cc: [cardenas, camila],
  sent: '2026-11-06T12:15:00-06:00',
  blocks: [
    'Estimado Robin:',
    'Le agradezco nuevamente la sesión de ayer. Ya compartí el resumen con la dirección y no hay observaciones: damos por concluido el proyecto y quedamos muy satisfechos con su acompañamiento.',
    'Por ahora no tenemos prevista ninguna carga de trabajo adicional. En cuanto avancemos con la telefonía, presentaremos la solicitud con el formulario que nos mostró.',
    'Muchas gracias por todo. Saludos cordiales,',
  ],
  inReplyTo: proposal,
});

const moveRequest = composeMessage({
  id: 'talavera-assignment-1',
  conversationId: 'assignment-talavera',
  folder: 'sent',
  subject: 'Talavera Logística: please move to FTCQ Inactive Americas',
  writer: robin,
  to: [assignmentTeam],
  sent: '2026-11-09T15:20:00+01:00',
  blocks: [
    'Hello,',
    'The migration engagement with the tenant below is complete. Please move it to the queue FTCQ Inactive Americas and confirm by replying to this mail. I stay assigned until then.',
    {
      kind: 'table',
      rows: [
        ['Tenant', 'Region', 'Queue', 'FastTrack Manager'],
        ['Talavera Logística, S.A. de C.V.', 'Americas', 'FTCQ Inactive Americas', 'Robin Keller'],
      ],
    },
    'Thank you,',
  ],
});

const moved = composeMessage({
  id: 'talavera-assignment-2',
  conversationId: 'assignment-talavera',
  folder: 'inbox',
  subject: 'Re: Talavera Logística: please move to FTCQ Inactive Americas',
  writer: assignmentTeam,
  to: [robin],
  sent: '2026-11-11T11:04:00+00:00',
  blocks: [
    'Hello Robin,',
    'Done: Talavera Logística is in FTCQ Inactive Americas as of this morning. You can take your name off the tenant now.',
    'Kind regards,',
  ],
  inReplyTo: moveRequest,
});

export const talavera: readonly Message[] = [closing, proposal, agreed, moveRequest, moved];
