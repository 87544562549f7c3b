import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { PlacedTrigger } from '#renderer/editor/menu/use-trigger.ts';
import { $isTagNode } from '#renderer/editor/tags/TagNode.ts';

/**
 * Puts a node in place of the mark and the words typed after it. The text may have changed since (making something
 * takes a moment): then nothing is replaced, and `false` says so.
 */
export function replaceTrigger(
  editor: LexicalEditor,
  trigger: PlacedTrigger,
  $make: () => LexicalNode | null,
): boolean {
  let isReplaced = false;
  editor.update(
    () => {
      const node = $getNodeByKey(trigger.nodeKey);
      if (!$isTextNode(node) || !(node.isSimpleText() || $isTagNode(node))) return;
      const typed = node.getTextContent().slice(trigger.start, trigger.end);
      const mark = { link: trigger.isEmbed ? '![[' : '[[', entity: '@', tag: '#', block: '/', citation: '[@' }[
        trigger.kind
      ];
      if (!typed.startsWith(mark) || !typed.includes(trigger.query)) return;
      isReplaced = true;
      const made = $make();
      const parts = node.splitText(trigger.start, trigger.end);
      const typedNode = trigger.start === 0 ? parts[0] : parts[1];
      if (!typedNode) return;
      const selection = $getSelection();
      // What takes a moment leaves time to type on: then the caret stays where it is by now.
      const isTypingOn = $isRangeSelection(selection) && selection.anchor.key !== typedNode.getKey();
      if (!made) {
        const empty = $createTextNode('');
        typedNode.replace(empty);
        if (!isTypingOn) empty.select(0, 0);
        return;
      }
      typedNode.replace(made);
      if (!isTypingOn) made.selectNext(0, 0);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  return isReplaced;
}
