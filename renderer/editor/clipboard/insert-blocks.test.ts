import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $getSelection, $isRangeSelection, $isTextNode, type ParagraphNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $insertBlocks } from '#renderer/editor/clipboard/insert-blocks.ts';
import { readOwnCopy } from '#renderer/editor/clipboard/own-copy.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { writeMarkdown } from '#renderer/editor/markdown/write-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { paragraphNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { embedNode } from '#shared/notes/embeds.ts';
import { footnoteNode, footnoteTextNode } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

const search = embedNode({ kind: 'search', id: 's1' }, 'rockets');

/** A note of some blocks or Markdown after blocks came in behind a word of it, and a word was typed there. */
function noteAfter(before: string | EditorNode[], word: string, blocks: Parameters<typeof $insertBlocks>[0]): string {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(
    parseEditorState(editor, { root: rootNode(typeof before === 'string' ? parseMarkdown(before) : before) }),
  );
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
  return writeMarkdown(storedStateOf(editor.getEditorState()).root.children ?? [])
    .trim()
    .replaceAll('\\!', '!');
}

test('what no item of a list can hold comes after the list, and writing goes on behind it', () => {
  expect([
    noteAfter('- one\n  - deep\n- two', 'deep', [search]),
    noteAfter('- one\n- two', 'one', parseMarkdown('## Head\n\nWords')),
    noteAfter('- one\n- two', 'one', parseMarkdown('- more')),
  ]).toEqual([
    '- one\n  - deep\n- two\n\n![[search:s1|rockets]]\n\n!',
    '- one\n- two\n\n## Head\n\nWords!',
    '- one\n- more!\n- two',
  ]);
});

test('after a block without words there is a line to write on, in a table and in a frame, too', () => {
  const [table = '', frame = ''] = [
    noteAfter('| a | b |\n| --- | --- |\n| c | d |', 'c', [search]),
    noteAfter('> [!note]\n> Words', 'Words', [search]),
  ];
  expect([table.replace('![', '').includes('!'), table.split('\n').length, frame]).toEqual([
    true,
    3,
    '> [!NOTE]\n> Words\n>\n> ![[search:s1|rockets]]\n>\n> !',
  ]);
  expect(noteAfter('Words', 'Words', [paragraphNode([textNode('and')])])).toBe('Wordsand!');
});

describe('footnotes that come in', () => {
  const note = 'Here[^1] it is.\n\n[^1]: Ours.';

  test('get a label that is free, and what they say goes to the end', () => {
    expect(noteAfter(note, 'Here', parseMarkdown('# Head\n\nThere[^1] and[^x].\n\n[^1]: Theirs.\n[^x]: Own.'))).toBe(
      ['HereHead', 'There[^2] and[^x].![^1] it is.', '[^1]: Ours.', '[^2]: Theirs.', '[^x]: Own.'].join('\n\n'),
    );
  });

  test('bring along what they say when words are copied', () => {
    using editor = buildEditorFromExtensions(noteEditorExtension());
    editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown(`${note}\n\nMore.`)) }));
    editor.update(() => $getRoot().getFirstChildOrThrow<ParagraphNode>().select(0, 2), { discrete: true });
    const copied = editor.read(() => $getClipboardDataFromSelection());
    const nodes = readOwnCopy(copied['application/x-lexical-editor'] ?? '') ?? [];
    expect([nodes.map(({ type }) => type), nodes.at(-1)?.label, copied['text/plain']]).toEqual([
      ['text', 'footnote', 'footnote-text'],
      '1',
      'Here',
    ]);
  });

  test('stay one with the same footnote of the note, as when words are moved in it', () => {
    expect(noteAfter(note, 'Here', parseMarkdown('again[^1]\n\n[^1]: Ours.'))).toBe(
      'Hereagain[^1]![^1] it is.\n\n[^1]: Ours.',
    );
  });

  test('are words where no mark leads to them', () => {
    expect(noteAfter(note, 'Here', [footnoteTextNode('1', [textNode(' alone')])])).toBe(
      'Here alone![^1] it is.\n\n[^1]: Ours.',
    );
  });

  test('get the line back that was cut out before', () => {
    const block = paragraphNode([textNode('Mark'), footnoteNode('1')]);
    expect(noteAfter([block], 'Mark', [footnoteTextNode('1', [textNode('Says')])])).toBe('Mark![^1]\n\n[^1]: Says');
  });

  test('come behind a list that cannot hold their blocks', () => {
    expect(noteAfter(`- one\n\n${note}`, 'one', parseMarkdown('> Said[^1]\n\n[^1]: Theirs.'))).toBe(
      '- one\n\n> Said[^2]!\n\nHere[^1] it is.\n\n[^1]: Ours.\n\n[^2]: Theirs.',
    );
  });
});
