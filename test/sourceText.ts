import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from '@swc/core';

/** A part of a parsed file, as far as these tests look into it. */
export type SourceNode = { readonly type?: string; readonly [key: string]: unknown };

/** The files below folders of src, as paths below src with slashes. */
export function sourceFiles(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join('src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.d)\.(tsx?|js)$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .sort(),
  );
}

export function parsed(file: string): SourceNode {
  const text = readFileSync(path.join('src', file), 'utf8');
  return parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' }) as unknown as SourceNode;
}

/** Calls back with every part of a parsed file. */
export function visit(node: unknown, look: (node: SourceNode) => void): void {
  if (Array.isArray(node)) node.forEach((each) => visit(each, look));
  else if (typeof node === 'object' && node !== null) {
    look(node as SourceNode);
    Object.values(node).forEach((each) => visit(each, look));
  }
}
