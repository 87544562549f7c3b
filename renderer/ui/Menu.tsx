import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import styles from '#renderer/ui/Menu.module.css';

export interface MenuRow {
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: IconName | undefined;
  readonly keys?: string | undefined;
  /** A second line: where it comes from. */
  readonly detail?: string | undefined;
  /** For a choice among rows. */
  readonly isChecked?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

interface MenuProps {
  readonly label: string;
  readonly rows: readonly MenuRow[];
  readonly icon?: IconName | undefined;
}

const margin = 8;

/** An icon button that opens a menu below it (above, where there is no room); arrows move, Esc closes. */
export function Menu({ label, rows, icon = 'more' }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <>
      <IconButton
        ref={trigger}
        label={label}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && trigger.current && (
        <MenuSheet id={id} label={label} rows={rows} anchor={trigger.current} onClose={close} />
      )}
    </>
  );
}

interface MenuSheetProps {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly MenuRow[];
  readonly anchor: HTMLElement;
  /** Which of its edges is under the same one of the anchor; `end` where nothing is said. */
  readonly align?: 'start' | 'end' | undefined;
  readonly onClose: () => void;
}

/** The menu by itself, for what is no button: a row that was pressed with the second button. */
export function MenuSheet({ id, label, rows, anchor, align = 'end', onClose }: MenuSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  // Whoever shows the menu may be drawn again while it is open: that must not take the focus back to the first row.
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    placeBeside(element, anchor, align);
    element.querySelector<HTMLElement>('[role^="menuitem"]:not(:disabled)')?.focus();
    const closeOutside = (event: PointerEvent) => {
      const isInside =
        event.target instanceof Node && (element.contains(event.target) || anchor.contains(event.target));
      if (!isInside) close();
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [anchor, align]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
    }
    const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)')];
    const at = choices.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: (at + 1) % choices.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choices.at(to)?.focus();
  };

  // Inside an open modal dialog the rest of the page takes no input, so the menu has to live in the dialog.
  const host = anchor.closest('dialog') ?? document.body;
  return createPortal(
    <div ref={sheet} id={id} className={styles.menu} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <button
          key={row.label}
          type="button"
          {...(row.isChecked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': row.isChecked })}
          className={styles.row}
          data-danger={row.isDanger || undefined}
          disabled={row.isDisabled}
          tabIndex={-1}
          onClick={() => {
            onClose();
            row.onSelect();
          }}
        >
          <span className={styles.icon}>
            {row.isChecked ? <Icon name="check" /> : row.icon && <Icon name={row.icon} />}
          </span>
          <span className={styles.label}>
            {row.label}
            {row.detail && <span className={styles.detail}>{row.detail}</span>}
          </span>
          {row.keys && <kbd className={styles.keys}>{row.keys}</kbd>}
        </button>
      ))}
    </div>,
    host,
  );
}

function placeBeside(menu: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isAtLeft = (align === 'start') !== (getComputedStyle(anchor).direction === 'rtl');
  const wanted = isAtLeft ? at.left : at.right - width;
  const left = Math.max(margin, Math.min(wanted, window.innerWidth - width - margin));
  const hasRoomBelow = at.bottom + height + margin < window.innerHeight;
  menu.style.left = `${left}px`;
  menu.style.top = `${hasRoomBelow ? at.bottom + 4 : Math.max(margin, at.top - height - 4)}px`;
}
