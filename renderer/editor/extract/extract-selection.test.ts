import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { replaceSelectionByLink, selectionAsNote } from '#renderer/editor/extract/extract-selection.ts';
import { loadedTag, parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { noteIdSchema } from '#shared/ids.ts';
import { editorStateOfText, readEditorState } from '#shared/notes/editor-state.ts';

const target = { kind: 'note' as const, id: noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') };

function editorWith(text: string): LexicalEditor & Disposable {
  const editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, editorStateOfText(text)), { tag: loadedTag });
  return editor;
}

/** Selects from an offset of a line to an offset of another. */
function select(editor: LexicalEditor, from: [number, number], to: [number, number]): void {
  editor.update(
    () => {
      const selection = $createRangeSelection();
      for (const [point, [line, offset]] of [
        [selection.anchor, from],
        [selection.focus, to],
      ] as const) {
        const block = $getRoot().getChildAtIndex(line);
        const text = $isElementNode(block) ? block.getFirstChild() : null;
        if ($isTextNode(text)) point.set(text.getKey(), offset, 'text');
      }
      $setSelection(selection);
    },
    { discrete: true },
  );
}

const textOf = (editor: LexicalEditor) => readEditorState(storedStateOf(editor.getEditorState())).text;

test('selected lines are the text of a note named by the first, and one link is in their place', () => {
  using editor = editorWith('keep\nEngines\nthey burn\nand this');
  select(editor, [1, 0], [2, 9]);
  const note = selectionAsNote(editor);
  expect([note?.title, note && readEditorState(note.state).text]).toEqual(['Engines', 'Engines\nthey burn']);
  replaceSelectionByLink(editor, target, 'Engines');
  expect(textOf(editor)).toBe('keep\nEngines\nand this');
  expect(readEditorState(storedStateOf(editor.getEditorState())).links).toMatchObject([{ target, label: 'Engines' }]);
});

test('a selection that ends where the next line begins leaves that line alone', () => {
  using editor = editorWith('keep\nEngines\nand this');
  select(editor, [1, 0], [2, 0]);
  expect(selectionAsNote(editor)?.title).toBe('Engines');
  replaceSelectionByLink(editor, target, 'Engines');
  expect(textOf(editor)).toBe('keep\nEngines\nand this');
});

test('of a line only the words that were selected go', () => {
  using editor = editorWith('the big rocket flies');
  select(editor, [0, 14], [0, 4]);
  const note = selectionAsNote(editor);
  expect(note && readEditorState(note.state).text).toBe('big rocket');
  replaceSelectionByLink(editor, target, 'big rocket');
  expect(textOf(editor)).toBe('the big rocket flies');
});

test('nothing is made of nothing', () => {
  using editor = editorWith('words');
  select(editor, [0, 2], [0, 2]);
  expect(selectionAsNote(editor)).toBeUndefined();
});
