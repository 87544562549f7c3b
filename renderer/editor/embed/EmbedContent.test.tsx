import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EmbedContent } from '#renderer/editor/embed/EmbedContent.tsx';

/** Nothing is laid out here: the heights are those of a window. */
let held = 900;
const room = 400;

beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => held);
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return this.matches('[data-whole]') ? held : Math.min(held, room);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const part = () => screen.queryByRole('region', { name: 'Orbits, a part of it' });

test('an embed that is cut is reached by keys, fades until its end, and is shown whole when asked for', async () => {
  held = 900;
  render(<EmbedContent title="Orbits">Words</EmbedContent>);
  await userEvent.tab();
  expect([document.activeElement, part()?.dataset.more]).toEqual([part(), 'true']);
  const region = part() as HTMLElement;
  region.scrollTop = 500;
  fireEvent.scroll(region);
  expect(part()?.dataset.more).toBeUndefined();
  await userEvent.click(screen.getByRole('button', { name: 'Show all of it', expanded: false }));
  expect(screen.getByRole('button', { name: 'Show less', expanded: true })).toBeTruthy();
});

test('an embed that is shown whole has nothing to press', () => {
  held = 200;
  render(<EmbedContent title="Orbits">Words</EmbedContent>);
  expect([part(), screen.queryByRole('button')]).toEqual([null, null]);
});
