import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import { blockElementAt } from '#renderer/editor/block-tools/block-at.ts';

/** Between which blocks something is dropped. */
export interface DropPlace {
  /** The block it comes before; none at the end of the note. */
  readonly before: NodeKey | undefined;
  /** Where the line is shown, in the editor's shell. */
  readonly top: number;
}

export function dropPlaceAt(editor: LexicalEditor, clientY: number): DropPlace | undefined {
  const root = editor.getRootElement();
  const block = root && blockElementAt(root, clientY);
  if (!root || !block) return undefined;
  const shell = (root.parentElement ?? root).getBoundingClientRect();
  const { top, bottom } = block.getBoundingClientRect();
  const isAfter = clientY > (top + bottom) / 2;
  const next = isAfter ? block.nextElementSibling : block;
  const before = next
    ? editor.getEditorState().read(() => $getNearestNodeFromDOMNode(next)?.getKey(), { editor })
    : undefined;
  return { before, top: (isAfter ? bottom : top) - shell.top - 1 };
}

const edge = 48;
const step = 14;

/** A drag that comes near the end of the pane goes on. */
export function scrollNearEdge(from: HTMLElement, clientY: number): void {
  let pane: HTMLElement | null = from;
  while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
  if (!pane) return;
  const { top, bottom } = pane.getBoundingClientRect();
  if (clientY < top + edge) pane.scrollBy(0, -step);
  else if (clientY > bottom - edge) pane.scrollBy(0, step);
}
