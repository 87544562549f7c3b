const gap = 8;
const margin = 8;
/** The bar over a page, under which the words scroll away. */
const header = 44;

/** Over the selection, under it where there is no room above; out of sight with the words. */
export function placeToolbar(toolbar: HTMLElement, selection: DOMRect): void {
  const { width, height } = toolbar.getBoundingClientRect();
  const above = selection.top - height - gap;
  const top = above >= margin ? above : Math.min(selection.bottom + gap, window.innerHeight - height - margin);
  const center = selection.left + selection.width / 2 - width / 2;
  const isAway = selection.bottom < header || selection.top > window.innerHeight - margin;
  toolbar.style.visibility = isAway ? 'hidden' : '';
  toolbar.style.top = `${top}px`;
  toolbar.style.left = `${Math.max(margin, Math.min(center, window.innerWidth - width - margin))}px`;
}
