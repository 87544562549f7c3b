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
import { replaceSelected, type SelectedNote, selectionAsNote } from '#renderer/editor/extract/extract-selection.ts';
import { loadedTag, parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { noteIdSchema } from '#shared/ids.ts';
import { editorStateOfText, paragraphNode, readEditorState, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { footnoteNode, footnoteTextNode } from '#shared/notes/nodes.ts';
import { textOfBlock } from '#shared/notes/sections.ts';

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

function replace(editor: LexicalEditor, note: SelectedNote | undefined, label: string, as: 'link' | 'embed' = 'link') {
  if (!note) throw new Error('Nothing is selected');
  return replaceSelected(editor, note.from, target, label, as);
}

const textOf = (editor: LexicalEditor) => readEditorState(storedStateOf(editor.getEditorState())).text;

test('selected lines are the text of a note named by the first, and one link is in their place', () => {
  using editor = editorWith('keep\nEngines\nthey burn\nand this');
  select(editor, [1, 0], [2, 9]);
  const note = selectionAsNote(editor);
  expect([note?.title, note && readEditorState(note.state).text]).toEqual(['Engines', 'Engines\nthey burn']);
  replace(editor, note, 'Engines');
  expect(textOf(editor)).toBe('keep\nEngines\nand this');
  expect(readEditorState(storedStateOf(editor.getEditorState())).links).toMatchObject([{ target, label: 'Engines' }]);
});

test('a selection that ends where the next line begins leaves that line alone', () => {
  using editor = editorWith('keep\nEngines\nand this');
  select(editor, [1, 0], [2, 0]);
  const note = selectionAsNote(editor);
  expect(note?.title).toBe('Engines');
  replace(editor, note, 'Engines');
  expect(textOf(editor)).toBe('keep\nEngines\nand this');
});

test('of a line only the words that were selected go', () => {
  using editor = editorWith('the big rocket flies');
  select(editor, [0, 14], [0, 4]);
  const note = selectionAsNote(editor);
  expect(note && readEditorState(note.state).text).toBe('big rocket');
  replace(editor, note, 'big rocket');
  expect(textOf(editor)).toBe('the big rocket flies');
});

test('the note can be shown where the words were', () => {
  using editor = editorWith('keep\nEngines\nthey burn\nand this');
  select(editor, [1, 0], [2, 9]);
  expect(replace(editor, selectionAsNote(editor), 'Engines', 'embed')).toBe(true);
  expect(storedStateOf(editor.getEditorState()).root.children?.map(({ type }) => type)).toEqual([
    'paragraph',
    'embed',
    'paragraph',
    'paragraph',
  ]);
  expect(textOf(editor).replace(/\n+/g, '\n')).toBe('keep\nEngines\nand this');
});

test('words that changed while the note was being made stay', () => {
  using editor = editorWith('the big rocket flies');
  select(editor, [0, 4], [0, 14]);
  const note = selectionAsNote(editor);
  editor.update(() => $getRoot().selectStart().insertText('Now '), { discrete: true });
  expect([replace(editor, note, 'big rocket'), textOf(editor)]).toEqual([false, 'Now the big rocket flies']);
});

test('what a footnote of the selected words says goes along', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  const blocks = [
    paragraphNode([textNode('One'), footnoteNode('1')]),
    paragraphNode([textNode('Two'), footnoteNode('2')]),
    footnoteTextNode('1', [textNode('first')]),
    footnoteTextNode('2', [textNode('second')]),
  ];
  editor.setEditorState(parseEditorState(editor, { root: rootNode(blocks) }), { tag: loadedTag });
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(1);
      if ($isElementNode(block)) block.select(0, 2);
    },
    { discrete: true },
  );
  const note = selectionAsNote(editor);
  replace(editor, note, 'Two');
  expect([note?.state.root.children, storedStateOf(editor.getEditorState()).root.children?.map(textOfBlock)]).toEqual([
    [blocks[1], blocks[3]],
    ['One', 'Two', 'first'],
  ]);
});

test('nothing is made of nothing', () => {
  using editor = editorWith('words');
  select(editor, [0, 2], [0, 2]);
  expect(selectionAsNote(editor)).toBeUndefined();
});
