import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { $insertBlocks } from '#renderer/editor/clipboard/insert-blocks.ts';
import { client } from '#renderer/rpc/client.ts';
import type { NoteId, StoryId } from '#shared/ids.ts';
import { cursorMark } from '#shared/notes/template/fill-template.ts';

interface InsertInto {
  readonly title: string;
  readonly story: StoryId | undefined;
}

/** Puts a template's text where the caret is, filled for this note; the selected words are its `{{selection}}`. */
export async function insertTemplate(editor: LexicalEditor, template: NoteId, into: InsertInto): Promise<void> {
  const selection = editor.read(() => $getSelection()?.getTextContent() ?? '');
  const { state } = await client.notes.fillTemplate({ template, ...into, selection });
  editor.focus();
  editor.update(
    () => {
      if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
      $insertBlocks(state.root.children ?? []);
      $placeCursor();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** The caret goes where the template said, and the mark for that goes. */
function $placeCursor(): void {
  const marked = $findMark($getRoot());
  if (!marked) return;
  const offset = marked.getTextContent().indexOf(cursorMark);
  marked.setTextContent(marked.getTextContent().replaceAll(cursorMark, ''));
  const parent = marked.getParentOrThrow();
  if (marked.getTextContent() !== '') {
    marked.select(offset, offset);
    return;
  }
  const place = marked.getIndexWithinParent();
  marked.remove();
  const selection = $createRangeSelection();
  selection.anchor.set(parent.getKey(), place, 'element');
  selection.focus.set(parent.getKey(), place, 'element');
  $setSelection(selection);
}

function $findMark(node: LexicalNode): TextNode | undefined {
  if ($isTextNode(node)) return node.getTextContent().includes(cursorMark) ? node : undefined;
  if (!$isElementNode(node)) return undefined;
  for (const child of node.getChildren()) {
    const found = $findMark(child);
    if (found) return found;
  }
  return undefined;
}
