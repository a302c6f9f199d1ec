import { regions, type Region } from '../queue';
import { queueNames } from '../sending/queueNames';
import { wordings } from './wordings';

/** A text as it is compared: one width, lower case, without accents, but ä as ae: "würde" is not "wurde". */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[✅✓✔☑👍🙂😊]\ufe0f?/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3000-\u30ff\u3400-\u9fff]) | (?=[\u3000-\u30ff\u3400-\u9fff])/g, '')
    .trim();
}

const gap = String.raw`[\s_-]*`;

function patternOf(name: string): string {
  return plain(name)
    .replace(/(?<=[a-z])(?=[^a-z\s-])|(?<=[^a-z\s-])(?=[a-z])/g, ' ')
    .split(/[\s-]+/)
    .join(gap);
}

const names = regions.map((region) => ({
  region,
  pattern: new RegExp(`(?:${queueNames[region].map(patternOf).join('|')})(?![a-z])`, 'g'),
}));

const bareRegions: readonly { readonly region: Region; readonly pattern: RegExp }[] = [
  { region: 'Americas', pattern: /\b(?:americas?|latam|amerika)\b|南北アメリカ|美洲/g },
  { region: 'APJ', pattern: /(?<![a-z])(?:apj|apac)(?![a-z])/g },
  { region: 'EMEA', pattern: /(?<![a-z])emea(?![a-z])/g },
];

/** A region's team, not its queue. */
const teams =
  /\b(?:emea|apj|apac|americas?)[ -]?(?:team|colleagues)\b|\b(?:equipo|equipe)(?: de| da)? (?:emea|apj|apac|americas?)\b|(?:emea|apj|apac|美洲|南北アメリカ) ?(?:チーム|团队)/g;

/** The tenant left the queue that is named behind it. */
const comesFrom =
  /(?:\b(?:from|von|aus|desde)|从|由)\s*(?:(?:the|der|la|queue|warteschlange|cola|队列)\s*)*["'“”„「『]*$/;

/** What is active, and any queue of that system which is not one of ours: no tenant that was moved is there. */
const active = new RegExp(
  [
    String.raw`ftcq(?!${gap}(?:inactiv|inaktiv|inativ|アクティブでない|非))(?:${gap}(?:active|activo|ativo|aktiv|アクティブ|活动|活跃))?`,
    String.raw`(?<!\b(?:not|no longer|non|nicht|nicht mehr|no|ya no esta|nao|nao esta mais)[ -]|\bin-)\b(?:active|aktiv(?:e[mnrs]?)?|activ[oa]s?|ativ[oa]s?)\b`,
    'アクティブ(?!で(?:は)?(?:な|あり)|化)(?<!非アクティブ)',
    '(?<!非|不)(?:活动|活跃)的?(?:租户)?的?(?:队列|状态)|(?:仍|还|处于)(?:然|旧|在|是|为)?活[动跃]',
  ].join('|'),
  'g',
);
const leavesActive =
  /(?:\b(?:from|von|aus|desde|del?|da|do)|从|由)\s*(?:(?:the|der|den|dem|la|queue|warteschlange|cola|fila|队列|of|for|fuer|de|inquilinos|tenants)\s*)*["'“”„「『]*$/;

const queueWord = String.raw`(?:queue|warteschlange|cola de espera|cola|fila|キュー|队列)`;
const named = new RegExp(
  String.raw`(?:\b(?:the|die|der|den|dem|la|el) )?(?:${queueWord}[ :-]*)?["'“”„「『(]*Q["'“”「」』)]*(?:[ -]?の?${queueWord})?`,
  'g',
);

/** A queue without its whole name that can be no other: an inactive one, or the one that was asked for. */
const inactive =
  /R|requested|gewuenscht|angefordert|solicitad|指定|要求|inactiv|inaktiv|inativ|アクティブでない|非アクティブ|非活动/;

export type Mentions = {
  /** The text with letters for queues and regions, as `Wording` has them. */
  readonly text: string;
  /** The regions whose queue is named in full. */
  readonly named: readonly Region[];
  /** The regions that are named in any way. */
  readonly regions: readonly Region[];
};

/** Puts letters for the queues and regions that a text names, in whatever language. */
export function queueMentions(written: string): Mentions {
  let text = plain(written).replace(teams, '');
  const found = { named: new Set<Region>(), bare: new Set<Region>() };
  for (const { region, pattern } of names) {
    text = text.replace(pattern, (name: string, at: number, whole: string) => {
      if (comesFrom.test(whole.slice(0, at)) || /^["'“”」』]*(?:から|より)/.test(whole.slice(at + name.length)))
        return 'Z';
      found.named.add(region);
      return 'Q';
    });
  }
  text = text.replace(active, (name: string, at: number, whole: string) =>
    leavesActive.test(whole.slice(0, at)) ||
    /^(?:な|の|テナント|用|キュー)*["'“”」』]*(?:から|より)/.test(whole.slice(at + name.length))
      ? 'Z'
      : 'A',
  );
  text = text.replace(named, 'Q');
  for (const { region, pattern } of bareRegions) {
    text = text.replace(pattern, () => {
      found.bare.add(region);
      return 'R';
    });
  }
  for (const pattern of wordings.flatMap(({ queue }) => queue)) {
    text = text.replace(pattern, (words) => (/^\s/.test(words) ? ' ' : '') + (inactive.test(words) ? 'Q' : 'U'));
  }
  return { text, named: [...found.named], regions: [...new Set([...found.named, ...found.bare])] };
}
