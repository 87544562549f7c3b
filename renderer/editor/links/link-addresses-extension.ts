import { $isCodeNode } from '@lexical/code';
import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  type TextNode,
} from 'lexical';
import { addressAtEnd } from '#renderer/editor/links/address-at-end.ts';

/** A web address that is typed becomes a link with the space, or the new line, after it. */
export const LinkAddressesExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/link-addresses',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $linkBeforeCaret, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $linkBeforeCaret, COMMAND_PRIORITY_HIGH),
    ),
});

function $linkBeforeCaret(): false {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  if ($isTextNode(node) && node.isSimpleText()) $linkAddress(node, selection.anchor.offset);
  return false;
}

/** Makes a link of the address that ends at `end` of a text, and leaves the caret where it was. */
export function $linkAddress(node: TextNode, end: number, caret = end): boolean {
  const found = node.hasFormat('code') ? undefined : addressAtEnd(node.getTextContent().slice(0, end));
  if (!found || $findMatchingParent(node, (one) => $isLinkNode(one) || $isCodeNode(one))) return false;
  const { start, text, address } = found;
  const parts = node.splitText(start, start + text.length);
  const words = parts[start === 0 ? 0 : 1];
  if (!words) return false;
  const link = $createLinkNode(address);
  words.replace(link);
  link.append($createTextNode(text).setFormat(node.getFormat()));
  const rest = words === parts.at(-1) ? undefined : parts.at(-1);
  const offset = caret - start - text.length;
  if (rest) rest.select(offset, offset);
  else link.selectNext(0, 0);
  return true;
}
