import { type ReactNode, useEffect, useRef } from 'react';
import styles from '#renderer/app/DetailsPane.module.css';
import { toggleDetails, useDetails, useDetailsRoom } from '#renderer/app/layout.ts';
import { isWide, useNavigation } from '#renderer/app/navigation.ts';
import { PaneDivider } from '#renderer/app/PaneDivider.tsx';
import { usePane } from '#renderer/app/pane-context.ts';

interface DetailsPaneProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What goes with the page: beside it, or over it in a narrow window; nothing when it is switched off. */
export function DetailsPane({ label, children }: DetailsPaneProps) {
  const { mode, isOpen } = useDetails();
  const wide = useNavigation((state) => isWide(state.place));
  const view = useNavigation((state) => state.place.view);
  const { name } = usePane();
  const hasRoom = useDetailsRoom();
  if (!isOpen || !hasRoom || name === 'beside') return null;
  if (mode === 'drawer') return <Drawer label={label}>{children}</Drawer>;
  return (
    <aside
      className={styles.pane}
      aria-label={label}
      data-pane="details"
      data-wide={wide || undefined}
      data-view={view}
      tabIndex={-1}
    >
      <PaneDivider pane="details" label="Width of the details" />
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

function Drawer({ label, children }: DetailsPaneProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    pane.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way to close; Esc and the button are the first */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes the drawer */}
      <div className={styles.scrim} onClick={toggleDetails} />
      <aside
        ref={pane}
        className={styles.pane}
        aria-label={label}
        data-pane="details"
        data-drawer
        tabIndex={-1}
        onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && toggleDetails()}
      >
        <div className={styles.body}>{children}</div>
      </aside>
    </>
  );
}
