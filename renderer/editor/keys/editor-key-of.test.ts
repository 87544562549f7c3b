import { expect, test } from 'vitest';
import { editorKeyOf } from '#renderer/editor/keys/editor-key-of.ts';

const press = (key: string, held: string, code = key) => ({
  key,
  code,
  metaKey: held.includes('M'),
  ctrlKey: held.includes('C'),
  shiftKey: held.includes('S'),
  altKey: held.includes('A'),
});

test('blocks move with Alt and arrows, on a mac with Control and Command; Alt+← alone stays with history', () => {
  expect([
    editorKeyOf(press('ArrowUp', 'A'), false),
    editorKeyOf(press('ArrowDown', 'A'), false),
    editorKeyOf(press('ArrowLeft', 'A'), false),
    editorKeyOf(press('ArrowLeft', 'AS'), false),
    editorKeyOf(press('ArrowUp', 'AS'), false),
    editorKeyOf(press('ArrowUp', 'CM'), true),
    editorKeyOf(press('ArrowRight', 'CM'), true),
    editorKeyOf(press('ArrowUp', 'A'), true),
  ]).toEqual(['move-up', 'move-down', undefined, 'move-left', undefined, 'move-up', 'move-right', undefined]);
});

test('marks and the menu of a block have keys', () => {
  expect([editorKeyOf(press('H', 'CS'), false), editorKeyOf(press('m', 'MS'), true)]).toEqual(['mark', 'block-menu']);
});
