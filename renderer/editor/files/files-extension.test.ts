import { buildEditorFromExtensions } from '@lexical/extension';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { $getRoot, $getSelection, $isRangeSelection, configExtension, DROP_COMMAND, type LexicalEditor } from 'lexical';
import { expect, test, vi } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { INSERT_PICTURE_COMMAND } from '#renderer/editor/files/files-commands.ts';
import { FilesExtension } from '#renderer/editor/files/files-extension.ts';
import { parseMarkdown } from '#renderer/editor/markdown/parse-markdown.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { editorStateOfText, rootNode } from '#shared/notes/editor-state.ts';

const picture = { asset: `${'a1'.repeat(32)}.png`, isPicture: true };
const file = { asset: `${'b2'.repeat(32)}.pdf`, isPicture: false };

/** A note "Look:" with the caret behind it, and files that are kept once `keep` is called. */
function open() {
  const kept: (() => void)[] = [];
  const keepFile = (given: File) =>
    new Promise<typeof picture>((resolve) => kept.push(() => resolve(given.name.endsWith('.png') ? picture : file)));
  const editor = buildEditorFromExtensions(noteEditorExtension([configExtension(FilesExtension, { keepFile })]));
  editor.setEditorState(parseEditorState(editor, editorStateOfText('Look:\nBelow')));
  editor.update(() => $getRoot().getFirstDescendant()?.selectEnd(), { discrete: true });
  const keep = async () => {
    await expect.poll(() => kept.length).toBeGreaterThan(0);
    kept.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { editor, keep };
}

const files = ['chart.png', 'report.pdf'].map((name) => new File(['x'], name));
const type = (editor: LexicalEditor, text: string) =>
  editor.update(
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(text);
    },
    { discrete: true },
  );
const blocks = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => `${node.getType()} ${node.getTextContent()}`.trim()),
  );

test('files come in one after the other where the caret is', async () => {
  const { editor, keep } = open();
  using _ = editor;
  editor.dispatchCommand(DRAG_DROP_PASTE, files);
  await keep();
  await keep();
  await expect
    .poll(() => blocks(editor))
    .toEqual(['paragraph Look:', 'image', 'attachment report.pdf', 'paragraph Below']);
});

test('a picture that is pasted into a list or a sentence comes after it', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  const after = (markdown: string, word: string, offset: number) => {
    editor.setEditorState(parseEditorState(editor, { root: rootNode(parseMarkdown(markdown)) }));
    editor.update(
      () => {
        const found = $getRoot()
          .getAllTextNodes()
          .find((node) => node.getTextContent() === word);
        found?.select(offset, offset);
      },
      { discrete: true },
    );
    editor.dispatchCommand(INSERT_PICTURE_COMMAND, { asset: picture.asset, alt: '' });
    editor.update(() => {}, { discrete: true });
    return blocks(editor);
  };
  expect([after('- one\n- two', 'two', 3), after('one two', 'one two', 4)]).toEqual([
    ['list one\n\ntwo', 'image', 'paragraph'],
    ['paragraph one two', 'image', 'paragraph'],
  ]);
});

test('who writes on while a file is being kept keeps the caret and the sentence', async () => {
  const { editor, keep } = open();
  using _ = editor;
  editor.dispatchCommand(DRAG_DROP_PASTE, files);
  type(editor, ' costs');
  await keep();
  type(editor, ' fell');
  await keep();
  type(editor, ' in May');
  await expect
    .poll(() => blocks(editor))
    .toEqual(['paragraph Look: costs fell in May', 'image', 'attachment report.pdf', 'paragraph Below']);
});

test('what is dropped on words comes between blocks, above or below as the pointer is', async () => {
  const { editor, keep } = open();
  using _ = editor;
  const root = document.createElement('div');
  document.body.append(root);
  editor.setRootElement(root);
  // Nothing is laid out here: each block is 40 pixels high.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const top = [...root.children].indexOf(this) * 40;
    return (this === root ? { top: 0, bottom: 400, left: 0, right: 400 } : { top, bottom: top + 40 }) as DOMRect;
  });
  document.elementFromPoint = (_x, y) => root.children[Math.floor(y / 40)] ?? null;
  const drop = (file: File | undefined, clientY: number) => {
    const event = Object.assign(new Event('drop', { cancelable: true }), {
      clientY,
      dataTransfer: { files: [file], types: ['Files'] },
    });
    editor.dispatchCommand(DROP_COMMAND, event as unknown as DragEvent);
    return event.defaultPrevented;
  };
  expect(drop(files[0], 45)).toBe(true);
  await keep();
  await expect.poll(() => blocks(editor)).toEqual(['paragraph Look:', 'image', 'paragraph Below']);
  drop(files[1], 110);
  await keep();
  await expect
    .poll(() => blocks(editor))
    .toEqual(['paragraph Look:', 'image', 'paragraph Below', 'attachment report.pdf', 'paragraph']);
  root.remove();
  vi.restoreAllMocks();
});
