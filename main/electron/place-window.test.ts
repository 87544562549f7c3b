import { expect, test } from 'vitest';
import { placeWindow } from '#main/electron/place-window.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const desk = { x: 1440, y: 0, width: 2560, height: 1440 };

test('the first window is in the middle of the first screen', () => {
  expect(placeWindow(undefined, [laptop])).toEqual({ x: 80, y: 63, width: 1280, height: 800 });
});

test('a window comes back where it was, also on the second screen', () => {
  const saved = { x: 1800, y: 200, width: 1600, height: 1000 };
  expect(placeWindow(saved, [laptop, desk])).toEqual(saved);
});

test('a window that was on a screen that is gone comes to one that is there', () => {
  const saved = { x: 1800, y: 200, width: 1600, height: 1000 };
  expect(placeWindow(saved, [laptop])).toEqual({ x: 80, y: 63, width: 1280, height: 800 });
});

test('a window never is larger than its screen or smaller than it can be used', () => {
  expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000 }, [laptop])).toEqual({
    x: 0,
    y: 25,
    width: 1440,
    height: 875,
  });
  expect(placeWindow({ x: 0, y: 25, width: 10, height: 10 }, [laptop])).toMatchObject({ width: 1280 });
  expect(placeWindow({ x: 0, y: 25, width: 200, height: 100 }, [laptop])).toMatchObject({ width: 900, height: 600 });
});
