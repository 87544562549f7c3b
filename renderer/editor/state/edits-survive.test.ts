import { buildEditorFromExtensions } from '@lexical/extension';
import * as fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
import { $moveBlock } from '#renderer/editor/blocks/move-block.ts';
import { type BlockKind, setBlock } from '#renderer/editor/blocks/set-block.ts';
import { $insertBlocks } from '#renderer/editor/clipboard/insert-blocks.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { $textOfNote } from '#renderer/editor/state/place-of-span.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { TABLE_COMMAND, type TableAct } from '#renderer/editor/table/table-commands.ts';
import { editorStateOfText, readEditorState } from '#shared/notes/editor-state.ts';

const kinds: readonly BlockKind[] = [
  'text',
  'heading-1',
  'bullets',
  'numbers',
  'checks',
  'quote',
  'callout',
  'code',
  'math-block',
  'table',
  'footnote',
  'divider',
];
const acts: readonly TableAct[] = [
  'row-above',
  'row-below',
  'column-after',
  'row-up',
  'column-right',
  'header-row',
  'wider',
  'delete-row',
  'delete-column',
];
const pastes = ['- a\n  - b', '> [!tip]\n> c', '| d | e |\n| --- | --- |\n| f | g |', '**h** `i` $j$', '```ts\nk\n```'];

type Step =
  | { readonly do: 'type' | 'enter' | 'delete' | 'up' | 'down' | 'bold' }
  | { readonly do: 'block'; readonly kind: BlockKind }
  | { readonly do: 'table'; readonly act: TableAct }
  | { readonly do: 'paste'; readonly text: string }
  | { readonly do: 'go'; readonly to: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('type', 'enter', 'delete', 'up', 'down', 'bold').map((one) => ({ do: one }) as Step),
  fc.constantFrom(...kinds).map((kind): Step => ({ do: 'block', kind })),
  fc.constantFrom(...acts).map((act): Step => ({ do: 'table', act })),
  fc.constantFrom(...pastes).map((text): Step => ({ do: 'paste', text })),
  fc.nat(30).map((to): Step => ({ do: 'go', to })),
);

function take(editor: LexicalEditor, one: Step): void {
  if (one.do === 'block') setBlock(editor, one.kind);
  else if (one.do === 'table') editor.dispatchCommand(TABLE_COMMAND, one.act);
  else if (one.do === 'bold') editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
  else editor.update(() => $take(one), { discrete: true });
  editor.update(() => {}, { discrete: true });
}

function $take(one: Step): void {
  const selection = $getSelection();
  switch (one.do) {
    case 'type':
      if ($isRangeSelection(selection)) selection.insertText('word ');
      return;
    case 'enter':
      if ($isRangeSelection(selection)) selection.insertParagraph();
      return;
    case 'delete':
      $getRoot().getLastChild()?.selectEnd();
      return;
    case 'up':
    case 'down':
      $moveBlock(one.do);
      return;
    case 'paste':
      $insertBlocks(parseMarkdown(one.text));
      return;
    case 'go': {
      const blocks = $getRoot().getChildren();
      const block = blocks[one.to % Math.max(1, blocks.length)];
      if ($isElementNode(block)) block.selectEnd();
      return;
    }
    default:
  }
}

/** What JSON does not write is no content, and a paragraph remembers the format of its first words for the caret. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, field) => (key === 'textFormat' || key === 'textStyle' ? undefined : field)));

test('after any edits a note that is saved and opened again is equal, and its text is the one that offsets count in', () => {
  void fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      using editor = buildEditorFromExtensions(noteEditorExtension());
      editor.setEditorState(parseEditorState(editor, editorStateOfText('Start here')));
      editor.update(() => $getRoot().selectEnd(), { discrete: true });
      for (const one of steps) take(editor, one);
      const saved = storedStateOf(editor.getEditorState());
      expect(editor.read($textOfNote).replace(/\n+$/, '')).toBe(readEditorState(saved).text.replace(/\n+$/, ''));
      using again = buildEditorFromExtensions(noteEditorExtension());
      again.setEditorState(parseEditorState(again, saved));
      expect(plain(storedStateOf(again.getEditorState()))).toEqual(plain(saved));
    }),
    { numRuns: 150 },
  );
});
