import type { Passage } from '#renderer/extension/messages.ts';
import {
  firstChildOf,
  isElement,
  isText,
  nameOf,
  nextSiblingOf,
  parentOf,
  shadowRootOf,
} from '#renderer/extension/page/dom.ts';
import { isOwnNode } from '#renderer/extension/page/own-nodes.ts';

const contextLength = 64;
const longestPassage = 20_000;
const longestPage = 4_000_000;

/** The selected words of the page, wherever they stand; nothing when there are none. */
export function selectedRange(page: Document): Range | undefined {
  const selection = page.getSelection();
  const inTree = selectionIn(page.activeElement) ?? selection;
  const range = inTree && inTree.rangeCount > 0 ? inTree.getRangeAt(0) : undefined;
  return range && !range.collapsed && spaced(range.toString()) !== '' ? range : undefined;
}

interface WithSelection {
  getSelection?(): Selection | null;
}

/** Within a shadow root Chromium answers only there. */
function selectionIn(host: Element | null): Selection | null | undefined {
  for (let root = host && shadowRootOf(host); root; root = root.activeElement && shadowRootOf(root.activeElement)) {
    const found = (root as WithSelection).getSelection?.();
    if (found && !found.isCollapsed) return found;
  }
  return undefined;
}

/** The words of a range with what stands around them, as the app finds them again in the article. */
export function passageOf(range: Range): Passage {
  const root = surroundingsOf(range);
  const before = range.cloneRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const after = range.cloneRange();
  after.selectNodeContents(root);
  after.setStart(range.endContainer, range.endOffset);
  const prefix = spaced(` ${before.toString().slice(-4 * contextLength)}.`).slice(0, -1);
  return {
    exact: spaced(range.toString()).slice(0, longestPassage),
    prefix: prefix.slice(-contextLength).trimStart(),
    suffix: spaced(`.${after.toString().slice(0, 4 * contextLength)}`).slice(1, 1 + contextLength),
  };
}

/** Far enough for the words around a passage, near enough that a page without end is not read whole. */
function surroundingsOf(range: Range): Node {
  let node: Node = range.commonAncestorContainer;
  for (let up = 0; up < 4; up++) {
    const parent = parentOf(node);
    if (!parent || (isElement(node) && /^(?:article|main|body)$/.test(nameOf(node)))) break;
    node = parent;
  }
  return node;
}

/** Where passages stand on the page as it is now; those that are not there are left out. */
export function findPassages<Wanted extends Passage>(page: Document, passages: readonly Wanted[]): Map<Wanted, Range> {
  const { nodes, starts, text } = textsOf(page);
  const found = new Map<Wanted, Range>();
  for (const passage of passages) {
    const place = placeIn(text, passage);
    if (!place) continue;
    const first = nodeAt(starts, place.start);
    const last = nodeAt(starts, place.end - 1);
    const [from, to] = [nodes[first], nodes[last]];
    if (!from || !to || from.getRootNode() !== to.getRootNode()) continue;
    const range = page.createRange();
    range.setStart(from, place.start - (starts[first] ?? 0));
    range.setEnd(to, place.end - (starts[last] ?? 0));
    found.set(passage, range);
  }
  return found;
}

/** All texts of the page one after the other, and where each begins. */
function textsOf(page: Document) {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  const steps: (Node | null)[] = [page.body];
  while (steps.length > 0 && length < longestPage) {
    const node = steps.pop();
    if (!node) continue;
    if (node !== page.body) steps.push(nextSiblingOf(node));
    if (isText(node)) {
      nodes.push(node);
      starts.push(length);
      pieces.push(node.data);
      length += node.data.length;
    } else if (
      isElement(node) &&
      !/^(?:script|style|noscript|template|textarea)$/.test(nameOf(node)) &&
      !isOwnNode(node)
    ) {
      steps.push(firstChildOf(node));
      const root = shadowRootOf(node);
      if (root) steps.push(firstChildOf(root));
    }
  }
  return { nodes, starts, text: pieces.join('') };
}

/** Whitespace may differ: between blocks there may be none at all. Of several places, the one with the words before it. */
function placeIn(text: string, { exact, prefix }: Passage): { start: number; end: number } | undefined {
  const words = exact.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return undefined;
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s*'), 'g');
  const tail = unspaced(prefix).slice(-24);
  let best: { start: number; end: number } | undefined;
  let tries = 0;
  for (const match of text.matchAll(pattern)) {
    const place = { start: match.index, end: match.index + match[0].length };
    best ??= place;
    if (tail === '' || unspaced(text.slice(Math.max(0, place.start - 200), place.start)).endsWith(tail)) return place;
    if (++tries > 200) break;
  }
  return best;
}

/** The last text that begins at or before a place. */
function nodeAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const unspaced = (text: string) => text.replace(/\s+/g, '');
