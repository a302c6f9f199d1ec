import { parse as parseIcu } from '@formatjs/icu-messageformat-parser';

/**
 * The mail files `locales/mail/<language>/<kind>.md`: a short head, a line of dashes, the text.
 *
 *     to: customer
 *     subject: Migration of {tenantName} is complete
 *     ---
 *     Dear {contactName},
 *
 *     - {completed}
 *
 *     [when readyForMore]
 *     … [the form]({rfaAddress}) …
 *     [end]
 *
 * A blank line ends a block, a line break stays a line break, "- " begins a list item, `[when field]` / `[unless field]`
 * … `[end]` enclose an optional passage. Everything else is ICU MessageFormat.
 */

/** A fault in a mail file; the message begins with `file:line:`, as editors and terminals can open it. */
export class MailFileError extends Error {
  /** @param {string} file @param {number} line @param {string} fault */
  constructor(file, line, fault) {
    super(`${file}:${line}: ${fault}`);
    this.name = 'MailFileError';
  }
}

/** @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} IcuElement */
/** @typedef {{ kind: 'text', message: IcuElement[] } | { kind: 'link', label: IcuElement[], address: IcuElement[] }} Piece */
/** @typedef {{ kind: 'paragraph', lines: Piece[][] } | { kind: 'list', items: Piece[][] } | { kind: 'passage', field: string, present: boolean, body: Block[] }} Block */
/** @typedef {{ to: string, subject: IcuElement[], body: Block[] }} MailSource */
/** @typedef {{ roles: readonly string[], fields: Readonly<Record<string, 'text' | 'list' | 'date' | 'choice' | 'yes-no'>> }} MailRules */

const link = /\[([^\]]+)\]\(([^)]+)\)/g;
const command = /^\[(when|unless)\s+(\w+)\]$/;

/**
 * Parses one mail file.
 * @param {string} source the file's text
 * @param {string} file the name to use in faults
 * @param {MailRules} rules the roles and fields a mail may use
 * @returns {MailSource}
 * @throws {MailFileError} at the first fault
 */
