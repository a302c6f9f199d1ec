import german from '../../locales/check/de-DE.json';
import english from '../../locales/check/en-US.json';
import spanish from '../../locales/check/es-ES.json';
import japanese from '../../locales/check/ja-JP.json';
import portuguese from '../../locales/check/pt-BR.json';
import chinese from '../../locales/check/zh-CN.json';
import type { Language } from '../domain/language';
import type { Finding } from '../domain/sending/outgoing';
import { writtenDay } from '../domain/writtenDay';

type Key = keyof typeof english;

/** The source language has a description beside each message. */
type Words = Readonly<Record<Key, string | { readonly message: string }>>;

/** All six in one script: when a mail is sent there is no time to fetch one. */
const catalogues: Readonly<Record<Language, Words>> = {
  'de-DE': german,
  'en-US': english,
  'es-ES': spanish,
  'ja-JP': japanese,
  'pt-BR': portuguese,
  'zh-CN': chinese,
};

/** Characters that Outlook's dialog takes, and of one value within. */
const longest = { message: 500, value: 80, list: 240 } as const;

/** What was found, as one sentence for the reader. */
export function findingText(finding: Finding, language: Language): string {
  const { key, values } = sentenceOf(finding, language);
  const sentence = say(language, key, values);
  const inSubject = 'where' in finding && finding.where === 'subject';
  return inSubject ? say(language, 'in-subject', { finding: sentence }) : sentence;
}

/** The findings as Outlook's dialog shows them: the first ones that fit, and how many more there are. */
export function findingsMessage(
  findings: readonly Finding[],
  language: Language,
  form: 'text' | 'markdown' = 'text',
): string {
  const heading = say(language, 'heading');
  const texts = findings.map((finding) => findingText(finding, language));
  const more = (count: number) => (count > 0 ? [say(language, 'more', { count: String(count) })] : []);
  let message = '';
  for (let shown = texts.length; shown >= 0; shown--) {
    const lines = [...texts.slice(0, shown), ...more(texts.length - shown)];
    message = form === 'text' ? asText(heading, lines) : asMarkdown(heading, lines);
    if (message.length <= longest.message) break;
  }
  return message;
}

/** The button that opens the pane; Outlook takes twenty characters. */
export function buttonText(language: Language): string {
  return say(language, 'button');
}

function sentenceOf(finding: Finding, language: Language): { key: Key; values: Readonly<Record<string, string>> } {
  switch (finding.rule) {
    case 'open-field':
    case 'empty-value':
    case 'filler':
      return { key: finding.rule, values: { text: finding.text } };
    case 'other-tenant':
      return {
        key: finding.where === 'recipients' ? 'other-tenant.recipients' : finding.rule,
        values: { tenant: finding.tenant, text: finding.text },
      };
    case 'outside-recipient':
      return { key: finding.rule, values: { addresses: list(finding.addresses, language) } };
    case 'new-domain':
      return { key: finding.rule, values: { domains: list(finding.domains, language) } };
    case 'no-queue':
      return finding.queue
        ? { key: 'no-queue.expected', values: { queue: finding.queue } }
        : { key: 'no-queue', values: {} };
    case 'other-queue':
      return { key: finding.rule, values: { text: finding.text, queue: finding.queue } };
    case 'sent-before':
      return { key: finding.rule, values: { tenant: finding.tenant, date: fullDay(finding.on, language) } };
    case 'other-language': {
      const { found, expected } = finding;
      return {
        key: finding.rule,
        values: { found: nameOf(found, language), expected: nameOf(expected, language) },
      };
    }
    case 'nobody-outside':
    case 'no-tenant':
      return { key: finding.rule, values: {} };
  }
}

function say(language: Language, key: Key, values: Readonly<Record<string, string>> = {}): string {
  const entry = catalogues[language][key];
  const message = typeof entry === 'string' ? entry : entry.message;
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const most = /addresses|domains|finding/.test(name) ? longest.list : longest.value;
    return shortened(values[name] ?? '', most);
  });
}

/** On one line, and cut between characters. */
function shortened(value: string, most: number): string {
  const line = value.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function list(parts: readonly string[], language: Language): string {
  return parts.join(language === 'ja-JP' || language === 'zh-CN' ? '、' : ', ');
}

/** A language's name in the reader's, where the client has names: English, not British English. */
function nameOf(named: Language, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(named.slice(0, 2)) ?? named;
  } catch {
    // Older classic Windows has none, and the tag says it, too.
    return named;
  }
}

/** A day (`YYYY-MM-DD`) as the reader writes it, where the client can. */
function fullDay(day: string, language: Language): string {
  try {
    const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
    return writtenDay(new Intl.DateTimeFormat(language, form).format(new Date(day)), language);
  } catch {
    // Older classic Windows has no Intl, and everybody reads the day as it is.
    return day;
  }
}

/** The bullets keep the findings apart where the dialog shows no line breaks. */
function asText(heading: string, lines: readonly string[]): string {
  return [heading, ...lines.map((line) => `• ${line}`)].join('\n');
}

/** As Outlook wants its lists: each point ends with a carriage return. */
function asMarkdown(heading: string, lines: readonly string[]): string {
  const escaped = (text: string) => text.replace(/[\\`*_[\]<>]/g, '\\$&');
  return `**${escaped(heading)}**\n\n${lines.map((line) => `- ${escaped(line)}\r`).join('')}`;
}
