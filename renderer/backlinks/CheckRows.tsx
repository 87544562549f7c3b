import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useState } from 'react';
import styles from '#renderer/backlinks/CheckRows.module.css';
import { VirtualRows } from '#renderer/documents/VirtualRows.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';

interface CheckRowsProps {
  readonly label: string;
  readonly count: number;
  /** Whether the row at a place is checked; `mixed` for a heading over rows that differ. */
  readonly stateOf: (at: number) => boolean | 'mixed';
  readonly onCheck: (places: readonly number[], isOn: boolean) => void;
  readonly isDisabled?: boolean | undefined;
  /** What a row says, by its place. */
  readonly children: (at: number) => ReactNode;
  readonly nameOf: (at: number) => string;
}

/**
 * Rows to choose several of, however many there are: one stop of the Tab key; the arrow keys move, Space checks,
 * Shift with an arrow or a press checks up to there, Mod+A all.
 */
export function CheckRows({ label, count, stateOf, onCheck, isDisabled = false, children, nameOf }: CheckRowsProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const toggle = (at: number) => onCheck([at], stateOf(at) !== true);
  const moveTo = (place: number, isRange: boolean) => {
    const at = Math.max(0, Math.min(count - 1, place));
    setActive(at);
    if (isRange) onCheck(between(active, at), true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isDisabled || event.altKey) return;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (to !== undefined) moveTo(to, event.shiftKey);
    else if (event.key === ' ') toggle(active);
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) onCheck(between(0, count - 1), true);
    else return;
    event.preventDefault();
  };
  const press = (event: MouseEvent, at: number) => {
    if (isDisabled) return;
    setActive(at);
    if (event.shiftKey) onCheck(between(active, at), true);
    else toggle(at);
  };
  return (
    <div className={styles.frame}>
      <VirtualRows
        count={count}
        active={active}
        onNearEnd={noMore}
        container={{
          role: 'listbox',
          'aria-label': label,
          'aria-multiselectable': true,
          'aria-disabled': isDisabled || undefined,
          'aria-activedescendant': `${id}-${active}`,
          tabIndex: 0,
          onKeyDown,
        }}
      >
        {(at) => {
          const state = stateOf(at);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys for its rows
            <div
              id={`${id}-${at}`}
              className={styles.row}
              role="option"
              tabIndex={-1}
              aria-label={nameOf(at)}
              aria-selected={state === true}
              aria-checked={state}
              aria-setsize={count}
              aria-posinset={at + 1}
              data-active={at === active || undefined}
              onClick={(event) => press(event, at)}
            >
              <span className={styles.box} data-state={state}>
                {state !== false && <Icon name={state === true ? 'check' : 'minus'} size={12} />}
              </span>
              <div className={styles.words}>{children(at)}</div>
            </div>
          );
        }}
      </VirtualRows>
    </div>
  );
}

function between(one: number, other: number): number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, step) => first + step);
}

function noMore(): void {
  // The rows are all there.
}
