import {
  $addUpdateTag,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SKIP_SELECTION_FOCUS_TAG,
} from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  $subjectAtCaret,
  $subjectOfKey,
  placeOfSubject,
  subjectAtPoint,
} from '#renderer/editor/hover-card/find-subject.ts';
import { type CardSubject, isSameSubject, type ShownCard } from '#renderer/editor/hover-card/shown-card.ts';
import { NAME_AT_CARET_COMMAND } from '#renderer/editor/known-names/known-name-command.ts';
import { SHOW_LINK_CARD_COMMAND } from '#renderer/editor/reference/reference-commands.ts';

const openMs = 350;
const closeMs = 200;

/** Which card is shown: of what the pointer rests on, or of what the caret is at when it is asked for. */
export function useHoverCard(editor: LexicalEditor) {
  const [card, setCard] = useState<ShownCard>();
  const shown = useRef<ShownCard>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    shown.current = card;
  }, [card]);
  useEffect(() => {
    const later = (run: () => void, ms: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(run, ms);
    };
    const show = (subject: CardSubject | undefined, hasFocus: boolean): boolean => {
      const at = subject && placeOfSubject(editor, subject);
      if (!subject || !at) return false;
      clearTimeout(timer.current);
      setCard({ subject, at, hasFocus });
      return true;
    };
    /** The pointer may have gone from the words to the card. */
    const closeUnlessOver = () => {
      if (!document.querySelector('[data-hover-card]:hover')) setCard(undefined);
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 0 || shown.current?.hasFocus) return;
      // Between two targets there is no wait; what costs something is done once the pointer rests.
      const isOnLink = event.target instanceof Element && event.target.closest('[data-kind]') !== null;
      later(
        () => {
          if (shown.current?.hasFocus) return;
          const subject = subjectAtPoint(editor, event);
          if (isSameSubject(subject, shown.current?.subject)) return;
          if (!show(subject, false) && shown.current) later(closeUnlessOver, closeMs);
        },
        shown.current && isOnLink ? 0 : openMs,
      );
    };
    const onLeave = () => {
      if (!shown.current?.hasFocus) later(closeUnlessOver, closeMs);
    };
    /** Keys are heard inside an update; what they show reads the text after it. */
    const soon = (subject: CardSubject | undefined) => {
      if (!subject) return false;
      $addUpdateTag(SKIP_SELECTION_FOCUS_TAG);
      queueMicrotask(() => show(subject, true));
      return true;
    };
    const stop = mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.isComposing) return false;
          const isAsked = event.key === 'Enter' && event.altKey && !event.metaKey && !event.ctrlKey && !event.shiftKey;
          if (isAsked && soon($subjectAtCaret(editor))) {
            event.preventDefault();
            return true;
          }
          // Writing goes on: the card is in the way.
          clearTimeout(timer.current);
          if (shown.current) setCard(undefined);
          const isClosed = event.key === 'Escape' && shown.current !== undefined;
          if (isClosed) event.preventDefault();
          return isClosed;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(NAME_AT_CARET_COMMAND, () => soon($subjectAtCaret(editor)), COMMAND_PRIORITY_LOW),
      editor.registerCommand(SHOW_LINK_CARD_COMMAND, (key) => soon($subjectOfKey(key)), COMMAND_PRIORITY_LOW),
      editor.registerRootListener((root, previous) => {
        previous?.removeEventListener('pointermove', onMove);
        previous?.removeEventListener('pointerleave', onLeave);
        root?.addEventListener('pointermove', onMove);
        root?.addEventListener('pointerleave', onLeave);
      }),
    );
    const onScroll = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('[data-hover-card]')) return;
      if (!shown.current?.hasFocus) setCard(undefined);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      stop();
      clearTimeout(timer.current);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [editor]);

  const close = useCallback(() => {
    clearTimeout(timer.current);
    setCard(undefined);
  }, []);
  const keep = useCallback(() => clearTimeout(timer.current), []);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCard(undefined), closeMs);
  }, []);
  return { card, close, keep, leave };
}
