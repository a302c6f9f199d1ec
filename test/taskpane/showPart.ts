import { readFileSync } from 'node:fs';
import { queries } from '@testing-library/dom';
import { Window } from 'happy-dom';
import type { FunctionComponent, ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import type { PaneActs } from '../../src/app/paneActs';
import { initialPaneState, type PaneState, type Work } from '../../src/app/paneState';
import { createPaneStore } from '../../src/app/paneStore';
import type { Language } from '../../src/domain/language';
import { createTranslate, type Catalogue } from '../../src/i18n/translate';
import { compileCatalogue } from '../../tools/catalogLoader.js';

// A page for the parts of this file, there before React looks for one, and gone before jest clears up.
const page = new Window();
const globals = {
  window: page,
  document: page.document,
  navigator: page.navigator,
  Node: page.Node,
  HTMLElement: page.HTMLElement,
  HTMLIFrameElement: page.HTMLIFrameElement,
  IS_REACT_ACT_ENVIRONMENT: true,
};
for (const [name, value] of Object.entries(globals))
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
afterAll(async () => {
  for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  await page.happyDOM.close();
});
const { act, createElement } = require('react') as typeof import('react');
const { createRoot } = require('react-dom/client') as typeof import('react-dom/client');
const { PaneProvider } =
  require('../../src/taskpane/shared/paneContext') as typeof import('../../src/taskpane/shared/paneContext');

const opened = new Set<Root>();

/** One part of the pane, in a language and a state; `acts` notes what the FM does. */
export function showPart<Props extends object>(
  part: FunctionComponent<Props>,
  props: Props,
  language: Language,
  { work = {}, ...state }: Partial<Omit<PaneState, 'work'>> & { readonly work?: Partial<Work> } = {},
) {
  const file = `locales/${language === 'en-US' ? 'en' : language}.json`;
  const catalogue = compileCatalogue(JSON.parse(readFileSync(file, 'utf8'))) as unknown as Catalogue;
  const t = createTranslate(catalogue, language);
  const done: string[] = [];
  const acts = new Proxy({} as PaneActs, {
    get:
      (_, name) =>
      (...given: readonly unknown[]) =>
        void done.push([String(name), ...given.map(String)].join(' ')),
  });
  const initial = {
    ...initialPaneState(language, '2026-11-20'),
    ...state,
    itemKey: '',
    work: { '': { typed: {}, ...work } },
  };
  const store = createPaneStore(initial);
  const texts = { catalogue, isWhole: () => true, complete: () => Promise.resolve() };
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  opened.add(root);
  const children: ReactNode = createElement(part, props);
  act(() => root.render(createElement(PaneProvider, { value: { store, acts, t, texts, language } }, children)));
  return {
    t,
    done,
    text: () => place.textContent ?? '',
    byRole: (role: string, name?: string) => queries.queryByRole(place, role, name === undefined ? {} : { name }),
    allByRole: (role: string) => queries.queryAllByRole(place, role),
    click: (name: string) => act(() => queries.getByRole(place, 'button', { name }).click()),
    dispatch: (event: Parameters<typeof store.dispatch>[0]) => act(() => store.dispatch(event)),
  };
}

/** Takes every part away. */
export function clearPage(): void {
  opened.forEach((root) => act(() => root.unmount()));
  opened.clear();
  document.body.replaceChildren();
}
