import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from '#renderer/notes/NoteView.module.css';

interface TitleFieldProps {
  readonly title: string;
  /** The field takes the focus when it appears: the note is new. */
  readonly isFocused: boolean;
  readonly onChange: (title: string) => void;
  /** Enter, or down from the last line: on to the text. */
  readonly onLeave: () => void;
}

export function TitleField({ title, isFocused, onChange, onLeave }: TitleFieldProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFocused) ref.current?.focus();
  }, [isFocused]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, value } = event.currentTarget;
    const isDownAtEnd = event.key === 'ArrowDown' && selectionStart === value.length;
    if (event.key !== 'Enter' && !isDownAtEnd) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <textarea
      ref={ref}
      className={styles.title}
      aria-label="Title"
      placeholder="Untitled"
      rows={1}
      maxLength={500}
      spellCheck
      dir="auto"
      value={title}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={onKeyDown}
    />
  );
}
