import { afterEach, expect, test } from 'vitest';
import { ignoreFurtherClicks } from '#renderer/editor/links/ignore-further-clicks.ts';

const seen: string[] = [];
const types = ['mousedown', 'mouseup', 'click', 'dblclick'];

/** The events of one click as the browser counts it; answers whether it would select or place a caret. */
function click(count: number): boolean {
  const events = count === 2 ? types : types.slice(0, 3);
  const kept = events.map((type) =>
    document.body.dispatchEvent(new MouseEvent(type, { detail: count, bubbles: true, cancelable: true })),
  );
  return kept.every(Boolean);
}

for (const type of types) {
  document.body.addEventListener(type, (event) => {
    if (event instanceof MouseEvent) seen.push(`${type} ${event.detail}`);
  });
}
afterEach(() => seen.splice(0));

test('the second and third click of a press that opened something reach nothing and select nothing', () => {
  ignoreFurtherClicks();
  expect([click(2), click(3), seen]).toEqual([false, false, []]);
});

test('the next press is one like any other, a double click too', () => {
  ignoreFurtherClicks();
  expect([click(2), click(1), click(2)]).toEqual([false, true, true]);
  expect(seen).toEqual(['mousedown 1', 'mouseup 1', 'click 1', 'mousedown 2', 'mouseup 2', 'click 2', 'dblclick 2']);
});
