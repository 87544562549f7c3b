import { useEffect } from 'react';
import { isTyping } from '#renderer/app/commands.ts';

/** What has Space for itself while it has the focus. */
const controls = 'button, a[href], input, select, textarea, summary, [role="option"], [role="tab"], [role^="menu"]';
/** Of a page so much is shown again on the next one, so that no line is lost. */
const overlap = 60;

/** Space and Shift+Space go a page down and up, wherever in the reader the focus is. */
export function usePagingKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (isTyping(target) || document.querySelector('dialog[open]')) return;
      if (target instanceof Element && target.closest(controls)) return;
      const scroller = document.querySelector('[data-pane="main"] [data-scroller]');
      if (!scroller) return;
      event.preventDefault();
      const isReduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const by = Math.max(80, scroller.clientHeight - overlap);
      scroller.scrollBy({ top: event.shiftKey ? -by : by, behavior: isReduced ? 'instant' : 'smooth' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
