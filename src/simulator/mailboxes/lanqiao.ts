import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { priya, robin } from './people';
import type { Writer } from './writer';

const chen: Writer = {
  name: '陈立群',
  address: 'chen.liqun@lanqiao-jingmi.com.cn',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  program: 'outlook-desktop',
  signature: ['陈立群', '信息技术部 经理', '蓝桥精密仪器有限公司', '电话：0512-5550 0186'],
};

const wang: Writer = {
  name: '王思远',
  address: 'wang.siyuan@lanqiao-jingmi.com.cn',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  program: 'outlook-web',
  signature: ['王思远', '信息技术部 系统工程师', '蓝桥精密仪器有限公司'],
};

const progress = composeMessage({
  id: 'lanqiao-1',
  conversationId: 'lanqiao-shouwei',
  folder: 'inbox',
  subject: '蓝桥精密邮箱迁移收尾事宜',
  writer: chen,
  to: [robin],
  cc: [wang],
  sent: '2026-11-05T10:26:00+08:00',
  blocks: [
    'Keller 先生：',
    '您好！',
    '截至昨日，我司苏州总部和合肥工厂的 760 个邮箱已全部迁移至 Exchange Online，用户反馈总体良好。目前还有以下两项工作需要收尾：',
    {
      kind: 'list',
      items: ['质检系统的自动发信账户尚未切换（负责人：王思远）', '原邮件服务器的归档数据尚有约 120 GB 待导入'],
    },
    '预计两项工作均可在 11 月 13 日前完成。请问完成之后，本次迁移项目是否可以结项？如需我方提供其他资料，敬请告知。',
    '此致\n敬礼',
  ],
});

const answer = composeMessage({
  id: 'lanqiao-2',
  conversationId: 'lanqiao-shouwei',
  folder: 'sent',
  subject: 'Re: 蓝桥精密邮箱迁移收尾事宜',
  writer: robin,
  to: [chen],
  cc: [wang],
  sent: '2026-11-05T09:18:00+01:00',
  blocks: [
    '尊敬的陈经理：',
    '您好！感谢您告知最新进展，也感谢贵司团队一直以来的配合。',
    '这两项工作完成后，我们即可进行结项。建议在 11 月 20 日（周五）的例会上一起回顾已完成的工作，并确认贵司是否有部署其他服务的计划。会后我会发送一封跟进邮件，说明今后如何提交协助请求。',
    '质检系统的发信账户切换时，请注意保留原有的发件人地址，以免被收件方的安全策略拦截。如有任何问题，请随时与我联系。',
    '顺祝商祺！',
  ],
  inReplyTo: progress,
});

const finished = composeMessage({
  id: 'lanqiao-3',
  conversationId: 'lanqiao-shouwei',
  folder: 'inbox',
  subject: '答复: 蓝桥精密邮箱迁移收尾事宜',
  writer: wang,
  to: [robin],
  cc: [chen, priya],
  sent: '2026-11-17T14:50:00+08:00',
  read: false,
  blocks: [
    'Keller 先生：',
    '您好！',
    '质检系统的发信账户已于上周四切换完毕，归档数据也已全部导入，经抽查未发现异常。陈经理委托我向您确认：我司同意结项，11 月 20 日的例会将按原定时间（北京时间 16:00）举行。',
    '另外，明年一季度我司计划启用 SharePoint 作为文档平台，届时还请多多指教。',
    '祝工作顺利！',
  ],
  inReplyTo: answer,
});

export const lanqiao: readonly Message[] = [progress, answer, finished];
