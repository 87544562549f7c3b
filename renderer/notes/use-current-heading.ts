import type { LexicalEditor, NodeKey } from 'lexical';
import { useEffect, useEffectEvent, useState } from 'react';
import type { OutlineHeading } from '#renderer/editor/state/place-of-span.ts';

/** A heading that is this near the top of the window is the one that is read. */
const nearTop = 80;

/** The heading under which stands what is at the top of the window, as the note scrolls. */
export function useCurrentHeading(editor: LexicalEditor, headings: readonly OutlineHeading[]): NodeKey | undefined {
  const [current, setCurrent] = useState<NodeKey>();
  const look = useEffectEvent((top: number) => setCurrent(lastAbove(editor, headings, top + nearTop)?.key));
  useEffect(() => {
    let frame = 0;
    const seen = (event?: Event) => {
      const root = editor.getRootElement();
      const box = event ? event.target : root && scrollerOf(root);
      if (!root || !(box instanceof Element) || !box.contains(root)) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(box.getBoundingClientRect().top));
    };
    seen();
    document.addEventListener('scroll', seen, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', seen, { capture: true });
    };
  }, [editor]);
  return current;
}

function scrollerOf(root: Element): Element {
  let box = root.parentElement;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  return box ?? root;
}

/** Headings stand one below the other: the last that begins above a height is found in a few looks. */
function lastAbove(
  editor: LexicalEditor,
  headings: readonly OutlineHeading[],
  height: number,
): OutlineHeading | undefined {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const dom = editor.getElementByKey(headings[middle]?.key ?? '');
    if (dom && dom.getBoundingClientRect().top <= height) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}
