const types = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;

/**
 * What was pressed has done its work: the further clicks of a double or triple click are for nobody. They would fall on
 * what has come in its place, and select words there or open the same again.
 */
export function ignoreFurtherClicks(): void {
  const see = (event: MouseEvent) => {
    if (event.type === 'mousedown' && event.detail <= 1) {
      for (const type of types) window.removeEventListener(type, see, true);
      return;
    }
    if (event.detail <= 1) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of types) window.addEventListener(type, see, true);
}
