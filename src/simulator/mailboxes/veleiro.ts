import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { camila, robin } from './people';
import type { Writer } from './writer';

const brandao: Writer = {
  name: 'Otávio Brandão',
  address: 'otavio.brandao@veleiro.com.br',
  language: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  program: 'outlook-desktop',
  signature: ['Otávio Brandão', 'Coordenador de Infraestrutura', 'Veleiro Seguros S.A.', '(48) 5550-0163'],
};

/** Invited to our Teams, so Outlook completes the guest's address here instead of the one at home. */
const mariaAsGuest = {
  name: 'Maria Silva (Convidado)',
  address: 'maria.silva_veleiro.com.br#EXT#@northwind-fasttrack.example',
};

const maria: Writer = {
  name: 'Maria Silva',
  address: 'maria.silva@veleiro.com.br',
  language: 'pt-BR',
  timeZone: 'America/Sao_Paulo',
  program: 'outlook-web',
  signature: ['Maria Silva', 'Gerente de TI', 'Veleiro Seguros S.A.'],
};

const status = composeMessage({
  id: 'veleiro-1',
  conversationId: 'veleiro-encerramento',
  folder: 'sent',
  subject: 'Veleiro Seguros: situação da migração e próximos passos',
  writer: robin,
  to: [mariaAsGuest],
  cc: [brandao],
  sent: '2026-11-11T14:12:00+01:00',
  blocks: [
    'Prezada Sra. Maria,',
    'Espero que esteja bem. Conforme combinado na nossa última reunião, segue um resumo da situação:',
    {
      kind: 'list',
      items: [
        '903 de 903 caixas de correio migradas',
        'Arquivos pessoais transferidos para o OneDrive em Florianópolis e Curitiba',
        'Pendente: arquivos da filial de Joinville (38 usuários), transferência prevista para o fim de semana de 14 e 15 de novembro',
      ],
    },
    'Após a conclusão em Joinville, gostaria de agendar a nossa conversa de encerramento. O horário habitual, às quartas-feiras, atende à sua equipe?',
    'Atenciosamente,',
  ],
});

const joinvilleDone = composeMessage({
  id: 'veleiro-2',
  conversationId: 'veleiro-encerramento',
  folder: 'inbox',
  subject: 'RES: Veleiro Seguros: situação da migração e próximos passos',
  writer: brandao,
  to: [robin],
  cc: [mariaAsGuest],
  sent: '2026-11-16T10:05:00-03:00',
  blocks: [
    'Prezado Robin, bom dia.',
    'Informo que a transferência dos arquivos da filial de Joinville foi concluída ontem à tarde, sem ocorrências. Os 38 usuários já trabalham no OneDrive desde hoje cedo, e a central de atendimento registrou apenas dois chamados, ambos resolvidos.',
    'Na próxima sexta-feira, dia 20, é feriado e não teremos expediente. Sugiro, portanto, a quarta-feira, 25 de novembro, às 10h (horário de Brasília).',
    'Fico à disposição. Atenciosamente,',
  ],
  inReplyTo: status,
});

const confirmed = composeMessage({
  id: 'veleiro-3',
  conversationId: 'veleiro-encerramento',
  folder: 'inbox',
  subject: 'Re: Veleiro Seguros: situação da migração e próximos passos',
  writer: maria,
  to: [robin],
  cc: [brandao, camila],
  sent: '2026-11-18T16:40:00-03:00',
  read: false,
  blocks: [
    'Prezado Robin,',
    'Confirmo a reunião de 25 de novembro, às 10h. Incluí a Camila, da nossa equipe de conta na Microsoft, em cópia.',
    'Da nossa parte, podemos considerar a migração concluída. Peço apenas que nos explique, na reunião, como solicitar ajuda caso decidamos implantar o Intune no próximo semestre.',
    'Agradeço mais uma vez o apoio de toda a equipe. Atenciosamente,',
  ],
  inReplyTo: joinvilleDone,
});

export const veleiro: readonly Message[] = [status, joinvilleDone, confirmed];
