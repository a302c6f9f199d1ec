import { withoutAccents } from '../text/textFolding';

/** Names of fields in the mail files that are no words of any language; a test knows them all. */
export const ourFieldName =
  /^(?:(?:tenant|contact|fm)Name|(?:meeting|discussion|request)Date|(?:rfa|fm)Address|tenantId|readyForMore|nextWorkloads|queueInLanguage)$/;

/** What a field asks for, in the languages with spaces; compounds of German and of programs by their last part. */
const asked =
  /^(?:\w*(?:name|datum)|aaaa|jjjj|yyyy|add?ress|compan(?:y|ia)|conta[ck]?to?|kontakt(?!e)|customer|client|data?|email|id|link|organi[sz]a[ct][ia]on?|phone|placeholder|queue|recipient|region|tenant|url|workload|ansprechpartner|empfanger|firma|kunde|mandant|platzhalter|unternehmen|apellido|carga|correo|destinatario|direccion|empresa|enlace|fecha|inquilino|nom(?:br)?|telefono|endereco|fila)(?:e[ns]?|[ns]|in)?$/i;

const eastAsianAsked =
  '顧客|お?客様|会社|貴社|御社|組織|担当者|連絡先|宛先|氏名|名[前称字]|テナント|ワークロード|リンク|日付|日時|アドレス|電話番号|地域|キュー|客户|公司|租户|联系人|收件人|姓名|日期|链接|工作负载|邮箱|地址|区域|队列';

const eastAsianField = new RegExp(`(?:${eastAsianAsked})(?:id|url|[様名をの\\s\\d]|入力|記入|填写)*$`, 'i');

const longestEastAsian = 15;

/** A field's name has few words beside what it asks for, not counting `of` and `de`; a sentence for a reader has more. */
const mostBeside = 2;

/** Whether a text is what stands in a field that nobody has filled: `Name`, `nombre del cliente`, `meetingDate`, `お客様名`. */
export function isFieldLike(text: string): boolean {
  const trimmed = text.trim();
  // A number of two figures is a ticket's or a customer's.
  if (trimmed === '' || trimmed.length > 60 || /\d\d/.test(trimmed)) return false;
  if (/^(?:completed|demonstrated)$/.test(trimmed) || ourFieldName.test(trimmed)) return true;
  const apart = trimmed.normalize('NFKC').replace(/([a-z])([A-Z])/g, '$1 $2');
  if (!/^[\w\s\u00c0-\u024f\u3040-\u30ff\u4e00-\u9fff.,'’()/:#-]+$/.test(apart)) return false;
  if (/[\u3040-\u9fff]/.test(apart)) return apart.length < longestEastAsian && eastAsianField.test(apart);
  const words = withoutAccents(apart).split(/[^A-Za-z]+/);
  const beside = words.filter((word) => word !== '' && !asked.test(word));
  // An acronym names something: `EU region`.
  const isNamed = /[a-z]/.test(apart) && beside.some((word) => /^[A-Z]{2,4}$/.test(word));
  return (
    words.some((word) => asked.test(word)) && !isNamed && beside.filter((word) => word.length > 2).length <= mostBeside
  );
}
