import { $createCodeNode } from '@lexical/code';
import { buildEditorFromExtensions } from '@lexical/extension';
import { $createTableCellNode, $createTableNode, $createTableRowNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $createNodeSelection,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { expect, test } from 'vitest';
import { $createCalloutNode } from '#renderer/editor/callout/CalloutNode.ts';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { $createEmbedNode } from '#renderer/editor/embed/EmbedNode.ts';
import { $createImageNode } from '#renderer/editor/image/ImageNode.ts';
import { noteIdSchema } from '#shared/ids.ts';

const line = (text: string) => {
  const paragraph = $createParagraphNode();
  return text === '' ? paragraph : paragraph.append($createTextNode(text));
};
const code = () => $createCodeNode().append($createTextNode('one'), $createLineBreakNode(), $createTextNode('two'));
const callout = () => $createCalloutNode('note').append(line('one'), line('two'));
const embed = () => $createEmbedNode({ kind: 'note', id: noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') }, 'Nova');
const picture = () => $createImageNode({ asset: `${'a1'.repeat(32)}.png`, alt: '' }).append($createTextNode('caption'));

/** A note of these blocks after a key, with the caret as `|` in its block or the block that is selected in brackets. */
function after(
  $blocks: () => LexicalNode[],
  $place: (blocks: LexicalNode[]) => void,
  command: LexicalCommand<KeyboardEvent>,
): string[] {
  using editor: LexicalEditor & Disposable = buildEditorFromExtensions(noteEditorExtension());
  editor.update(
    () => {
      const blocks = $blocks();
      $getRoot()
        .clear()
        .append(...blocks);
      $place(blocks);
    },
    { discrete: true },
  );
  editor.update(() => editor.dispatchCommand(command, new KeyboardEvent('keydown', { cancelable: true })), {
    discrete: true,
  });
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => {
        const selection = $getSelection();
        const at = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
        const isHere = at !== null && (block.is(at) || ($isElementNode(block) && block.isParentOf(at)));
        const isSelected = $isNodeSelection(selection) && selection.has(block.getKey());
        const words = `${block.getType()} ${block.getTextContent().replace(/\n+/g, '/')}`.trim();
        return isSelected ? `[${words}]` : isHere ? `${words}|` : words;
      }),
  );
}

const first = ([block]: LexicalNode[]) => void ($isElementNode(block) && block.selectStart());
const last = (blocks: LexicalNode[]) => void blocks.at(-1)?.selectEnd();

test('the arrow keys have somewhere to go from code, frames and pictures at the ends of a note', () => {
  expect([
    after(() => [code()], last, KEY_ARROW_DOWN_COMMAND),
    after(() => [code()], first, KEY_ARROW_UP_COMMAND),
    after(() => [callout()], last, KEY_ARROW_DOWN_COMMAND),
    after(() => [callout()], first, KEY_ARROW_UP_COMMAND),
    after(() => [picture()], last, KEY_ARROW_DOWN_COMMAND),
  ]).toEqual([
    ['code one/two|', 'paragraph'],
    ['paragraph', 'code one/two|'],
    ['callout one/two|', 'paragraph'],
    ['paragraph', 'callout one/two|'],
    ['image caption|', 'paragraph'],
  ]);
});

test('the arrow keys lead from an embed that is selected to a line of its own', () => {
  const select = ([block]: LexicalNode[]) => {
    const selection = $createNodeSelection();
    if (block) selection.add(block.getKey());
    $setSelection(selection);
  };
  expect([
    after(() => [embed()], select, KEY_ARROW_DOWN_COMMAND),
    after(() => [embed()], select, KEY_ARROW_UP_COMMAND),
  ]).toEqual([
    ['embed Nova', 'paragraph|'],
    ['paragraph|', 'embed Nova'],
  ]);
});

test('within code and frames the arrow keys go from line to line', () => {
  expect([
    after(() => [code()], first, KEY_ARROW_DOWN_COMMAND),
    after(() => [code()], last, KEY_ARROW_UP_COMMAND),
    after(() => [callout()], last, KEY_ARROW_UP_COMMAND),
  ]).toEqual([['code one/two|'], ['code one/two|'], ['callout one/two|']]);
});

test('Backspace and Delete beside an embed select it before they take it away', () => {
  const blocks = () => [line('above'), embed(), line('below')];
  expect([
    after(blocks, ([, , below]) => $isElementNode(below) && void below.selectStart(), KEY_BACKSPACE_COMMAND),
    after(blocks, ([above]) => $isElementNode(above) && void above.selectEnd(), KEY_DELETE_COMMAND),
  ]).toEqual([
    ['paragraph above', '[embed Nova]', 'paragraph below'],
    ['paragraph above', '[embed Nova]', 'paragraph below'],
  ]);
});

test('Backspace after a picture moves no words into its caption', () => {
  expect([
    after(
      () => [picture(), line('below')],
      ([, below]) => $isElementNode(below) && void below.selectStart(),
      KEY_BACKSPACE_COMMAND,
    ),
    after(() => [picture(), line('')], last, KEY_BACKSPACE_COMMAND),
  ]).toEqual([['image caption|', 'paragraph below'], ['image caption|']]);
});

test('Backspace after a table and Delete before one go into its cells', () => {
  const table = () => {
    const cells = ['one', 'two'].map((words) => $createTableCellNode().append(line(words)));
    return $createTableNode().append($createTableRowNode().append(...cells));
  };
  const start = (block: LexicalNode | undefined) => void ($isElementNode(block) && block.selectStart());
  expect([
    after(
      () => [table(), line('below')],
      ([, below]) => start(below),
      KEY_BACKSPACE_COMMAND,
    ),
    after(() => [table(), line('')], last, KEY_BACKSPACE_COMMAND),
    after(
      () => [line('above'), table()],
      ([above]) => void above?.selectEnd(),
      KEY_DELETE_COMMAND,
    ),
  ]).toEqual([['table one/two|', 'paragraph below'], ['table one/two|'], ['paragraph above', 'table one/two|']]);
});
