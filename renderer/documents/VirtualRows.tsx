import { useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentPropsWithoutRef, type ReactNode, useEffect, useRef } from 'react';
import styles from '#renderer/documents/VirtualRows.module.css';

interface VirtualRowsProps {
  readonly count: number;
  readonly active: number;
  readonly onNearEnd: () => void;
  /** What a row is, where rows change their places; else it is what stands at its place. */
  readonly keyOf?: ((at: number) => string | number) | undefined;
  readonly container: ComponentPropsWithoutRef<'div'>;
  readonly children: (at: number) => ReactNode;
}

const mostWhole = 100;
const rowEstimatePx = 95;

/** Rows that scroll: all of them up to a hundred, beyond that only those in sight. */
export function VirtualRows(props: VirtualRowsProps) {
  return props.count > mostWhole ? <SeenRows {...props} /> : <AllRows {...props} />;
}

const placeOf = (at: number) => at;

function AllRows({ count, active, keyOf = placeOf, container, children }: VirtualRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scroller.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={scroller} {...container} className={styles.scroller}>
      {Array.from({ length: count }, (_, at) => (
        <div key={keyOf(at)} className={styles.row} role="presentation">
          {children(at)}
        </div>
      ))}
    </div>
  );
}

function SeenRows({ count, active, onNearEnd, keyOf = placeOf, container, children }: VirtualRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowEstimatePx,
    overscan: 8,
    getItemKey: keyOf,
  });
  const seen = rows.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= count - 20) onNearEnd();
  }, [last, count, onNearEnd]);
  useEffect(() => {
    rows.scrollToIndex(active, { align: 'auto' });
  }, [rows, active]);
  return (
    <div ref={scroller} {...container} className={styles.scroller}>
      <div className={styles.canvas} role="presentation" style={{ blockSize: rows.getTotalSize() }}>
        {seen.map(({ key, index, start }) => (
          <div
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className={styles.placed}
            role="presentation"
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
