import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, type LexicalEditor } from 'lexical';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { findInText } from '#renderer/editor/find/find-in-text.ts';
import { readFindableText, replacePlaces } from '#renderer/editor/find/found-places.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { rootNode } from '#shared/notes/editor-state.ts';

const root = document.createElement('div');
const field = document.createElement('input');

beforeEach(() => {
  root.contentEditable = 'true';
  root.tabIndex = 0;
  document.body.append(root, field);
});
afterEach(() => document.body.replaceChildren());

function replaceFirst(editor: LexicalEditor, words: string, other: string): void {
  const text = readFindableText(editor);
  replacePlaces(
    editor,
    text,
    findInText(text.text, { words, isCaseKept: false, isWholeWord: false }).slice(0, 1),
    other,
  );
}

const $words = () => $getRoot().getTextContent();

test('who replaces one place after the other stays in the field, and writes nothing into the note', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setRootElement(root);
  editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown('one rocket, **rock**et')) }));
  editor.update(() => void $getRoot().selectEnd(), { discrete: true });
  field.focus();
  // A browser would take the focus to where a selection is put.
  window.getSelection()?.removeAllRanges();
  replaceFirst(editor, 'rocket', 'engine');
  replaceFirst(editor, 'rocket', 'engine');
  expect([document.activeElement, window.getSelection()?.rangeCount, editor.read($words)]).toEqual([
    field,
    0,
    'one engine, engine',
  ]);
});
