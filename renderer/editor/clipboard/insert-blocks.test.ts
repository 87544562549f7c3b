import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $getSelection, $isRangeSelection, $isTextNode } from 'lexical';
import { expect, test } from 'vitest';
import { $insertBlocks } from '#renderer/editor/clipboard/insert-blocks.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { writeMarkdown } from '#renderer/editor/markdown/write-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { paragraphNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { embedNode } from '#shared/notes/embeds.ts';

const search = embedNode({ kind: 'search', id: 's1' }, 'rockets');

/** A note of some Markdown after blocks came in behind a word of it, and a word was typed there. */
function after(markdown: string, word: string, blocks: Parameters<typeof $insertBlocks>[0]): string {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown(markdown)) }));
  const run = ($act: () => void) => editor.update($act, { discrete: true });
  run(() => {
    const found = $getRoot()
      .getAllTextNodes()
      .find((node) => node.getTextContent() === word);
    if ($isTextNode(found)) found.selectEnd();
  });
  run(() => $insertBlocks(blocks));
  run(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('!');
  });
  return writeMarkdown(storedStateOf(editor.getEditorState()).root.children ?? []).trim();
}

test('what no item of a list can hold comes after the list, and writing goes on behind it', () => {
  expect([
    after('- one\n  - deep\n- two', 'deep', [search]),
    after('- one\n- two', 'one', parseMarkdown('## Head\n\nWords')),
    after('- one\n- two', 'one', parseMarkdown('- more')),
  ]).toEqual([
    '- one\n  - deep\n- two\n\n![[search:s1|rockets]]\n\n!',
    '- one\n- two\n\n## Head\n\nWords!',
    '- one\n- more!\n- two',
  ]);
});

test('after a block without words there is a line to write on, in a table and in a frame, too', () => {
  const [table = '', frame = ''] = [
    after('| a | b |\n| --- | --- |\n| c | d |', 'c', [search]),
    after('> [!note]\n> Words', 'Words', [search]),
  ];
  expect([table.replace('![', '').includes('!'), table.split('\n').length, frame]).toEqual([
    true,
    3,
    '> [!NOTE]\n> Words\n>\n> ![[search:s1|rockets]]\n>\n> !',
  ]);
  expect(after('Words', 'Words', [paragraphNode([textNode('and')])])).toBe('Wordsand!');
});
