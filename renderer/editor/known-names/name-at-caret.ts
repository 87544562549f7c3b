import { $isCodeNode } from '@lexical/code';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { type KnownName, type KnownNames, namePattern } from '#renderer/editor/known-names/find-names.ts';

/** Words of one text node that name something. */
export interface PlacedName {
  readonly nodeKey: NodeKey;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What they are known to name; undefined for words that nobody has heard of. */
  readonly known: KnownName | undefined;
}

/** Capitalised words in a row, with the small ones that stand inside names. */
const capitalised =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}\p{M}'’&-]*(?:\.(?=\p{Lu}))?(?:[ \u00a0](?:(?:of|the|and|for|de|von|van|da|di|&)[ \u00a0])?[\p{Lu}\p{N}][\p{L}\p{N}\p{M}'’&-]*){0,5}/gu;

/** The name at the caret, or the selected words: a known one, else one that looks like a name. */
export function $nameAtCaret(names: KnownNames): PlacedName | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.type !== 'text') return undefined;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return undefined;
  if (selection.isCollapsed()) return $nameIn(node, selection.anchor.offset, names);
  if (selection.focus.key !== selection.anchor.key || !isPlain(node)) return undefined;
  const [from, to] = [selection.anchor.offset, selection.focus.offset].sort((a, b) => a - b);
  return placed(node, from ?? 0, node.getTextContent().slice(from, to), names);
}

/** The name of a text node that an offset is in or at the end of. */
export function $nameIn(node: TextNode, offset: number, names: KnownNames, onlyKnown = false): PlacedName | undefined {
  if (!isPlain(node)) return undefined;
  const text = node.getTextContent();
  for (const pattern of [namePattern(names), onlyKnown ? undefined : capitalised]) {
    if (!pattern) continue;
    for (const match of text.matchAll(pattern)) {
      if (match.index > offset) break;
      if (offset <= match.index + match[0].length) return placed(node, match.index, match[0], names);
    }
  }
  return undefined;
}

function placed(node: TextNode, at: number, given: string, names: KnownNames): PlacedName | undefined {
  const words = given.trim();
  if (words === '' || words.length > 300 || words.includes('\n')) return undefined;
  const start = at + given.indexOf(words);
  return { nodeKey: node.getKey(), start, end: start + words.length, words, known: names.get(words) };
}

function isPlain(node: TextNode): boolean {
  return node.isSimpleText() && !node.hasFormat('code') && !$findMatchingParent(node, $isCodeNode);
}
