import { $isCodeNode } from '@lexical/code';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  getDOMTextNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { findTrigger, type Trigger } from '#renderer/editor/menu/find-trigger.ts';
import { $isTagNode } from '#renderer/editor/tags/TagNode.ts';

/** A trigger with its place in the text and on screen. */
export interface PlacedTrigger extends Trigger {
  readonly nodeKey: NodeKey;
  /** The caret's offset in the text node, and where the marks end (past a `]]` that stands there already). */
  readonly end: number;
  readonly rect: DOMRect;
}

/**
 * The menu mark that was typed and the caret stands after, as long as it was not dismissed. Where the caret only comes by,
 * nothing opens: the next Enter is meant for the text. Never inside code, nor while an input method
 * composes. `onLeft` is told of a link whose `]]` was typed and left behind, before anyone could answer what it names.
 */
export function useTrigger(
  editor: LexicalEditor,
  onLeft: (trigger: PlacedTrigger) => void,
): [PlacedTrigger | undefined, () => void] {
  const [trigger, setTrigger] = useState<PlacedTrigger>();
  const dismissed = useRef<string>(undefined);
  const leave = useEffectEvent(onLeft);

  useEffect(() => {
    let closed: PlacedTrigger | undefined;
    let seen: string | undefined;
    let isTyped = false;
    const look = () => {
      if (editor.isComposing()) return;
      const there = editor.read(() => $findPlacedTrigger(editor));
      const found = there && (isTyped || keyOf(there) === seen) ? there : undefined;
      const key = found && keyOf(found);
      seen = key;
      isTyped = false;
      if (closed && key !== keyOf(closed) && dismissed.current !== keyOf(closed)) leave(closed);
      if (key !== dismissed.current) dismissed.current = undefined;
      closed = found?.isClosed && dismissed.current === undefined ? found : undefined;
      setTrigger(dismissed.current === undefined ? found : undefined);
    };
    const stopListening = editor.registerUpdateListener(
      ({ dirtyElements, dirtyLeaves, prevEditorState, editorState }) => {
        const isOnlySelection = dirtyElements.size === 0 && dirtyLeaves.size === 0;
        if (isOnlySelection && prevEditorState._selection === editorState._selection) return;
        // What an input method composes is looked at when it is done.
        isTyped ||= !isOnlySelection;
        look();
      },
    );
    const close = () => setTrigger(undefined);
    window.addEventListener('resize', close);
    return () => {
      stopListening();
      window.removeEventListener('resize', close);
    };
  }, [editor]);

  const dismiss = useCallback(() => {
    setTrigger((now) => {
      if (now) dismissed.current = keyOf(now);
      return undefined;
    });
  }, []);
  return [trigger, dismiss];
}

function keyOf(trigger: PlacedTrigger): string {
  // With its first letter a tag becomes a node of its own; it still is the one that was dismissed.
  return trigger.kind === 'tag' ? 'tag' : `${trigger.nodeKey}:${trigger.start}:${trigger.kind}`;
}

function $findPlacedTrigger(editor: LexicalEditor): PlacedTrigger | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return undefined;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !(node.isSimpleText() || $isTagNode(node)) || node.hasFormat('code')) return undefined;
  const text = node.getTextContent();
  const trigger = findTrigger(text.slice(0, selection.anchor.offset));
  if (!trigger || $findMatchingParent(node, $isCodeNode)) return undefined;
  const isWordBefore = trigger.start === 0 && trigger.kind !== 'link' && node.getPreviousSibling() !== null;
  if (isWordBefore && !/\s$/.test(node.getPreviousSibling()?.getTextContent() ?? '')) return undefined;
  const isBracketed = trigger.kind === 'link' && text.startsWith(']]', selection.anchor.offset);
  const rect = rectOf(editor, node.getKey(), trigger.start);
  if (!rect) return undefined;
  return { ...trigger, nodeKey: node.getKey(), end: selection.anchor.offset + (isBracketed ? 2 : 0), rect };
}

function rectOf(editor: LexicalEditor, key: NodeKey, offset: number): DOMRect | undefined {
  const element = editor.getElementByKey(key);
  const text = element && getDOMTextNode(element);
  if (!text || offset >= (text.nodeValue ?? '').length) return element?.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return range.getBoundingClientRect?.() ?? element.getBoundingClientRect();
}
