import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { go } from '#renderer/app/navigation.ts';
import { sortWatched, type WatchColumn, type WatchOrder, watchColumns } from '#renderer/search/sort-watched.ts';
import styles from '#renderer/search/WatchListView.module.css';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { formatCount, formatDate } from '#renderer/ui/format.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { WatchListRow } from '#shared/search/watch-list.ts';

interface WatchListTableProps {
  readonly rows: readonly WatchListRow[];
}

const mostWhole = 200;
const rowPx = 34;

/** What the vault has about each name; a row opens its search, a heading sorts. */
export function WatchListTable({ rows }: WatchListTableProps) {
  const [order, setOrder] = useState<WatchOrder>({ column: 'documents', isDescending: true });
  const sorted = sortWatched(rows, order);
  const sortBy = (column: WatchColumn) =>
    setOrder((before) => ({
      column,
      isDescending: before.column === column ? !before.isDescending : column !== 'name',
    }));
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: sorted.length,
    enabled: sorted.length > mostWhole,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 20,
  });
  const seen = virtual.getVirtualItems();
  const isVirtual = sorted.length > mostWhole;
  const shown = isVirtual ? seen.map(({ index }) => index) : sorted.map((_, at) => at);
  const before = isVirtual ? (seen[0]?.start ?? 0) : 0;
  const after = isVirtual ? virtual.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-rowcount={sorted.length + 1}>
        <thead>
          <tr>
            {watchColumns.map(({ id, label }) => (
              <th key={id} scope="col" aria-sort={sortOf(order, id)}>
                <button type="button" className={styles.heading} onClick={() => sortBy(id)}>
                  {label}
                  {order.column === id && <Icon name={order.isDescending ? 'chevron-down' : 'chevron-up'} size={12} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenNames}>
          {before > 0 && <tr style={{ blockSize: before }} />}
          {shown.map((at) => {
            const row = sorted[at];
            return row && <NameRow key={row.line} row={row} position={at + 2} />;
          })}
          {after > 0 && <tr style={{ blockSize: after }} />}
        </tbody>
      </table>
    </div>
  );
}

function NameRow({ row, position }: { readonly row: WatchListRow; readonly position: number }) {
  const { name, otherNames, query, documents, mentions, stories, newest, entity } = row;
  const open = () => go({ view: 'search', query });
  return (
    <tr aria-rowindex={position} data-none={documents === 0 || undefined} onClick={open}>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          title={otherNames.length > 0 ? `Also ${otherNames.join(', ')}` : undefined}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {entity && <EntityMark type={entity.type} size={8} />}
          <span>{name}</span>
          {otherNames.length > 0 && <span className={styles.others}>{otherNames.join(', ')}</span>}
        </button>
      </th>
      <td>{formatCount(documents)}</td>
      <td>{formatCount(mentions)}</td>
      <td>{formatCount(stories)}</td>
      <td>{newest === null ? 'Never' : formatDate(newest)}</td>
    </tr>
  );
}

function sortOf(order: WatchOrder, column: WatchColumn): 'ascending' | 'descending' | 'none' {
  if (order.column !== column) return 'none';
  return order.isDescending ? 'descending' : 'ascending';
}

function moveBetweenNames(event: KeyboardEvent<HTMLElement>): void {
  const names = [...event.currentTarget.querySelectorAll('button')];
  const at = names.findIndex((name) => name.contains(document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1) }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  names[to]?.focus();
}
