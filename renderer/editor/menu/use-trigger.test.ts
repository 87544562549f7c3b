import { buildEditorFromExtensions } from '@lexical/extension';
import { act, renderHook } from '@testing-library/react';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { useTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

const root = document.createElement('div');

beforeEach(() => document.body.append(root));
afterEach(() => root.remove());

const update = (editor: LexicalEditor, $act: () => void) => act(() => editor.update($act, { discrete: true }));

function type(editor: LexicalEditor, text: string): void {
  update(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(text);
  });
}

test('a menu opens for what is typed, not where the caret comes by', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setRootElement(root);
  editor.setEditorState(parseEditorState(editor, editorStateOfText('see /quote')));
  const left: string[] = [];
  const { result } = renderHook(() => useTrigger(editor, ({ query }) => left.push(query)));
  const kind = () => result.current[0]?.kind;
  update(editor, () => void $getRoot().selectEnd());
  expect(kind()).toBeUndefined();
  type(editor, ' and [[Nova');
  expect(kind()).toBe('link');
  update(editor, () => void $getRoot().selectStart());
  expect(kind()).toBeUndefined();
  update(editor, () => void $getRoot().selectEnd());
  expect(kind()).toBeUndefined();
  type(editor, ']]');
  expect([result.current[0]?.isClosed, left]).toEqual([true, []]);
  type(editor, ' ');
  expect([kind(), left]).toEqual([undefined, ['Nova']]);
});
