import type { WriterLanguage } from '../mailboxes/writer';
import type { AnswerKind } from '../switches';

/** English as the Assignment team writes it stands for both. */
export type AnswerLanguage = Exclude<WriterLanguage, 'en-US'>;

export type AnswerTexts = {
  /** How the subject of an answer begins. */
  readonly prefix: string;
  readonly greeting: string;
  readonly farewell: string;
  /** What the Assignment team writes: `{queue}` is the one asked for, `{localQueue}` its translation, `{otherQueue}` another. */
  readonly assignmentTeam: Readonly<Record<Exclude<AnswerKind, 'foreign'>, readonly string[]>>;
  readonly accountTeam: readonly string[];
  readonly customer: readonly string[];
};

/** What the Assignment team answers in Polish and Korean. */
export const foreignAnswers: readonly string[] = [
  'Dzień dobry, dziś rano najemca został przeniesiony do kolejki {queue}.',
  '요청하신 테넌트를 오늘 {queue} 대기열로 옮겼습니다.',
];

/** What correspondents answer. `{name}` is whom they answer. */
export const answerTexts: Readonly<Record<AnswerLanguage, AnswerTexts>> = {
  'en-GB': {
    prefix: 'RE: ',
    greeting: 'Hello {name},',
    farewell: 'Kind regards,',
    assignmentTeam: {
      confirm: [
        'The tenant has been moved to {queue}.',
        'Done, moved.',
        'All set on our side.',
        'Thank you for your request. We have moved the tenant to {queue} this morning. You can take your name off it now.',
        'Completed. The tenant is now in {queue}.',
      ],
      refuse: [
        'We cannot move the tenant because an open task remains.',
        'Unfortunately, we are not able to move this tenant: there is still an open task on it. Please close the task and write to us again.',
      ],
      'other-queue': ['The tenant has been moved to {otherQueue}.', 'Done. The tenant is now in {otherQueue}.'],
      later: ['Thank you for your request. We will move the tenant tomorrow.', 'We will take care of this tomorrow.'],
    },
    accountTeam: [
      'Thank you for letting us know. We will hold the review with the customer next week.',
      'Great news, thank you. We take it from here.',
    ],
    customer: [
      'Thank you very much for the summary and for the good work together.',
      'Many thanks. Everything is clear to us.',
    ],
  },
  de: {
    prefix: 'AW: ',
    greeting: 'Hallo {name},',
    farewell: 'Viele Grüße',
    assignmentTeam: {
      confirm: [
        'der Tenant wurde in die Warteschlange {queue} verschoben.',
        'erledigt, der Tenant ist verschoben.',
        'ist umgesetzt.',
        'vielen Dank für Ihre Anfrage. Wir haben den Tenant heute Morgen in {queue} verschoben. Sie können sich jetzt austragen.',
        'der Tenant befindet sich jetzt in {queue}.',
      ],
      refuse: [
        'wir können den Tenant nicht verschieben, weil noch eine Aufgabe offen ist.',
        'leider ist die Verschiebung nicht möglich: Für diesen Tenant ist noch eine Aufgabe offen. Bitte schließen Sie sie ab und melden Sie sich dann wieder.',
      ],
      'other-queue': [
        'der Tenant wurde in die Warteschlange {otherQueue} verschoben.',
        'erledigt. Der Tenant ist jetzt in {otherQueue}.',
      ],
      later: [
        'vielen Dank für Ihre Anfrage. Wir werden den Tenant morgen verschieben.',
        'darum kümmern wir uns morgen.',
      ],
    },
    accountTeam: [
      'vielen Dank für die Nachricht. Wir führen das Gespräch mit dem Kunden nächste Woche.',
      'das freut uns, vielen Dank. Wir übernehmen ab hier.',
    ],
    customer: [
      'herzlichen Dank für die Zusammenfassung und die gute Zusammenarbeit.',
      'vielen Dank. Für uns ist alles klar.',
    ],
  },
  es: {
    prefix: 'RE: ',
    greeting: 'Hola, {name}:',
    farewell: 'Saludos cordiales,',
    assignmentTeam: {
      confirm: [
        'El inquilino se ha movido a {queue}.',
        'Hecho. El inquilino ya está movido.',
        'Listo por nuestra parte.',
        'Gracias por su solicitud. Hemos movido el inquilino a la cola de espera {queue} esta mañana. Ya puede retirar su nombre.',
        'El inquilino ya está en {localQueue}.',
      ],
      refuse: [
        'No podemos mover el inquilino porque queda una tarea abierta.',
        'Lamentablemente, no es posible mover este inquilino: todavía tiene una tarea abierta. Ciérrela, por favor, y vuelva a escribirnos.',
      ],
      'other-queue': ['El inquilino se ha movido a {otherQueue}.', 'Hecho. El inquilino ya está en {otherQueue}.'],
      later: ['Gracias por su solicitud. Moveremos el inquilino mañana.', 'Nos ocuparemos de ello mañana.'],
    },
    accountTeam: [
      'Gracias por avisarnos. Celebraremos la reunión con el cliente la próxima semana.',
      'Excelente noticia, muchas gracias. A partir de aquí nos encargamos nosotros.',
    ],
    customer: [
      'Muchas gracias por el resumen y por el buen trabajo en equipo.',
      'Muchas gracias. Nos ha quedado todo claro.',
    ],
  },
  ja: {
    prefix: 'RE: ',
    greeting: '{name} 様\nお世話になっております。',
    farewell: 'よろしくお願いいたします。',
    assignmentTeam: {
      confirm: [
        'テナントを {queue} に移動しました。',
        '移動が完了しました。',
        '対応済みです。ご確認ください。',
        'ご依頼ありがとうございます。今朝、テナントを {queue} に移動いたしました。割り当てを解除していただいて結構です。',
        'テナントは {localQueue} に移動済みです。',
      ],
      refuse: [
        '未完了のタスクが残っているため、テナントを移動できません。',
        '申し訳ございませんが、このテナントには未完了のタスクが残っており、移動いたしかねます。タスクを完了のうえ、改めてご連絡ください。',
      ],
      'other-queue': [
        'テナントを {otherQueue} に移動しました。',
        '完了しました。テナントは {otherQueue} に移動済みです。',
      ],
      later: ['ご依頼ありがとうございます。明日、テナントを移動いたします。', '明日対応いたします。'],
    },
    accountTeam: [
      'ご連絡ありがとうございます。来週、お客様との打ち合わせを実施いたします。',
      'ご連絡ありがとうございます。今後は当チームで引き継ぎます。',
    ],
    customer: [
      'ご丁寧なご連絡をいただき、ありがとうございました。大変お世話になりました。',
      'ありがとうございます。内容を確認いたしました。',
    ],
  },
  'pt-BR': {
    prefix: 'RES: ',
    greeting: 'Olá, {name},',
    farewell: 'Atenciosamente,',
    assignmentTeam: {
      confirm: [
        'O tenant foi transferido para {queue}.',
        'Feito. O tenant já foi movido.',
        'Pronto, tudo certo por aqui.',
        'Obrigado pela solicitação. Transferimos o tenant para a fila {queue} hoje pela manhã. Você já pode retirar o seu nome.',
        'O tenant já está na fila {localQueue}.',
      ],
      refuse: [
        'Não podemos transferir o tenant porque ainda há uma tarefa em aberto.',
        'Infelizmente, não foi possível transferir este tenant: ainda há uma tarefa em aberto. Conclua a tarefa e escreva para nós novamente.',
      ],
      'other-queue': ['O tenant foi transferido para {otherQueue}.', 'Feito. O tenant já está em {otherQueue}.'],
      later: ['Obrigado pela solicitação. Transferiremos o tenant amanhã.', 'Vamos cuidar disso amanhã.'],
    },
    accountTeam: [
      'Obrigado por nos avisar. Faremos a reunião com o cliente na próxima semana.',
      'Ótima notícia, muito obrigado. Daqui em diante é conosco.',
    ],
    customer: ['Muito obrigado pelo resumo e pela parceria.', 'Muito obrigado. Está tudo claro para nós.'],
  },
  'zh-CN': {
    prefix: '答复: ',
    greeting: '{name}，您好！',
    farewell: '此致\n敬礼',
    assignmentTeam: {
      confirm: [
        '该租户已移至 {queue}。',
        '已完成移动。',
        '已处理完毕，请知悉。',
        '感谢您的来信。今天上午我们已将该租户移动到队列 {queue}，您现在可以取消自己的分配了。',
        '该租户现已在 {localQueue} 中。',
      ],
      refuse: [
        '该租户仍有未完成的任务，我们无法移动。',
        '很抱歉，由于该租户还有一项任务未完成，目前不能移动。请完成任务后再与我们联系。',
      ],
      'other-queue': ['该租户已移至 {otherQueue}。', '已完成。该租户现已在 {otherQueue} 中。'],
      later: ['感谢您的来信。我们将于明天移动该租户。', '我们明天处理。'],
    },
    accountTeam: ['感谢告知。我们将于下周与客户召开会议。', '太好了，谢谢！后续由我们跟进。'],
    customer: ['非常感谢您的总结，也感谢您一直以来的支持。', '谢谢，我们已经清楚了。'],
  },
};

/** What the queues of a region are called where a language translates them. */
export function localQueue(queue: string, language: AnswerLanguage): string {
  const region = queue.slice(queue.lastIndexOf(' ') + 1);
  const americas = region === 'Americas';
  switch (language) {
    case 'es':
      return `FTCQ Inactivo ${americas ? 'Américas' : region}`;
    case 'ja':
      return `FTCQ アクティブでない${americas ? '南北アメリカ' : ` ${region}`}`;
    case 'pt-BR':
      return `FTCQ Inativo ‒ ${americas ? 'Américas' : region}`;
    case 'zh-CN':
      return `FTCQ 非活动${americas ? '美洲' : ` ${region}`}`;
    default:
      return queue;
  }
}
