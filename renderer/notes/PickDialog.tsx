import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import styles from '#renderer/notes/PickDialog.module.css';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Icon, type IconName } from '#renderer/ui/Icon.tsx';

export interface PickRow {
  readonly key: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: string | undefined;
}

interface PickDialogProps {
  readonly title: string;
  /** What the field asks for. */
  readonly label: string;
  readonly rows: readonly PickRow[];
  /** What is said when there are no rows. */
  readonly empty: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onPick: (key: string) => void;
  readonly onClose: () => void;
}

/** Chooses one of many by its name: typing narrows the list, arrows choose, Enter takes. */
export function PickDialog({ title, label, rows, empty, query, onQuery, onPick, onClose }: PickDialogProps) {
  const id = useId();
  const [activeKey, setActiveKey] = useState<string>();
  const found = rows.findIndex((row) => row.key === activeKey);
  const active = Math.max(0, found);
  const activeRow = rows[active];
  useEffect(() => {
    if (activeRow) document.getElementById(`${id} ${activeRow.key}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, activeRow]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setActiveKey(rows[Math.max(0, Math.min(rows.length - 1, to))]?.key);
    } else if (event.key === 'Enter' && activeRow) {
      event.preventDefault();
      onPick(activeRow.key);
    }
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <input
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id} list`}
        aria-autocomplete="list"
        aria-activedescendant={activeRow && `${id} ${activeRow.key}`}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
          setActiveKey(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id} list`} className={styles.list} role="listbox" aria-label={title}>
        {rows.map((row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which has the focus
          <div
            key={row.key}
            id={`${id} ${row.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={row === activeRow}
            className={styles.row}
            onClick={() => onPick(row.key)}
          >
            <Icon name={row.icon} />
            <span className={styles.title}>{row.title}</span>
            {row.detail && <span className={styles.detail}>{row.detail}</span>}
          </div>
        ))}
        {rows.length === 0 && <p className={styles.empty}>{empty}</p>}
      </div>
    </Dialog>
  );
}
