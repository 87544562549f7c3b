import type { EditorState as LexicalState } from 'lexical';
import { unknownType } from '#renderer/editor/unknown/UnknownNode.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/** The state as it is saved: Lexical's own form, with the parts it does not know put back as they were read. */
export function storedStateOf(state: LexicalState): EditorState {
  return { root: unwrap(state.toJSON().root as unknown as EditorNode) };
}

function unwrap(node: EditorNode): EditorNode {
  if (node.type === unknownType) return node.kept as EditorNode; // the node's own `parse` made sure of its shape
  return node.children ? { ...node, children: node.children.map(unwrap) } : node;
}
