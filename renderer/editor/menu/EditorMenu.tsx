import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from '#renderer/editor/menu/EditorMenu.module.css';
import { type MenuPlace, placeMenu } from '#renderer/editor/menu/place-menu.ts';

export interface EditorMenuRow {
  readonly key: string;
  readonly icon: ReactNode;
  readonly title: ReactNode;
  /** The title as it is said aloud. */
  readonly name?: string | undefined;
  /** A second thing said about it, at the end of the row. */
  readonly detail?: string | undefined;
  /** Starts a group: a line above. */
  readonly isApart?: boolean | undefined;
}

interface EditorMenuProps {
  readonly editor: LexicalEditor;
  readonly label: string;
  readonly rows: readonly EditorMenuRow[];
  /** Where the typed mark stands. */
  readonly at: DOMRect;
  /** The row chosen at first; none when Enter shall go on meaning a new line. */
  readonly first?: number | undefined;
  readonly footer?: ReactNode;
  readonly onPick: (row: number) => void;
  /** Mod+Enter. */
  readonly onMake?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Keys are heard inside an update of the editor; what they set off makes updates of its own, after that one. */
const afterUpdate = queueMicrotask;

/**
 * A list at the caret, worked from the keyboard while the focus stays in the text: arrows choose, Enter or Tab takes,
 * Esc closes and keeps what was typed.
 */
export function EditorMenu({ editor, label, rows, at, first = 0, footer, onPick, onMake, onClose }: EditorMenuProps) {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  const [chosenKey, setChosenKey] = useState<string>();
  const [place, setPlace] = useState<MenuPlace>();
  const found = rows.findIndex((row) => row.key === chosenKey);
  const chosen = found >= 0 ? found : first;

  const choose = (index: number) => setChosenKey(rows[(index + rows.length) % rows.length]?.key);
  const onKeyDown = useEffectEvent((event: KeyboardEvent): boolean => {
    if (event.isComposing || rows.length === 0) return false;
    if (!run(event)) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  });
  const run = (event: KeyboardEvent): boolean => {
    const isPlain = !event.shiftKey && !event.altKey && !event.metaKey && !event.ctrlKey;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && onMake) {
      afterUpdate(onMake);
      return true;
    }
    if (!isPlain) return false;
    switch (event.key) {
      case 'ArrowDown':
        choose(chosen + 1);
        return true;
      case 'ArrowUp':
        choose(chosen < 0 ? rows.length - 1 : chosen - 1);
        return true;
      case 'Enter':
      case 'Tab':
        if (chosen < 0) return false;
        afterUpdate(() => onPick(chosen));
        return true;
      case 'Escape':
        onClose();
        return true;
      default:
        return false;
    }
  };

  useEffect(
    () => editor.registerCommand(KEY_DOWN_COMMAND, (event) => onKeyDown(event), COMMAND_PRIORITY_HIGH),
    [editor],
  );

  const hasRows = rows.length > 0;
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root || !hasRows) return undefined;
    root.setAttribute('aria-haspopup', 'listbox');
    root.setAttribute('aria-controls', id);
    root.setAttribute('aria-expanded', 'true');
    return () => {
      for (const name of ['aria-haspopup', 'aria-controls', 'aria-expanded', 'aria-activedescendant']) {
        root.removeAttribute(name);
      }
    };
  }, [editor, id, hasRows]);

  useEffect(() => {
    const root = editor.getRootElement();
    if (chosen < 0) root?.removeAttribute('aria-activedescendant');
    else root?.setAttribute('aria-activedescendant', `${id}-${chosen}`);
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [editor, id, chosen]);

  const { left, top, bottom } = at;
  const count = rows.length;
  useLayoutEffect(() => {
    // The height follows the number of rows.
    const menu = count > 0 ? ref.current?.getBoundingClientRect() : undefined;
    if (menu) setPlace(placeMenu({ left, top, bottom }, { width: menu.width, height: menu.height }, window));
  }, [left, top, bottom, count]);

  if (!hasRows) return null;
  const said = rows[chosen];
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: a press in the menu must not take the focus from the text
    <div
      ref={ref}
      className={styles.menu}
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div role="status" className={styles.said}>
        {said?.name
          ? `${[said.name, said.detail].filter(Boolean).join(', ')}, ${chosen + 1} of ${count}`
          : `${label}: ${count}`}
      </div>
      <div className={styles.head} aria-hidden="true">
        {label}
      </div>
      <div id={id} role="listbox" aria-label={label} className={styles.rows}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard in the text, where the focus stays
          <div
            key={row.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            data-apart={row.isApart || undefined}
            className={styles.row}
            onMouseMove={() => setChosenKey(row.key)}
            onClick={() => onPick(index)}
          >
            <span className={styles.icon}>{row.icon}</span>
            <span className={styles.title}>{row.title}</span>
            {row.detail && <span className={styles.detail}>{row.detail}</span>}
          </div>
        ))}
      </div>
      {footer && (
        <div className={styles.foot} aria-hidden="true">
          {footer}
        </div>
      )}
    </div>,
    document.body,
  );
}
