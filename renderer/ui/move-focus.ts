import type { KeyboardEvent } from 'react';

/** Lets the arrow keys move the focus between the buttons of a group. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = buttonsOf(event.currentTarget);
  const at = buttons.findIndex((button) => button.contains(document.activeElement));
  const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}

/** Makes a group of buttons one stop of the Tab key: the focused one, else the current one, else the first. */
export function keepOneTabStop(group: HTMLElement): void {
  const buttons = buttonsOf(group);
  const stop =
    buttons.find((button) => button === document.activeElement) ??
    buttons.find((button) => button.getAttribute('aria-current') === 'page') ??
    buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}

function buttonsOf(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('button:not(:disabled)')];
}
