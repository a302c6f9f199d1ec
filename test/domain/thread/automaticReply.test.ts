import { isAutomaticReply } from '../../../src/domain/thread/automaticReply';

describe('an automatic reply', () => {
  it.each([
    'Automatic reply: Migration complete for Contoso',
    'AUTOMATIC REPLY: Migration complete',
    'Automatic reply',
    'Auto-Reply: Re: Migration complete',
    'Auto response: we got your mail',
    'Out of Office: Migration complete',
    'Out of Office AutoReply: Migration complete',
    '[Auto-Reply] Migration complete',
    'Automatische Antwort: Migration abgeschlossen',
    'Abwesenheitsnotiz: Migration abgeschlossen',
    'Abwesend: Migration abgeschlossen',
    'Respuesta automática: Migración completada',
    'RESPUESTA AUTOMÁTICA: Migración completada',
    'Fuera de la oficina: Migración completada',
    'Resposta automática: Migração concluída',
    'Ausência temporária: Migração concluída',
    '自動応答: 移行完了',
    '自動返信：移行完了',
    '【自動返信】移行完了のお知らせ',
    '不在通知: 移行完了',
    '自动答复: 迁移完成',
    '自动回复：迁移完成',
    '[自动回复] 迁移完成',
    '  Automatic reply: with white space before it',
    'Re: Automatic reply: Migration complete',
    'AW: WG: Automatische Antwort: Migration',
    'Out of Office Re: Migration complete',
    'AUTO: Una Lane is out of the office (returning Monday)',
    'Estoy fuera de la oficina Re: Migración',
    '外出自动回复: 迁移完成',
  ])('has the subject “%s”', (subject) => {
    expect(isAutomaticReply({ subject })).toBe(true);
  });

  it.each([
    '',
    'Re: Migration complete for Contoso',
    'AUTO insurance: a question',
    'Auto: the keys',
    'Re: the out of office rule, AW: more',
    'Automatic reply rules after the move',
    'Out of office messages are lost since Monday',
    'Autoresponder',
    'Abwesenheitsnotizen fehlen nach der Migration',
    'Abwesende Kollegen',
    'Respuesta automática del buzón compartido',
    '自動応答の設定について',
    '自动回复设置',
    'Question about the automatic reply: is it on?',
  ])('has not the subject “%s”', (subject) => {
    expect(isAutomaticReply({ subject })).toBe(false);
  });
});

describe('an automatic reply whose subject says nothing', () => {
  const subject = 'Re: Migration complete';

  it.each(['IPM.Note.Rules.OofTemplate.Microsoft', 'IPM.Note.Rules.ReplyTemplate.Microsoft', 'REPORT.IPM.Note.NDR'])(
    'is known by its class: %s',
    (itemClass) => {
      expect(isAutomaticReply({ subject, itemClass })).toBe(true);
    },
  );

  it.each([
    'Auto-Submitted: auto-replied',
    'From: una@contoso.example\r\nAUTO-SUBMITTED: auto-replied (vacation)\r\nTo: x',
    'Precedence: auto_reply',
    'X-Auto-Response-Suppress: All\r\nAuto-Submitted: auto-generated',
  ])('is known by its headers: %j', (headers) => {
    expect(isAutomaticReply({ subject, itemClass: 'IPM.Note' }, headers)).toBe(true);
  });

  it.each([
    '',
    'Auto-Submitted: no',
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: OOF',
    'Precedence: list',
    'Subject: Auto-Submitted: auto-replied',
  ])('is not known by %j', (headers) => {
    expect(isAutomaticReply({ subject, itemClass: 'IPM.Note' }, headers)).toBe(false);
  });
});
