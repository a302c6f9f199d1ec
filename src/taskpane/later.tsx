import { createElement, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';

/**
 * A part of the pane in a script of its own. Once that has arrived the part is rendered at once: React keeps a fallback
 * for 300 ms, so that a part which is already there would flash.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, fallback?: () => ReactNode) {
  let arrived: ComponentType<Props> | undefined;
  const preload = async () => {
    arrived = await load();
    return arrived;
  };
  const Lazy = lazy(async () => ({ default: await preload() })) as unknown as ComponentType<Props>;
  function Later(props: Props) {
    const [Part] = useState(() => arrived ?? Lazy);
    return <Suspense fallback={fallback?.() ?? null}>{createElement(Part, props)}</Suspense>;
  }
  return Object.assign(Later, { preload });
}
