import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { frameName } from '../../src/simulator/host/appContext';

/** Of one host name over https, so that Office.js trusts its host without asking. */
const origin = 'https://pane.example';
const base = `${origin}/office/`;
const library = path.dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
const compiled = new Map<string, vm.Script>();

type Tag = { readonly tagName: string; src?: string; onload?: () => void };

/** A frame's side of the conversation with its host. */
export type OfficePage = {
  readonly office: typeof Office;
  receive(text: string): void;
};

/**
 * The unmodified Office.js in a page that has just what it asks for: scripts that load, and a parent that hears what it
 * posts. Timers and dates are the test's, so fake ones rule it too.
 */
export function openOfficePage(conversationId: string, language: string, post: (text: string) => void): OfficePage {
  const listeners: ((event: object) => void)[] = [];
  const parent = { postMessage: post };
  const run = (address: string) => scriptAt(address.slice(base.length)).runInContext(window);
  const tags: Tag[] = [{ tagName: 'SCRIPT', src: `${base}office.js` }];
  const head = {
    appendChild(tag: Tag) {
      tags.push(tag);
      setTimeout(() => {
        run(tag.src ?? '');
        tag.onload?.();
      });
    },
  };
  const listOf = (all: readonly object[]) => Object.assign([...all], { item: (at: number) => all[at] ?? null });
  const window = vm.createContext({
    name: frameName(conversationId, language, origin),
    parent,
    location: { href: `${origin}/`, protocol: 'https:', search: '', hash: '' },
    document: {
      domain: 'pane.example',
      getElementsByTagName: (name: string) => listOf(name === 'script' ? tags : [head]),
      querySelectorAll: () => [],
      createElement: (name: string) => ({ tagName: name.toUpperCase(), setAttribute: () => undefined }),
      addEventListener: () => undefined,
    },
    navigator: { userAgent: '', platform: '' },
    history: {},
    addEventListener(type: string, listener: (event: object) => void) {
      if (type === 'message') listeners.push(listener);
    },
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    Date,
    URL,
  });
  Object.assign(window, { window, self: window });
  ['microsoftajax.js', 'office.js'].forEach((name) => run(base + name));
  return {
    office: window['Office'] as typeof Office,
    receive: (data) => listeners.forEach((listener) => listener({ data, origin, source: parent })),
  };
}

/** A script as the local server has it, compiled once. */
function scriptAt(name: string): vm.Script {
  const folder = name === 'microsoftajax.js' ? path.resolve(__dirname, '../../tools/office') : library;
  const script = compiled.get(name) ?? new vm.Script(readFileSync(path.join(folder, name), 'utf8'));
  compiled.set(name, script);
  return script;
}
