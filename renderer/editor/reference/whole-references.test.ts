import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { $createReferenceNode, type ReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { entityIdSchema } from '#shared/ids.ts';

const nova = { kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') } as const;

/** A note "By [Nova], now", and its link. */
function open(): { editor: LexicalEditor & Disposable; link: ReferenceNode } {
  const editor = buildEditorFromExtensions(noteEditorExtension());
  let link: ReferenceNode | undefined;
  editor.update(
    () => {
      link = $createReferenceNode(nova, 'Nova');
      $getRoot()
        .clear()
        .append($createParagraphNode().append($createTextNode('By '), link, $createTextNode(', now')));
    },
    { discrete: true },
  );
  if (!link) throw new Error('There is no link');
  return { editor, link };
}

function run<Payload>(editor: LexicalEditor, command: LexicalCommand<Payload>, payload: Payload): void {
  editor.update(() => editor.dispatchCommand(command, payload), { discrete: true });
}

const press = (isShifted = false) => new KeyboardEvent('keydown', { shiftKey: isShifted, cancelable: true });
const words = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .map((node) => (node.getType() === 'reference' ? `[${node.getTextContent()}]` : node.getTextContent()))
      .join(''),
  );
const caret = (editor: LexicalEditor) =>
  editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return undefined;
    const { anchor, focus } = selection;
    return [anchor, focus].map((point) => `${point.getNode().getTextContent()}:${point.offset}`);
  });

test('an arrow key passes a link in one step, and with Shift selects all of it', () => {
  const { editor, link } = open();
  using _ = editor;
  editor.update(() => link.getPreviousSibling()?.selectEnd(), { discrete: true });
  run(editor, KEY_ARROW_RIGHT_COMMAND, press());
  expect(caret(editor)).toEqual(['Nova:4', 'Nova:4']);
  run(editor, KEY_ARROW_LEFT_COMMAND, press(true));
  expect(caret(editor)).toEqual(['Nova:4', 'Nova:0']);
  editor.update(() => link.getNextSibling()?.selectStart(), { discrete: true });
  run(editor, KEY_ARROW_LEFT_COMMAND, press());
  expect(caret(editor)).toEqual(['Nova:0', 'Nova:0']);
});

test.each([
  [1, 'By x[Nova], now'],
  [3, 'By [Nova]x, now'],
])('what is typed among the letters of a link, after %i of them, comes beside it', (offset, expected) => {
  const { editor, link } = open();
  using _ = editor;
  editor.update(() => link.select(offset, offset), { discrete: true });
  run(editor, CONTROLLED_TEXT_INSERTION_COMMAND, 'x');
  expect(words(editor)).toBe(expected);
});

test('Enter among the letters of a link cuts no link in two', () => {
  const { editor, link } = open();
  using _ = editor;
  editor.update(() => link.select(3, 3), { discrete: true });
  run(editor, INSERT_PARAGRAPH_COMMAND, undefined);
  expect(
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((block) => block.getTextContent()),
    ),
  ).toEqual(['By Nova', ', now']);
});

test('what is written over a part of a link takes all of it', () => {
  const { editor, link } = open();
  using _ = editor;
  editor.update(
    () => {
      const selection = link.select(2, 2);
      const after = link.getNextSibling();
      if (after) selection.focus.set(after.getKey(), 1, 'text');
    },
    { discrete: true },
  );
  run(editor, CONTROLLED_TEXT_INSERTION_COMMAND, 'x');
  expect(words(editor)).toBe('By x now');
});

test.each([['(The Orbit Daily, 2026)'], ['[1]']])(
  'a link that is named %s anew keeps the caret behind it, where what is typed belongs',
  (label) => {
    const { editor, link } = open();
    using _ = editor;
    editor.update(() => link.select(4, 4), { discrete: true });
    editor.update(() => link.setTextContent(label), { discrete: true });
    expect(caret(editor)).toEqual([`${label}:${label.length}`, `${label}:${label.length}`]);
    run(editor, CONTROLLED_TEXT_INSERTION_COMMAND, ' and on');
    expect(words(editor)).toBe(`By [${label}] and on, now`);
  },
);
