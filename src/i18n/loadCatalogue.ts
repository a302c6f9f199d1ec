import type { Language } from '../domain/language';
import type { Catalogue } from './translate';

type Loaded = { default: unknown };

/** One chunk a language, named so that the page can ask for the reader's before the pane's script runs. */
const first: Readonly<Record<Language, () => Promise<Loaded>>> = {
  'de-DE': () => import(/* webpackChunkName: "locale-de-DE" */ '../../locales/de-DE.json?first'),
  'en-US': () => import(/* webpackChunkName: "locale-en-US" */ '../../locales/en.json?first'),
  'es-ES': () => import(/* webpackChunkName: "locale-es-ES" */ '../../locales/es-ES.json?first'),
  'ja-JP': () => import(/* webpackChunkName: "locale-ja-JP" */ '../../locales/ja-JP.json?first'),
  'pt-BR': () => import(/* webpackChunkName: "locale-pt-BR" */ '../../locales/pt-BR.json?first'),
  'zh-CN': () => import(/* webpackChunkName: "locale-zh-CN" */ '../../locales/zh-CN.json?first'),
};

const further: Readonly<Record<Language, () => Promise<Loaded>>> = {
  'de-DE': () => import(/* webpackChunkName: "texts-de-DE" */ '../../locales/de-DE.json?further'),
  'en-US': () => import(/* webpackChunkName: "texts-en-US" */ '../../locales/en.json?further'),
  'es-ES': () => import(/* webpackChunkName: "texts-es-ES" */ '../../locales/es-ES.json?further'),
  'ja-JP': () => import(/* webpackChunkName: "texts-ja-JP" */ '../../locales/ja-JP.json?further'),
  'pt-BR': () => import(/* webpackChunkName: "texts-pt-BR" */ '../../locales/pt-BR.json?further'),
  'zh-CN': () => import(/* webpackChunkName: "texts-zh-CN" */ '../../locales/zh-CN.json?further'),
};

/** The pane's text in a language, which arrives in two halves. */
export type Texts = {
  /** At first what the entry script says; `complete` brings the rest into it. */
  readonly catalogue: Catalogue;
  isWhole(): boolean;
  /** Rejects when the file does not arrive; asked again, it is loaded again. */
  complete(): Promise<void>;
};

/** What the first screen says; rejects when the file does not arrive. */
export async function loadFirstTexts(language: Language): Promise<Texts> {
  const catalogue: Catalogue = { ...((await first[language]()).default as Catalogue) };
  let whole = false;
  return {
    catalogue,
    isWhole: () => whole,
    complete: async () => {
      Object.assign(catalogue, (await further[language]()).default);
      whole = true;
    },
  };
}

/** The whole text; rejects when a file does not arrive. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  const texts = await loadFirstTexts(language);
  await texts.complete();
  return texts.catalogue;
}
