import { regions, type Region } from '../queue';
import { squeeze } from './fold';

/** The queues as FTOP and the localized editions of the playbook call them; a test holds them to `locales/playbook`. */
export const queueNames: Readonly<Record<Region, readonly string[]>> = {
  Americas: [
    'FTCQ Inactive Americas',
    'FTCQ Inactivo Américas',
    'FTCQ アクティブでない南北アメリカ',
    'FTCQ Inativo ‒ Américas',
    'FTCQ 非活动美洲',
  ],
  APJ: ['FTCQ Inactive APJ', 'FTCQ Inactivo APJ', 'FTCQ アクティブでない APJ', 'FTCQ Inativo ‒ APJ', 'FTCQ 非活动 APJ'],
  EMEA: [
    'FTCQ Inactive EMEA',
    'FTCQ Inactivo EMEA',
    'FTCQ アクティブでない EMEA',
    'FTCQ Inativo ‒ EMEA',
    'FTCQ 非活动 EMEA',
  ],
};

export type QueueMention = { readonly region: Region; readonly text: string };

const names: readonly (QueueMention & { readonly squeezed: string })[] = regions
  .map((region) => queueNames[region].map((text) => ({ region, text, squeezed: squeeze(text) })))
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
