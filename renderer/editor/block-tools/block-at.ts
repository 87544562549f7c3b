/** The block of the note at a height of the window. */
export function blockElementAt(root: HTMLElement, clientY: number): HTMLElement | undefined {
  const { left, right, top, bottom } = root.getBoundingClientRect();
  if (clientY < top || clientY > bottom) return undefined;
  // Where text surely is: lists and quotes begin a little further in.
  const x = Math.min(left + 30, right - 1);
  for (const y of [clientY, clientY + 8, clientY - 8]) {
    // Not in every environment the tests run in.
    const found = blockOfElement(root, document.elementFromPoint?.(x, y) ?? null);
    if (found) return found;
  }
  return undefined;
}

export function blockOfElement(root: HTMLElement, element: Element | null): HTMLElement | undefined {
  let block = element;
  while (block && block.parentElement !== root) block = block.parentElement;
  return block instanceof HTMLElement ? block : undefined;
}
