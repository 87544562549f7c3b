import type { NoteId } from '#shared/ids.ts';

interface Hold {
  text: string;
  note: NoteId | undefined;
  readonly stop: () => void;
}

let hold: Hold | undefined;
const longestMs = 5000;
const bareModifiers = new Set(['Control', 'Meta', 'Alt', 'AltGraph', 'Shift']);

/**
 * Making a note takes a moment, in which one types on: these keys are for the new note, not for the one that is still
 * on screen. They wait here until it is. A press elsewhere, Esc or another command ends that.
 */
export function holdTyping(): void {
  hold?.stop();
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!hold || event.isComposing || event.repeat || bareModifiers.has(key)) return;
    // Another command: what is typed next is for what that opens.
    if (ctrlKey || metaKey || altKey || key === 'Escape') return hold.stop();
    if (key === 'Enter') hold.text += '\n';
    else if (key === 'Backspace') hold.text = hold.text.slice(0, -1);
    else if (key.length === 1) hold.text += key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stop = () => {
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('pointerdown', stop, true);
    clearTimeout(timer);
    hold = undefined;
  };
  const timer = setTimeout(stop, longestMs);
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('pointerdown', stop, true);
  hold = { text: '', note: undefined, stop };
}

export function giveTypedTo(note: NoteId): void {
  if (hold) hold.note = note;
}

export function dropTyped(): void {
  hold?.stop();
}

/** What was typed for a note before it was there; from now on keys go where the focus is. */
export function takeTyped(note: NoteId): string {
  if (hold?.note !== note) return '';
  const { text } = hold;
  hold.stop();
  return text;
}
