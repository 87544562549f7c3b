import { useQueryClient } from '@tanstack/react-query';
import type { LexicalEditor } from 'lexical';
import { $textOfNote } from '#renderer/editor/state/place-of-span.ts';
import type { Autosave } from '#renderer/notes/autosave.ts';
import styles from '#renderer/notes/NoteDetails.module.css';
import { noteOf, updateNote } from '#renderer/notes/queries.ts';
import { useEditorValue } from '#renderer/notes/use-editor-value.ts';
import { WordsField } from '#renderer/notes/WordsField.tsx';
import { formatCount, formatDateTime } from '#renderer/ui/format.ts';
import { showFailure } from '#renderer/ui/show-failure.ts';
import type { Note } from '#shared/notes/types.ts';

interface NoteInfoProps {
  readonly note: Note;
  readonly editor: LexicalEditor | undefined;
  readonly autosave: Autosave;
}

/** What is known about a note, and its tags and other names, which can be changed here. */
export function NoteInfo({ note, editor, autosave }: NoteInfoProps) {
  const queries = useQueryClient();
  const change = async (fields: { tags?: string[]; aliases?: string[] }) => {
    try {
      const updated = await autosave.change(() => updateNote({ id: note.id, ...fields }));
      queries.setQueryData(noteOf(note.id).queryKey, updated);
    } catch (error) {
      showFailure(error);
    }
  };
  return (
    <div className={styles.info}>
      <dl className={styles.facts}>
        <dt>Created</dt>
        <dd>{formatDateTime(note.createdAt)}</dd>
        <dt>Edited</dt>
        <dd>{formatDateTime(note.updatedAt)}</dd>
        <dt>Words</dt>
        <dd>{editor ? <WordCount editor={editor} /> : ''}</dd>
      </dl>
      <WordsField label="Tags" hint="Parted by commas" words={note.tags} onSet={(tags) => void change({ tags })} />
      <WordsField
        label="Other names"
        hint="Links find this note by these too"
        words={note.aliases}
        onSet={(aliases) => void change({ aliases })}
      />
    </div>
  );
}

function WordCount({ editor }: { readonly editor: LexicalEditor }) {
  return formatCount(useEditorValue(editor, $countWords));
}

function $countWords(): number {
  return $textOfNote().match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
