/** What people write themselves and no program put there, though it has dates, addresses, labels or lines across. */
export const textsWithoutHistory: [what: string, text: string][] = [
  ['a list', 'Please check:\n\n- Exchange: done\n- Teams: open\n- SharePoint: open\n\nUna'],
  ['a numbered list', '1. Move the tenant\n2. Confirm by mail to una@contoso.example:\n3. Close the case'],
  ['an agenda', 'Date: Thursday, March 5, 2026\nTime: 9:12 AM\nPlace: Room 3\n\n1. Welcome\n2. Review'],
  [
    'an agenda with a time and a contact',
    'Topic: Completion review\nDate: Thursday, March 5, 2026 9:12 AM\nPlace: Room 3\nContact: una@contoso.example\n\nSee you there',
  ],
  [
    'an agenda in German',
    'Thema: Abschluss\nDatum: 05.03.2026 um 09:12 Uhr\nOrt: Raum 3\nLeitung: Una Lane <una@contoso.example>\n\nBis dann',
  ],
  [
    'an agenda in Japanese',
    '日時：2026年3月5日（木） 9:12\n場所：会議室3\n担当：佐藤\n連絡先：sato@contoso.example\n\nよろしくお願いいたします。',
  ],
  [
    'an agenda in Chinese',
    '主题：会议\n时间：2026年3月5日 9:12\n地点：三号会议室\n联系人：王伟 <wang@contoso.example>\n\n谢谢',
  ],
  [
    'an invitation',
    'When: Thursday, March 5, 2026 9:00 AM-10:00 AM\nWhere: Microsoft Teams Meeting\nOrganizer: Una Lane <una@contoso.example>\nRequired: Bo Berg <bo@contoso.example>\n\nPlease join.',
  ],
  [
    'an invitation of a calendar',
    'Completion review\nWhen: Thu Mar 5, 2026 9:12am – 10am (CET)\nWhere: https://meet.example/abc\nCalendar: una@contoso.example\nWho: una@contoso.example - organizer\n\nGoing?',
  ],
  [
    'an invitation with its organiser first',
    'Organizer: Una Lane <una@contoso.example>\nAttendees: Bo Berg <bo@contoso.example>\nWhen: Thursday, March 5, 2026 9:00 - 10:00\nWhere: Room 3\n\nPlease accept.',
  ],
  [
    'an invitation of Teams',
    'See you then.\n________________________________________________________________________________\nMicrosoft Teams meeting\nJoin: https://teams.example/l/meetup-join/19%3ameeting\nMeeting ID: 123 456 789 012\nPasscode: aB3dE\n________________________________',
  ],
  [
    'a signature',
    'Thanks!\n\nUna Lane\nTel: +49 30 1234567\nMobile: +49 170 1234567\nMail: una@contoso.example\nWeb: https://contoso.example',
  ],
  [
    'a signature below a line',
    'Thanks!\n--\nUna Lane | Contoso\nPhone: +1 555 0100\nE-mail: una@contoso.example\nFax: +1 555 0101',
  ],
  [
    'a signature with a line across',
    'Thanks!\n\n____________________\nUna Lane\nContoso AG\nTel.: 030 1234567\nE-Mail: una@contoso.example\nRegistergericht: Berlin HRB 1234',
  ],
  [
    'a form',
    'Name: Una Lane\nE-Mail: una@contoso.example\nDate: 05.03.2026 09:12\nMessage: Please call me.\n\nSent by the form',
  ],
  [
    'an order',
    'Order: 4711\nDate: March 5, 2026 09:12\nCustomer: Una Lane <una@contoso.example>\nTotal: 120 EUR\n\nThank you',
  ],
  [
    'facts of a ticket',
    'Ticket: 12345\nOpened: 2026-03-05 09:12\nRequester: una@contoso.example\nPriority: 3\n\nPlease answer above.',
  ],
  ['a timetable', 'Von: Bahnhof bis: Messe\nDatum: 4. Dezember\nAbfahrt: 9:12\nAnkunft: 9:40\n\nGute Reise'],
  ['stops', 'Von: Berlin Hbf\nNach: Köln Hbf\nAm: 05.03.2026 um 09:12 Uhr\nGleis: 3\nPreis: 39,90'],
  [
    'a banner',
    'CAUTION: This mail comes from outside. Do not click.\n________________________________\nHello Robin,\n\nthe tenant has been moved.\n\nUna',
  ],
  [
    'a banner between lines',
    '********************************\nCAUTION: outside mail from una@contoso.example\n********************************\n\nHello Robin,\nall is done.',
  ],
  ['a banner with dashes', '---- External sender ----\nHello Robin,\nall is done.'],
  [
    'a banner in Japanese',
    '【注意】社外からのメールです。\n--------------------------------\n佐藤様\nお世話になっております。',
  ],
  [
    'a table',
    '| Tenant | Queue | Date |\n| --- | --- | --- |\n| Contoso | EMEA | 2026-03-05 09:12 |\n| Akita | APJ | 2026-03-06 |\n\nUna',
  ],
  [
    'a table of two columns',
    '| Tenant | Contoso |\n| Contact | Una Lane <una@contoso.example> |\n| Date | 2026-03-05 09:12 |\n| Queue | EMEA |',
  ],
  [
    'a table with tabs',
    'Tenant\tQueue\tMoved\nContoso\tEMEA\t2026-03-05 09:12\nAkita\tAPJ\tuna@contoso.example\n\nUna',
  ],
  ['times', 'I am free on Thursday, March 5, 2026 at 9:12:\n\nplease call me then.'],
  ['hours', 'Opening hours:\nMon: 9:00 - 12:00\nTue: 9:00 - 12:00\nWed: 9:00 - 17:00\nContact: una@contoso.example'],
  ['an address to write to', 'Please send it to una@contoso.example:\n\nthe list of tenants.'],
  ['an address in brackets', 'Please write to Una Lane <una@contoso.example> about:\n\nthe list of tenants.'],
  ['whom to ask', 'Ask Una Lane <una@contoso.example> for:\n\n- the list\n- the dates'],
  [
    'an address with a day',
    'Please send it to Una Lane <una@contoso.example> by March 5, 2026 as follows:\n\nthe list',
  ],
  [
    'what was said on a day',
    'On Thursday, March 5, 2026 at 9:12 we agreed with una@contoso.example on the following points:\n\n1. The move\n2. The mail',
  ],
  ['what somebody said', 'In our meeting on 5 March 2026 Una wrote down the following:\n\nall tenants are moved.'],
  ['a question about a quotation', 'You wrote on March 5:\n\nthat is right.'],
  ['people', 'The team:\n\nUna Lane <una@contoso.example>\nBo Berg <bo@contoso.example>\n\nKind regards'],
  [
    'people with what they do',
    'Una Lane <una@contoso.example>: tests\nBo Berg <bo@contoso.example>: moves\nCy Cole <cy@contoso.example>: mails',
  ],
  ['owners', 'Owner: Una Lane <una@contoso.example>\nDeputy: Bo Berg <bo@contoso.example>\nQueue: EMEA\nState: moved'],
  ['links', 'See https://contoso.example/a:b\nhttp://contoso.example:8080/x\nmailto:una@contoso.example'],
  ['code', 'const moved = {\n  from: "a@contoso.example",\n  date: "2026-03-05",\n  to: "b@contoso.example",\n};'],
  [
    'a log',
    '2026-03-05 09:12:34 INFO una@contoso.example: signed in\n2026-03-05 09:12:35 WARN queue: empty\n2026-03-05 09:12:36 INFO done:',
  ],
  ['a configuration', 'server: imap.contoso.example\nport: 993\nuser: una@contoso.example\nupdated: 2026-03-05 09:12'],
  ['JSON', '{\n"user": "una@contoso.example",\n"date": "2026-03-05T09:12:34Z",\n"queue": "EMEA"\n}'],
  ['a shell', '$ date\nThu Mar  5 09:12:34 CET 2026\n$ whoami:\nuna@contoso.example'],
  ['a rule between parts', 'First part\n\n----------\n\nSecond part\n\n==========\n\nThird part'],
  ['headings between dashes', '--- Status ---\nAll moved.\n\n--- Next steps ---\nNone.'],
  ['headings with a day', '----- 5 March 2026 -----\nAll moved.\n----- 6 March 2026 -----\nNothing left.'],
  ['minutes', 'Minutes\n5 March 2026, 9:12\nPresent: Una Lane, Bo Berg\nAbsent: none\nDecision: move it'],
  [
    'a delivery',
    'Hallo Robin,\n\nLiefertermin: 05.03.2026, 09:12 Uhr\nAnsprechpartner: Una Lane, una@contoso.example\nMenge: 4\n\nGrüße',
  ],
  ['an answer by points', 'Ad 1: yes\nAd 2: no\nAd 3: una@contoso.example knows\nAd 4: on 5 March 2026 at 9:12'],
  [
    'a salutation with a colon',
    'Hola, Robin:\n\nel inquilino está movido desde el 5 de marzo de 2026 a las 9:12.\n\nUna',
  ],
  [
    'a salutation in French',
    'Bonjour :\n\nle client est prêt : nous avons terminé le 05/03/2026 à 09:12 :\ntout va bien.',
  ],
  ['a contract', 'Zwischen: Contoso AG\nund: Akita KG\nam: 05.03.2026\nin: Berlin'],
  [
    'the data of a flight',
    'Flight: LH 123\nDeparture: 5 Mar 2026 09:12\nArrival: 5 Mar 2026 11:30\nPassenger: Una Lane <una@contoso.example>',
  ],
  ['an absence', 'I am away until March 5, 2026. In urgent cases: Una Lane <una@contoso.example>.\n\nRobin'],
  [
    'an e-mail address as a label',
    'una@contoso.example:\nplease move the tenant\n\nbo@contoso.example:\nplease confirm',
  ],
  ['one line', 'Done, moved on 5 March 2026 at 9:12: see una@contoso.example'],
  ['stars', '*Important:* all is moved\n*Tenant:* Contoso\n*Date:* 5 March 2026'],
  ['a poem', 'Zeile eins:\nZeile zwei:\nZeile drei:'],
  ['prices', 'A: 12.30\nB: 14.50\nC: 9.12\nSum: 35.92'],
  [
    'a tenant',
    'Tenant: Contoso\nTenant ID: 00000000-1111-4222-8333-444444444444\nRegion: EMEA\nQueue: FTCQ Inactive EMEA\nWho asks: Robin Fields <robin@partner.example>',
  ],
  [
    'a disclaimer',
    'Done.\n\n________________________________\nThis message is for una@contoso.example only. If you received it by mistake: tell us, delete it: at once.',
  ],
  [
    'a newsletter',
    'In this issue:\n\n* 5 March 2026, 9:12: the move\n* 6 March 2026: the mail\n\nUnsubscribe: una@contoso.example',
  ],
  ['Korean', '일시: 2026년 3월 5일 오전 9:12\n장소: 회의실\n담당: una@contoso.example\n\n감사합니다.'],
  ['Arabic', 'التاريخ: 5 مارس 2026 9:12\nالمكان: الغرفة 3\nالاتصال: una@contoso.example\n\nشكرا'],
  ['Russian', 'Дата: 5 марта 2026 г. 9:12\nМесто: комната 3\nКонтакт: una@contoso.example\n\nСпасибо'],
  ['a greeting with an address', 'Sehr geehrte Una Lane <una.lane@contoso.example>:\n\nes ist erledigt.'],
  ['a greeting in Chinese', '尊敬的 Jo <jo@contoso.example>：\n\n您好！租户已移动。'],
  ['tasks by name', 'Una Lane <una.lane@contoso.example>:\n\n- tests\n\nBo Berg <bo.berg@contoso.example>:\n\n- mails'],
];
