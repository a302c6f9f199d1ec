import { createElement, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { usePaneContext } from './paneContext';

/**
 * A part of the pane in a script of its own, which waits for its texts too. Once both have arrived the part is rendered
 * at once: React keeps a fallback for 300 ms, so that a part which is already there would flash.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, fallback?: () => ReactNode) {
  let arrived: ComponentType<Props> | undefined;
  const preload = async () => {
    arrived = await load();
    return arrived;
  };
  function Later(props: Props) {
    const { texts } = usePaneContext();
    const [Part] = useState(() => {
      if (arrived && texts.isWhole()) return arrived;
      const whole = async () => ({ default: (await Promise.all([preload(), texts.complete()]))[0] });
      return lazy(whole) as unknown as ComponentType<Props>;
    });
    return <Suspense fallback={fallback?.() ?? null}>{createElement(Part, props)}</Suspense>;
  }
  return Object.assign(Later, { preload });
}
