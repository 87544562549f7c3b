import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { $getRoot, getNearestEditorFromDOMNode, KEY_ARROW_UP_COMMAND } from 'lexical';
import { useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { flushNotes, leaveNote } from '#renderer/notes/flush-notes.ts';
import { NoteView } from '#renderer/notes/NoteView.tsx';
import { noteOf } from '#renderer/notes/queries.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { noteIdSchema } from '#shared/ids.ts';
import { editorStateOfText, readEditorState } from '#shared/notes/editor-state.ts';
import type { Note } from '#shared/notes/types.ts';

const id = noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1');

afterEach(() => {
  cleanup();
});

/** A vault of one note, answering as main does, and the note on screen. */
function openVault(text: string, title?: string) {
  const vault = vaultOf(text, title);
  render(
    <QueryClientProvider client={vault.queries}>
      <NoteView noteId={id} />
    </QueryClientProvider>,
  );
  return vault;
}

function vaultOf(text: string, title = 'Why a rocket?') {
  const vault = {
    onSave: (_state: unknown) => {},
    note: {
      id,
      title,
      aliases: [],
      tags: ['space'],
      stories: [],
      state: editorStateOfText(text),
      mentions: [],
      mentionsRevision: 'r1',
      isTemplate: false,
      templateFor: null,
      day: null,
      revision: 'r1',
      createdAt: '2025-12-04T08:00:00.000Z',
      updatedAt: '2025-12-05T11:24:00.000Z',
    } as Note,
    queries: new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } } }),
  };
  setLink({
    async call(path, input) {
      switch (path.join('.')) {
        case 'notes.get':
        case 'notes.refresh':
          return vault.note;
        case 'notes.save': {
          const { title, state, revision } = input as Pick<Note, 'title' | 'state' | 'revision'>;
          vault.onSave(state);
          expect(revision).toBe(vault.note.revision);
          vault.note = { ...vault.note, title, state, revision: `${revision}+` };
          return { revision: vault.note.revision, updatedAt: vault.note.updatedAt };
        }
        default:
          throw new Error(`${path.join('.')} is not part of this test`);
      }
    },
  });
  return vault;
}

test('a note opens with its title, its text and its tags', async () => {
  openVault('It outlives the deal.');
  const title = await screen.findByRole('textbox', { name: 'Title' });
  const text = await screen.findByRole('textbox', { name: 'Note text' });
  await waitFor(() => expect(text.textContent).toBe('It outlives the deal.'));
  expect([(title as HTMLTextAreaElement).value, screen.getByText('#space').textContent]).toEqual([
    'Why a rocket?',
    '#space',
  ]);
});

test('a new title is saved when others ask for what is unsaved', async () => {
  const vault = openVault('Text.');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Title' }), '!');
  await flushNotes();
  expect([vault.note.title, readEditorState(vault.note.state).text]).toEqual(['Why a rocket?!', 'Text.']);
});

test('of a long note the first save after opening sends what changed, and not the whole', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `Line ${at}`).join('\n');
  const vault = openVault(lines);
  const text = await screen.findByRole('textbox', { name: 'Note text' });
  await waitFor(() => expect(text.textContent).toContain('Line 59'));
  const saves: unknown[] = [];
  vault.onSave = (state) => saves.push(state);
  // It is found out in idle moments what main has already.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const editor = getNearestEditorFromDOMNode(text);
  editor?.update(() => $getRoot().selectEnd().insertText('!'), { discrete: true });
  await flushNotes();
  expect(saves).toMatchObject([{ kept: [59, 0], of: 60, blocks: [{ type: 'paragraph' }] }]);
});

test('arrow up leads from the first letter of the text to the end of the title', async () => {
  openVault('Text.');
  const text = await screen.findByRole('textbox', { name: 'Note text' });
  const title = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });
  const editor = getNearestEditorFromDOMNode(text);
  const pressUp = () =>
    editor?.update(() => editor.dispatchCommand(KEY_ARROW_UP_COMMAND, new KeyboardEvent('keydown')), {
      discrete: true,
    });
  editor?.update(() => $getRoot().selectEnd(), { discrete: true });
  pressUp();
  expect(document.activeElement).not.toBe(title);
  editor?.update(() => $getRoot().getFirstDescendant()?.selectStart(), { discrete: true });
  pressUp();
  expect([document.activeElement, title.selectionStart]).toEqual([title, 'Why a rocket?'.length]);
});

test('the title of a new note has the focus', async () => {
  openVault('', '');
  expect(await screen.findByRole('textbox', { name: 'Title' })).toBe(document.activeElement);
});

test('a note changed elsewhere is shown as it is now', async () => {
  const vault = openVault('Before.');
  const text = await screen.findByRole('textbox', { name: 'Note text' });
  await waitFor(() => expect(text.textContent).toBe('Before.'));
  vault.note = { ...vault.note, title: 'Renamed', state: editorStateOfText('After.'), revision: 'elsewhere' };
  await vault.queries.invalidateQueries({ queryKey: noteOf(id).queryKey });
  await waitFor(() => expect(text.textContent).toBe('After.'));
  expect((screen.getByRole('textbox', { name: 'Title' }) as HTMLTextAreaElement).value).toBe('Renamed');
});

test('a note that was left, and is saved just while it is opened again, is shown', async () => {
  let saved = () => {};
  const saving = new Promise<void>((resolve) => {
    saved = resolve;
  });
  leaveNote(id, saving);
  const queries = vaultOf('Text.').queries;
  // The save ends between the first look at what is being left and the second one, which React takes later.
  const Saves = () => {
    useLayoutEffect(() => saved());
    return null;
  };
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const isActing = Reflect.get(globalThis, 'IS_REACT_ACT_ENVIRONMENT');
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
  try {
    root.render(
      <QueryClientProvider client={queries}>
        <NoteView noteId={id} />
        <Saves />
      </QueryClientProvider>,
    );
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toBeDefined());
  } finally {
    root.unmount();
    box.remove();
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', isActing);
  }
});
