import { buildEditorFromExtensions } from '@lexical/extension';
import { $isListItemNode } from '@lexical/list';
import { $getRoot, $isElementNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { expect, test } from 'vitest';
import { duplicateBlock, moveBlockBy, moveBlockTo, turnInto } from '#renderer/editor/block-tools/block-acts.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { writeMarkdown } from '#renderer/editor/markdown/write-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { rootNode } from '#shared/notes/editor-state.ts';

/** The note of some Markdown after something was done with its blocks, as Markdown. */
function after(markdown: string, act: (editor: LexicalEditor, keyOf: (words: string) => NodeKey) => void): string {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown(markdown)) }));
  const keyOf = (words: string) => {
    const found = editor.read(() =>
      piecesIn($getRoot())
        .find((node) => node.getTextContent() === words)
        ?.getKey(),
    );
    if (found === undefined) throw new Error(`Nothing says ${words}`);
    return found;
  };
  act(editor, keyOf);
  editor.update(() => {}, { discrete: true });
  return writeMarkdown(storedStateOf(editor.getEditorState()).root.children ?? []).trim();
}

function piecesIn(node: LexicalNode): LexicalNode[] {
  const children = $isElementNode(node) ? node.getChildren() : [];
  const isPiece = $isListItemNode(node) || $getRoot().is(node.getParent());
  return [...children.flatMap(piecesIn), ...(isPiece ? [node] : [])];
}

const list = '- one\n  - under one\n- two\n- three';

test.each([
  ['an item moves with what hangs under it', 'one', 'three', 'after', '- two\n- three\n- one\n  - under one'],
  ['an item comes among those under another', 'three', 'one', 'after', '- one\n  - three\n  - under one\n- two'],
  ['an item goes before another', 'two', 'one', 'before', '- two\n- one\n  - under one\n- three'],
  [
    'the last of a nested list takes the list along',
    'under one',
    'three',
    'before',
    '- one\n- two\n- under one\n- three',
  ],
  ['an item does not go under itself', 'one', 'under one', 'after', list],
] as const)('%s', (_, moved, beside, side, expected) => {
  expect(after(list, (editor, keyOf) => moveBlockTo(editor, keyOf(moved), { beside: keyOf(beside), side }))).toBe(
    expected,
  );
});

test('a line is dragged into a list, and an item out of it', () => {
  expect([
    after('line\n\n- [x] done\n- [ ] open', (editor, keyOf) =>
      moveBlockTo(editor, keyOf('line'), { beside: keyOf('done'), side: 'after' }),
    ),
    after('line\n\n- one\n- two\n\nend', (editor, keyOf) =>
      moveBlockTo(editor, keyOf('two'), { beside: keyOf('end'), side: 'after' }),
    ),
    after('line\n\n- one', (editor, keyOf) =>
      moveBlockTo(editor, keyOf('one'), { beside: keyOf('line'), side: 'before' }),
    ),
  ]).toEqual(['- [x] done\n- [ ] line\n- [ ] open', 'line\n\n- one\n\nend\n\n- two', '- one\n\nline']);
});

test('an item moved by key passes its neighbor with what hangs under either', () => {
  expect([
    after(list, (editor, keyOf) => moveBlockBy(editor, keyOf('one'), 'down')),
    after(list, (editor, keyOf) => moveBlockBy(editor, keyOf('two'), 'up')),
  ]).toEqual(['- two\n- one\n  - under one\n- three', '- two\n- one\n  - under one\n- three']);
});

test('a copy of an item leaves what hangs under it where it is', () => {
  expect(after(list, (editor, keyOf) => duplicateBlock(editor, keyOf('one')))).toBe(
    '- one\n- one\n  - under one\n- two\n- three',
  );
});

test('an item that is turned into text leaves the others in their lists', () => {
  expect([
    after(list, (editor, keyOf) => turnInto(editor, keyOf('two'), 'text')),
    after(list, (editor, keyOf) => turnInto(editor, keyOf('three'), 'heading-2')),
  ]).toEqual(['- one\n  - under one\n\ntwo\n\n- three', '- one\n  - under one\n- two\n\n## three']);
});
