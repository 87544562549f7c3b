import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $createReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import { paragraphNode, readEditorState, rootNode } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

const longestTitle = 100;

/** What is selected as the text of a note, and a title for it; `undefined` where nothing is. */
export function selectionAsNote(editor: LexicalEditor): { title: string; state: EditorState } | undefined {
  const nodes = editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return undefined;
    // Lexical's own form of what it would copy.
    return $generateJSONFromSelectedNodes(editor, selection).nodes as unknown as EditorNode[];
  });
  if (!nodes || nodes.length === 0) return undefined;
  const state = { root: rootNode(asBlocks(nodes)) };
  const [first = ''] = readEditorState(state)
    .text.split('\n')
    .filter((line) => line.trim() !== '');
  const title = first.trim().slice(0, longestTitle);
  const blocks = state.root.children ?? [];
  // A heading that gave its words to the title is not said twice.
  const isHeading = blocks.length > 1 && blocks[0]?.type === 'heading' && first.trim().length <= longestTitle;
  return { title, state: isHeading ? { root: rootNode(blocks.slice(1)) } : state };
}

/** Puts a link in place of what is selected; whole blocks give way to one paragraph with it. */
export function replaceSelectionByLink(editor: LexicalEditor, target: LinkTarget, label: string): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const blocks = new Set(selection.getNodes().map((node) => node.getTopLevelElement()));
      const isWhole = blocks.size > 1;
      selection.removeText();
      const link = $createReferenceNode(target, label);
      const block = selection.anchor.getNode().getTopLevelElement();
      if (isWhole && $isElementNode(block) && block.getTextContent() === '') {
        block.replace($createParagraphNode().append(link));
        link.selectNext(0, 0);
      } else {
        selection.insertNodes([link]);
      }
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

function asBlocks(nodes: readonly EditorNode[]): EditorNode[] {
  const blocks: EditorNode[] = [];
  let run: EditorNode[] = [];
  const flush = () => {
    if (run.length > 0) blocks.push(paragraphNode(run));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node.text === 'string' || node.type === 'linebreak' || node.type === 'link') run.push(node);
    else {
      flush();
      blocks.push(node.type === 'listitem' ? listOf(node) : node);
    }
  }
  flush();
  return blocks;
}

function listOf(item: EditorNode): EditorNode {
  const { textFormat: _, textStyle: __, ...block } = paragraphNode([item]);
  return { ...block, type: 'list', listType: 'bullet', start: 1, tag: 'ul' };
}
