import { fold } from './fold';

/** Names of fields in the mail files that are no words of any language; a test knows them all. */
export const ourFieldName =
  /^(?:(?:tenant|contact|fm)Name|(?:meeting|discussion|request)Date|(?:rfa|fm)Address|tenantId|readyForMore|nextWorkloads|queueInLanguage)$/;

/** What a field asks for, in the languages with spaces; compounds of German and of programs by their last part. */
const asked =
  /^(?:\w*name|\w*datum|aaaa|jjjj|yyyy|add?ress|compan(?:y|ia)|conta[ck]?to?|kontakt(?!e)|customer|client|data?|email|id|link|organi[sz]a[ct][ia]on?|phone|placeholder|queue|recipient|region|tenant|url|workload|ansprechpartner(?:in)?|arbeitsbereich|empfanger|firma|kunden?|mandant(?:en)?|platzhalter|unternehmen|warteschlange|apellido|carga|correo|destinatario|direccion|empresa|enlace|fecha|inquilino|nom(?:br)?|telefono|vinculo|endereco|fila|locatario)e?s?$/;

/** Words that stand beside those. */
const beside =
  /^(?:[aeos]|a[ns]|d[adeo]|el|fm|la|mm|my|o[fs]|su|t[ot]|and|discuss?ion|enter|first|for|full|here|insert|last|manager|meeting|new|next|person|project|request|review|rfa|the|your|besprechung|bitte|d[aeio][elmnrs]|ein(?:geben|fugen)|hier|ihre?[mnrs]?|vom|zum|aqui|l[ao]s|reunion|solicitud|trabajo|reuniao|seu|sua)$/;

const eastAsianAsked =
  '顧客|お?客様|会社|貴社|御社|組織|担当者|連絡先|宛先|氏名|名[前称字]|テナント|ワークロード|リンク|日付|日時|アドレス|電話番号|地域|キュー|客户|公司|租户|联系人|收件人|姓名|日期|链接|工作负载|邮箱|地址|区域|队列';

const eastAsianField = new RegExp(
  `^(?:${eastAsianAsked}|[おご御名様の的を請请\\s\\d]|入力|記入|会議|依頼|填写|输入|插入|此处|会议|讨论|id|url)+$`,
);

const asksEastAsian = new RegExp(eastAsianAsked);

/** Whether a text is what stands in a field that nobody has filled: `Name`, `nombre del cliente`, `meetingDate`, `お客様名`. */
export function isFieldLike(text: string): boolean {
  const trimmed = text.trim();
  // A number of two figures is a ticket's or a customer's.
  if (trimmed === '' || trimmed.length > 60 || /\d\d/.test(trimmed)) return false;
  if (/^(?:completed|demonstrated)$/.test(trimmed) || ourFieldName.test(trimmed)) return true;
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
