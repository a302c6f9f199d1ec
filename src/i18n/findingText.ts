import german from '../../locales/check/de-DE.json';
import english from '../../locales/check/en-US.json';
import spanish from '../../locales/check/es-ES.json';
import japanese from '../../locales/check/ja-JP.json';
import portuguese from '../../locales/check/pt-BR.json';
import chinese from '../../locales/check/zh-CN.json';
import type { Language } from '../domain/language';
import type { Finding } from '../domain/sending/outgoing';
import { writtenDay } from '../domain/mail/writtenDay';

type Key = keyof typeof english;

/** Built, the other languages are lists in this order (`tools/wordsLoader.js`). */
const keys = Object.keys(english);

/** The source language has a description beside each message. */
type Words = Readonly<Record<string, string | { readonly message: string }>>;

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
  const sentence = say(language, keyOf(finding), valuesOf(finding, language));
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

function keyOf(finding: Finding): Key {
  const { rule } = finding;
  if (rule === 'other-tenant' && finding.where === 'recipients') return 'other-tenant.recipients';
  return rule === 'no-queue' && finding.queue ? 'no-queue.expected' : rule;
}

/** What a finding says, by the names that the messages have for it, as the reader writes it. */
function valuesOf(finding: Finding, language: Language): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const given = finding as Readonly<Record<string, string | readonly string[]>>;
  for (const name of Object.keys(given)) {
    const value = given[name] ?? '';
    if (typeof value !== 'string') values[name] = list(value, language);
    else if (name === 'on') values['date'] = fullDay(value, language);
    else values[name] = /found|expected/.test(name) ? nameOf(value, language) : value;
  }
  return values;
}

function say(language: Language, key: Key, values: Readonly<Record<string, string>> = {}): string {
  const words = catalogues[language];
  const entry = words[Object.keys(words)[keys.indexOf(key)] ?? key] ?? '';
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
function nameOf(named: string, language: Language): string {
  try {
    // oxlint-disable-next-line no-restricted-globals -- caught below
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
    // oxlint-disable-next-line no-restricted-globals -- caught below
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
