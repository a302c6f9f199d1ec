import { composeMessage } from './composeMessage';
import type { Message } from './mailbox';
import { priya, robin } from './people';
import type { Writer } from './writer';

const sato: Writer = {
  name: '佐藤 健一',
  address: 'sato.kenichi@akita-mfg.co.jp',
  language: 'ja',
  timeZone: 'Asia/Tokyo',
  program: 'outlook-desktop',
  signature: [
    '――――――――――――――――',
    '株式会社秋田製作所',
    '情報システム部 部長',
    '佐藤 健一（さとう けんいち）',
    'TEL 018-555-0117',
    '――――――――――――――――',
  ],
};

const suzuki: Writer = {
  name: '鈴木 美咲',
  address: 'suzuki.misaki@akita-mfg.co.jp',
  language: 'ja',
  timeZone: 'Asia/Tokyo',
  program: 'outlook-web',
  signature: ['鈴木 美咲', '株式会社秋田製作所 情報システム部', 'TEL 018-555-0124'],
};

const lastBatch = composeMessage({
  id: 'akita-1',
  conversationId: 'akita-cutover',
  folder: 'inbox',
  subject: '【秋田製作所】最終バッチの移行完了のご報告',
  writer: sato,
  to: [robin],
  cc: [suzuki],
  sent: '2026-11-10T09:42:00+09:00',
  blocks: [
    'Northwind FastTrack Services\nKeller 様',
    'いつもお世話になっております。\n秋田製作所 情報システム部の佐藤です。',
    '最終バッチ（本社工場および由利工場、計 214 メールボックス）の移行が、11 月 8 日（日）の夜に完了いたしました。これをもちまして、対象の 1,386 メールボックスはすべて Exchange Online へ移行済みとなりました。',
    '残っている作業は以下のとおりです。',
    {
      kind: 'list',
      items: [
        '共有メールボックス 3 件のアクセス権の再設定（鈴木が対応中、11 月 13 日完了予定）',
        '複合機 5 台のスキャン送信設定の切り替え',
        '利用者向け手順書（最終版）の配布',
      ],
    },
    'ご確認のほど、よろしくお願いいたします。',
  ],
});

const thanks = composeMessage({
  id: 'akita-2',
  conversationId: 'akita-cutover',
  folder: 'sent',
  subject: 'Re: 【秋田製作所】最終バッチの移行完了のご報告',
  writer: robin,
  to: [sato],
  cc: [suzuki],
  sent: '2026-11-10T08:55:00+01:00',
  blocks: [
    '株式会社秋田製作所\n佐藤様',
    'いつもお世話になっております。\nNorthwind FastTrack Services の Robin Keller です。',
    '最終バッチ完了のご報告をいただき、誠にありがとうございます。週末のご対応、お疲れさまでございました。',
    '残りの三点につきまして、承知いたしました。共有メールボックスのアクセス権は、反映までに少々お時間をいただく場合がございます。再設定後に Outlook を再起動のうえ、表示をご確認いただけますでしょうか。複合機につきましては、切り替え後のテスト送信の結果をお知らせいただけますと幸いです。',
    'すべて完了されましたら、毎週木曜日の定例会のお時間をお借りして、完了に向けたお話し合いをさせていただければと存じます。\n引き続き、どうぞよろしくお願いいたします。',
  ],
  inReplyTo: lastBatch,
});

const allDone = composeMessage({
  id: 'akita-3',
  conversationId: 'akita-cutover',
  folder: 'inbox',
  subject: 'RE: 【秋田製作所】最終バッチの移行完了のご報告',
  writer: suzuki,
  to: [robin],
  cc: [sato],
  sent: '2026-11-19T15:08:00+09:00',
  read: false,
  blocks: [
    'Keller 様',
    'お世話になっております。秋田製作所の鈴木です。\nご連絡が遅くなり、申し訳ございません。',
    '残っておりました三点は、昨日までにすべて完了いたしました。複合機 5 台のテスト送信も問題なく、手順書は全拠点への配布を終えております。',
    '今回の移行は、これで完了という認識でよろしいでしょうか。佐藤も、次回 11 月 26 日（木）の定例会で完了の確認をさせていただきたいと申しております。',
    'なお、来年度に Teams 電話の導入を検討しております。その際のお申し込み方法についても、併せてご教示いただけますと幸いです。',
    '何卒よろしくお願いいたします。',
  ],
  inReplyTo: thanks,
});

/** Opened and left: nothing typed yet above the signature and the history. */
const startedReply = composeMessage({
  id: 'akita-4',
  conversationId: 'akita-cutover',
  folder: 'drafts',
  subject: 'Re: 【秋田製作所】最終バッチの移行完了のご報告',
  writer: robin,
  to: [suzuki],
  cc: [sato],
  sent: '2026-11-19T08:20:00+01:00',
  blocks: [],
  inReplyTo: allDone,
});

const meeting = composeMessage({
  id: 'akita-5',
  conversationId: 'akita-completion-meeting',
  folder: 'inbox',
  itemClass: 'IPM.Schedule.Meeting.Request',
  subject: '定例会（移行完了のご確認）',
  writer: sato,
  to: [robin],
  cc: [suzuki],
  sent: '2026-11-19T15:31:00+09:00',
  read: false,
  blocks: [
    'Keller 様',
    'お世話になっております。佐藤です。\n11 月 26 日（木）の定例会のご案内をお送りいたします。今回は移行完了のご確認を主な議題とさせていただきます。',
    {
      kind: 'list',
      items: ['完了した作業のご確認（20 分）', '運用開始後のお問い合わせ先（10 分）', '来年度の計画について（15 分）'],
    },
    '日時：2026 年 11 月 26 日（木）17:00～17:45（日本時間）\n場所：Microsoft Teams 会議',
    'ご都合が悪い場合は、お手数ですがご一報ください。',
  ],
});

const kenji = { name: 'Kenji Mori (ATU)', address: 'kenji.mori@microsoft.com' };

const accountTeamAsks = composeMessage({
  id: 'akita-atu-1',
  conversationId: 'akita-atu',
  folder: 'inbox',
  subject: 'Akita Manufacturing (秋田製作所): where do we stand?',
  writer: priya,
  to: [robin],
  cc: [kenji],
  sent: '2026-11-11T10:20:00+09:00',
  blocks: [
    'Hi Robin,',
    'Kenji and I see the customer for the quarterly review on 3 December. Could you tell us where the migration stands? We heard from their IT department that the last batch went through last weekend.',
    'If you are about to close the engagement, we would like to know early enough to take over the open questions, Teams Phone in particular.',
    'Thanks and regards,',
  ],
});

const accountTeamAnswer = composeMessage({
  id: 'akita-atu-2',
  conversationId: 'akita-atu',
  folder: 'sent',
  subject: 'Re: Akita Manufacturing (秋田製作所): where do we stand?',
  writer: robin,
  to: [priya],
  cc: [kenji],
  sent: '2026-11-11T09:05:00+01:00',
  blocks: [
    'Hi Priya, hi Kenji,',
    'That is right: all 1,386 mailboxes are in Exchange Online since 8 November. Three small things are still with the customer, and they expect to be through with them within days.',
    'I will write to you formally as soon as that is confirmed. The completion discussion will most probably be in their regular meeting on 26 November, so you should have everything before the quarterly review.',
    'Best regards,',
  ],
  inReplyTo: accountTeamAsks,
});

export const akita: readonly Message[] = [
  lastBatch,
  thanks,
  allDone,
  startedReply,
  meeting,
  accountTeamAsks,
  accountTeamAnswer,
];
