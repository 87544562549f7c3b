import { manyBlocks } from '#renderer/editor/state/text-of-state.ts';
import type { EditorState } from '#shared/notes/types.ts';

const sliceMs = 2;

/**
 * Finds out in idle moments whether a long text, as the editor has it, is what main gave it, block by block: then the
 * first save after opening sends what changed, as the later ones do. The answer stops it.
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
      if (!isEqual(ours[at], theirs[at])) return;
    }
    known();
  };
  let stop = whenIdle(go);
  return () => stop();
}

/** The same fields with the same values, in whatever order they stand. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isEqual(Reflect.get(a, key), Reflect.get(b, key)));
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
