import { type ReactNode, useEffect, useRef } from 'react';
import styles from '#renderer/search/FacetsPane.module.css';

interface FacetsPaneProps {
  readonly isDrawer: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What the results can be narrowed by: beside them, or over them in a narrow window. */
export function FacetsPane({ isDrawer, onClose, children }: FacetsPaneProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isDrawer) return undefined;
    const before = document.activeElement;
    const first = pane.current?.querySelector<HTMLElement>('button');
    (first ?? pane.current)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isDrawer]);
  return (
    <>
      {isDrawer && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a second way to close; Esc and the button are the first
        // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes the drawer
        <div className={styles.scrim} onClick={onClose} />
      )}
      <section
        ref={pane}
        className={styles.pane}
        aria-label="Narrow the search"
        data-pane="list"
        data-drawer={isDrawer || undefined}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (!isDrawer || event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      >
        <header className={styles.bar}>
          <h2 className={styles.title}>Search</h2>
        </header>
        <div className={styles.body}>{children}</div>
      </section>
    </>
  );
}
