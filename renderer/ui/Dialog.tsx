import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import styles from '#renderer/ui/Dialog.module.css';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The row of buttons at the end. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'normal' | 'large' | 'wide' | undefined;
}

/** A modal dialog; the platform keeps the focus in it and gives it back, and Esc closes. */
export function Dialog({ title, isOpen, onClose, children, actions, size = 'normal' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) {
      element.showModal();
      // The platform would choose the first button, which closes; a dialog that asks begins with its answer or field.
      const answer = element.querySelector<HTMLElement>('[data-autofocus]');
      const field = element.querySelector<HTMLElement>('input:not([type="radio"], [type="file"]), textarea');
      (answer ?? field)?.focus();
    }
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);
  // A dialog that is taken away while it is open closes first, so that the focus goes back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => {
      if (element?.open) element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={titleId}
      onClose={() => isOpen && onClose()}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {isOpen && (
        <div className={styles.sheet}>
          <header className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <IconButton label="Close" icon="close" onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  );
}
