import { $isCodeNode } from '@lexical/code';
import {
  $createTextNode,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  type LexicalNode,
  mergeRegister,
  TextNode,
} from 'lexical';
import { ignoreFurtherClicks } from '#renderer/editor/links/ignore-further-clicks.ts';
import { $createTagNode, $isTagNode, TagNode } from '#renderer/editor/tags/TagNode.ts';
import { findTags } from '#shared/notes/tags.ts';

/** Turns `#words` into tags while they are typed, and back when they no longer are one. */
export const TagExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/tag',
  nodes: () => [TagNode],
  config: { openTag: (_tag: string) => {} },
  register: (editor, config) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, $makeTags),
      editor.registerNodeTransform(TagNode, $checkTag),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const selection = $getSelection();
          const isSelecting = $isRangeSelection(selection) && !selection.isCollapsed();
          if (event.button !== 0 || event.shiftKey || isSelecting || !(event.target instanceof Node)) return false;
          const node = $getNearestNodeFromDOMNode(event.target);
          if (!$isTagNode(node)) return false;
          event.preventDefault();
          config.openTag(node.getTag());
          ignoreFurtherClicks();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    ),
});

function $makeTags(node: TextNode): void {
  if (!node.isSimpleText() || node.hasFormat('code') || $findMatchingParent(node, $isCodeNode)) return;
  const text = node.getTextContent();
  const previous = node.getPreviousSibling();
  // Letters that came to stand right after a tag are part of it.
  if ($isTagNode(previous) && previous.getFormat() === node.getFormat() && previous.getStyle() === node.getStyle()) {
    const before = previous.getTextContent();
    if ((findTags(before + text)[0]?.end ?? 0) > before.length) {
      $unmake(previous);
      return;
    }
  }
  if (!text.includes('#')) return;
  const found = findTags(text).find(({ start }) => start > 0 || canBegin(previous));
  if (!found) return;
  const parts = node.splitText(found.start, found.end);
  const words = found.start === 0 ? parts[0] : parts[1];
  words?.replace($createTagNode(found.tag).setFormat(node.getFormat()));
}

/** What was typed into a tag may have ended it. */
function $checkTag(node: TagNode): void {
  const text = node.getTextContent();
  const [found] = findTags(text);
  const isTag = found?.start === 0 && canBegin(node.getPreviousSibling());
  if (!isTag) $unmake(node);
  else if (found.end < text.length) node.splitText(found.end);
}

function $unmake(tag: TagNode): void {
  const selection = $getSelection();
  const offset = $isRangeSelection(selection) && selection.anchor.key === tag.getKey() ? selection.anchor.offset : null;
  const text = $createTextNode(tag.getTextContent()).setFormat(tag.getFormat());
  tag.replace(text);
  if (offset !== null) text.select(offset, offset);
}

/** A tag begins a word. */
function canBegin(previous: LexicalNode | null): boolean {
  if (previous === null || $isLineBreakNode(previous)) return true;
  return /[\s([{"'“‘«—–,;]$/u.test(previous.getTextContent());
}
