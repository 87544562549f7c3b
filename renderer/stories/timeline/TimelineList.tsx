import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { VirtualRows } from '#renderer/documents/VirtualRows.tsx';
import styles from '#renderer/stories/timeline/TimelineList.module.css';
import { whenWords } from '#renderer/stories/timeline/when-words.ts';
import { EntityMark } from '#renderer/ui/EntityMark.tsx';
import { plural } from '#renderer/ui/format.ts';
import type { TimelineEntry } from '#shared/timeline/types.ts';
import { kindLabels } from '#shared/timeline/when-words.ts';

interface TimelineListProps {
  readonly entries: readonly TimelineEntry[];
  /** The key of the entry that is asked for: the list begins there and takes the keys. */
  readonly from?: string | undefined;
  readonly onOpen: (entry: TimelineEntry) => void;
}

/** The same as the line in words: each entry with its sentence and its source. */
export function TimelineList({ entries, from, onOpen }: TimelineListProps) {
  const id = useId();
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      entries.findIndex(({ key }) => key === from),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (from !== undefined) list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [from]);
  const active = Math.min(chosen, entries.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = entries.length - 1;
    const to = { ArrowDown: active + 1, j: active + 1, ArrowUp: active - 1, k: active - 1, Home: 0, End: last }[
      event.key
    ];
    const entry = entries[active];
    if (to !== undefined) setChosen(Math.max(0, Math.min(last, to)));
    else if (event.key === 'Enter' && entry) onOpen(entry);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (entries.length === 0) return <p className={styles.none}>Nothing is dated in the time shown.</p>;
  return (
    <div ref={list} className={styles.list}>
      <VirtualRows
        count={entries.length}
        active={active}
        onNearEnd={nothing}
        container={{
          role: 'listbox',
          'aria-label': 'Events in words',
          'aria-activedescendant': `${id}-${active}`,
          tabIndex: 0,
          onKeyDown,
        }}
      >
        {(at) => {
          const entry = entries[at];
          return (
            entry && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox takes the keys for its rows
              <div
                id={`${id}-${at}`}
                className={styles.row}
                role="option"
                tabIndex={-1}
                aria-selected={at === active}
                onClick={() => onOpen(entry)}
              >
                <span className={styles.when}>
                  {whenWords(entry.when)}
                  {entry.words && <i>“{entry.words}”</i>}
                </span>
                <span className={styles.sentence} data-kind={entry.kind}>
                  {entry.sentence}
                </span>
                <span className={styles.source}>
                  {kindLabels[entry.kind]} · {entry.outlet ?? entry.documentTitle}
                  {entry.repeats.length > 0 && ` and ${plural(entry.repeats.length, 'other outlet')}`}
                  {entry.differs && <b>Sources differ</b>}
                  {entry.entities.slice(0, 4).map((entity) => (
                    <span key={entity.id} className={styles.entity}>
                      <EntityMark type={entity.type} size={7.5} />
                      {entity.name}
                    </span>
                  ))}
                </span>
              </div>
            )
          );
        }}
      </VirtualRows>
    </div>
  );
}

/** All entries come at once. */
function nothing(): void {}
