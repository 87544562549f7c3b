import { $isCodeNode } from '@lexical/code';
import {
  $findMatchingParent,
  $getNodeByKey,
  $isTextNode,
  getDOMTextNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { type KnownNames, namePattern } from '#renderer/editor/known-names/find-names.ts';

const highlightName = 'known-name';
const pauseMs = 250;

/** Draws the lines under known names in one editor: a while after the last key, and only where something changed. */
export function drawNames(editor: LexicalEditor) {
  const texts = new Set<NodeKey>();
  const ranges = new Map<NodeKey, Range[]>();
  let pattern: RegExp | undefined;
  let dirty = new Set<NodeKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Not in every environment the tests run in.
  const canDraw = typeof Highlight !== 'undefined' && 'highlights' in CSS;

  const erase = (key: NodeKey) => {
    for (const range of ranges.get(key) ?? []) sharedHighlight().delete(range);
    ranges.delete(key);
  };
  const draw = () => {
    timer = undefined;
    editor.getEditorState().read(() => {
      for (const key of dirty) {
        erase(key);
        if ($getNodeByKey(key) === null) texts.delete(key);
        const found = $rangesOf(editor, key, pattern);
        if (found.length === 0) continue;
        ranges.set(key, found);
        for (const range of found) sharedHighlight().add(range);
      }
    });
    dirty = new Set();
  };
  const schedule = () => {
    if (!canDraw) return;
    clearTimeout(timer);
    timer = setTimeout(draw, pauseMs);
  };
  return {
    setNames(names: KnownNames) {
      pattern = namePattern(names);
      dirty = new Set(texts);
      if (pattern || ranges.size > 0) schedule();
    },
    see(keys: Iterable<NodeKey>) {
      for (const key of keys) {
        texts.add(key);
        dirty.add(key);
      }
      if (pattern) schedule();
    },
    stop() {
      clearTimeout(timer);
      for (const key of [...ranges.keys()]) erase(key);
    },
  };
}

/** One for the window: what is drawn has a name, and every editor adds to it. */
function sharedHighlight(): Highlight {
  const present = CSS.highlights.get(highlightName);
  if (present) return present;
  const made = new Highlight();
  CSS.highlights.set(highlightName, made);
  return made;
}

function $rangesOf(editor: LexicalEditor, key: NodeKey, pattern: RegExp | undefined): Range[] {
  const node = $getNodeByKey(key);
  const element = editor.getElementByKey(key);
  const text = element && getDOMTextNode(element);
  if (!pattern || !text || !$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return [];
  if ($findMatchingParent(node, $isCodeNode)) return [];
  return [...(text.nodeValue ?? '').matchAll(pattern)].map((match) => {
    const range = document.createRange();
    range.setStart(text, match.index);
    range.setEnd(text, match.index + match[0].length);
    return range;
  });
}
