import {
  $addUpdateTag,
  $getNodeByKey,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type NodeKey,
} from 'lexical';
import { $insertBlock } from '#renderer/editor/blocks/insert-block.ts';
import { $createClipQuoteNode, ClipQuoteNode } from '#renderer/editor/clip-quote/ClipQuoteNode.ts';
import type { ClipQuote } from '#shared/notes/clip-quote.ts';

/** Puts a quote after the block of the caret (of `after`, where it is given; else at the end), with a line below. */
export const INSERT_CLIP_QUOTE_COMMAND: LexicalCommand<{ quote: ClipQuote; after?: NodeKey }> =
  createCommand('INSERT_CLIP_QUOTE_COMMAND');

/** Passages of clips with their proof. */
export const ClipQuoteExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/clip-quote',
  nodes: () => [ClipQuoteNode],
  register: (editor) =>
    editor.registerCommand(
      INSERT_CLIP_QUOTE_COMMAND,
      ({ quote, after }) => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        $insertBlock($createClipQuoteNode(quote), after === undefined ? undefined : $getNodeByKey(after));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
});
