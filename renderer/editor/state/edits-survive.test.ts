import { buildEditorFromExtensions } from '@lexical/extension';
import * as fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
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
import { clipIdSchema, noteIdSchema, sha256Schema } from '#shared/ids.ts';
import { clipQuoteNode } from '#shared/notes/clip-quote.ts';
import {
  editorStateOfText,
  paragraphNode,
  readEditorState,
  referenceNode,
  tagNode,
  textNode,
} from '#shared/notes/editor-state.ts';
import { embedNode } from '#shared/notes/embeds.ts';
import { attachmentNode, imageNode, lineBreakNode, linkNode, mathNode } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

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

const note = '01hzzzzzzzzzzzzzzzzzzzzzz1';
const clip = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz2');
const asset = `${'a1'.repeat(32)}.png`;
const target = { kind: 'note', id: noteIdSchema.parse(note) } as const;
const quote = {
  exact: 'It flew.',
  prefix: '',
  suffix: '',
  version: 1,
  start: 0,
  end: 8,
  clip,
  sentence: 1,
  paragraph: 1,
  hash: sha256Schema.parse('ab'.repeat(32)),
  source: { title: 'A report', outlet: null, authors: [], published: null, address: null },
};
/** What Markdown does not say: links, tags and everything that comes from elsewhere. */
const pieces: readonly EditorNode[] = [
  paragraphNode([textNode('see '), referenceNode(target, 'Nova'), textNode(' and '), tagNode('space/launch')]),
  paragraphNode([{ ...referenceNode({ kind: 'clip', id: clip }, '[1]'), cite: true }]),
  paragraphNode([linkNode('https://a.example/', null, [textNode('there')]), lineBreakNode(), mathNode('x^2')]),
  embedNode(target, 'Nova'),
  embedNode({ kind: 'highlight', clip, highlight: 'h1' }, 'A report'),
  embedNode({ kind: 'search', id: 's1' }, 'rockets'),
  clipQuoteNode(quote),
  imageNode({ asset, alt: 'A rocket' }, [textNode('On the pad')]),
  attachmentNode(asset, 'report.pdf', [textNode('The report')]),
  { type: 'bibliography', version: 1, style: 'apa' },
  { type: 'sparkle', version: 9, text: 'unheard of' },
];

type Step =
  | { readonly do: 'type' | 'enter' | 'delete' | 'cut' | 'up' | 'down' | 'bold' | 'undo' | 'redo' | 'in' | 'out' }
  | { readonly do: 'block'; readonly kind: BlockKind }
  | { readonly do: 'table'; readonly act: TableAct }
  | { readonly do: 'paste'; readonly text: string }
  | { readonly do: 'piece'; readonly piece: EditorNode }
  | { readonly do: 'go'; readonly to: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .constantFrom('type', 'enter', 'delete', 'cut', 'up', 'down', 'bold', 'undo', 'redo', 'in', 'out')
    .map((one) => ({ do: one }) as Step),
  fc.constantFrom(...kinds).map((kind): Step => ({ do: 'block', kind })),
  fc.constantFrom(...acts).map((act): Step => ({ do: 'table', act })),
  fc.constantFrom(...pastes).map((text): Step => ({ do: 'paste', text })),
  fc.constantFrom(...pieces).map((piece): Step => ({ do: 'piece', piece })),
  fc.nat(30).map((to): Step => ({ do: 'go', to })),
);

function take(editor: LexicalEditor, one: Step): void {
  if (one.do === 'block') setBlock(editor, one.kind);
  else if (one.do === 'table') editor.dispatchCommand(TABLE_COMMAND, one.act);
  else if (one.do === 'bold') editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold');
  else if (one.do === 'undo') editor.dispatchCommand(UNDO_COMMAND, undefined);
  else if (one.do === 'redo') editor.dispatchCommand(REDO_COMMAND, undefined);
  else if (one.do === 'in') editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
  else if (one.do === 'out') editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
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
    case 'cut':
      if ($isRangeSelection(selection)) {
        selection.anchor.set(selection.anchor.key, 0, selection.anchor.type);
        selection.removeText();
      }
      return;
    case 'up':
    case 'down':
      $moveBlock(one.do);
      return;
    case 'paste':
      $insertBlocks(parseMarkdown(one.text));
      return;
    case 'piece':
      $insertBlocks([one.piece]);
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
    fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
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
    { numRuns: 200 },
  );
});
