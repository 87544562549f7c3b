import { manyBlocks, textOfBlock } from '#renderer/editor/state/text-of-state.ts';
import { isSame } from '#shared/notes/merge/canonical.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

const sliceMs = 4;

/**
 * Finds out in idle moments whether a long text, as the editor has it, is what main gave it, block by block: then the
 * first save after opening sends what changed, as the later ones do. Its blocks are made into JSON on the way, which the
 * first save then need not do. The answer stops it.
 */
export function whenKnown(shown: EditorState, given: EditorState, known: () => void): () => void {
  const ours = shown.root.children ?? [];
  const theirs = given.root.children ?? [];
  if (ours.length <= manyBlocks || ours.length !== theirs.length) return () => {};
  let at = 0;
  const go = () => {
    const until = performance.now() + sliceMs;
    for (; at < ours.length; at += 1) {
      if (performance.now() >= until) {
        stop = whenIdle(go);
        return;
      }
      if (!isSameBlock(ours[at], theirs[at])) return;
    }
    known();
  };
  let stop = whenIdle(go);
  return () => stop();
}

function isSameBlock(ours: EditorNode | undefined, theirs: EditorNode | undefined): boolean {
  return ours !== undefined && (textOfBlock(ours) === JSON.stringify(theirs) || isSame(ours, theirs));
}

function whenIdle(run: () => void): () => void {
  // Not in every environment the tests run in.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run);
  return () => cancelIdleCallback(handle);
}
