import { $getRoot, $getSlotNames, $isElementNode, type LexicalNode, type EditorState as LexicalState } from 'lexical';
import { unknownType } from '#renderer/editor/unknown/UnknownNode.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

interface Written {
  /** Every node of the block, in order. Nodes are never changed once they are in a state, only replaced. */
  readonly nodes: readonly LexicalNode[];
  readonly stored: EditorNode;
}

const written = new WeakMap<LexicalNode, Written>();

/**
 * The state as it is saved: Lexical's own form, with the parts it does not know put back as they were read. Blocks that
 * are as they were when they were last asked for are the same objects again: a long note is saved every two seconds,
 * and most of it has not changed.
 */
export function storedStateOf(state: LexicalState): EditorState {
  return state.read(() => {
    const root = $getRoot();
    const blocks = root.getChildren();
    if (blocks.some(hasSlots)) return { root: storedNodeOf(state.toJSON().root as unknown as EditorNode) };
    return { root: { ...asStored(root), children: blocks.map($storedBlock) } };
  });
}

function $storedBlock(block: LexicalNode): EditorNode {
  const nodes = $nodesOf(block, []);
  const before = written.get(block);
  const isSame = before?.nodes.length === nodes.length && before.nodes.every((node, at) => node === nodes[at]);
  if (before && isSame) return before.stored;
  const stored = $storedOf(block);
  written.set(block, { nodes, stored });
  return stored;
}

function $nodesOf(node: LexicalNode, nodes: LexicalNode[]): LexicalNode[] {
  nodes.push(node);
  if ($isElementNode(node)) for (const child of node.getChildren()) $nodesOf(child, nodes);
  return nodes;
}

/** One node with all below it, as it is saved. */
export function $storedOf(node: LexicalNode): EditorNode {
  const stored = asStored(node);
  if (stored.type === unknownType) return stored.kept as EditorNode; // the node's own `parse` made sure of its shape
  return $isElementNode(node) ? { ...stored, children: node.getChildren().map($storedOf) } : stored;
}

function asStored(node: LexicalNode): EditorNode {
  return node.exportJSON() as unknown as EditorNode;
}

/** Lexical can hang nodes beside the children of a block. Nothing here makes such, but an extension may. */
function hasSlots(node: LexicalNode): boolean {
  return $getSlotNames(node).length > 0 || ($isElementNode(node) && node.getChildren().some(hasSlots));
}

/** A node in Lexical's form as it is saved: the parts it does not know are put back as they were read. */
export function storedNodeOf(node: EditorNode): EditorNode {
  if (node.type === unknownType) return node.kept as EditorNode;
  return node.children ? { ...node, children: node.children.map(storedNodeOf) } : node;
}
