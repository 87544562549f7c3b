import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForKeys, registerCommand, useCommands } from '#renderer/app/commands.ts';
import { useKeyboard, writeKeys } from '#renderer/app/keys.ts';

let ran: string[] = [];
let stop = () => {};

function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
}

beforeEach(() => {
  ran = [];
  useCommands.setState({ commands: [] });
  useKeyboard.setState({ platform: 'linux', host: 'electron', singleKeys: true });
  for (const [id, keys] of Object.entries({ jump: 'Mod+K', new: 'N', notes: 'G N', help: '?' })) {
    registerCommand({ id, title: id, keys, run: () => ran.push(id) });
  }
  stop = listenForKeys(window);
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

test('a combination runs its command with Ctrl, on a Mac with the command key', () => {
  press('k', { ctrlKey: true });
  useKeyboard.setState({ platform: 'mac' });
  press('k', { ctrlKey: true });
  press('k', { metaKey: true });
  expect(ran).toEqual(['jump', 'jump']);
});

test('G and then N goes to the notes, N alone makes one', () => {
  press('g');
  press('n');
  press('n');
  expect(ran).toEqual(['notes', 'new']);
});

test('single keys wait while somebody is typing, combinations do not', () => {
  const field = document.body.appendChild(document.createElement('input'));
  press('n', {}, field);
  press('k', { ctrlKey: true }, field);
  expect(ran).toEqual(['jump']);
});

test('undo is the text’s own while somebody is typing', () => {
  registerCommand({ id: 'undo', title: 'Undo', keys: 'Mod+Z', leavesText: true, run: () => ran.push('undo') });
  const field = document.body.appendChild(document.createElement('input'));
  press('z', { ctrlKey: true }, field);
  press('z', { ctrlKey: true });
  expect(ran).toEqual(['undo']);
});

test('single keys can be switched off', () => {
  useKeyboard.setState({ singleKeys: false });
  press('n');
  press('g');
  press('n');
  expect(ran).toEqual([]);
});

test('a sign that needs the shift key counts as a single key', () => {
  press('?', { shiftKey: true });
  expect(ran).toEqual(['help']);
});

test('keys are written as the machine writes them', () => {
  expect(writeKeys('Mod+Shift+L')).toBe('Ctrl+Shift+L');
  useKeyboard.setState({ platform: 'mac' });
  expect(writeKeys('Mod+Shift+L')).toBe('⇧⌘L');
  expect(writeKeys('G I')).toBe('G then I');
});
