import type { Language } from '../../src/domain/language';
import type { Facts } from '../../src/domain/mail/mail';
import type { Region } from '../../src/domain/region';
import { known, yesterday } from './closureWork';

export type Customer = {
  readonly name: string;
  readonly domain: string;
  readonly region: Region;
  readonly contacts: readonly string[];
  /** As the greeting of a mail to whoever wrote last. */
  readonly contactName: string;
  /** Where the thread has the account team in copy. */
  readonly accountTeam?: string;
  /** Where the FM works: each language in another Outlook. */
  readonly switches: Readonly<Record<string, string>>;
  /** Outlook asks nobody before it sends. */
  readonly unguarded?: true;
  /** What the Assignment team reads and answers in. */
  readonly assignmentLanguage: Language;
  /** The thread has other companies too, so that the FM says which one is meant. */
  readonly several?: true;
};

/** What each customer's thread tells, and the Outlook in which it is read. */
export const customers: Readonly<Record<Language, Customer>> = {
  'de-DE': {
    name: 'Hansen Maschinenbau GmbH & Co. KG',
    domain: 'hansen-maschinenbau.de',
    region: 'EMEA',
    contacts: ['joerg.brandt@it.hansen-maschinenbau.de', 'katrin.petersen@hansen-maschinenbau.de'],
    contactName: 'Jörg Brandt',
    switches: { client: 'classic' },
    assignmentLanguage: 'en-US',
    several: true,
  },
  'en-US': {
    name: 'Brackenford Foods Ltd',
    domain: 'brackenford-foods.co.uk',
    region: 'EMEA',
    contacts: ['hester.whitlock@brackenford-foods.co.uk', 't.okafor@brackenford-foods.co.uk'],
    contactName: 'Hester Whitlock',
    switches: { client: 'new', width: '450' },
    assignmentLanguage: 'de-DE',
  },
  'es-ES': {
    name: 'Talavera Logística',
    domain: 'talavera-logistica.com.mx',
    region: 'Americas',
    contacts: ['efrain.cardenas@talavera-logistica.com.mx', 'ximena.robles@talavera-logistica.com.mx'],
    contactName: 'Ximena Robles Ayala',
    switches: { client: 'mac', theme: 'dark' },
    assignmentLanguage: 'es-ES',
    accountTeam: 'camila.duarte@microsoft.com',
  },
  'ja-JP': {
    name: '株式会社秋田製作所',
    domain: 'akita-mfg.co.jp',
    region: 'APJ',
    contacts: ['sato.kenichi@akita-mfg.co.jp', 'suzuki.misaki@akita-mfg.co.jp'],
    contactName: '鈴木 美咲',
    switches: { latency: '300' },
    assignmentLanguage: 'ja-JP',
  },
  'pt-BR': {
    name: 'Veleiro Seguros S.A.',
    domain: 'veleiro.com.br',
    region: 'Americas',
    contacts: ['maria.silva@veleiro.com.br', 'otavio.brandao@veleiro.com.br'],
    contactName: 'Maria Silva',
    switches: { client: 'ltsc2021' },
    unguarded: true,
    assignmentLanguage: 'pt-BR',
    accountTeam: 'camila.duarte@microsoft.com',
  },
  'zh-CN': {
    name: '蓝桥精密仪器有限公司',
    domain: 'lanqiao-jingmi.com.cn',
    region: 'APJ',
    contacts: ['chen.liqun@lanqiao-jingmi.com.cn', 'wang.siyuan@lanqiao-jingmi.com.cn'],
    contactName: '王思远',
    switches: { latency: '50', theme: 'contrast' },
    assignmentLanguage: 'zh-CN',
    accountTeam: 'priya.nair@microsoft.com',
  },
};

export const assignmentTeam = 'assignment@northwind-fasttrack.example';
export const assignmentTeamName = 'FastTrack Assignment';

/** What the customer wants next. */
export const nextWorkloads = ['Intune', 'SharePoint'];

/** What the mails must say of the tenant without anybody typing it. */
export function factsOf({ name, region, contactName }: Customer): Facts {
  return {
    tenantName: name,
    contactName,
    meetingDate: known.nextMeeting,
    completed: known.workloads,
    discussionDate: yesterday(),
    readyForMore: 'yes',
    nextWorkloads,
    demonstrated: ['Viva'],
    rfaAddress: 'https://fasttrack.northwind-fasttrack.example/rfa',
    tenantId: known.tenantId,
    region,
    fmName: 'Robin Keller',
    fmAddress: 'robin.keller@northwind-fasttrack.example',
  };
}
