import { $isCodeNode, CodeNode } from '@lexical/code';
import { $getNodeByKey, defineExtension, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import type { CodePiece } from '#renderer/editor/code/highlighter.ts';
import { mathLanguage } from '#shared/notes/nodes.ts';

const pauseMs = 120;
/** Longer code is shown in one color. */
const longest = 100_000;

/**
 * Colors of code. They are drawn over the text (CSS highlights): a code block is stored as its words alone, and coloring it
 * never changes a node, so it costs nothing while one types and makes no step of undo.
 */
export const CodeColorsExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/code-colors',
  register: (editor) => {
    // Not in every environment the tests run in.
    if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return () => {};
    const drawn = new Map<NodeKey, () => void>();
    let dirty = new Set<NodeKey>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = async () => {
      timer = undefined;
      const keys = dirty;
      dirty = new Set();
      const { piecesOfCode } = await import('#renderer/editor/code/highlighter.ts');
      for (const key of keys) {
        drawn.get(key)?.();
        drawn.delete(key);
        const erase = drawCode(editor, key, piecesOfCode);
        if (erase) drawn.set(key, erase);
      }
    };
    return mergeRegister(
      editor.registerMutationListener(
        CodeNode,
        (mutations) => {
          for (const key of mutations.keys()) dirty.add(key);
          clearTimeout(timer);
          timer = setTimeout(() => void draw(), pauseMs);
        },
        { skipInitialization: false },
      ),
      () => {
        clearTimeout(timer);
        for (const erase of drawn.values()) erase();
      },
    );
  },
});

function drawCode(
  editor: LexicalEditor,
  key: NodeKey,
  piecesOfCode: (language: string, text: string) => CodePiece[],
): (() => void) | undefined {
  const language = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isCodeNode(node) ? node.getLanguage() : undefined;
  });
  const dom = editor.getElementByKey(key);
  if (!language || language === mathLanguage || !dom) return undefined;
  const { text, places } = readCode(dom);
  if (text.length > longest) return undefined;
  const ranges = piecesOfCode(language, text).flatMap((piece) =>
    rangesOf(places, piece).map((range) => ({ range, highlight: highlightOf(piece.kind) })),
  );
  for (const { range, highlight } of ranges) highlight.add(range);
  return () => {
    for (const { range, highlight } of ranges) highlight.delete(range);
  };
}

/** One for all editors of the window. */
function highlightOf(kind: string): Highlight {
  const name = `code-${kind}`;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

interface PlacedText {
  readonly node: Text;
  readonly start: number;
}

function readCode(dom: HTMLElement): { text: string; places: PlacedText[] } {
  const places: PlacedText[] = [];
  let text = '';
  const walker = document.createTreeWalker(dom, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      places.push({ node, start: text.length });
      text += node.data;
    } else if (node.nodeName === 'BR') text += '\n';
  }
  return { text, places };
}

/** A piece may run over several lines, and so over several texts. */
function rangesOf(places: readonly PlacedText[], { start, end }: CodePiece): Range[] {
  const ranges: Range[] = [];
  let at = firstAt(places, start);
  for (let place = places[at]; place && place.start < end; place = places[at]) {
    const range = document.createRange();
    range.setStart(place.node, Math.max(0, start - place.start));
    range.setEnd(place.node, Math.min(place.node.length, end - place.start));
    if (!range.collapsed) ranges.push(range);
    at += 1;
  }
  return ranges;
}

/** The last text that begins at or before an offset, or the one after it when it ends before. */
function firstAt(places: readonly PlacedText[], offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = places[low];
  return found && found.start + found.node.length <= offset ? low + 1 : low;
}
