const gap = 8;
const margin = 8;

/** Over the selection, under it where there is no room above. */
export function placeToolbar(toolbar: HTMLElement, selection: DOMRect): void {
  const { width, height } = toolbar.getBoundingClientRect();
  const above = selection.top - height - gap;
  const top = above >= margin ? above : Math.min(selection.bottom + gap, window.innerHeight - height - margin);
  const center = selection.left + selection.width / 2 - width / 2;
  toolbar.style.top = `${top}px`;
  toolbar.style.left = `${Math.max(margin, Math.min(center, window.innerWidth - width - margin))}px`;
}
