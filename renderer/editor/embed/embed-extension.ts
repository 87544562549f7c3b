import {
  $addUpdateTag,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
} from 'lexical';
import { $insertBlock } from '#renderer/editor/blocks/insert-block.ts';
import { $createEmbedNode, EmbedNode } from '#renderer/editor/embed/EmbedNode.ts';
import type { EmbedTarget } from '#shared/notes/embeds.ts';

/** Puts an embed where the caret is, as a block of its own. */
export const INSERT_EMBED_COMMAND: LexicalCommand<{ target: EmbedTarget; label: string }> =
  createCommand('INSERT_EMBED_COMMAND');

/** Blocks that show what stands elsewhere. */
export const EmbedExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/embed',
  nodes: () => [EmbedNode],
  register: (editor) =>
    editor.registerCommand(
      INSERT_EMBED_COMMAND,
      ({ target, label }) => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        $insertBlock($createEmbedNode(target, label));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
});
