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

/** The piece of the note at a height of the window: a block, and of a list the item. */
export function pieceElementAt(root: HTMLElement, clientY: number): HTMLElement | undefined {
  const block = blockElementAt(root, clientY);
  if (!block || !isList(block)) return block;
  const items = [...block.querySelectorAll('li')].filter((item) => !isList(item.firstElementChild));
  // They stand one below the other, so the one at a height is found without measuring all.
  let from = 0;
  let to = items.length - 1;
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if ((items[middle]?.getBoundingClientRect().top ?? 0) <= clientY) from = middle;
    else to = middle - 1;
  }
  return items[from] ?? block;
}

export function blockOfElement(root: HTMLElement, element: Element | null): HTMLElement | undefined {
  let block = element;
  while (block && block.parentElement !== root) block = block.parentElement;
  return block instanceof HTMLElement ? block : undefined;
}

function isList(element: Element | null): boolean {
  return element?.tagName === 'UL' || element?.tagName === 'OL';
}
