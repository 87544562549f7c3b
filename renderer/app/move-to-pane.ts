const order = ['side', 'list', 'main', 'beside', 'details'];

/** Moves the focus to the next pane (1) or the one before (-1): sidebar, list, text, details, and round again. */
export function moveToPane(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const panes = all
    .filter((pane) => pane.checkVisibility?.() !== false)
    .sort((a, b) => order.indexOf(a.dataset.pane ?? '') - order.indexOf(b.dataset.pane ?? ''));
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const start = at < 0 && step < 0 ? 0 : at;
  const pane = panes.at((start + step + panes.length) % panes.length);
  if (pane) (focusIn(pane) ?? pane).focus();
}

/**
 * Gives the keyboard to the place that is shown next: to its list, where it has one, else to its text; unless somebody has
 * moved the focus by then.
 */
export function focusPlace(): void {
  const before = document.activeElement;
  // The place is there with the next paint.
  requestAnimationFrame(() => {
    if (document.activeElement !== before && document.activeElement !== document.body) return;
    const main = document.querySelector<HTMLElement>('[data-pane="main"]');
    const list = document.querySelector<HTMLElement>('[data-pane="list"] [role="listbox"]');
    (list ?? main)?.focus();
    if (!list) focusListWhenRead(main, performance.now() + listPatienceMs);
  });
}

const listPatienceMs = 2000;

/** A list that is still being read takes the keyboard when it is there, unless that has gone elsewhere by then. */
function focusListWhenRead(main: HTMLElement | null, until: number): void {
  requestAnimationFrame((now) => {
    if (document.activeElement !== main || now > until) return;
    const pane = document.querySelector('[data-pane="list"]');
    const list = pane?.querySelector<HTMLElement>('[role="listbox"]');
    if (list) list.focus();
    else if (pane) focusListWhenRead(main, until);
  });
}

/** Where the keyboard belongs in a pane: its list, its text, its present row. */
function focusIn(pane: HTMLElement): HTMLElement | null {
  const best = '[role="listbox"], [contenteditable="true"], [aria-current="page"], [role="tab"][aria-selected="true"]';
  return pane.querySelector(best) ?? pane.querySelector('button:not(:disabled)');
}
