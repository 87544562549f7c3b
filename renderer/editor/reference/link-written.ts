import { $isCodeNode } from '@lexical/code';
import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getRoot,
  $isParagraphNode,
  $parseSerializedNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { replaceTrigger } from '#renderer/editor/menu/replace-trigger.ts';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { namedTargets } from '#renderer/editor/reference/named-targets.ts';
import { referenceType } from '#shared/notes/editor-state.ts';
import {
  embedOfLine,
  type ResolveWikiLink,
  splitWikiLinks,
  wikiLabelsOf,
} from '#shared/notes/markdown/split-wiki-links.ts';

const written = /!?\[\[[^[\]\n]+\]\]/g;

/** Makes a link of the `[[words]]` that were typed in full and left behind, if they name something by now. */
export async function linkClosed(editor: LexicalEditor, trigger: PlacedTrigger): Promise<void> {
  if (trigger.isEmbed) return;
  const words = `[[${trigger.query}${trigger.label === undefined ? '' : `|${trigger.label}`}]]`;
  const targets = await namedTargets(wikiLabelsOf(words));
  const [link] = splitWikiLinks(words, 0, (label) => targets.get(label));
  if (link?.type === referenceType) replaceTrigger(editor, trigger, () => $nodeOf(link));
}

/** The texts that have `[[links]]` in words, to tell later which of them have come since. */
export type WrittenLinks = ReadonlyMap<NodeKey, string>;

export function $writtenLinks(): WrittenLinks {
  return new Map($textsWithLinks().map((node) => [node.getKey(), node.getTextContent()]));
}

/** Makes links of the `[[links]]` that have come into the note since, where they name something; the others stay words. */
export async function linkWritten(editor: LexicalEditor, before: WrittenLinks): Promise<void> {
  const come = editor.read(() => $textsWithLinks().flatMap((node) => $linksSince(node, before)));
  if (come.length === 0) return;
  const targets = await namedTargets(come.flatMap(({ words }) => wikiLabelsOf(words)));
  if (targets.size === 0) return;
  editor.update(
    () => {
      for (const node of $textsWithLinks()) $linkIn(node, $linksSince(node, before), (label) => targets.get(label));
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

interface Written {
  readonly words: string;
  readonly index: number;
}

/** Those of a text that are in what is new of it: what was pasted may have come into words that stood there. */
function $linksSince(node: TextNode, before: WrittenLinks): Written[] {
  const text = node.getTextContent();
  const old = before.get(node.getKey()) ?? '';
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  return [...text.matchAll(written)]
    .map(({ 0: words, index }) => ({ words, index }))
    .filter(({ words, index }) => index + words.length > head && index < text.length - tail);
}

function $textsWithLinks(): TextNode[] {
  return $getRoot()
    .getAllTextNodes()
    .filter((node) => node.getTextContent().includes(']]') && $mayLink(node));
}

function $mayLink(node: TextNode): boolean {
  if (!node.isSimpleText() || node.hasFormat('code')) return false;
  return !$findMatchingParent(node, (one) => $isLinkNode(one) || $isCodeNode(one));
}

function $linkIn(node: TextNode, links: readonly Written[], resolve: ResolveWikiLink): void {
  const parent = node.getParent();
  const embed = links.length > 0 ? embedOfLine(node.getTextContent(), resolve) : undefined;
  if (embed && $isParagraphNode(parent) && parent.getChildrenSize() === 1) {
    parent.insertAfter($nodeOf(embed), false);
    if (parent.isSelected()) parent.selectNext();
    parent.remove();
    return;
  }
  // From the end, so that what is still to come stays where it is.
  for (const { words, index } of links.toReversed()) {
    const [link, ...others] = splitWikiLinks(words, node.getFormat(), resolve);
    if (link?.type !== referenceType || others.length > 0) continue;
    const parts = node.splitText(index, index + words.length);
    parts[index === 0 ? 0 : 1]?.replace($nodeOf(link));
  }
}

/** The editor's own form of a node and the saved one are the same JSON. */
function $nodeOf(stored: object): LexicalNode {
  return $parseSerializedNode(stored as never);
}
