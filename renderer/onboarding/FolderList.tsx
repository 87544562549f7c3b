import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from '#renderer/onboarding/FolderList.module.css';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { FolderListing } from '#shared/vault/types.ts';

interface FolderListProps {
  readonly listing: FolderListing;
  readonly onWalk: (ref: string) => void;
}

/** The folders in a folder, with the way up first: arrows move, Enter goes in, Backspace goes up, letters find. */
export function FolderList({ listing, onWalk }: FolderListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rows = [
    ...(listing.parent ? [{ ref: listing.parent, name: 'Up', isVault: false, isUp: true }] : []),
    ...listing.children.map((child) => ({ ...child, isUp: false })),
  ];
  useEffect(() => list.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder begins at its top
  useEffect(() => setActive(0), [listing.ref]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key] ?? startingWith(event.key);
    if (to !== undefined) setActive(Math.max(0, Math.min(rows.length - 1, to)));
    else if (event.key === 'Enter' && row) onWalk(row.ref);
    else if (event.key === 'Backspace' && listing.parent) onWalk(listing.parent);
    else return;
    event.preventDefault();
  };
  const startingWith = (key: string): number | undefined => {
    if (key.length !== 1 || key === ' ') return undefined;
    const starts = (row: (typeof rows)[number]) => !row.isUp && row.name.toLowerCase().startsWith(key.toLowerCase());
    const after = rows.findIndex((row, at) => at > active && starts(row));
    const found = after >= 0 ? after : rows.findIndex(starts);
    return found >= 0 ? found : undefined;
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label="Folders"
      aria-activedescendant={rows[active] && `${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keyboard
        // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and names its active option
        <div
          key={row.ref}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={styles.row}
          onClick={() => onWalk(row.ref)}
        >
          <Icon name={row.isUp ? 'up' : row.isVault ? 'database' : 'folder'} />
          <span className={styles.name}>{row.isUp ? 'Up to the folder above' : row.name}</span>
          {row.isVault && <span className={styles.badge}>Vault</span>}
        </div>
      ))}
      {listing.children.length === 0 && <p className={styles.nothing}>No folders in here.</p>}
    </div>
  );
}
