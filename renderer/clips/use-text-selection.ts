import { type RefObject, useEffect, useState } from 'react';
import { selectionIn, type TextSelection } from '#renderer/clips/selection-in-text.ts';

/** What is selected in a text, once the pointer is let go, and a way to say that it is done with. */
export function useTextSelection(text: RefObject<HTMLElement | null>) {
  const [selection, setSelection] = useState<TextSelection>();
  useEffect(() => {
    const read = () => setSelection(text.current ? selectionIn(text.current) : undefined);
    // While the pointer is down the selection still grows; the bar comes when it is let go.
    let isDown = false;
    const onDown = () => {
      isDown = true;
    };
    const onUp = () => {
      isDown = false;
      requestAnimationFrame(read);
    };
    const onChange = () => {
      if (!isDown) read();
      else if (window.getSelection()?.isCollapsed) setSelection(undefined);
    };
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    // The bar stands on the window, the words move under it.
    const onScroll = () => requestAnimationFrame(read);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setSelection(undefined);
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('scroll', onScroll, { capture: true });
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [text]);
  return [selection, setSelection] as const;
}
