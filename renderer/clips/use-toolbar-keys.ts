import { type KeyboardEvent as ReactKeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Makes a toolbar that stands over a text reachable: Tab goes into it as long as it is there, the arrow keys move in it,
 * and what had the focus gets it back when the toolbar goes.
 */
export function useToolbarKeys(bar: RefObject<HTMLElement | null>, isShown: boolean) {
  const before = useRef<HTMLElement>(undefined);
  useEffect(() => {
    if (!isShown) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || event.defaultPrevented) return;
      const { activeElement } = document;
      const main = document.querySelector<HTMLElement>('[data-pane="main"]');
      const isInText = activeElement === document.body || main?.contains(activeElement);
      if (!bar.current || bar.current.contains(activeElement) || !isInText) return;
      event.preventDefault();
      before.current =
        activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : (main ?? undefined);
      bar.current.querySelector<HTMLElement>('button')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      if (document.activeElement === document.body) before.current?.focus({ preventScroll: true });
      before.current = undefined;
    };
  }, [bar, isShown]);

  /** For the toolbar itself; answers whether the key was one of its own. */
  return (event: ReactKeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Tab') {
      before.current?.focus({ preventScroll: true });
      if (event.shiftKey) event.preventDefault();
      return;
    }
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons.at(to % buttons.length)?.focus();
  };
}
