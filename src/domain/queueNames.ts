import type { Language } from './language';
import { queueOf, regionName, regions, type Region } from './region';
import { squeeze } from './text/textFolding';
import { eastAsian } from './tenant/nameForms';

/** How the queues begin in FTOP and in the localized editions of the playbook. */
const beginnings: readonly (readonly [Language, string])[] = [
  ['en-US', 'FTCQ Inactive'],
  ['es-ES', 'FTCQ Inactivo'],
  ['ja-JP', 'FTCQ アクティブでない'],
  ['pt-BR', 'FTCQ Inativo ‒'],
  ['zh-CN', 'FTCQ 非活动'],
];

/** What the queues of a region are called; a test holds it to `locales/playbook`. */
export function queueNamesOf(region: Region): string[] {
  return beginnings.map(([language, words]) => nameIn(language, words, region));
}

/** The queue of a region as the playbook's edition of the language calls it, where that has a name of its own for it. */
export function queueIn(language: Language, region: Region): string {
  const [, words] = beginnings.find(([each]) => each === language) ?? [];
  return words === undefined ? queueOf(region) : nameIn(language, words, region);
}

function nameIn(language: Language, words: string, region: Region): string {
  const name = regionName(region, language);
  return `${words}${eastAsian.test(name) ? '' : ' '}${name}`;
}

export type QueueMention = { readonly region: Region; readonly text: string };

const names: readonly (QueueMention & { readonly squeezed: string })[] = regions
  .map((region) => queueNamesOf(region).map((text) => ({ region, text, squeezed: squeeze(text) })))
  .reduce((all, each) => all.concat(each), []);

/** The queues that a text names in any language, each name once, however it is spaced. */
export function queuesIn(text: string): QueueMention[] {
  // Most mails name none, and are long.
  if (!/[fｆ]\s?[tｔ]\s?[cｃ]\s?[qｑ]/i.test(text)) return [];
  const squeezed = squeeze(text);
  return names
    .filter((name) => squeezed.indexOf(name.squeezed) >= 0)
    .map(({ region, text: name }) => ({ region, text: name }));
}

/** The region whose queues a text names, where it is one. */
export function regionNamedIn(text: string): Region | undefined {
  const [only, ...others] = Array.from(new Set(queuesIn(text).map(({ region }) => region)));
  return others.length === 0 ? only : undefined;
}
