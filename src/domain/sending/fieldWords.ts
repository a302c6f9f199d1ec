import { fold } from './fold';

/** The fields of the mail files that are not made of the words below; a test knows them all. */
const ofMails = /^(?:completed|demonstrated|readyForMore|queueInLanguage)$/;

/** What a field asks for, in the languages with spaces; compounds of German and of programs by their last part. */
const asked =
  /^(?:\w*name|\w*datum|address|company|contact|customer|client|date|email|id|link|organi[sz]ation|phone|placeholder|queue|recipient|region|tenant|url|workload|adresse|ansprechpartner(?:in)?|arbeitsbereich|empfanger|firma|kontakt|kunden?|mandant(?:en)?|platzhalter|unternehmen|warteschlange|apellido|cliente|compania|contacto|correo|destinatario|direccion|empresa|enlace|fecha|inquilino|nombre|organizacion|telefono|vinculo|contato|data|endereco|fila|locatario|nome|organizacao)(?:e?s)?$/;

/** Words that stand beside those. */
const beside =
  /^(?:an?|and|discussion|enter|first|fm|for|full|here|insert|last|manager|meeting|my|new|next|of|project|request|review|rfa|s|the|to|your|bitte|das|dem|den|der|des|die|eingeben|einfugen|hier|ihre?[mnrs]?|vom|zum|aqui|cargas?|del?|la|el|las|los|reunion|solicitud|su|trabajo|as|da|das|do|dos|e|o|os|reuniao|seu|sua)$/;

const eastAsianAsked =
  '顧客|お?客様|会社|貴社|御社|組織|担当者|連絡先|宛先|氏名|名前|名称|テナント|ワークロード|リンク|日付|日時|アドレス|電話番号|地域|キュー|客户|公司|租户|联系人|收件人|姓名|名字|日期|链接|工作负载|邮箱|地址|区域|队列';

const eastAsianField = new RegExp(
  `^(?:${eastAsianAsked}|ご|御|名|様|の|的|を|入力|記入|会議|依頼|請|请|填写|输入|插入|此处|会议|讨论|id|url|[\\s0-9])+$`,
);

const asksEastAsian = new RegExp(eastAsianAsked);

/** Whether a text is what stands in a field that nobody has filled: `Name`, `nombre del cliente`, `meetingDate`, `お客様名`. */
export function isFieldLike(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return false;
  if (ofMails.test(trimmed)) return true;
  const apart = trimmed.normalize('NFKC').replace(/([a-z])([A-Z])/g, '$1 $2');
  if (!/^[\w\s\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff.,'’()/:#-]+$/.test(apart)) return false;
  const folded = fold(apart);
  if (/[\u3040-\u9fff]/.test(folded)) return eastAsianField.test(apart.toLowerCase()) && asksEastAsian.test(apart);
  const words = folded.split(/[^a-z]+/).filter((word) => word !== '');
  return (
    words.length <= 7 &&
    words.some((word) => asked.test(word)) &&
    words.every((word) => asked.test(word) || beside.test(word))
  );
}
