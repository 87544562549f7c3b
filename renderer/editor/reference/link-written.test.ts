import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { beforeEach, expect, test, vi } from 'vitest';
import { $insertBlocks } from '#renderer/editor/clipboard/insert-blocks.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { $writtenLinks, linkClosed, linkWritten } from '#renderer/editor/reference/link-written.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { paragraphNode, readEditorState, rootNode, textNode } from '#shared/notes/editor-state.ts';

const power = { kind: 'note', id: '01hzzzzzzzzzzzzzzzzzzzzzz1' };
const named = { target: power, title: 'Orbital power', alias: null, entityType: null, detail: null };

beforeEach(() => {
  setLink({ call: async () => [named] });
});

/** A note that says something, with the caret at its end. */
function open(text: string): LexicalEditor & Disposable {
  const editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, { root: rootNode([paragraphNode([textNode(text)])]) }));
  editor.update(() => void $getRoot().selectEnd(), { discrete: true });
  return editor;
}

const contentOf = (editor: LexicalEditor) => readEditorState(storedStateOf(editor.getEditorState()));
const linksOf = (editor: LexicalEditor) => contentOf(editor).links.map(({ label, target }) => [label, target]);

function type(editor: LexicalEditor, text: string): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(text);
    },
    { discrete: true },
  );
}

/** The mark of a link that was typed at the beginning of the note. */
function triggerOf(editor: LexicalEditor, query: string, label?: string): PlacedTrigger {
  const end = `[[${query}${label === undefined ? '' : `|${label}`}]]`.length;
  const nodeKey = editor.read(() => $getRoot().getAllTextNodes()[0]?.getKey() ?? '');
  return { kind: 'link', query, ...(label && { label }), start: 0, end, isClosed: true, nodeKey, rect: {} as DOMRect };
}

test('a link that was typed in full is one, also when the writer has gone on meanwhile', async () => {
  using editor = open('[[orbital power]]');
  const trigger = triggerOf(editor, 'orbital power');
  type(editor, ' and so');
  const linked = linkClosed(editor, trigger);
  type(editor, ' on');
  await linked;
  type(editor, '.');
  expect([contentOf(editor).text, linksOf(editor)]).toEqual(['orbital power and so on.', [['orbital power', power]]]);
});

test('its own words and its heading are kept', async () => {
  using words = open('[[Orbital power|it]]');
  await linkClosed(words, triggerOf(words, 'Orbital power', 'it'));
  using heading = open('[[Orbital power#Heat]]');
  await linkClosed(heading, triggerOf(heading, 'Orbital power#Heat'));
  expect([linksOf(words), linksOf(heading)]).toEqual([
    [['it', power]],
    [['Orbital power › Heat', { ...power, heading: 'Heat' }]],
  ]);
});

test('a name that nothing has, and an answer that never comes, leave the words', async () => {
  using editor = open('[[Nobody knows]]');
  await linkClosed(editor, triggerOf(editor, 'Nobody knows'));
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  setLink({ call: async () => Promise.reject(new Error('gone')) });
  await linkClosed(editor, triggerOf(editor, 'Nobody knows'));
  expect([contentOf(editor).text, warn.mock.calls.length]).toEqual(['[[Nobody knows]]', 1]);
  warn.mockRestore();
});

test('links in what was pasted become links, those that stood there as words stay words', async () => {
  using editor = open('[[Orbital power]] stays');
  const before = editor.read($writtenLinks);
  editor.update(
    () => {
      $getRoot().selectEnd();
      $insertBlocks(
        parseMarkdown(
          '# Head\n\nSee [[Orbital power]] and [[Orbital power|it]], not `[[Orbital power]]`.\n\n![[Orbital power]]\n\nend',
        ),
      );
    },
    { discrete: true },
  );
  await linkWritten(editor, before);
  await expect.poll(() => linksOf(editor)).toHaveLength(3);
  const blocks = storedStateOf(editor.getEditorState()).root.children ?? [];
  expect([contentOf(editor).text.split('\n')[1], blocks.map(({ type }) => type)]).toEqual([
    'See Orbital power and it, not [[Orbital power]].',
    ['paragraph', 'paragraph', 'embed', 'paragraph'],
  ]);
});
