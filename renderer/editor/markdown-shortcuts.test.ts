import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

function open(): LexicalEditor & Disposable {
  const editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, editorStateOfText('')));
  editor.update(() => $getRoot().selectEnd(), { discrete: true });
  return editor;
}

/** Key by key, as shortcuts are looked for after each; a line break is Enter. */
async function type(editor: LexicalEditor, text: string): Promise<void> {
  for (const key of text) {
    if (key === '\n')
      editor.update(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), { discrete: true });
    else {
      editor.update(
        () => {
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.insertText(key);
        },
        { discrete: true },
      );
    }
    await Promise.resolve();
  }
}

type Shape = string | { readonly [type: string]: readonly Shape[] };

/** Types and words; a done task with a `+`, an open one with a `-`, a list with its kind, a link with its address. */
function shapeOf(node: LexicalNode): Shape {
  const json = node.exportJSON() as { readonly type: string; checked?: boolean; listType?: string; url?: string };
  if (!$isElementNode(node)) return node.getTextContent();
  const sign = json.checked === undefined ? '' : json.checked ? '+' : '-';
  const name = [json.type + sign, json.listType, json.url].filter(Boolean).join(' ');
  return { [name]: node.getChildren().map(shapeOf) };
}
const shape = (editor: LexicalEditor) => editor.read(() => $getRoot().getChildren().map(shapeOf));

test('a task is made as Markdown writes it, and the other items of its list stay what they are', async () => {
  using editor = open();
  await type(editor, '- one\n[ ] two\n[x] three\n\n\n');
  expect(shape(editor)).toEqual([
    { 'list bullet': [{ listitem: ['one'] }] },
    { 'list check': [{ 'listitem-': ['two'] }, { 'listitem-': ['[x] three'] }] },
    { paragraph: [] },
    { paragraph: [] },
  ]);
});

test('a list that begins with a task is a check list', async () => {
  using editor = open();
  await type(editor, '- [x] done\nnext');
  expect(shape(editor)).toEqual([{ 'list check': [{ 'listitem+': ['done'] }, { 'listitem-': ['next'] }] }]);
});

test('a web address is a link once something follows it', async () => {
  using editor = open();
  await type(editor, 'see (https://a.example/b). and www.c.example\nnow');
  expect(shape(editor)).toEqual([
    {
      paragraph: [
        'see (',
        { 'link https://a.example/b': ['https://a.example/b'] },
        '). and ',
        { 'link https://www.c.example': ['www.c.example'] },
      ],
    },
    { paragraph: ['now'] },
  ]);
});

test('undo after an address became a link leaves its words', async () => {
  using editor = open();
  await type(editor, 'https://a.example ');
  expect(shape(editor)).toEqual([{ paragraph: [{ 'link https://a.example': ['https://a.example'] }, ' '] }]);
  editor.update(() => editor.dispatchCommand(UNDO_COMMAND, undefined), { discrete: true });
  await Promise.resolve();
  expect(shape(editor)).toEqual([{ paragraph: ['https://a.example '] }]);
});

test.each(['read me.md ', 'xhttps://a.example ', 'https:// ', 'javascript:alert(1) '])(
  '%j is no address to link',
  async (text) => {
    using editor = open();
    await type(editor, text);
    expect(shape(editor)).toEqual([{ paragraph: [text] }]);
  },
);
