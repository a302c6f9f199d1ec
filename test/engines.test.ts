import { readFileSync } from 'node:fs';

type Semver = {
  readonly satisfies: (version: string, range: string) => boolean;
  readonly subset: (range: string, of: string) => boolean;
};

const { satisfies, subset } = jest.requireActual<Semver>('semver');

type Package = { readonly engines?: { readonly node?: string }; readonly version?: string };
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const own: string = (json('package.json')['engines'] as { readonly node: string }).node;
const locked = Object.entries(json('package-lock.json')['packages'] as Readonly<Record<string, Package>>);

describe('the Node that this project asks for', () => {
  test('is one that every locked package takes', () => {
    const refusing = locked.filter(([name, { engines }]) => name !== '' && engines?.node && !subset(own, engines.node));
    expect(refusing.map(([name, { engines }]) => `${name} ${engines?.node}`)).toEqual([]);
  });

  test('is told alike by package.json and its lock', () => {
    expect(locked.find(([name]) => name === '')?.[1].engines?.node).toBe(own);
  });

  test('is the one that runs this', () => {
    expect(satisfies(process.version, own)).toBe(true);
  });
});
