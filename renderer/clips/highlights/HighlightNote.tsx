import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { HighlightDate } from '#renderer/clips/highlights/HighlightDate.tsx';
import styles from '#renderer/clips/highlights/HighlightNote.module.css';
import { highlightColors, highlightNames } from '#renderer/clips/highlights/highlight-colors.ts';
import { openNote, useOpenNote } from '#renderer/clips/highlights/open-note.ts';
import { takeTyped } from '#renderer/clips/highlights/typed-ahead.ts';
import type { HighlightActions } from '#renderer/clips/highlights/use-highlights.ts';
import { noteIdOf } from '#renderer/clips/LeafText.tsx';
import { quoteRows } from '#renderer/clips/quotes/quote-rows.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { PlacedHighlight } from '#shared/highlights/types.ts';
import type { ClipId } from '#shared/ids.ts';

interface HighlightNoteProps {
  readonly clip: ClipId;
  readonly highlight: PlacedHighlight;
  readonly actions: HighlightActions;
}

/** What the user says of a passage, beside it: its meaning, the comment, and what can be done with it. */
export function HighlightNote({ clip, highlight, actions }: HighlightNoteProps) {
  const isOpen = useOpenNote((state) => state.highlight === highlight.id);
  const name = highlightNames[highlight.color];
  return (
    <div
      role="note"
      id={noteIdOf(highlight.id)}
      aria-label={`Margin note: ${name}`}
      className={styles.note}
      data-color={highlight.color}
      data-silent={(highlight.comment === '' && !isOpen) || undefined}
    >
      <div className={styles.heading}>
        <span className={styles.name}>{name}</span>
        <Menu
          label={`Change the highlight ${name}`}
          rows={[
            ...highlightColors.map((color) => ({
              label: highlightNames[color],
              isChecked: color === highlight.color,
              onSelect: () => actions.change(highlight, { color }),
            })),
            { label: 'Write a note', icon: 'note' as const, onSelect: () => openNote(highlight.id) },
            ...quoteRows(clip, highlight),
            { label: 'Remove', icon: 'trash' as const, onSelect: () => actions.remove(highlight) },
          ]}
        />
      </div>
      {isOpen ? (
        <NoteEditor highlight={highlight} actions={actions} />
      ) : (
        <button
          type="button"
          className={styles.words}
          dir="auto"
          aria-label={highlight.comment === '' ? `Write a note on the highlight ${name}` : undefined}
          onClick={() => openNote(highlight.id)}
        >
          {highlight.comment === '' ? 'Write a note' : highlight.comment}
        </button>
      )}
      <HighlightDate highlight={highlight} />
    </div>
  );
}

function NoteEditor({ highlight, actions }: Omit<HighlightNoteProps, 'clip'>) {
  const [comment, setComment] = useState(() => highlight.comment + takeTyped());
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const keep = () => {
    if (comment !== highlight.comment) actions.change(highlight, { comment });
    openNote(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.metaKey || event.ctrlKey))) return;
    event.preventDefault();
    event.stopPropagation();
    keep();
  };
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label="Margin note"
        dir="auto"
        rows={3}
        maxLength={10_000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
      <Button size="small" onClick={keep}>
        Keep
      </Button>
    </div>
  );
}
