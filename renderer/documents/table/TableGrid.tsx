// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed one by one, those in sight alone, cannot be a table's
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid has the keyboard
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import { BulkBar } from '#renderer/documents/BulkBar.tsx';
import { isDelete, isSingleKey } from '#renderer/documents/DocumentList.tsx';
import { actionOfKey, type DocumentAction, type Targets } from '#renderer/documents/document-actions.ts';
import { type Cell, cellAfter } from '#renderer/documents/table/cell-after.ts';
import { holdGridKey, isRowKey } from '#renderer/documents/table/grid-keys.ts';
import { HeaderCell } from '#renderer/documents/table/HeaderCell.tsx';
import styles from '#renderer/documents/table/TableGrid.module.css';
import { GroupRow, RowView } from '#renderer/documents/table/TableRowView.tsx';
import type { TableChoices } from '#renderer/documents/table/table-choices.ts';
import {
  type ColumnId,
  columns,
  shownColumns,
  widthOf,
  withMoved,
  withWidth,
} from '#renderer/documents/table/table-columns.ts';
import { groupName } from '#renderer/documents/table/table-groups.ts';
import { TableRows } from '#renderer/documents/table/table-rows.ts';
import { useTablePages } from '#renderer/documents/table/use-table.ts';
import { useTableSelection } from '#renderer/documents/table/use-table-selection.ts';
import { targetOfRow } from '#renderer/documents/target-of-row.ts';
import { useDocumentActions } from '#renderer/documents/use-document-actions.tsx';
import { FailureNote } from '#renderer/ui/FailureNote.tsx';
import { type HeldKeys, useReadyFor } from '#renderer/ui/use-held-keys.ts';
import type { Table, TableInput, TableRow } from '#shared/documents/table.ts';

interface TableGridProps {
  readonly id: string;
  readonly held: HeldKeys;
  readonly name: string;
  readonly input: TableInput;
  readonly head: Table;
  readonly choices: TableChoices;
  readonly onChange: (changes: Partial<TableChoices>) => void;
}

const rowPx = 34;
const headPx = 32;
const checkPx = 36;
const widthStepPx = 16;
/** As many groups as main tells of. */
const mostGroups = 500;

