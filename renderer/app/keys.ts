/** How a shortcut is pressed and shown: on this machine, in this host. */
import { create } from 'zustand';

interface KeyboardState {
  readonly platform: 'mac' | 'windows' | 'linux';
  /** A browser keeps some keys for itself; there the single keys are shown instead. */
  readonly host: 'electron' | 'browser';
  readonly singleKeys: boolean;
}

/** Set from `vault.status` and the settings. */
export const useKeyboard = create<KeyboardState>()(() => ({ platform: 'linux', host: 'browser', singleKeys: true }));

interface Shortcut {
  readonly keys: string;
  readonly mac?: string;
  /** The key in a browser, where `keys` belongs to the browser. */
  readonly browser?: string;
}

/** Every shortcut of the shell, by the id of its command. */
export const shortcuts = {
  jump: { keys: 'Mod+K' },
  search: { keys: 'Mod+Shift+F' },
  'new-note': { keys: 'Mod+N', browser: 'N' },
  'note-about': { keys: 'Mod+Shift+N' },
  today: { keys: 'Mod+J' },
  // A browser opens its tools for developers with the first.
  capture: { keys: 'Mod+Shift+J', browser: 'Mod+Shift+Y' },
  inbox: { keys: 'Mod+1', browser: 'G I' },
  stories: { keys: 'Mod+2', browser: 'G S' },
  notes: { keys: 'Mod+3', browser: 'G N' },
  clips: { keys: 'Mod+4', browser: 'G C' },
  graph: { keys: 'Mod+5', browser: 'G G' },
  entities: { keys: 'Mod+6', browser: 'G E' },
  back: { keys: 'Alt+ArrowLeft', mac: 'Mod+[' },
  forward: { keys: 'Alt+ArrowRight', mac: 'Mod+]' },
  sidebar: { keys: 'Mod+Shift+S' },
  details: { keys: 'Mod+Shift+D' },
  'clip-address': { keys: 'Mod+Shift+L' },
  'clip-files': { keys: 'Mod+O' },
  export: { keys: 'Mod+P' },
  undo: { keys: 'Mod+Z' },
  'next-pane': { keys: 'F6' },
  'previous-pane': { keys: 'Shift+F6' },
  settings: { keys: 'Mod+,' },
  keys: { keys: 'Mod+/' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcuts;

/** The combination a command answers to here, in the notation of `matches`; "G I" is a sequence of single keys. */
export function shortcutOf(id: ShortcutId): string {
  const { platform, host } = useKeyboard.getState();
  const shortcut: Shortcut = shortcuts[id];
  if (host === 'browser' && shortcut.browser) return shortcut.browser;
  return platform === 'mac' && shortcut.mac ? shortcut.mac : shortcut.keys;
}

/** The same, as it is written on this machine. */
export function keysOf(id: ShortcutId): string {
  return writeKeys(shortcutOf(id));
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };
const macOrder = ['Ctrl', 'Alt', 'Shift', 'Mod'];
const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** "Mod+Shift+L" as ⇧⌘L or Ctrl+Shift+L; "G I" as "G then I". */
export function writeKeys(keys: string): string {
  if (keys.includes(' ')) return keys.split(' ').join(' then ');
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const sign = arrows[key] ?? key;
  if (useKeyboard.getState().platform !== 'mac') {
    return [...parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)), sign].join('+');
  }
  const ordered = parts.sort((a, b) => macOrder.indexOf(a) - macOrder.indexOf(b));
  return ordered.map((part) => macSigns[part] ?? part).join('') + sign;
}

/** Whether a key press is this combination. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const isMac = useKeyboard.getState().platform === 'mac';
  const has = (modifier: string) => parts.includes(modifier);
  return (
    (event.key.toLowerCase() === key.toLowerCase() || (/^\d$/.test(key) && event.code === `Digit${key}`)) &&
    event.ctrlKey === (isMac ? has('Ctrl') : has('Mod')) &&
    event.metaKey === (isMac && has('Mod')) &&
    event.shiftKey === has('Shift') &&
    event.altKey === has('Alt')
  );
}
