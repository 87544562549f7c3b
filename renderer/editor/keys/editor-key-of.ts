import type { BlockKind } from '#renderer/editor/blocks/set-block.ts';

export type EditorKey =
  | 'bold'
  | 'italic'
  | 'strikethrough'
  | 'code'
  | 'web-link'
  | 'underline'
  | 'follow'
  | 'mark'
  | 'move-up'
  | 'move-down'
  | 'move-left'
  | 'move-right'
  | 'block-menu'
  | Extract<BlockKind, `heading-${number}` | 'bullets' | 'numbers' | 'checks'>;

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

const plain: Readonly<Record<string, EditorKey>> = {
  b: 'bold',
  i: 'italic',
  e: 'code',
  u: 'underline',
  Enter: 'follow',
};
const shifted: Readonly<Record<string, EditorKey>> = {
  x: 'strikethrough',
  k: 'web-link',
  h: 'mark',
  m: 'block-menu',
};

/** Moves the block at the caret, and in a table its row; sideways a table's column. */
const moves: Readonly<Record<string, EditorKey>> = {
  ArrowUp: 'move-up',
  ArrowDown: 'move-down',
  ArrowLeft: 'move-left',
  ArrowRight: 'move-right',
};

/** Digits go by place on the keyboard: with Shift the layout gives `!` or `&` for them. */
const digits: Readonly<Record<string, EditorKey>> = {
  Digit1: 'heading-1',
  Digit2: 'heading-2',
  Digit3: 'heading-3',
  Digit7: 'numbers',
  Digit8: 'bullets',
  Digit9: 'checks',
};
const headingDigits = /^Digit[123]$/;

/** What a key press asks for in the text; headings are ⌥⌘1 to 3 on a mac, where ⇧⌘3 takes a picture of the screen. */
export function editorKeyOf(event: Press, isMac: boolean): EditorKey | undefined {
  const move = moveOf(event, isMac);
  if (move) return move;
  const isMod = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!isMod) return undefined;
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (isMac && headingDigits.test(event.code)) return event.altKey && !event.shiftKey ? digits[event.code] : undefined;
  if (event.altKey) return undefined;
  return event.shiftKey ? (digits[event.code] ?? shifted[letter]) : plain[letter];
}

/** ⌃⌘ with an arrow on a mac; elsewhere Alt with ↑ or ↓, and with Shift too for ← and →, which alone go back in history. */
function moveOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Press, isMac: boolean): EditorKey | undefined {
  const isMove = isMac ? ctrlKey && metaKey && !altKey && !shiftKey : altKey && !ctrlKey && !metaKey;
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  return isMove && (isMac || shiftKey === isSideways) ? moves[key] : undefined;
}
