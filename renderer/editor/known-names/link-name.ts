import { $addUpdateTag, $getNodeByKey, $isTextNode, HISTORY_PUSH_TAG } from 'lexical';
import type { PlacedName } from '#renderer/editor/known-names/name-at-caret.ts';
import { $createReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Turns the words of a name into a link; false when they are no longer there. */
export function $linkName({ nodeKey, start, end, words }: PlacedName, target: LinkTarget): boolean {
  const node = $getNodeByKey(nodeKey);
  if (!$isTextNode(node) || node.getTextContent().slice(start, end) !== words) return false;
  const parts = node.splitText(start, end);
  const named = start === 0 ? parts[0] : parts[1];
  $addUpdateTag(HISTORY_PUSH_TAG);
  named?.replace($createReferenceNode(target, words).setFormat(node.getFormat())).selectEnd();
  return true;
}
