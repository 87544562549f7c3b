import { useQueryClient } from '@tanstack/react-query';
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { useCommand } from '#renderer/app/commands.ts';
import { go } from '#renderer/app/navigation.ts';
import { INSERT_BIBLIOGRAPHY_COMMAND } from '#renderer/editor/bibliography/bibliography-commands.ts';
import { replaceSelected, selectionAsNote } from '#renderer/editor/extract/extract-selection.ts';
import { $readOutline } from '#renderer/editor/state/place-of-span.ts';
import { openDayBeside } from '#renderer/notes/daily-notes.ts';
import { splitNote } from '#renderer/notes/merge-notes.ts';
import { openNoteDialog } from '#renderer/notes/note-dialogs.ts';
import { noteOf, updateNote } from '#renderer/notes/queries.ts';
import type { NoteDesk } from '#renderer/notes/use-note-desk.ts';
import { client } from '#renderer/rpc/client.ts';
import type { MenuRow } from '#renderer/ui/Menu.tsx';
import { showFailure } from '#renderer/ui/show-failure.ts';
import { showToast } from '#renderer/ui/toast.ts';
import type { Note } from '#shared/notes/types.ts';

/** What can be done with the note that is open, by the palette and by its menu. */
export function useNoteCommands(note: Note, desk: NoteDesk): MenuRow[] {
  const queries = useQueryClient();
  const { editor, autosave } = desk;
  const [story] = note.stories;

  const insertTemplate = () => {
    if (editor) openNoteDialog({ kind: 'insert-template', editor, title: desk.title, story: story?.id });
  };
  const merge = () => openNoteDialog({ kind: 'merge', id: note.id, title: desk.title });
  const split = () => {
    const section = editor?.read($sectionAtCaret);
    if (section) void splitNote(note.id, section.index, section.title);
    else showToast({ message: 'Put the caret into a section with a heading; that section becomes a note.' });
  };
  const extract = async (as: 'link' | 'embed') => {
    const chosen = editor && selectionAsNote(editor);
    if (!editor || !chosen) {
      showToast({ message: 'Select the words that shall be a note of their own.' });
      return;
    }
    try {
      const { title, state, whole, from } = chosen;
      const made = await client.notes.create({ title, state, stories: note.stories.map(({ id }) => id) });
      const name = made.title || 'Untitled';
      const isTaken = replaceSelected(editor, from, { kind: 'note', id: made.id }, name, as);
      editor.focus();
      if (isTaken) {
        await autosave.flush();
        await client.notes.follow({ from: note.id, to: made.id, whole });
      }
      const left = as === 'link' ? 'a link is in its place' : 'it is shown in its place';
      showToast({
        icon: 'note',
        message: isTaken
          ? `“${name}” is a note of its own now, and ${left}.`
          : `“${name}” is a note of its own now. The words changed meanwhile, so they stay here, too.`,
        action: { label: 'Open', run: () => go({ view: 'notes', note: made.id }) },
      });
    } catch (error) {
      showFailure(error);
    }
  };
  const toggleTemplate = async () => {
    try {
      const updated = await autosave.change(() => updateNote({ id: note.id, isTemplate: !note.isTemplate }));
      queries.setQueryData(noteOf(note.id).queryKey, updated);
      go({ view: updated.isTemplate ? 'templates' : 'notes', note: note.id }, { replace: true });
      showToast({
        message: updated.isTemplate
          ? 'This is a template now. It is under Templates, and in no other list.'
          : 'This is a note again.',
      });
    } catch (error) {
      showFailure(error);
    }
  };

  const templateLabel = note.isTemplate ? 'Use as a note again' : 'Use as a template';
  useCommand({ id: 'insert-template', title: 'Insert a template', icon: 'plus', run: insertTemplate });
  useCommand({
    id: 'note-from-selection',
    title: 'New note from the selection',
    icon: 'compose',
    run: () => void extract('link'),
  });
  useCommand({
    id: 'note-from-selection-shown',
    title: 'New note from the selection, shown in its place',
    icon: 'compose',
    run: () => void extract('embed'),
  });
  useCommand({ id: 'split-note', title: 'Split this section into a note of its own', icon: 'note', run: split });
  useCommand({ id: 'merge-note', title: 'Merge this note into another', icon: 'merge', run: merge });
  useCommand({ id: 'toggle-template', title: templateLabel, icon: 'note', run: () => void toggleTemplate() });
  useCommand({
    id: 'insert-bibliography',
    title: 'Insert the list of sources',
    icon: 'list-numbers',
    run: () => editor?.dispatchCommand(INSERT_BIBLIOGRAPHY_COMMAND, undefined),
  });
  const { day } = note;
  const walk = (side: 'previous' | 'next') => day && void openDayBeside(day, side);
  useCommand({ id: 'previous-day', title: 'Previous day', icon: 'back', isHidden: !day, run: () => walk('previous') });
  useCommand({ id: 'next-day', title: 'Next day', icon: 'forward', isHidden: !day, run: () => walk('next') });

  return [
    {
      label: 'New note from the selection',
      icon: 'compose',
      detail: 'Leaves a link',
      onSelect: () => void extract('link'),
    },
    {
      label: 'New note, shown here',
      icon: 'compose',
      detail: 'From the selection; leaves it embedded',
      onSelect: () => void extract('embed'),
    },
    { label: 'Split this section off', icon: 'note', detail: 'The one the caret is in', onSelect: split },
    { label: 'Merge into another note…', icon: 'merge', onSelect: merge },
    { label: 'Insert a template…', icon: 'plus', onSelect: insertTemplate },
    { label: templateLabel, icon: 'copy', onSelect: () => void toggleTemplate() },
  ];
}

/** The heading whose section the caret is in, counted among the headings of the note. */
function $sectionAtCaret(): { readonly index: number; readonly title: string } | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const block = selection.anchor.getNode().getTopLevelElement();
  if (!block) return undefined;
  const places = $getRoot().getChildrenKeys();
  const caret = places.indexOf(block.getKey());
  const headings = $readOutline();
  const index = headings.findLastIndex(({ key }) => places.indexOf(key) <= caret);
  const heading = headings[index];
  return heading && { index, title: heading.text };
}
