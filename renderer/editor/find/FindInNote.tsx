import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { UNDO_COMMAND } from 'lexical';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useCommand } from '#renderer/app/commands.ts';
import styles from '#renderer/editor/find/FindInNote.module.css';
import { findInText } from '#renderer/editor/find/find-in-text.ts';
import { replacePlaces, selectPlace, showPlace } from '#renderer/editor/find/found-places.ts';
import { useFound, useFoundMarks } from '#renderer/editor/find/use-found.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { formatCount } from '#renderer/ui/format.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

type Open = 'find' | 'replace' | undefined;

/** Finds words in the note and replaces them. */
export function FindInNote() {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<Open>();
  const [words, setWords] = useState('');
  const [other, setOther] = useState('');
  const [isCaseKept, setCaseKept] = useState(false);
  const [isWholeWord, setWholeWord] = useState(false);
  const [at, setAt] = useState(0);
  const [told, setTold] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const sought = { words, isCaseKept, isWholeWord };
  const { text, found, refresh } = useFound(editor, open !== undefined, sought);
  const current = found.length === 0 ? 0 : Math.min(at, found.length - 1);
  useFoundMarks(editor, text, found, current);

  const start = (next: Open) => {
    setOpen(next);
    setTold('');
    const selected = window.getSelection()?.toString() ?? '';
    if (selected !== '' && selected.length < 100 && !selected.includes('\n')) setWords(selected);
    requestAnimationFrame(() => field.current?.select());
  };
  const close = () => {
    const span = found[current];
    setOpen(undefined);
    if (span) selectPlace(editor, text, span);
    editor.focus();
  };
  const show = (next: number) => {
    if (found.length === 0) return;
    const to = (next + found.length) % found.length;
    setAt(to);
    setTold('');
    const span = found[to];
    if (span) showPlace(editor, text, span);
  };
  const search = (next: string) => {
    setWords(next);
    setAt(0);
    setTold('');
    const [first] = findInText(text.text, { ...sought, words: next });
    if (first) showPlace(editor, text, first);
  };
  const replace = (spans: typeof found) => {
    const { replaced } = replacePlaces(editor, text, spans, other);
    const left = spans.length - replaced;
    refresh();
    const names = left > 0 ? `, ${formatCount(left)} left: links keep the names of what they lead to` : '';
    setTold(`${formatCount(replaced)} replaced${names}`);
  };
  useCommand({ id: 'note.find', title: 'Find in this note', keys: 'Mod+F', icon: 'search', run: () => start('find') });
  useCommand({
    id: 'note.replace',
    title: 'Find and replace in this note',
    keys: 'Mod+Alt+F',
    run: () => start('replace'),
  });
  useCommand({
    id: 'note.find-next',
    title: 'Find next',
    keys: 'F3',
    run: () => (open ? show(current + 1) : start('find')),
  });
  useCommand({ id: 'note.find-previous', title: 'Find previous', keys: 'Shift+F3', run: () => show(current - 1) });
  if (!open) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const isInFind = event.target === field.current;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && isInFind) show(current + (event.shiftKey ? -1 : 1));
    else if (isUndo(event)) editor.dispatchCommand(UNDO_COMMAND, undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = found.length === 0 ? 'Not found' : `${formatCount(current + 1)} of ${formatCount(found.length)}`;
  const span = found[current];
  // The button that replaced the last one keeps the focus.
  const isIdle = !span && told === '';
  return (
    <search className={styles.bar} aria-label="Find in this note" onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <input
          ref={field}
          className={styles.field}
          type="search"
          aria-label="Find"
          placeholder="Find in this note"
          value={words}
          onChange={(event) => search(event.target.value)}
        />
        <span className={styles.count} role="status">
          {told !== '' ? told : words.trim() !== '' && count}
        </span>
        <IconButton label="Match case" icon="case" isOn={isCaseKept} onClick={() => setCaseKept(!isCaseKept)} />
        <IconButton
          label="Whole words"
          icon="whole-word"
          isOn={isWholeWord}
          onClick={() => setWholeWord(!isWholeWord)}
        />
        <IconButton label="Previous" icon="chevron-up" keys="Shift+F3" onClick={() => show(current - 1)} />
        <IconButton label="Next" icon="chevron-down" keys="F3" onClick={() => show(current + 1)} />
        <IconButton label="Close" icon="close" onClick={close} />
      </div>
      {open === 'replace' && (
        <div className={styles.line}>
          <input
            className={styles.field}
            type="text"
            aria-label="Replace with"
            placeholder="Replace with"
            value={other}
            onChange={(event) => setOther(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && span && replace([span])}
          />
          <Button size="small" disabled={isIdle} onClick={() => span && replace([span])}>
            Replace
          </Button>
          <Button size="small" disabled={isIdle} onClick={() => span && replace(found)}>
            Replace all
          </Button>
        </div>
      )}
    </search>
  );
}

/** On a button it is the replacing that is taken back; in a field, what was typed there. */
function isUndo({ key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !(target instanceof HTMLInputElement);
}
