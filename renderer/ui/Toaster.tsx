import { useEffect, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from '#renderer/ui/Toaster.module.css';
import { dismissToast, useToast } from '#renderer/ui/toast.ts';

const shownMs = 8000;

interface ToasterProps {
  /** The keys that press Undo, as they are written on this machine. */
  readonly undoKeys?: string | undefined;
}

/** The toast at the bottom right; its time stands still while the pointer or the focus is on it. */
export function Toaster({ undoKeys }: ToasterProps) {
  const toast = useToast((state) => state.toast);
  const [isHeld, setHeld] = useState(false);
  const key = toast?.key;
  useEffect(() => {
    if (key === undefined || isHeld) return;
    const timer = setTimeout(dismissToast, shownMs);
    return () => clearTimeout(timer);
  }, [key, isHeld]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  const press = (run: () => void) => () => {
    run();
    setHeld(false);
    dismissToast();
  };
  return (
    <div className={styles.toaster} role="status" aria-live="polite">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the clock; the buttons do the work
        <div
          key={toast.key}
          className={styles.toast}
          onPointerEnter={hold}
          onPointerLeave={release}
          onFocus={hold}
          onBlur={release}
        >
          {toast.icon && <Icon name={toast.icon} />}
          <span className={styles.message}>{toast.message}</span>
          {toast.undo && (
            <span className={styles.action}>
              <Button kind="quiet" aria-label="Undo" onClick={press(toast.undo)}>
                Undo {undoKeys && <kbd className={styles.keys}>{undoKeys}</kbd>}
              </Button>
            </span>
          )}
          {toast.action && (
            <span className={styles.action}>
              <Button kind="quiet" onClick={press(toast.action.run)}>
                {toast.action.label}
              </Button>
            </span>
          )}
        </div>
      )}
    </div>
  );
}
