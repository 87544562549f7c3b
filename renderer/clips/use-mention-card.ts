import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { openTarget } from '#renderer/app/navigation.ts';
import type { Mention } from '#shared/entities/types.ts';

const openMs = 350;
const closeMs = 200;

export interface ShownCard {
  readonly mention: Mention;
  readonly anchor: HTMLElement;
}

/** Watches the mentions of a text: which one's card is shown, and what a press or a key on one does. */
export function useMentionCard(mentions: readonly Mention[]) {
  const [card, setCard] = useState<ShownCard>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (shown: ShownCard | undefined, delayMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCard(shown), delayMs);
  };
  const close = () => {
    clearTimeout(timer.current);
    setCard(undefined);
  };
  const find = (target: EventTarget): ShownCard | undefined => {
    const anchor = target instanceof Element ? target.closest<HTMLElement>('[data-mention]') : null;
    const mention = anchor && mentions.find(({ start }) => start === Number(anchor.dataset.mention));
    return anchor && mention ? { mention, anchor } : undefined;
  };
  const open = ({ mention }: ShownCard) => {
    close();
    openTarget({ kind: 'entity', id: mention.entityId });
  };

  const handlers = {
    onPointerOver: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'touch') return;
      const found = find(event.target);
      if (found && found.anchor !== card?.anchor) later(found, card ? 0 : openMs);
      else if (found) clearTimeout(timer.current);
      else later(undefined, closeMs);
    },
    onPointerLeave: () => later(undefined, closeMs),
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const found = find(event.target);
      if (found && event.target.matches(':focus-visible')) later(found, openMs);
    },
    onBlur: () => later(undefined, closeMs),
    onClick: (event: MouseEvent<HTMLElement>) => {
      const found = find(event.target);
      const isSelecting = window.getSelection()?.isCollapsed === false;
      if (found && !isSelecting) open(found);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const found = find(event.target);
      if (!found) return;
      if (event.key === 'Enter' && event.altKey) {
        clearTimeout(timer.current);
        setCard(found);
      } else if (event.key === 'Enter') open(found);
      else if (event.key === 'Escape' && card) close();
      else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') moveFocus(event.currentTarget, found.anchor, 1);
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') moveFocus(event.currentTarget, found.anchor, -1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  /** For the card itself: it stays while the pointer or the focus is on it. */
  const keep = () => clearTimeout(timer.current);
  const leave = () => later(undefined, closeMs);
  return { card: card && { ...card, onEnter: keep, onLeave: leave }, close, handlers };
}

function moveFocus(text: HTMLElement, from: HTMLElement, by: 1 | -1): void {
  const mentions = [...text.querySelectorAll<HTMLElement>('[data-mention]')];
  const to = mentions[mentions.indexOf(from) + by];
  if (!to) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}
