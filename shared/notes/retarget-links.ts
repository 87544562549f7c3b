import type { NoteId } from '#shared/ids.ts';
import { copyOfState } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

/** The part of a note that a link names. */
export interface NotePart {
  readonly heading?: string | undefined;
  readonly block?: string | undefined;
}

/** Where a link to a part of the note leads from now on; `undefined` where it stays. */
export type Move = (part: NotePart) => ({ readonly id: NoteId } & NotePart) | undefined;

/**
 * The state with every link and embed of a note that has moved leading to where it is now; what they are called stays.
 * The same object when there is none.
 */
export function retargetLinks(state: EditorState, from: NoteId, move: Move): EditorState {
  const isMoved = (node: EditorNode) => movedTarget(node, from, move) !== undefined;
  if (![...nodesOf(state.root)].some(isMoved)) return state;
  const copy = copyOfState(state);
  for (const node of nodesOf(copy.root)) {
    const target = movedTarget(node, from, move);
    if (target) node.target = target;
  }
  return copy;
}

function movedTarget(node: EditorNode, from: NoteId, move: Move): object | undefined {
  const { target } = node;
  if (typeof target !== 'object' || target === null || !('kind' in target && 'id' in target)) return undefined;
  if (target.kind !== 'note' || target.id !== from) return undefined;
  const part = (name: 'heading' | 'block') => {
    const value: unknown = Reflect.get(target, name);
    return typeof value === 'string' ? { [name]: value } : {};
  };
  const to = move({ ...part('heading'), ...part('block') });
  if (!to) return undefined;
  const { id, heading, block } = to;
  return { kind: 'note', id, ...(heading === undefined ? {} : { heading }), ...(block === undefined ? {} : { block }) };
}

/** Every node below, without recursion. */
export function* nodesOf(root: EditorNode): Generator<EditorNode> {
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    for (const child of node.children ?? []) pending.push(child);
  }
}
