import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type PaneName, paneLimits, setPaneWidth, useLayout, widthKey } from '#renderer/app/layout.ts';
import { useNavigation } from '#renderer/app/navigation.ts';
import styles from '#renderer/app/PaneDivider.module.css';

interface PaneDividerProps {
  readonly pane: PaneName;
  readonly label: string;
}

const stepPx = 16;

/** The edge of a pane: dragged or moved by the arrow keys; a double click gives the width of the design back. */
export function PaneDivider({ pane, label }: PaneDividerProps) {
  const view = useNavigation((state) => state.place.view);
  const key = widthKey(pane, view);
  const width = useLayout((state) => state.widths[key]);
  const divider = useRef<HTMLDivElement>(null);
  const { least, most } = paneLimits[pane];
  // The details stand at the far edge: they grow when their divider moves towards the start.
  const direction = pane === 'details' ? -1 : 1;

  const present = () => divider.current?.parentElement?.getBoundingClientRect().width ?? least;
  const set = (to: number) => setPaneWidth(key, Math.round(Math.max(least, Math.min(most, to))));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const start = { x: event.clientX, width: present() };
    const element = event.currentTarget;
    element.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => set(start.width + direction * (moved.clientX - start.x));
    element.addEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', () => element.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: present() - direction * stepPx,
      ArrowRight: present() + direction * stepPx,
      Home: least,
      End: most,
    }[event.key];
    if (event.key === 'Enter') setPaneWidth(key, undefined);
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is a separator that can
    <div
      ref={divider}
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width ?? least}
      tabIndex={0}
      className={styles.divider}
      data-pane-name={pane}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setPaneWidth(key, undefined)}
    />
  );
}
