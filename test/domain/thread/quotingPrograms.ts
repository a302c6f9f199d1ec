/** HTML as programs write it around a mail that they quote; `own` and `quoted` are HTML. */
export type QuotingProgram = [program: string, write: (own: string, quoted: string) => string];

const block = (labels: string, sender = 'Robin Fields') => {
  const [from = '', sent = '', to = '', subject = ''] = labels.split('|');
  return `<b>${from}:</b> ${sender} &lt;robin@partner.example&gt;<br><b>${sent}:</b> Thursday, March 5, 2026 9:12 AM<br><b>${to}:</b> Team &lt;t@x.example&gt;<br><b>${subject}:</b> A mail`;
};

const line =
  'On Thu, Mar 5, 2026 at 9:12 AM Robin Fields &lt;<a href="mailto:robin@partner.example">robin@partner.example</a>&gt; wrote:';
const apple =
  'On 5. Mar 2026, at 09:12, Robin Fields &lt;<a href="mailto:robin@partner.example" class="">robin@partner.example</a>&gt; wrote:';

export const quotingPrograms: QuotingProgram[] = [
  [
    'Outlook on the web',
    (own, quoted) =>
      `<html><head><style>p {margin:0}</style></head><body dir="ltr">${own}<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${block('Von|Gesendet|An|Betreff')}</font><div>&nbsp;</div></div><div>${quoted}</div></body></html>`,
  ],
  [
    'Outlook on the web without the place for signatures',
    (own, quoted) =>
      `${own}<hr tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${block('差出人|送信日時|宛先|件名')}</div><div>${quoted}</div>`,
  ],
  [
    'Outlook on the web, sender by name',
    (own, quoted) =>
      `${own}<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${block('From|Sent|To|Subject').replace(/ &lt;robin@partner.example&gt;/, '')}</div><div>${quoted}</div>`,
  ],
  [
    'Outlook',
    (own, quoted) =>
      `<div class="WordSection1">${own}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${block('Od|Wysłane|Do|Temat')}<o:p></o:p></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${quoted}</div>`,
  ],
  [
    'Outlook, below the quoted mail on the left a line',
    (own, quoted) =>
      `${own}<div style="border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt"><div><div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>${block('De|Envoyé|À|Objet').replace(/:<\/b>/g, '&nbsp;:</b>')}</p></div></div>${quoted}</div>`,
  ],
  [
    'Outlook as another program rewrote it',
    (own, quoted) =>
      `${own}<div style="border-right:none; border-bottom:none; border-left:none; border-top:1pt solid rgb(225, 225, 225); padding:3pt 0cm 0cm"><p>${block('Från|Skickat|Till|Ämne')}</p></div>${quoted}`,
  ],
  [
    'Outlook for Mac',
    (own, quoted) =>
      `${own}<div id="mail-editor-reference-message-container"><div style="border:none;border-top:solid #B5C4DF 1.0pt">${block('보낸 사람|날짜|받는 사람|제목')}</div>${quoted}</div>`,
  ],
  [
    'Outlook for Mac of old',
    (own, quoted) =>
      `${own}<span id="OLK_SRC_BODY_SECTION"><div style="border-bottom:medium none">${block('From|Date|To|Subject')}</div><div><br></div>${quoted}</span>`,
  ],
  [
    'Exchange',
    (own, quoted) =>
      `${own}<hr tabindex="-1"><div style="direction:ltr" id="divRpF481205">${block('Kimden|Gönderildi|Kime|Konu')}</div>${quoted}`,
  ],
  [
    'Hotmail',
    (own, quoted) =>
      `${own}<hr id="stopSpelling">Date: Thu, 5 Mar 2026 09:12:34 +0100<br>Subject: A mail<br>From: robin@partner.example<br>To: t@x.example<br><br>${quoted}`,
  ],
  [
    'Gmail',
    (own, quoted) =>
      `<div dir="ltr">${own}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${line}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${quoted}</blockquote></div>`,
  ],
  [
    'Gmail, forwarding',
    (own, quoted) =>
      `<div dir="ltr">${own}<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Przekazana wiadomość ---------<br>Od: <strong class="gmail_sendername" dir="auto">Robin Fields</strong> <span dir="auto">&lt;<a href="mailto:robin@partner.example">robin@partner.example</a>&gt;</span><br>Date: czw., 5 mar 2026 o 09:12<br>Subject: Mail<br>To: Team &lt;t@x.example&gt;<br></div><br>${quoted}</div></div>`,
  ],
  [
    'Apple Mail',
    (own, quoted) =>
      `<body style="word-wrap: break-word;">${own}<div><br><blockquote type="cite"><div>${apple}</div><br class="Apple-interchange-newline"><div>${quoted}</div></blockquote></div><br></body>`,
  ],
  [
    'Apple Mail of old',
    (own, quoted) =>
      `${own}<br><div><div>${apple}</div><br class="Apple-interchange-newline"><blockquote type="cite">${quoted}</blockquote></div>`,
  ],
  [
    'iPhone',
    (own, quoted) =>
      `${own}<div dir="ltr"></div><div dir="ltr"><br><blockquote type="cite">Am 05.03.2026 um 09:12 schrieb Robin Fields &lt;robin@partner.example&gt;:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">﻿${quoted}</div></blockquote>`,
  ],
  [
    'Thunderbird',
    (own, quoted) =>
      `${own}<br><div class="moz-cite-prefix">Am 05.03.26 um 09:12 schrieb Robin Fields:<br></div><blockquote type="cite" cite="mid:abc@partner.example">${quoted}</blockquote>`,
  ],
  [
    'Thunderbird, forwarding',
    (own, quoted) =>
      `${own}<div class="moz-forward-container"><br><br>-------- Weitergeleitete Nachricht --------<table class="moz-email-headers-table" cellspacing="0"><tbody><tr><th align="RIGHT">Betreff: </th><td>Eine Mail</td></tr><tr><th>Datum: </th><td>Thu, 5 Mar 2026 09:12:34 +0100</td></tr><tr><th>Von: </th><td>Robin Fields <a class="moz-txt-link-rfc2396E" href="mailto:robin@partner.example">&lt;robin@partner.example&gt;</a></td></tr><tr><th>An: </th><td>t@x.example</td></tr></tbody></table><br><br>${quoted}</div>`,
  ],
  [
    'Yahoo',
    (own, quoted) =>
      `<div class="ydp1ab2yahoo-style-wrap"><div>${own}</div><div><br></div></div><div id="ydp34cdyahoo_quoted_0123456789" class="ydp34cdyahoo_quoted"><div style="font-family:Helvetica"><div>Em quinta-feira, 5 de março de 2026 às 09:12:34 BRT, Robin Fields &lt;robin@partner.example&gt; escreveu: </div><div><br></div><div>${quoted}</div></div></div>`,
  ],
  [
    'Yahoo of old',
    (own, quoted) =>
      `<div>${own}</div><div class="yahoo_quoted" id="yahoo_quoted_0123456789"><div>On Thursday, March 5, 2026, 9:12 AM, Robin Fields &lt;robin@partner.example&gt; wrote:</div><div>${quoted}</div></div>`,
  ],
  [
    'Proton',
    (own, quoted) =>
      `<div>${own}</div><div class="protonmail_quote">------- Original Message -------<br>On Thursday, March 5th, 2026 at 9:12 AM, Robin Fields &lt;robin@partner.example&gt; wrote:<br><br><blockquote class="protonmail_quote" type="cite">${quoted}</blockquote><br></div>`,
  ],
  [
    'Zoho',
    (own, quoted) =>
      `<div>${own}</div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204); height: 0px;"><br></div><div class="zmail_extra"><div><br></div><div id="Zm-_Id_-Sgn1">---- On Thu, 05 Mar 2026 09:12:34 +0100 <b>Robin Fields &lt;robin@partner.example&gt;</b> wrote ---<br></div><blockquote id="blockquote_zmail" style="margin:0px"><div>${quoted}</div></blockquote></div>`,
  ],
  [
    'Notes',
    (own, quoted) =>
      `<font size=2 face="sans-serif">${own}</font><br><br><br><br><font size=1 color=#5f5f5f face="sans-serif">From: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1 face="sans-serif">"Robin Fields" &lt;robin@partner.example&gt;</font><br><font size=1 color=#5f5f5f face="sans-serif">To: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>&lt;t@x.example&gt;</font><br><font size=1 color=#5f5f5f>Date: &nbsp; &nbsp;</font><font size=1>05.03.2026 09:12</font><br><font size=1 color=#5f5f5f>Subject: &nbsp;</font><font size=1>A mail</font><br><hr noshade><br><br>${quoted}`,
  ],
  [
    'GMX, web.de',
    (own, quoted) =>
      `<html><body><div style="font-family: Verdana;font-size: 12.0px;"><div>${own}</div><div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5; word-wrap: break-word;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Donnerstag, 05. März 2026 um 09:12 Uhr<br/><b>Von:</b>&nbsp;&quot;Robin Fields&quot; &lt;robin@partner.example&gt;<br/><b>An:</b>&nbsp;&quot;Team&quot; &lt;t@x.example&gt;<br/><b>Betreff:</b>&nbsp;Eine Mail</div><div name="quoted-content">${quoted}</div></div></div></div></body></html>`,
  ],
  [
    'QQ',
    (own, quoted) =>
      `<div>${own}</div><div><includetail><div style="font-size: 12px;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"Robin Fields" &lt;robin@partner.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年3月5日(星期四) 上午9:12</div><div><b>收件人:</b>&nbsp;"Team"&lt;t@x.example&gt;;</div><div><b>主题:</b>&nbsp;邮件</div></div><div><br></div>${quoted}</includetail></div>`,
  ],
  [
    '163',
    (own, quoted) =>
      `<div style="line-height:1.7">${own}<br><div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><p style="margin: 0;">At 2026-03-05 09:12:34, "Robin Fields" &lt;robin@partner.example&gt; wrote:</p><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid">${quoted}</blockquote></div>`,
  ],
  [
    'Foxmail',
    (own, quoted) =>
      `<div>${own}</div><blockquote style="margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em;"><div>&nbsp;</div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><div style="PADDING-RIGHT: 8px; BACKGROUND: #efefef;"><div><b>发件人：</b>&nbsp;<a href="mailto:robin@partner.example">Robin Fields</a></div><div><b>发送时间：</b>&nbsp;2026-03-05&nbsp;09:12</div><div><b>收件人：</b>&nbsp;<a href="mailto:t@x.example">Team</a></div><div><b>主题：</b>&nbsp;邮件</div></div></div><div>${quoted}</div></blockquote>`,
  ],
  [
    'Samsung',
    (own, quoted) =>
      `<div>${own}</div><div><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- Oprindelig besked --------</div><div>Fra: Robin Fields &lt;robin@partner.example&gt; </div><div>Dato: 05.03.2026 09.12 (GMT+01:00) </div><div>Til: Team &lt;t@x.example&gt; </div><div>Emne: Mail </div><div><br></div></div>${quoted}`,
  ],
  [
    'Yandex',
    (own, quoted) =>
      `<div>${own}</div><div>&nbsp;</div><div>05.03.2026, 09:12, "Robin Fields" &lt;robin@partner.example&gt;:</div><blockquote>${quoted}</blockquote>`,
  ],
  [
    'Mail.ru',
    (own, quoted) =>
      `<div>${own}</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">Четверг, 5 марта 2026, 9:12 +03:00 от Robin Fields &lt;robin@partner.example&gt;:<br>&nbsp;<div>${quoted}</div></blockquote>`,
  ],
  [
    'Zimbra',
    (own, quoted) =>
      `<div>${own}</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${block('From|Sent|To|Subject')}</div><div data-marker="__QUOTED_TEXT__">${quoted}</div>`,
  ],
  [
    'Roundcube',
    (own, quoted) =>
      `${own}<p id="reply-intro">On 2026-03-05 09:12, Robin Fields wrote:</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0">${quoted}</blockquote>`,
  ],
  [
    'Airmail',
    (own, quoted) =>
      `${own}<p class="airmail_on">On March 5, 2026 at 9:12:34 AM, Robin Fields (<a href="mailto:robin@partner.example">robin@partner.example</a>) wrote:</p><blockquote type="cite" class="clean_bq"><span>${quoted}</span></blockquote>`,
  ],
  [
    'Spark',
    (own, quoted) =>
      `<div name="messageBodySection">${own}</div><div name="messageReplySection">On 5 Mar 2026, 9:12 AM +0100, Robin Fields &lt;robin@partner.example&gt;, wrote:<br><blockquote type="cite" style="border-left-color: grey">${quoted}</blockquote></div>`,
  ],
  [
    'Tutanota',
    (own, quoted) =>
      `${own}<br>5 mrt 2026 09:12 door robin@partner.example:<br><blockquote class="tutanota_quote">${quoted}</blockquote>`,
  ],
  [
    'a plain text mail that Outlook turned into HTML',
    (own, quoted) =>
      `<div class="PlainText">${own}<br><br>On Thu, Mar 5, 2026 at 9:12 AM, Robin Fields &lt;robin@partner.example&gt; wrote:<br>${quoted
        .replace(/<\/?p>/g, '')
        .split('<br>')
        .map((each) => `&gt; ${each}`)
        .join('<br>')}</div>`,
  ],
];
