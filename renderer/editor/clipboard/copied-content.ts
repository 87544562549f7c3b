import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import { $getEditor, type BaseSelection } from 'lexical';
import { storedNodeOf } from '#renderer/editor/state/stored-state-of.ts';
import { paragraphNode } from '#shared/notes/editor-state.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** What is selected, in the form in which it is saved: blocks, or the words of one block. */
export function $copiedNodes(selection: BaseSelection | null): EditorNode[] {
  if (!selection) return [];
  // Lexical's serialized nodes are plain JSON of the same shape.
  const { nodes } = $generateJSONFromSelectedNodes($getEditor(), selection) as unknown as { nodes: EditorNode[] };
  return nodes.map(storedNodeOf);
}

/** Blocks: words that stand alone become a paragraph, list items a list. */
export function asBlocks(nodes: readonly EditorNode[]): EditorNode[] {
  const blocks: EditorNode[] = [];
  let words: EditorNode[] = [];
  const end = () => {
    if (words.length > 0) blocks.push(paragraphNode(words));
    words = [];
  };
  for (const node of nodes) {
    if (isWords(node)) words.push(node);
    else {
      end();
      blocks.push(node);
    }
  }
  end();
  return blocks;
}

/** Whether a copy is words of one line, which need no marks around them. */
export function isOneLine(nodes: readonly EditorNode[]): boolean {
  return nodes.every(isWords) || (nodes.length === 1 && nodes[0]?.type === 'paragraph');
}

function isWords({ type, text }: EditorNode): boolean {
  return typeof text === 'string' || ['linebreak', 'link', 'footnote'].includes(type);
}
