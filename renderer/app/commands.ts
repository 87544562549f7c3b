import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { matches, useKeyboard } from '#renderer/app/keys.ts';
import { usePane } from '#renderer/app/pane-context.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';

export interface Command {
  readonly id: string;
  /** What it does, as the palette says it. */
  readonly title: string;
  /** A combination ("Mod+K", "F6") or single keys ("N", "G I"), which wait until nobody is typing. */
  readonly keys?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly run: () => void;
  /** Not listed in the palette: moves of the focus, the palette itself. */
  readonly isHidden?: boolean | undefined;
  /** A combination that a text has for itself: not this command while somebody is typing. */
  readonly leavesText?: boolean | undefined;
  /** The keys of a page beside are its own only while it has the focus, and then go before all others. */
  readonly pane?: 'main' | 'beside' | undefined;
}

/** Everything that can be done at the moment, in the order it was registered. */
export const useCommands = create<{ readonly commands: readonly Command[] }>()(() => ({ commands: [] }));

/** Makes a command known to the palette and the keyboard until the answer is called. A later one goes first. */
export function registerCommand(command: Command): () => void {
  useCommands.setState(({ commands }) => ({ commands: [...commands, command] }));
  return () => useCommands.setState(({ commands }) => ({ commands: commands.filter((other) => other !== command) }));
}

/** A command while a component is on screen. */
export function useCommand({ id, title, keys, icon, isHidden, leavesText, run }: Command): void {
  const latest = useRef(run);
  const { name: pane } = usePane();
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => registerCommand({ id, title, keys, icon, isHidden, leavesText, pane, run: () => latest.current() }),
    [id, title, keys, icon, isHidden, leavesText, pane],
  );
}

const sequenceMs = 1200;

/** The key that began a sequence ("G"), and when. */
let first: { readonly key: string; readonly at: number } | undefined;

/** Whether a key goes on with a sequence, so that it is nobody else's. */
export function isInSequence({ timeStamp }: Pick<KeyboardEvent, 'timeStamp'>): boolean {
  return first !== undefined && timeStamp - first.at < sequenceMs;
}

/** Listens for the keys of all commands. */
export function listenForKeys(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (isLetterOfText(event)) {
      first = undefined;
      return;
    }
    if (document.querySelector('dialog[open]')) return;
    const started = first && event.timeStamp - first.at < sequenceMs ? first.key : undefined;
    first = undefined;
    const command = findCommand(event, started);
    if (command) {
      event.preventDefault();
      command.run();
    } else if (isSingleKey(event) && startsSequence(event.key)) {
      first = { key: event.key.toUpperCase(), at: event.timeStamp };
    }
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** No command has such a key; looking for a dialog would walk through a long note for every letter that is typed. */
function isLetterOfText(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  return event.key.length === 1 && !hasModifier && isTyping(event.target);
}

function findCommand(event: KeyboardEvent, started: string | undefined): Command | undefined {
  const single = isSingleKey(event);
  const pressed = started ? `${started} ${event.key.toUpperCase()}` : event.key.toUpperCase();
  const isBeside = document.activeElement?.closest('[data-pane="beside"]') != null;
  const { commands } = useCommands.getState();
  // Closing it is for everyone.
  const mine = commands.filter(({ pane, id }) => pane !== 'beside' || isBeside || id === 'beside.close');
  const ranked = isBeside ? [...mine].sort((a, b) => Number(a.pane === 'beside') - Number(b.pane === 'beside')) : mine;
  return ranked.findLast(({ keys, leavesText }) => {
    if (keys === undefined || (leavesText && isTyping(event.target))) return false;
    return isSingle(keys) ? single && keys === pressed : matches(event, keys);
  });
}

/** "N", "?", "G I", but not "F6" or "Mod+K". */
function isSingle(keys: string): boolean {
  return keys.length === 1 || keys.includes(' ');
}

function startsSequence(key: string): boolean {
  return useCommands.getState().commands.some(({ keys }) => keys?.startsWith(`${key.toUpperCase()} `));
}

function isSingleKey(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  return useKeyboard.getState().singleKeys && !hasModifier && !isTyping(event.target);
}

/** Whether keys go into a text right now. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [contenteditable="true"]') !== null)
  );
}
