import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { Skeleton } from '#renderer/ui/Skeleton.tsx';
import styles from '#renderer/ui/WaitingList.module.css';

interface WaitingListProps {
  /** Of the list that takes its place. */
  readonly id: string;
  readonly label: string;
  readonly lines: number;
  readonly role?: 'listbox' | 'grid';
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A list that is still being read has the keyboard already, and hands it on to the list that takes its place. */
export function WaitingList({ id, label, lines, role = 'listbox', onKeyDown }: WaitingListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = list;
    return () => {
      if (current === null || document.activeElement !== current) return;
      // Its place is taken in the same moment.
      queueMicrotask(() => document.getElementById(id)?.focus());
    };
  }, [id]);
  const container = { role, 'aria-label': label, 'aria-busy': true, tabIndex: 0, onKeyDown };
  return (
    <div ref={list} id={id} className={styles.waiting} {...container}>
      <Skeleton lines={lines} label={`Loading ${label.toLowerCase()}`} />
    </div>
  );
}
