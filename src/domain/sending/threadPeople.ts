import { domainOf } from '../address';
import { fold } from '../text/textFolding';

/** Whom the headings of a quoted history name. */
export type ThreadPeople = {
  /** The domains of their addresses. */
  readonly domains: readonly string[];
  /** Whether a name stands there, and never with an address: some programs quote names alone. */
  readonly hasNameAlone: (name: string) => boolean;
  /** Whether a heading says to whom its mail went, not only who wrote it. */
  readonly listsRecipients: boolean;
};

/** Lines and letters of a history that are read: the newest mails come first. */
const mostLines = 2_000;
const longestLine = 4_000;

/** `From: …` in any language, with or without marks of bold type and of quotation. */
const labelled = /^[>*\s]{0,9}[^:：@<>\d]{1,30}[:：]/;

/** Headings: blocks of labelled lines, and lines with an address that end in a colon. */
export function threadPeople(history: string): ThreadPeople {
  const lines = history.split(/\r\n?|\n/, mostLines);
  const headings: string[] = [];
  let listsRecipients = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lineAt(lines, at);
    if (/[:：]$/.test(line) && line.indexOf('@') > 0) headings.push(line);
    else {
      const block = blockAt(lines, at);
      const labels = block.filter((each) => labelled.test(each));
      if (labels.length > 2) {
        headings.push(...block);
        const people = labels.filter((each) => each.indexOf('@') > 0).length;
        listsRecipients = listsRecipients || people > 1 || (people > 0 && labels.length > 3);
        at += block.length - 1;
      }
    }
  }
  const words = inWords(headings.join('\n'));
  return { domains: domainsIn(words), hasNameAlone: (name) => isQuotedAlone(inWords(name), words), listsRecipients };
}

function lineAt(lines: readonly string[], at: number): string {
  return (lines[at] ?? '').slice(0, longestLine).trim();
}

/** Labelled lines that follow each other, and those that go on with a list of people. */
function blockAt(lines: readonly string[], start: number): string[] {
  const block: string[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lineAt(lines, at);
    const goesOn = line.indexOf('@') > 0 || /[;,]$/.test(block[block.length - 1] ?? '');
    if (!labelled.test(line) && (block.length === 0 || !goesOn)) break;
    block.push(line);
  }
  return block;
}

/** Whether a name stands in a text, in either order, and never with an address. */
function isQuotedAlone(name: string, text: string): boolean {
  const swapped = name.replace(/^(.+) (\S+)$/, '$2 $1');
  const [, ...after] = text.split(swapped).join(name).split(name);
  return name.length > 3 && after.length > 0 && !after.some((rest) => /^["'’)]? ?[<([][^\s>]{1,90}@/.test(rest));
}

function inWords(text: string): string {
  return fold(text).replace(/[\s,]+/g, ' ');
}

/** The domains of the addresses in a text, each once. */
function domainsIn(text: string): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [host] = /^[^\s<>()[\]&"';:,@/?]+/.exec(text.slice(at + 1, at + 255)) ?? [];
    const domain = host === undefined ? undefined : domainOf(`x@${host.replace(/\.+$/, '')}`);
    if (domain !== undefined) found.add(domain);
  }
  return Array.from(found);
}