export function parseMailFile(source, file, rules) {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const dashes = lines.findIndex((line) => line.trim() === '---');
  if (dashes < 0) throw new MailFileError(file, 1, 'no line of dashes (---) between the head and the text');

  /** @type {Record<string, { value: string, line: number }>} */
  const head = {};
  lines.slice(0, dashes).forEach((line, index) => {
    if (line.trim() === '') return;
    const at = line.indexOf(':');
    const key = line.slice(0, at).trim();
    if (at < 0 || (key !== 'to' && key !== 'subject')) {
      throw new MailFileError(file, index + 1, `expected "to: …" or "subject: …", found "${line.trim()}"`);
    }
    if (head[key]) throw new MailFileError(file, index + 1, `"${key}" stands here for the second time`);
    head[key] = { value: line.slice(at + 1).trim(), line: index + 1 };
  });
  const { to, subject } = head;
  if (!to) throw new MailFileError(file, 1, 'the head has no "to: …"');
  if (!rules.roles.includes(to.value)) {
    throw new MailFileError(file, to.line, `"to" is "${to.value}", expected one of: ${rules.roles.join(', ')}`);
  }
  if (!subject?.value) throw new MailFileError(file, subject?.line ?? 1, 'the head has no "subject: …"');

  /** @type {Block[]} */
  const body = [];
  /** @type {{ field: string, present: boolean, line: number, body: Block[] } | undefined} */
  let passage;
  /** @type {Block | undefined} */
  let open;
  const blocks = () => passage?.body ?? body;
  lines.slice(dashes + 1).forEach((raw, index) => {
    const line = raw.trim();
    const number = dashes + 2 + index;
    const condition = command.exec(line);
    if (line === '') {
      open = undefined;
    } else if (condition) {
      if (passage)
        throw new MailFileError(file, number, `the passage of line ${passage.line} is still open; close it with [end]`);
      const [, word, field = ''] = condition;
      if (!Object.hasOwn(rules.fields, field)) throw unknownField(field, file, number, rules);
      passage = { field, present: word === 'when', line: number, body: [] };
      open = undefined;
    } else if (line === '[end]') {
      if (!passage) throw new MailFileError(file, number, '[end] without a [when …] before it');
      if (passage.body.length === 0) throw new MailFileError(file, passage.line, 'the optional passage is empty');
      body.push({ kind: 'passage', field: passage.field, present: passage.present, body: passage.body });
      passage = undefined;
      open = undefined;
    } else if (/^\[\s*(when|unless|end)/i.test(line) && !line.includes('](')) {
      throw new MailFileError(file, number, `cannot read "${line}"; expected [when field], [unless field] or [end]`);
    } else if (line === '-') {
      throw new MailFileError(file, number, 'this list item is empty');
    } else if (line.startsWith('- ')) {
      if (open?.kind !== 'list') blocks().push((open = { kind: 'list', items: [] }));
      open.items.push(pieces(line.slice(2), file, number, rules));
    } else {
      if (open?.kind !== 'paragraph') blocks().push((open = { kind: 'paragraph', lines: [] }));
      open.lines.push(pieces(line, file, number, rules));
    }
  });
  if (passage) throw new MailFileError(file, passage.line, 'this passage is never closed; add [end]');
  if (body.length === 0) throw new MailFileError(file, dashes + 1, 'the mail has no text');
  return { to: to.value, subject: icu(subject.value, file, subject.line, rules), body };
}

/**
 * Splits a line into text and links.
 * @param {string} line @param {string} file @param {number} number @param {MailRules} rules
 * @returns {Piece[]}
 */
function pieces(line, file, number, rules) {
  /** @type {Piece[]} */
  const found = [];
  let end = 0;
  for (const match of line.matchAll(link)) {
    const [whole, label = '', address = ''] = match;
    if (match.index > end)
      found.push({ kind: 'text', message: icu(line.slice(end, match.index), file, number, rules) });
    found.push({ kind: 'link', label: icu(label, file, number, rules), address: icu(address, file, number, rules) });
    end = match.index + whole.length;
  }
  if (end < line.length) found.push({ kind: 'text', message: icu(line.slice(end), file, number, rules) });
  return found;
}

/**
 * @param {string} message @param {string} file @param {number} line @param {MailRules} rules
 * @returns {IcuElement[]}
 */
function icu(message, file, line, rules) {
  let elements;
  try {
    elements = parseIcu(message, { ignoreTag: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MailFileError(file, line, `cannot read "${message}" (${why.toLowerCase().replaceAll('_', ' ')})`);
  }
  checkFields(elements, file, line, rules);
  return elements;
}

/** @param {IcuElement[]} elements @param {string} file @param {number} line @param {MailRules} rules */
function checkFields(elements, file, line, rules) {
  for (const element of elements) {
    if (element.type === 0 || element.type === 7) continue;
    const field = element.value;
    const type = rules.fields[field];
    if (!Object.hasOwn(rules.fields, field) || !type) throw unknownField(field, file, line, rules);
    if ((element.type === 3) !== (type === 'date')) {
      throw new MailFileError(
        file,
        line,
        type === 'date' ? `{${field}} is a date; write {${field}, date, long}` : `{${field}} is no date`,
      );
    }
    // The other styles are in the reader's time zone, which may be a day off.
    if (element.type === 3 && element.style !== 'long' && element.style !== 'full') {
      throw new MailFileError(file, line, `{${field}} needs the style long or full; write {${field}, date, long}`);
    }
    if (type === 'yes-no') {
      throw new MailFileError(file, line, `{${field}} is a yes-no question; write [when ${field}] … [end]`);
    }
    if (element.type === 2 || element.type === 4 || element.type === 6) {
      throw new MailFileError(file, line, `{${field}} is no number and no time; write {${field}}`);
    }
    if (element.type === 5) {
      for (const option of Object.values(element.options)) checkFields(option.value, file, line, rules);
    }
  }
}

/** @param {string} field @param {string} file @param {number} line @param {MailRules} rules */
function unknownField(field, file, line, rules) {
  return new MailFileError(
    file,
    line,
    `unknown field {${field}}; the fields are ${Object.keys(rules.fields).join(', ')}`,
  );
}
