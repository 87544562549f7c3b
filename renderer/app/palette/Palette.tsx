import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useCommands } from '#renderer/app/commands.ts';
import { go, openTarget } from '#renderer/app/navigation.ts';
import styles from '#renderer/app/palette/Palette.module.css';
import { PaletteRowView } from '#renderer/app/palette/PaletteRowView.tsx';
import { type PaletteRow, paletteGroups, readQuery } from '#renderer/app/palette/palette-rows.ts';
import { closePalette, usePalette } from '#renderer/app/palette/palette-state.ts';
import { suggestionsFor } from '#renderer/documents/queries.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

/** Jump: one list for places, things and commands. */
export function Palette() {
  const { isOpen, initial } = usePalette();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) element.showModal();
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a modal dialog by itself
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label="Jump"
      onClose={closePalette}
      onClick={(event) => event.target === event.currentTarget && closePalette()}
    >
      {isOpen && <PaletteSheet initial={initial} />}
    </dialog>
  );
}

function PaletteSheet({ initial }: { readonly initial: string }) {
  const [typed, setTyped] = useState(initial);
  const [activeKey, setActiveKey] = useState<string>();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const commands = useCommands((state) => state.commands);
  const query = readQuery(typed);
  const { data: suggestions = [] } = useQuery({
    ...suggestionsFor(query.words, query.mode === 'entities'),
    enabled: query.mode !== 'commands',
    placeholderData: keepPreviousData,
  });
  const groups = useMemo(() => paletteGroups(readQuery(typed), suggestions, commands), [typed, suggestions, commands]);
  const rows = groups.flatMap((group) => group.rows);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.key === activeKey),
  );
  const activeRow = rows[active];
  useEffect(() => {
    if (activeRow) document.getElementById(`${id} ${activeRow.key}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, activeRow]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setActiveKey(rows[Math.max(0, Math.min(rows.length - 1, to))]?.key);
    }
    if (event.key === 'Enter' && activeRow) {
      event.preventDefault();
      take(activeRow);
    }
  };
  return (
    <div className={styles.sheet}>
      <div className={styles.field}>
        <Icon name="search" size={18} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the field is what the dialog was opened for
          autoFocus
          type="text"
          role="combobox"
          aria-label="Jump to"
          aria-expanded="true"
          aria-controls={`${id} list`}
          aria-autocomplete="list"
          aria-activedescendant={activeRow && `${id} ${activeRow.key}`}
          className={styles.input}
          placeholder="Jump to a note, clip, story or entity"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActiveKey(undefined);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd className={styles.cap}>esc</kbd>
      </div>
      <div ref={list} id={`${id} list`} className={styles.list} role="listbox" aria-label="Results">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={styles.heading} aria-hidden="true">
              {group.title}
            </div>
            {group.rows.map((row) => (
              <PaletteRowView
                key={row.key}
                id={`${id} ${row.key}`}
                row={row}
                words={query.words}
                isActive={row === activeRow}
                onTake={() => take(row)}
                onPoint={() => setActiveKey(row.key)}
              />
            ))}
          </div>
        ))}
        {rows.length === 0 && <p className={styles.nothing}>Nothing is named like this.</p>}
      </div>
      <footer className={styles.foot}>
        <span>
          <kbd>↵</kbd> open
        </span>
        <span>
          <kbd>↑ ↓</kbd> move
        </span>
        <span className={styles.gap} />
        <span>
          <kbd className={styles.cap}>&gt;</kbd> commands
        </span>
        <span>
          <kbd className={styles.cap}>@</kbd> entities
        </span>
      </footer>
    </div>
  );
}

function take(row: PaletteRow): void {
  closePalette();
  switch (row.kind) {
    case 'suggestion':
      openTarget(row.suggestion.target);
      break;
    case 'command':
      row.command.run();
      break;
    case 'search':
      go({ view: 'search', query: row.query });
      break;
    default:
      row satisfies never;
  }
}
