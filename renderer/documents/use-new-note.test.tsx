import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { useNewNote } from '#renderer/documents/use-new-note.ts';
import { flushNotes } from '#renderer/notes/flush-notes.ts';
import { NoteView } from '#renderer/notes/NoteView.tsx';
import { setLink } from '#renderer/rpc/client.ts';
import { noteIdSchema } from '#shared/ids.ts';
import { editorStateOfText, readEditorState } from '#shared/notes/editor-state.ts';
import type { Note } from '#shared/notes/types.ts';

const [oldId, newId] = [1, 2].map((at) => noteIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzzz${at}`));
if (!oldId || !newId) throw new Error('There are two ids');

const noteOfText = (id: typeof oldId, title: string): Note =>
  ({
    id,
    title,
    aliases: [],
    tags: [],
    stories: [],
    state: editorStateOfText(''),
    mentions: [],
    mentionsRevision: null,
    isTemplate: false,
    templateFor: null,
    day: null,
    revision: 'r1',
    createdAt: '2025-12-04T08:00:00.000Z',
    updatedAt: '2025-12-05T11:24:00.000Z',
  }) as Note;

let notes: Map<string, Note>;
let make: () => void;

beforeEach(() => {
  notes = new Map([[oldId, noteOfText(oldId, 'Old')]]);
  useNavigation.setState({ place: { view: 'notes', note: oldId }, past: [], future: [] });
  setLink({
    async call(path, input) {
      const { id } = input as { id: string };
      switch (path.join('.')) {
        case 'notes.create':
          await new Promise<void>((resolve) => {
            make = resolve;
          });
          notes.set(newId, noteOfText(newId, ''));
          return notes.get(newId);
        case 'notes.get':
        case 'notes.refresh':
          return notes.get(id);
        case 'notes.save': {
          const saved = { ...(notes.get(id) as Note), ...(input as Partial<Note>), revision: 'r2' };
          notes.set(id, saved);
          return { revision: 'r2', updatedAt: saved.updatedAt };
        }
        default:
          throw new Error(`${path.join('.')} is not part of this test`);
      }
    },
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Window />
    </QueryClientProvider>,
  );
});
afterEach(cleanup);

function Window() {
  const newNote = useNewNote();
  const place = useNavigation((state) => state.place);
  return (
    <>
      <button type="button" onClick={newNote}>
        New note
      </button>
      {place.view === 'notes' && place.note && <NoteView noteId={place.note} />}
    </>
  );
}

const written = (id: string) => {
  const note = notes.get(id);
  return note && [note.title, readEditorState(note.state).text];
};

test('what is typed while a new note is being made is in it, and not in the one that was open', async () => {
  const user = userEvent.setup();
  const title = await screen.findByRole('textbox', { name: 'Title' });
  await user.click(screen.getByRole('button', { name: 'New note' }));
  title.focus();
  await user.keyboard('Nexw{Backspace}{Backspace}w idea{Enter}It goes on');
  make();
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'New idea'));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Note text' }).textContent).toBe('It goes on'));
  await flushNotes();
  expect([written(oldId), written(newId)]).toEqual([
    ['Old', ''],
    ['New idea', 'It goes on'],
  ]);
});

test('what is typed after another command is for what that opened', async () => {
  const user = userEvent.setup();
  await screen.findByRole('textbox', { name: 'Title' });
  await user.click(screen.getByRole('button', { name: 'New note' }));
  const palette = document.body.appendChild(document.createElement('input'));
  await user.keyboard('{Control>}k{/Control}');
  palette.focus();
  await user.keyboard('rocket');
  expect(palette.value).toBe('rocket');
  palette.remove();
});

test('a new note that is there late does not take the window back from where one went', async () => {
  const user = userEvent.setup();
  await screen.findByRole('textbox', { name: 'Title' });
  await user.click(screen.getByRole('button', { name: 'New note' }));
  go({ view: 'inbox' });
  make();
  await waitFor(() => expect(notes.has(newId)).toBe(true));
  await new Promise((resolve) => setTimeout(resolve));
  expect(useNavigation.getState().place).toEqual({ view: 'inbox' });
});
