import { expect, test } from 'vitest';
import { placeMenu } from '#renderer/editor/menu/place-menu.ts';

const window = { innerWidth: 1000, innerHeight: 600 };
const menu = { width: 376, height: 200 };

test('a menu opens under the caret, above it when there is no room, and inside the window', () => {
  expect([
    placeMenu({ left: 100, top: 100, bottom: 120 }, menu, window),
    placeMenu({ left: 100, top: 500, bottom: 520 }, menu, window),
    placeMenu({ left: 900, top: 100, bottom: 120 }, menu, window),
  ]).toEqual([
    { left: 100, top: 126 },
    { left: 100, top: 294 },
    { left: 616, top: 126 },
  ]);
});
