import { type KeyboardEvent, useId, useState } from 'react';
import { useKeyboard } from '#renderer/app/keys.ts';
import { go } from '#renderer/app/navigation.ts';
import { VirtualRows } from '#renderer/documents/VirtualRows.tsx';
import { Asked, type Asking } from '#renderer/entities/EntityActions.tsx';
import styles from '#renderer/entities/EntityList.module.css';
import { EntityRowView } from '#renderer/entities/EntityRowView.tsx';
import { useEntityChanges } from '#renderer/entities/use-entity-changes.ts';
import { type MenuRow, MenuSheet } from '#renderer/ui/Menu.tsx';
import type { EntityRow } from '#shared/entities/types.ts';
import type { EntityId } from '#shared/ids.ts';

interface EntityRowsProps {
  readonly label: string;
  readonly rows: readonly EntityRow[];
  readonly selected: EntityId | undefined;
  readonly onNearEnd: () => void;
}

/** The rows with their keys (those of a review) and the menu of each. */
export function EntityRows({ label, rows, selected, onNearEnd }: EntityRowsProps) {
  const id = useId();
  const [activeId, setActiveId] = useState(selected ?? rows[0]?.id);
  const [menu, setMenu] = useState<{ readonly row: EntityRow; readonly anchor: HTMLElement }>();
  const [asking, setAsking] = useState<{ readonly about: Asking; readonly row: EntityRow }>();
  const changes = useEntityChanges();
  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );
  const open = (row: EntityRow) => {
    setActiveId(row.id);
    // With its type, so that the sidebar goes on showing where one is.
    go({ view: 'entities', type: row.type, entity: row.id });
  };
  const hide = (row: EntityRow) => {
    setActiveId(rows[rows.indexOf(row) + 1]?.id ?? rows[rows.indexOf(row) - 1]?.id);
    changes.hide(row);
  };
  const menuRowsOf = (row: EntityRow): MenuRow[] => [
    { label: 'Open', keys: '↵', onSelect: () => open(row) },
    {
      label: 'Confirm',
      icon: 'check',
      keys: 'A',
      isDisabled: row.status === 'confirmed',
      onSelect: () => changes.confirm(row),
    },
    { label: 'Change type…', keys: 'C', onSelect: () => setAsking({ about: 'type', row }) },
    { label: 'Merge with…', icon: 'merge', keys: 'M', onSelect: () => setAsking({ about: 'merge', row }) },
    { label: 'Split…', onSelect: () => setAsking({ about: 'split', row }) },
    { label: 'Not the same as…', onSelect: () => setAsking({ about: 'apart', row }) },
    { label: 'Hide everywhere', icon: 'close', keys: 'Delete', onSelect: () => hide(row) },
  ];
  const openMenu = (row: EntityRow) => {
    const anchor = document.getElementById(`${id}-${row.id}`);
    setActiveId(row.id);
    if (anchor) setMenu({ row, anchor });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    const to = {
      ArrowDown: active + 1,
      j: active + 1,
      ArrowUp: active - 1,
      k: active - 1,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) setActiveId(rows[Math.max(0, Math.min(rows.length - 1, to))]?.id);
    else if (!row || !press(event, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** True when the key means something here. */
  const press = (event: KeyboardEvent, row: EntityRow): boolean => {
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const label = { a: 'Confirm', c: 'Change type…', m: 'Merge with…' }[event.key.toLowerCase()];
    if (event.key === 'Enter') open(row);
    else if (event.key === 'Delete') hide(row);
    else if (isMenu) openMenu(row);
    else if (label && useKeyboard.getState().singleKeys) {
      const choice = menuRowsOf(row).find((each) => each.label === label);
      if (!choice?.isDisabled) choice?.onSelect();
    } else return false;
    return true;
  };
  const closeMenu = () => {
    menu?.anchor.closest<HTMLElement>('[role="listbox"]')?.focus();
    setMenu(undefined);
  };
  return (
    <>
      <VirtualRows
        count={rows.length}
        active={active}
        onNearEnd={onNearEnd}
        container={{
          role: 'listbox',
          'aria-label': label,
          'aria-activedescendant': `${id}-${rows[active]?.id}`,
          tabIndex: 0,
          onKeyDown,
        }}
      >
        {(at) => {
          const row = rows[at];
          if (!row) return null;
          const isFirstSuggested = row.status === 'suggested' && at > 0 && rows[at - 1]?.status !== 'suggested';
          return (
            <>
              {isFirstSuggested && <div className={styles.group}>Suggested</div>}
              <EntityRowView
                id={`${id}-${row.id}`}
                row={row}
                place={at}
                count={rows.length}
                isSelected={row.id === selected}
                isActive={at === active}
                onOpen={() => open(row)}
                onMenu={() => openMenu(row)}
              />
            </>
          );
        }}
      </VirtualRows>
      {menu && (
        <MenuSheet
          id={`${id} menu`}
          label={menu.row.name}
          rows={menuRowsOf(menu.row)}
          anchor={menu.anchor}
          onClose={closeMenu}
        />
      )}
      {asking && <Asked asking={asking.about} entity={asking.row} onDone={() => setAsking(undefined)} />}
    </>
  );
}
