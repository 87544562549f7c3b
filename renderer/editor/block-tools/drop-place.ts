import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import { blockElementAt, pieceElementAt } from '#renderer/editor/block-tools/block-at.ts';

/** Beside which block, or item of a list, something is dropped. */
export interface DropPlace {
  readonly beside: NodeKey;
  readonly side: 'before' | 'after';
  /** Where the line is shown, in the editor's shell. */
  readonly top: number;
  /** How far in from the start of the text. */
  readonly inset: number;
}

/** `canBeItem`: what is dragged may also come among the items of a list. */
export function dropPlaceAt(editor: LexicalEditor, clientY: number, canBeItem: boolean): DropPlace | undefined {
  const root = editor.getRootElement();
  const piece = root && ((canBeItem ? pieceElementAt : blockElementAt)(root, clientY) ?? endElement(root, clientY));
  if (!root || !piece) return undefined;
  const shell = (root.parentElement ?? root).getBoundingClientRect();
  const { top, bottom, left } = piece.getBoundingClientRect();
  const isAfter = clientY > (top + bottom) / 2;
  const beside = editor.getEditorState().read(() => $getNearestNodeFromDOMNode(piece)?.getKey(), { editor });
  if (beside === undefined) return undefined;
  const inset = piece.parentElement === root ? 0 : Math.max(0, left - shell.left);
  return { beside, side: isAfter ? 'after' : 'before', top: (isAfter ? bottom : top) - shell.top - 1, inset };
}

/** Above the first block and below the last one. */
function endElement(root: HTMLElement, clientY: number): HTMLElement | undefined {
  const [first, last] = [root.firstElementChild, root.lastElementChild];
  const end = first && clientY < first.getBoundingClientRect().top ? first : last;
  return end instanceof HTMLElement ? end : undefined;
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
