import { tenantIdsIn } from '../tenant/tenantIdentifiers';
import { isFieldLike } from './fieldWords';
import { fold } from '../text/textFolding';
import type { PlacedValue } from '../fingerprint/fieldValuesIn';

/** What people type where a value will come later, as the whole of it. */
const wholeFiller =
  /^(?:(?:(?:m[rs]s?|dr|frau|herrn?|sra?)\.? )?(?:(?:xx?[./-])*x{2,}|\.{2,}|…+)|tb[acd]|null|[nk][./]a\.?|to be (?:confirmed|defined)|to ?do|[?*#_]*|[-–—]+|lorem ipsum.*|asdf\w*|m(?:ax|aria) mustermann|jo(?:hn|e)? doe|(?:株式会社)?[〇○◯●×△▲□■]+ ?[様さ殿]?|某+(?:公司)?|未定|待定|なし|无)$/;

/** Stand-ins that mean nothing else, wherever they stand. */
const plainFiller =
  /(^|[^\w\u00c0-\u024f.-])([xX]{3,}|TB[DC]|lorem ipsum)(?![\w\u00c0-\u024f-])|(^|[\s:：(（「“"])([?？]{3,}|_{3,})(?=$|[\s.,;:)）」”"])/gim;

/** In a list these are work that was done. */
const testing = /^(?:test(?:e|ing|test)?|テスト|测试)$/;

/** Whether what stands in a field's place only keeps it. */
export function isFiller(field: PlacedValue['field'], value: string): boolean {
  const given = fold(value.trim());
  if (wholeFiller.test(given.replace(/[[\](){}<>]/g, ''))) return true;
  // Work that was done may be called like a field.
  if (field === 'item') return false;
  // An open field is told as one.
  if (field === 'tenantId') return tenantIdsIn(given).length === 0 && !/[[{<«【〔%_]|undefined/.test(given);
  // "The Phone Company" is a company, and people are greeted as "Customer"; "company" and "customer name" are none.
  const asksName = /nam|nombre|nome|名/.test(given);
  const isWord = !/\s/.test(given) && field === 'tenantName';
  return testing.test(given) || ((asksName || isWord) && isFieldLike(given));
}

/** The unmistakable fillers of a text, as they stand there. A line that is one whole rule parts a text. */
export function fillersIn(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    if (/^[_\s]+$/.test(line)) continue;
    line.replace(plainFiller, (whole: string, ...groups: (string | undefined)[]) => {
      const filler = groups[1] ?? groups[3];
      if (filler !== undefined) found.push(filler);
      return whole;
    });
  }
  return found;
}
