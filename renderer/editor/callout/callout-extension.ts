import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isCalloutNode, CalloutNode } from '#renderer/editor/callout/CalloutNode.ts';

/** Framed parts of a note. Enter in an empty last line leaves one, Backspace at its beginning takes the frame away. */
export const CalloutExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/callout',
  nodes: () => [CalloutNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(CalloutNode, $fill),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveAtEmptyEnd, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $unwrapAtStart, COMMAND_PRIORITY_HIGH),
    ),
});

/** A frame holds blocks, and at least one. */
function $fill(callout: CalloutNode): void {
  for (const child of callout.getChildren()) {
    if (!child.isInline()) continue;
    const paragraph = $createParagraphNode();
    child.insertBefore(paragraph);
    paragraph.append(child);
  }
  if (callout.isEmpty()) callout.append($createParagraphNode());
}

/** The block at the caret, when it is a direct child of a frame. */
function $lineInCallout():
  | { readonly callout: CalloutNode; readonly line: LexicalNode; readonly isAtStart: boolean }
  | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const { anchor } = selection;
  const line = anchor.getNode().getTopLevelElement();
  const callout = line?.getParent();
  if (!line || !$isCalloutNode(callout)) return undefined;
  const first = $isElementNode(line) ? line.getFirstDescendant() : null;
  const isAtStart = anchor.offset === 0 && (anchor.key === line.getKey() || anchor.key === first?.getKey());
  return { callout, line, isAtStart };
}

function $leaveAtEmptyEnd(): boolean {
  const at = $lineInCallout();
  if (!at || !$isParagraphNode(at.line) || !at.line.isEmpty() || at.line.getNextSibling() !== null) return false;
  const { callout, line } = at;
  const paragraph = $createParagraphNode();
  callout.insertAfter(paragraph);
  if (line.getPreviousSibling() === null) callout.remove();
  else line.remove();
  paragraph.select();
  return true;
}

function $unwrapAtStart(event: KeyboardEvent): boolean {
  const at = $lineInCallout();
  if (!at?.isAtStart || at.line.getPreviousSibling() !== null || !$isParagraphNode(at.line)) return false;
  event.preventDefault();
  for (const child of at.callout.getChildren()) at.callout.insertBefore(child);
  at.callout.remove();
  at.line.selectStart();
  return true;
}
