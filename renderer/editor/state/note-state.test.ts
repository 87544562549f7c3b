import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  configExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { changeBlocks } from '#renderer/editor/state/change-blocks.ts';
import { keptHistoryOf, rebaseHistory, restoreHistory } from '#renderer/editor/state/keep-history.ts';
import { loadedTag, parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { editorStateOfText, readEditorState } from '#shared/notes/editor-state.ts';

function editorWith(text: string): LexicalEditor & Disposable {
  const editor = buildEditorFromExtensions(
    noteEditorExtension([configExtension(HistoryExtension, { disabled: false })]),
  );
  editor.setEditorState(parseEditorState(editor, editorStateOfText(text)), { tag: loadedTag });
  return editor;
}

/** Types at the end of a line, as a step of its own. */
function type(editor: LexicalEditor, line: number, words: string): void {
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(line);
      if ($isElementNode(block)) block.selectEnd().insertText(words);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

const textOf = (editor: LexicalEditor) => readEditorState(storedStateOf(editor.getEditorState())).text;
const press = async (editor: LexicalEditor, command: typeof UNDO_COMMAND) => {
  editor.dispatchCommand(command, undefined);
  // The state is exchanged when the update that a command runs in has ended.
  await Promise.resolve();
  return textOf(editor);
};

test('what is saved is what the editor itself would write, after whatever was typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.string({ maxLength: 4 })), { maxLength: 12 }), async (typed) => {
      using editor = editorWith('one\ntwo\nthree');
      for (const [line, words] of typed) {
        type(editor, line % 3, words);
        expect(storedStateOf(editor.getEditorState())).toEqual(editor.getEditorState().toJSON());
      }
      await press(editor, UNDO_COMMAND);
      expect(storedStateOf(editor.getEditorState())).toEqual(editor.getEditorState().toJSON());
    }),
    { numRuns: 60 },
  );
});

test('of a note of which one block has changed the others are the same objects', () => {
  using editor = editorWith('one\ntwo\nthree');
  const before = storedStateOf(editor.getEditorState()).root.children ?? [];
  type(editor, 1, '!');
  const after = storedStateOf(editor.getEditorState()).root.children ?? [];
  expect(after.map((block, at) => block === before[at])).toEqual([true, false, true]);
});

test('another version is shown by exchanging the blocks that differ; the caret stays behind its words', () => {
  using editor = editorWith('one\ntwo words\nthree');
  const keys = editor.read(() => $getRoot().getChildrenKeys());
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(1);
      const text = $isElementNode(block) ? block.getFirstChild() : null;
      if ($isTextNode(text)) text.select(4, 4);
    },
    { discrete: true },
  );
  changeBlocks(editor, editorStateOfText('one\nall two words\nthree'));
  const now = editor.read(() => {
    const selection = $getSelection();
    return {
      keys: $getRoot().getChildrenKeys(),
      behind: $isRangeSelection(selection)
        ? selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset)
        : undefined,
    };
  });
  expect([textOf(editor), now.behind]).toEqual(['one\nall two words\nthree', 'all two ']);
  expect([now.keys[0] === keys[0], now.keys[1] === keys[1], now.keys[2] === keys[2]]).toEqual([true, false, true]);
});

test('undo takes back what was typed here, and nothing of what another window wrote meanwhile', async () => {
  using editor = editorWith('one\ntwo');
  type(editor, 0, ' mine');
  const before = storedStateOf(editor.getEditorState());
  changeBlocks(editor, editorStateOfText('one mine\ntwo theirs'));
  rebaseHistory(editor, before);
  expect([await press(editor, UNDO_COMMAND), await press(editor, REDO_COMMAND)]).toEqual([
    'one\ntwo theirs',
    'one mine\ntwo theirs',
  ]);
});

test('what was typed can be undone when the note is open again, in another editor', async () => {
  using first = editorWith('one\ntwo');
  type(first, 0, ' a');
  type(first, 0, ' b');
  const kept = keptHistoryOf(first);
  using second = editorWith(textOf(first));
  restoreHistory(second, kept);
  expect([
    await press(second, UNDO_COMMAND),
    await press(second, UNDO_COMMAND),
    await press(second, REDO_COMMAND),
  ]).toEqual(['one a\ntwo', 'one\ntwo', 'one a\ntwo']);
  expect(getExtensionDependencyFromEditor(second, HistoryExtension).output.historyState.value.undoStack).toHaveLength(
    1,
  );
});

test('also when the note was changed while it was closed', async () => {
  using first = editorWith('one\ntwo');
  type(first, 0, ' a');
  const kept = keptHistoryOf(first);
  using second = editorWith('one a\ntwo\nthree');
  restoreHistory(second, kept);
  expect(await press(second, UNDO_COMMAND)).toBe('one\ntwo\nthree');
});
