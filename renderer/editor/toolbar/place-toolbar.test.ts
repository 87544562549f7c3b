import { expect, test } from 'vitest';
import { placeToolbar } from '#renderer/editor/toolbar/place-toolbar.ts';

/** Where a bar of 200 by 40 pixels is put for words at a height of the window, which is 768 high. */
function placed(top: number): string {
  const toolbar = document.createElement('div');
  toolbar.getBoundingClientRect = () => ({ width: 200, height: 40 }) as DOMRect;
  placeToolbar(toolbar, { top, bottom: top + 20, left: 400, width: 60 } as DOMRect);
  return toolbar.style.visibility === 'hidden' ? 'hidden' : `${toolbar.style.left} ${toolbar.style.top}`;
}

test('the bar stands over the selected words, under them at the top, and goes out of sight with them', () => {
  expect([placed(300), placed(50), placed(-60), placed(900)]).toEqual([
    '330px 252px',
    '330px 78px',
    'hidden',
    'hidden',
  ]);
});
