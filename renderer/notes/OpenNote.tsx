import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { useEffect, useState } from 'react';
import { DetailsPane } from '#renderer/app/DetailsPane.tsx';
import { useKeyboard } from '#renderer/app/keys.ts';
import { MainPane } from '#renderer/app/MainPane.tsx';
import { usePane } from '#renderer/app/pane-context.ts';
import { useTrash } from '#renderer/documents/queries.ts';
import { copyNoteAsMarkdown } from '#renderer/editor/block-tools/block-acts.ts';
import { openFolds } from '#renderer/editor/fold/fold-extension.ts';
import { type KnownNames, knownNamesOf } from '#renderer/editor/known-names/find-names.ts';
import { KnownNamesExtension } from '#renderer/editor/known-names/known-names-extension.ts';
import { NoteEditor } from '#renderer/editor/NoteEditor.tsx';
import { NoteDetails } from '#renderer/notes/NoteDetails.tsx';
import { NoteProps } from '#renderer/notes/NoteProps.tsx';
import styles from '#renderer/notes/NoteView.module.css';
import { registerOpenNote, rememberNote } from '#renderer/notes/open-notes.ts';
import { SaveState } from '#renderer/notes/SaveState.tsx';
import { TemplateProps } from '#renderer/notes/TemplateProps.tsx';
import { TitleField } from '#renderer/notes/TitleField.tsx';
import { useMadeCaret } from '#renderer/notes/use-made-caret.ts';
import { useNoteCommands } from '#renderer/notes/use-note-commands.ts';
import { useNoteDesk } from '#renderer/notes/use-note-desk.ts';
import { useShownPart } from '#renderer/notes/use-shown-part.ts';
import { useShownSpan } from '#renderer/notes/use-shown-span.ts';
import { useTypedAhead } from '#renderer/notes/use-typed-ahead.ts';
import { openSimilar } from '#renderer/search/similar-state.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { readEditorState } from '#shared/notes/editor-state.ts';
import type { PartOfNote } from '#shared/notes/note-parts.ts';
import type { Note } from '#shared/notes/types.ts';
import type { Span } from '#shared/spans.ts';

interface OpenNoteProps {
  readonly note: Note;
  readonly span: Span | undefined;
  readonly part: PartOfNote | undefined;
}

export function OpenNote({ note, span, part }: OpenNoteProps) {
  const pane = usePane();
  const desk = useNoteDesk(note);
  const { editor } = desk;
  const trash = useTrash();
  const isMac = useKeyboard((state) => state.platform === 'mac');
  const [isNew] = useState(() => note.title === '' && readEditorState(note.state).text.trim() === '');
  useEffect(
    () => (editor ? registerOpenNote(note.id, { editor, pane: pane.name }) : undefined),
    [editor, note.id, pane.name],
  );
  useShownSpan(editor, span);
  useShownPart(editor, part);
  useMadeCaret(editor, note.id);
  useTypedAhead(editor, note.id, desk.setTitle);
  const rows = useNoteCommands(note, desk);

  useEffect(() => {
    if (editor) openFolds(editor, note.id);
  }, [editor, note.id]);

  const { state, mentions, revision, mentionsRevision } = note;
  useEffect(() => {
    if (!editor) return;
    const { names } = getExtensionDependencyFromEditor(editor, KnownNamesExtension).output;
    const found = knownNamesOf({ state, mentions, revision, mentionsRevision });
    // The same names again would be looked for in the whole text again.
    if (found && !sameNames(found, names.peek())) names.value = found;
  }, [editor, state, mentions, revision, mentionsRevision]);

  return (
    <>
      <MainPane
        label={desk.title || 'Untitled note'}
        breadcrumb={[where(note), desk.title || 'Untitled'].join(' / ')}
        actions={
          <>
            <SaveState status={desk.status} error={desk.saveError} onRetry={() => void desk.autosave.flush()} />
            <Menu
              label="More"
              rows={[
                ...rows,
                { label: 'Copy as Markdown', icon: 'copy', onSelect: () => editor && copyNoteAsMarkdown(editor) },
                {
                  label: 'More like this',
                  icon: 'copy',
                  onSelect: () => openSimilar({ id: note.id, title: desk.title }),
                },
                {
                  label: 'Move to the trash',
                  icon: 'trash',
                  onSelect: () => trash.mutate({ id: note.id, title: desk.title }),
                },
              ]}
            />
          </>
        }
      >
        <article className={styles.page}>
          <TitleField
            title={desk.title}
            editor={editor}
            isFocused={isNew}
            onChange={desk.setTitle}
            onLeave={() => editor?.focus(undefined, { defaultSelection: 'rootStart' })}
          />
          <NoteProps note={note} />
          {note.isTemplate && <TemplateProps note={note} autosave={desk.autosave} />}
          <NoteEditor
            noteId={note.id}
            state={note.state}
            isMac={isMac}
            openTarget={pane.openTarget}
            openAddress={openAddress}
            onReady={desk.setEditor}
            onChange={() => {
              desk.autosave.changed();
              rememberNote(note.id);
            }}
          />
        </article>
      </MainPane>
      <DetailsPane label="Details">
        <NoteDetails note={note} editor={editor} autosave={desk.autosave} />
      </DetailsPane>
    </>
  );
}

function where({ isTemplate, stories }: Note): string {
  return isTemplate ? 'Templates' : (stories[0]?.name ?? 'Notes');
}

function sameNames(a: KnownNames, b: KnownNames): boolean {
  return a.size === b.size && [...a].every(([words, { target }]) => b.get(words)?.target.id === target.id);
}

/** Web addresses open outside; the host decides with what. */
function openAddress(address: string): void {
  window.open(address, '_blank', 'noopener,noreferrer');
}
