import styles from '#renderer/entities/EntityList.module.css';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatCount, plural } from '#renderer/ui/format.ts';
import type { EntityRow } from '#shared/entities/types.ts';

interface EntityRowViewProps {
  readonly id: string;
  readonly row: EntityRow;
  readonly place: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly onOpen: () => void;
  readonly onMenu: () => void;
}

/** One entity of the list: its name, how often it is named, and where it stands. */
export function EntityRowView({ id, row, place, count, isSelected, isActive, onOpen, onMenu }: EntityRowViewProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys for its rows
    <div
      id={id}
      className={styles.row}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={place + 1}
      data-active={isActive || undefined}
      data-status={row.status}
      onClick={onOpen}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu();
      }}
    >
      <EntityMark type={row.type} />
      <span className={styles.name}>{row.name}</span>
      <span className={styles.count} title={plural(row.mentionCount, 'mention')}>
        {formatCount(row.mentionCount)}
      </span>
      <span className={styles.detail}>
        {plural(row.documentCount, 'document')}
        {row.storyCount > 0 && ` · ${plural(row.storyCount, 'story', 'stories')}`}
        {row.status === 'suggested' && ' · suggested'}
      </span>
    </div>
  );
}
