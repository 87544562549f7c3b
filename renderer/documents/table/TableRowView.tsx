// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one, those in sight alone, cannot be a table's
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid has the keyboard
import type { CSSProperties, MouseEvent } from 'react';
import { cellText } from '#renderer/documents/table/cell-text.ts';
import styles from '#renderer/documents/table/TableGrid.module.css';
import { type ColumnId, columns } from '#renderer/documents/table/table-columns.ts';
import { formatCount, formatDateTime } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { TableRow } from '#shared/documents/table.ts';

interface RowViewProps {
  readonly id: string;
  readonly index: number;
  /** Undefined while its page is being read. */
  readonly row: TableRow | undefined;
  readonly columns: readonly ColumnId[];
  readonly activeColumn: number | undefined;
  readonly isChosen: boolean;
  readonly style: CSSProperties;
  readonly onPress: (event: MouseEvent, column: number) => void;
  readonly onEdit: (column: ColumnId) => void;
}

/** A document of a table. */
export function RowView({
  id,
  index,
  row,
  columns: shown,
  activeColumn,
  isChosen,
  style,
  onPress,
  onEdit,
}: RowViewProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-busy={row === undefined || undefined}
      className={styles.row}
      data-chosen={isChosen || undefined}
      data-active={activeColumn !== undefined || undefined}
      style={style}
    >
      <div
        id={`${id}-0`}
        role="gridcell"
        aria-colindex={1}
        aria-label={isChosen ? 'Selected' : 'Not selected'}
        className={styles.checkCell}
        data-active={activeColumn === 0 || undefined}
        onClick={(event) => onPress(event, 0)}
      >
        <span className={styles.check} data-state={isChosen ? 'all' : 'none'}>
          {isChosen && <Icon name="check" size={12} />}
        </span>
      </div>
      {shown.map((column, at) => (
        <div
          key={column}
          id={`${id}-${at + 1}`}
          role="gridcell"
          aria-colindex={at + 2}
          className={styles.cell}
          data-column={column}
          data-number={columns[column].isNumber || undefined}
          data-active={activeColumn === at + 1 || undefined}
          title={row && titleOf(column, row)}
          onClick={(event) => onPress(event, at + 1)}
          onDoubleClick={() => onEdit(column)}
        >
          {row && <CellContent column={column} row={row} />}
        </div>
      ))}
    </div>
  );
}

function CellContent({ column, row }: { readonly column: ColumnId; readonly row: TableRow }) {
  const text = cellText(column, row);
  if (column !== 'title') return <span className={styles.text}>{text}</span>;
  return (
    <>
      {row.isUnread && <span className={styles.unread} role="img" aria-label="Unread" />}
      <span className={styles.text}>{text}</span>
    </>
  );
}

function titleOf(column: ColumnId, row: TableRow): string {
  return column === 'at' ? formatDateTime(row.at) : cellText(column, row);
}

interface GroupRowProps {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly count: number;
  readonly isFolded: boolean;
  readonly activeColumn: number | undefined;
  readonly columnCount: number;
  readonly style: CSSProperties;
  readonly onFold: () => void;
}

/** The heading of a group; a press folds it. */
export function GroupRow({
  id,
  index,
  name,
  count,
  isFolded,
  activeColumn,
  columnCount,
  style,
  onFold,
}: GroupRowProps) {
  return (
    <div role="row" aria-rowindex={index + 2} aria-expanded={!isFolded} className={styles.row} data-group style={style}>
      <div
        id={`${id}-${activeColumn ?? 0}`}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columnCount}
        className={styles.groupCell}
        data-active={activeColumn !== undefined || undefined}
        onClick={onFold}
      >
        <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
        <span className={styles.groupName}>{name}</span>
        <span className={styles.groupCount}>{formatCount(count)}</span>
      </div>
    </div>
  );
}
