import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import styles from '#renderer/editor/hover-card/HoverCard.module.css';
import { LinkCard } from '#renderer/editor/hover-card/LinkCard.tsx';
import { NameCard } from '#renderer/editor/hover-card/NameCard.tsx';
import { placeCard } from '#renderer/editor/hover-card/place-card.ts';
import type { ShownCard } from '#renderer/editor/hover-card/shown-card.ts';
import { useHoverCard } from '#renderer/editor/hover-card/use-hover-card.ts';

/** The card of the link or name that the pointer rests on, or that the caret is at when Alt+Enter asks. */
export function HoverCard() {
  const [editor] = useLexicalComposerContext();
  const { card, close, keep, leave } = useHoverCard(editor);
  if (!card) return null;
  const closeToText = () => {
    close();
    if (card.hasFocus) editor.focus();
  };
  return (
    <CardSheet card={card} onClose={closeToText} onEnter={keep} onLeave={leave}>
      {card.subject.kind === 'link' ? (
        <LinkCard key={card.subject.nodeKey} editor={editor} subject={card.subject} onClose={close} />
      ) : (
        <NameCard editor={editor} name={card.subject.name} onClose={close} />
      )}
    </CardSheet>
  );
}

interface CardSheetProps {
  readonly card: ShownCard;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

function CardSheet({ card, onClose, onEnter, onLeave, children }: CardSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const { subject, at, hasFocus } = card;
  const label = subject.kind === 'link' ? subject.label : subject.name.words;
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return undefined;
    const place = () => placeCard(element, at);
    place();
    // What it shows may come a moment later, and change its height.
    const watch = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(place);
    watch?.observe(element);
    return () => watch?.disconnect();
  }, [at]);
  useEffect(() => {
    if (!hasFocus) return undefined;
    sheet.current?.focus();
    const onDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && sheet.current?.contains(target))) onLeave();
    };
    document.addEventListener('pointerdown', onDown);
    return () => document.removeEventListener('pointerdown', onDown);
  }, [hasFocus, onLeave]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === event.currentTarget) {
      // Enter on the card itself does the first thing that it offers.
      sheet.current?.querySelector<HTMLElement>('[data-first]')?.click();
    } else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      sheet.current?.querySelector<HTMLElement>(`[data-key="${event.key}"]`)?.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveIn(event.currentTarget, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return createPortal(
    <section
      ref={sheet}
      className={styles.card}
      aria-label={`About ${label}`}
      data-hover-card
      tabIndex={-1}
      onPointerEnter={onEnter}
      onPointerLeave={hasFocus ? undefined : onLeave}
      onBlur={(event) => {
        // The text may take the focus back by itself; writing on closes the card then.
        const { relatedTarget } = event;
        const isGone = relatedTarget instanceof HTMLElement && !relatedTarget.isContentEditable;
        if (hasFocus && isGone && !event.currentTarget.contains(relatedTarget)) onLeave();
      }}
      onFocus={onEnter}
      onKeyDown={onKeyDown}
    >
      {children}
    </section>,
    document.body,
  );
}

function moveIn(card: Element, key: 'ArrowDown' | 'ArrowUp'): void {
  const buttons = [...card.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  buttons.at(key === 'ArrowDown' ? (at + 1) % buttons.length : Math.max(at, 0) - 1)?.focus();
}
