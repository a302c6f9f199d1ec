import type { Language } from '../domain/language';
import type { Catalogue } from './translate';

type Loaded = { default: unknown };

/** One chunk a language, named so that the page can ask for the reader's before the pane's script runs. */
const catalogues: Readonly<Record<Language, () => Promise<Loaded>>> = {
  'de-DE': () => import(/* webpackChunkName: "locale-de-DE" */ '../../locales/de-DE.json'),
  'en-US': () => import(/* webpackChunkName: "locale-en-US" */ '../../locales/en.json'),
  'es-ES': () => import(/* webpackChunkName: "locale-es-ES" */ '../../locales/es-ES.json'),
  'ja-JP': () => import(/* webpackChunkName: "locale-ja-JP" */ '../../locales/ja-JP.json'),
  'pt-BR': () => import(/* webpackChunkName: "locale-pt-BR" */ '../../locales/pt-BR.json'),
  'zh-CN': () => import(/* webpackChunkName: "locale-zh-CN" */ '../../locales/zh-CN.json'),
};

/** The pane's text in a language; rejects when the file does not arrive. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await catalogues[language]()).default as Catalogue;
}
