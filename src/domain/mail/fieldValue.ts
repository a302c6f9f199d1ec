import { cleanText } from '../text/cleanText';
import { dateOf } from '../day';
import { fieldTypes, type Facts, type FieldId } from './mail';

/** Leftovers of templates and of failed programs: never a value. */
const leftover = /\{\{|\}\}|^\s*(undefined|null|NaN|\[object Object\])\s*$/;

/** Something that can be seen: marks of direction and joiners alone greet nobody. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}]/u;

/** What a field's text must look like, where any text would not do. */
const shapes: Readonly<Partial<Record<FieldId, RegExp>>> = {
  tenantId: /^(?!0{8}-0{4}-0{4}-0{4}-0{12}$)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  rfaAddress: /^https?:\/\/\S+$/i,
  fmAddress: /^[^@\s]+@[^@\s]+$/,
};

/** Whether what stands in a field is there, but is not what the field wants. */
export function isInvalid(field: FieldId, text: string): boolean {
  const given = text.trim();
  return given !== '' && shapes[field]?.test(given) === false;
}

/** The value of a field when it is one: not blank, not a leftover, of the field's shape. Lists lose blank entries. */
export function valueOf(facts: Facts, field: FieldId): string | readonly string[] | undefined {
  const written = facts[field];
  const given = typeof written === 'string' ? cleanText(written) : written;
  const usable = (text: string) => visible.test(text) && !leftover.test(text);
  if (fieldTypes[field] === 'list') {
    const items = (typeof given === 'string' ? [given] : (given ?? []))
      .map(cleanText)
      .filter(usable)
      .map((item) => item.trim());
    return items.length > 0 ? items : undefined;
  }
  if (typeof given !== 'string' || !usable(given) || isInvalid(field, given)) return undefined;
  if (fieldTypes[field] === 'date') return dateOf(given) ? given : undefined;
  return given.trim();
}
