import { $isCodeNode } from '@lexical/code';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_UP_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from '#renderer/notes/NoteView.module.css';

interface TitleFieldProps {
  readonly title: string;
  readonly editor: LexicalEditor | undefined;
  /** The field takes the focus when it appears: the note is new. */
  readonly isFocused: boolean;
  readonly onChange: (title: string) => void;
  /** Enter, or down from the last line: on to the text. */
  readonly onLeave: () => void;
}

export function TitleField({ title, editor, isFocused, onChange, onLeave }: TitleFieldProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFocused) ref.current?.focus();
  }, [isFocused]);

  useEffect(
    () =>
      editor?.registerCommand(
        KEY_ARROW_UP_COMMAND,
        (event) => {
          const field = ref.current;
          if (!field || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || !$isAtStart()) return false;
          event.preventDefault();
          field.focus();
          field.setSelectionRange(field.value.length, field.value.length);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );

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

/** Whether the caret is before the first letter of the text. Above code a line of its own is made first. */
function $isAtStart(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset > 0) return false;
  const first = $getRoot().getFirstChild();
  const leaf = $isElementNode(first) ? (first.getFirstDescendant() ?? first) : first;
  return leaf?.getKey() === selection.anchor.key && !$isCodeNode(first);
}
