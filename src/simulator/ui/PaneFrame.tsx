import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { openFrame } from '../host/openFrame';
import type { Leaving } from '../host/paneHost';
import type { Surface } from '../model/simulatorState';
import { useSimulation, useSimulatorState } from './simulationContext';

export type PaneFrameProps = {
  readonly surface: Surface;
  readonly draftId?: string;
  readonly title: string;
  readonly className: string;
  readonly onFocusLeft: (direction: Leaving) => void;
};

/** The add-in's page for one surface. Only its key starts it anew. */
export function PaneFrame({ surface, draftId, title, className, onFocusLeft }: PaneFrameProps) {
  const simulation = useSimulation();
  const { theme } = useSimulatorState().switches;
  const place = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(onFocusLeft);

  useLayoutEffect(() => {
    if (!place.current) return undefined;
    const { frame, enter, close } = openFrame(simulation, {
      surface,
      page: `/taskpane.html?surface=${surface}`,
      place: place.current,
      onFocusLeft: (direction) => leave(direction),
      ...(draftId === undefined ? {} : { draftId }),
    });
    const goIn = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || frame.getClientRects().length === 0) return;
      event.preventDefault();
      enter();
    };
    addEventListener('keydown', goIn);
    return () => {
      removeEventListener('keydown', goIn);
      close();
    };
  }, [draftId, simulation, surface]);

  useEffect(() => {
    const frame = place.current?.querySelector('iframe');
    if (!frame) return;
    frame.title = title;
    frame.className = className;
    frame.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [className, theme, title]);

  return <div ref={place} style={{ display: 'contents' }} />;
}
