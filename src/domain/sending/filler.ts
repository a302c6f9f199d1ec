import type { FieldId } from '../mail';
import { isFieldLike } from './fieldWords';
import { fold } from './fold';

/** What people type where a value will come later, as the whole of it. */
const wholeFiller =
  /^(?:(?:xx?[./-])*x{2,}|tb[acd]|n\/?a|n\.a\.|k\.a\.|to be (?:confirmed|defined)|to ?do|[?*#_]+|\.{2,}|…+|[-–—]+|lorem ipsum.*|test(?:e|ing|test)?|asdf\w*|abc|m(?:ax|aria) mustermann|jo(?:hn|e)? doe|[〇○◯●×△▲□■]+ ?[様さ殿]?|某+(?:公司)?|テスト|测试|未定|待定|なし|无)$/;

/** Stand-ins that mean nothing else, wherever they stand. */
const plainFiller =
  /(^|[^\w\u00c0-\u024f.-])([xX]{3,}|TB[DC]|lorem ipsum)(?![\w\u00c0-\u024f-])|(^|[\s:：(（「“"])(\?{3,}|？{3,})(?=$|[\s.,;)）」”"])|(^|[^〇○◯●×△\d一二三四五六七八九十])([〇○◯]{2,4}|●{2,4}|△{2,4})(?![〇○◯●×△\d一二三四五六七八九十])|(^|[ :：])(_{3,})(?=[ .,;:]|$)/gim;

/** Fields in which no person would write the name of a field. */
const ofPeopleAndThings: readonly FieldId[] = [
  'tenantName',
  'contactName',
  'tenantId',
  'queue',
  'fmName',
  'region',
  'meetingDate',
  'discussionDate',
  'requestDate',
];

export function isFiller(field: FieldId, value: string): boolean {
  const given = fold(value.trim());
  if (wholeFiller.test(given)) return true;
  // "The Phone Company" is a company; "company" and "company name" are none.
  const isOneWord = !/\s/.test(given) || /nam|nombre|nome|名/.test(given);
  return ofPeopleAndThings.includes(field) && isOneWord && isFieldLike(given);
}

/** The unmistakable fillers of a text, as they stand there. A line that is one whole rule parts a text. */
export function fillersIn(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    if (/^[_\s]+$/.test(line)) continue;
    line.replace(plainFiller, (whole: string, ...groups: (string | undefined)[]) => {
      const filler = groups[1] ?? groups[3] ?? groups[5] ?? groups[7];
      if (filler !== undefined) found.push(filler);
      return whole;
    });
  }
  return found;
}
