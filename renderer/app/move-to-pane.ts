const order = ['side', 'list', 'main', 'details'];

/** Moves the focus to the next pane (1) or the one before (-1): sidebar, list, text, details, and round again. */
export function moveToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].sort(
    (a, b) => order.indexOf(a.dataset.pane ?? '') - order.indexOf(b.dataset.pane ?? ''),
  );
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = at < 0 && step < 0 ? 0 : at;
  const pane = panes.at((start + step + panes.length) % panes.length);
  if (pane) (focusIn(pane) ?? pane).focus();
}

/** Gives the keyboard to the place that is shown next: to its list, where it has one, else to its text. */
export function focusPlace(): void {
  // The place is there with the next paint.
  requestAnimationFrame(() => {
    const panes = ['list', 'main'].map((name) => document.querySelector<HTMLElement>(`[data-pane="${name}"]`));
    const list = panes[0]?.querySelector<HTMLElement>('[role="listbox"]');
    (list ?? panes[1])?.focus();
  });
}

/** Where the keyboard belongs in a pane: its list, its text, its present row. */
function focusIn(pane: HTMLElement): HTMLElement | null {
  const best = '[role="listbox"], [contenteditable="true"], [aria-current="page"], [role="tab"][aria-selected="true"]';
  return pane.querySelector(best) ?? pane.querySelector('button:not(:disabled)');
}