/** The rows and headings of a table. The grid has the keyboard and names the cell it is on. */
export function TableGrid({ id, held, name, input, head, choices, onChange }: TableGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { layout, group, folded } = choices;
  const rows = useMemo(() => new TableRows(head, group !== undefined, new Set(folded)), [head, group, folded]);
  const shown = shownColumns(layout);
  const [asked, setCell] = useState<Cell>({ row: 0, column: 1 });
  const cell = { row: Math.min(asked.row, rows.count - 1), column: Math.min(asked.column, shown.length) };
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 12,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
  });
  const seen = virtual.getVirtualItems();
  const indexes = [...new Set([...seen.map(({ index }) => index), Math.max(0, cell.row)])];
  const { rowAt, error } = useTablePages(input, rows, indexes);
  const selection = useTableSelection(input, rows, rowAt);
  const actions = useDocumentActions((action) => {
    if (action === 'archive' || action === 'trash') selection.clear();
  });
  const active = rowAt(cell.row);
  const isHere = active !== undefined || rows.at(cell.row)?.kind !== 'row';
  useReadyFor(held, isHere);
  const width = shown.reduce((sum, column) => sum + widthOf(layout, column), checkPx);
  const template = `${checkPx}px ${shown.map((column) => `${widthOf(layout, column)}px`).join(' ')}`;

  useEffect(() => {
    if (cell.row >= 0) virtual.scrollToIndex(cell.row, { align: 'auto' });
    document
      .getElementById(`${id}-${cell.row}-${cell.column}`)
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [virtual, id, cell.row, cell.column]);

  const act = (action: DocumentAction, of?: TableRow) => {
    const only = (row: TableRow | undefined) => row && { ids: [row.id], rows: [row] };
    selection.whenKnown((chosen) => {
      const targets = only(of) ?? chosen ?? only(active);
      if (targets) actions.run(action, targets);
    });
  };
  const fold = (key: string) =>
    onChange({ folded: folded.includes(key) ? folded.filter((other) => other !== key) : [...folded, key] });
  const sortBy = (column: ColumnId) => {
    const { sort, isMostFirst } = columns[column];
    onChange({ sort, isDescending: choices.sort === sort ? !choices.isDescending : isMostFirst });
  };
  const setLayout = (next: ReturnType<typeof withWidth>) =>
    onChange({ layout: { ...next, order: [...next.order], hidden: [...next.hidden] } });
  const selectAllOrNone = () => (selection.isEmpty() ? selection.all() : selection.clear());
  const open = (row: TableRow) => openTarget(targetOfRow(row));

  const onHeaderKey = (event: KeyboardEvent, column: ColumnId | undefined): boolean => {
    const step = { ArrowLeft: -1 as const, ArrowRight: 1 as const }[event.key];
    if (column && step && event.shiftKey && (event.ctrlKey || event.metaKey)) {
      setLayout(withMoved(layout, column, step));
      setCell({ row: -1, column: Math.max(1, Math.min(shown.length, cell.column + step)) });
    } else if (column && step && event.shiftKey) {
      setLayout(withWidth(layout, column, widthOf(layout, column) + step * widthStepPx));
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (column) sortBy(column);
      else selectAllOrNone();
    } else return false;
    return true;
  };
  const onRowKey = (event: KeyboardEvent, column: ColumnId | undefined): boolean => {
    const place = rows.at(cell.row);
    if (place?.kind === 'group') {
      const wants = { ArrowLeft: true, ArrowRight: false }[event.key];
      const isToggle = event.key === 'Enter' || event.key === ' ' || (wants !== undefined && wants !== place.isFolded);
      if (isToggle) fold(place.group.key);
      return isToggle;
    }
    if (!active) return false;
    const isEdit = event.key === 'Enter' || event.key === 'F2';
    if (isEdit && column === 'stories') act('story', active);
    else if (isEdit && column === 'tags') act('tag', active);
    else if (event.key === 'Enter' && column) open(active);
    else if ((event.key === ' ' || event.key === 'Enter') && !column) selection.toggle(cell.row);
    else if (event.key === 'x' && isSingleKey(event)) selection.toggle(cell.row);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Far down in a long table the page with the row may still be on its way.
    if (held.isHolding || (!isHere && selection.isEmpty() && isRowKey(event))) return holdGridKey(event, held);
    const column = shown[cell.column - 1];
    const handled = cell.row < 0 ? onHeaderKey(event, column) : onRowKey(event, column);
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
    const to = cellAfter(event, cell, { rows: rows.count, columns: shown.length + 1, page });
    const action = isDelete(event) ? 'trash' : isSingleKey(event) ? actionOfKey(event.key) : undefined;
    if (handled) {
      // It was for the heading or the row.
    } else if (to) {
      setCell(to);
      if (event.shiftKey && to.row >= 0 && to.row !== cell.row) selection.draw(cell.row, to.row);
    } else if (event.key === 'Escape' && !selection.isEmpty()) selection.clear();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey) selection.all();
    else if (action) act(action);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const press = (event: MouseEvent, row: TableRow, at: Cell) => {
    setCell(at);
    if (event.shiftKey) selection.extend(cell.row, at.row);
    else if (event.ctrlKey || event.metaKey || at.column === 0) selection.toggle(at.row);
    else if (shown[at.column - 1] === 'title') open(row);
  };
  const edit = (row: TableRow, column: ColumnId) => {
    if (column === 'stories') act('story', row);
    else if (column === 'tags') act('tag', row);
    else open(row);
  };

  return (
    <>
      {error && <FailureNote error={error} />}
      {head.groups.length >= mostGroups && (
        <p className={styles.words}>Only the {mostGroups} largest groups are shown: a filter brings the others.</p>
      )}
      <div
        ref={scroller}
        id={id}
        role="grid"
        aria-label={name}
        aria-multiselectable
        aria-rowcount={rows.count + 1}
        aria-colcount={shown.length + 1}
        aria-activedescendant={`${id}-${cell.row}-${cell.column}`}
        tabIndex={0}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        <div
          role="row"
          aria-rowindex={1}
          className={styles.head}
          style={{ inlineSize: width, gridTemplateColumns: template }}
        >
          <div
            id={`${id}--1-0`}
            role="columnheader"
            aria-colindex={1}
            aria-label="Select all"
            className={styles.checkCell}
            data-active={(cell.row < 0 && cell.column === 0) || undefined}
            onClick={selectAllOrNone}
          >
            <span className={styles.check} data-state={selection.targets ? 'some' : 'none'} />
          </div>
          {shown.map((column, at) => (
            <HeaderCell
              key={column}
              id={`${id}--1-${at + 1}`}
              column={column}
              index={at + 2}
              width={widthOf(layout, column)}
              sorted={
                choices.sort === columns[column].sort ? (choices.isDescending ? 'descending' : 'ascending') : undefined
              }
              isActive={cell.row < 0 && cell.column === at + 1}
              onSort={() => {
                setCell({ row: -1, column: at + 1 });
                sortBy(column);
              }}
              onWidth={(px) => setLayout(withWidth(layout, column, px))}
            />
          ))}
        </div>
        <div
          role="presentation"
          className={styles.canvas}
          style={{ blockSize: virtual.getTotalSize(), inlineSize: width }}
        >
          {seen.map(({ index, start }) => {
            const place = rows.at(index);
            const style = { transform: `translateY(${start - headPx}px)`, gridTemplateColumns: template };
            const row = rowAt(index);
            const activeColumn = index === cell.row ? cell.column : undefined;
            return place?.kind === 'group' && group ? (
              <GroupRow
                key={index}
                id={`${id}-${index}`}
                index={index}
                name={groupName(group, place.group)}
                count={place.group.count}
                isFolded={place.isFolded}
                activeColumn={activeColumn}
                columnCount={shown.length + 1}
                style={style}
                onFold={() => {
                  setCell({ row: index, column: 0 });
                  fold(place.group.key);
                }}
              />
            ) : (
              <RowView
                key={index}
                id={`${id}-${index}`}
                index={index}
                row={row}
                columns={shown}
                activeColumn={activeColumn}
                isChosen={row !== undefined && selection.has(row.id)}
                style={style}
                onPress={(event, at) => row && press(event, row, { row: index, column: at })}
                onEdit={(column) => row && edit(row, column)}
              />
            );
          })}
        </div>
      </div>
      <BulkBar targets={selection.targets ?? noTargets} onAction={act} onClear={selection.clear} />
      {actions.dialogs}
    </>
  );
}

const noTargets: Targets = { ids: [], rows: [] };
