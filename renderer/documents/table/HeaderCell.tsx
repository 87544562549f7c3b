// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one, those in sight alone, cannot be a table's
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid has the keyboard
import type { PointerEvent } from 'react';
import styles from '#renderer/documents/table/TableGrid.module.css';
import { type ColumnId, columns } from '#renderer/documents/table/table-columns.ts';
import { Icon } from '#renderer/ui/Icon.tsx';

interface HeaderCellProps {
  readonly id: string;
  readonly column: ColumnId;
  readonly index: number;
  readonly width: number;
  readonly sorted: 'ascending' | 'descending' | undefined;
  readonly isActive: boolean;
  readonly onSort: () => void;
  readonly onWidth: (px: number) => void;
}

/** A heading: a press sorts, its edge is dragged. */
export function HeaderCell({ id, column, index, width, sorted, isActive, onSort, onWidth }: HeaderCellProps) {
  const { label, isNumber } = columns[column];
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>) => {
    const startX = event.clientX;
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => onWidth(width + moved.clientX - startX);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  return (
    <div
      id={id}
      role="columnheader"
      aria-colindex={index}
      aria-sort={sorted}
      className={styles.headCell}
      data-number={isNumber || undefined}
      data-active={isActive || undefined}
      title={`${label}: Enter sorts, Shift+arrows set the width, Ctrl+Shift+arrows move it`}
      onClick={onSort}
    >
      <span className={styles.text}>{label}</span>
      {sorted && <Icon name={sorted === 'ascending' ? 'chevron-up' : 'chevron-down'} size={12} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the heading set the width too */}
      <span
        className={styles.edge}
        data-edge={column}
        onPointerDown={onPointerDown}
        onClick={(event) => event.stopPropagation()}
        onDoubleClick={() => onWidth(columns[column].widthPx)}
      />
    </div>
  );
}
