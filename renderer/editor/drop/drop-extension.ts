import {
  $addUpdateTag,
  $getNearestNodeFromDOMNode,
  $insertNodes,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { carriesDragged, type Dragged, draggedOf } from '#renderer/app/drag-data.ts';
import { INSERT_CLIP_QUOTE_COMMAND } from '#renderer/editor/clip-quote/clip-quote-extension.ts';
import { $createReferenceNode, $isReferenceNode } from '#renderer/editor/reference/ReferenceNode.ts';
import type { ClipQuote } from '#shared/notes/clip-quote.ts';

interface DropConfig {
  readonly takeQuote: (passage: Extract<Dragged, { kind: 'passage' }>) => Promise<ClipQuote | undefined>;
}

/** What is dragged in from the app itself: a passage becomes a quote, a document or an entity a link. */
export const DropExtension = /* @__PURE__ */ defineExtension({
  name: '@backstory/drop',
  config: { takeQuote: async () => undefined } as DropConfig,
  register: (editor, config) =>
    mergeRegister(
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          if (!carriesDragged(event.dataTransfer)) return false;
          if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const dragged = draggedOf(event.dataTransfer);
          if (!dragged) return false;
          event.preventDefault();
          const at = $placeUnder(event);
          if (dragged.kind === 'target') $insertLink(dragged, at);
          else void insertQuote(editor, config, dragged, at?.block);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});

interface PlaceUnder {
  readonly block: NodeKey;
  /** Puts the caret there. */
  readonly $select: () => void;
}

function $placeUnder({ clientX, clientY }: DragEvent): PlaceUnder | undefined {
  const point = document.caretPositionFromPoint?.(clientX, clientY);
  const node = point && $getNearestNodeFromDOMNode(point.offsetNode);
  const block = node?.getTopLevelElement();
  if (!point || !node || !block) return undefined;
  return {
    block: block.getKey(),
    $select: () => {
      // A link is one piece: nothing is put inside it.
      if ($isReferenceNode(node)) node.selectNext(0, 0);
      else if ($isTextNode(node)) node.select(point.offset, point.offset);
      else block.selectEnd();
    },
  };
}

function $insertLink({ target, title }: Extract<Dragged, { kind: 'target' }>, at: PlaceUnder | undefined): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  at?.$select();
  $insertNodes([$createReferenceNode(target, title || 'Untitled')]);
}

async function insertQuote(
  editor: LexicalEditor,
  { takeQuote }: DropConfig,
  passage: Extract<Dragged, { kind: 'passage' }>,
  after: NodeKey | undefined,
): Promise<void> {
  const quote = await takeQuote(passage);
  if (quote) editor.update(() => editor.dispatchCommand(INSERT_CLIP_QUOTE_COMMAND, { quote, ...(after && { after }) }));
}
