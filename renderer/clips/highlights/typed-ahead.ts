const patienceMs = 5000;

let typed = '';
let stop: (() => void) | undefined;

/** Keeps what is typed for a note that is about to open: until its field is there, letters would be keys of the reader. */
export function keepTyping(): void {
  stop?.();
  typed = '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const timer = setTimeout(() => stop?.(), patienceMs);
  window.addEventListener('keydown', onKeyDown, { capture: true });
  stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    stop = undefined;
  };
}

/** What was typed until now; from here on it goes where the focus is. */
export function takeTyped(): string {
  stop?.();
  const taken = typed;
  typed = '';
  return taken;
}
