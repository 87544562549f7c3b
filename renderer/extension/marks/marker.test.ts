import { fireEvent, getByRole, queryByRole } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Marker } from '#renderer/extension/marks/marker.ts';
import type { Mark, PageTells } from '#renderer/extension/messages.ts';

let roots: ShadowRoot[];
let told: (readonly Mark[])[];
let marker: Marker;

beforeEach(() => {
  // jsdom lays nothing out, and the bar's root is closed to everybody but this test.
  Range.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 100, 20);
  Range.prototype.getClientRects = () => [new DOMRect(10, 10, 100, 20)] as unknown as DOMRectList;
  roots = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  document.body.innerHTML = '<p>Before the chosen words after.</p><input id="field">';
  told = [];
  marker = new Marker(document, async ({ marks }: PageTells) => void told.push(marks));
});

afterEach(() => {
  marker.stop();
  vi.restoreAllMocks();
});

const bar = () => roots[0]?.querySelector<HTMLElement>('.bar') ?? document.body;

function select(start: number, end: number): void {
  const text = document.querySelector('p')?.firstChild ?? document;
  document.getSelection()?.setBaseAndExtent(text, start, text, end);
}

test('selected words are marked at once, with a comment, and the page keeps its focus', () => {
  document.querySelector<HTMLElement>('#field')?.focus();
  select(11, 23);
  expect(marker.start({ marks: [], color: 'fact' })).toBe(true);
  expect(document.activeElement?.id).toBe('field');
  fireEvent.input(getByRole(bar(), 'textbox'), { target: { value: 'Why' } });
  expect(told.at(-1)).toEqual([
    {
      id: expect.any(String),
      color: 'fact',
      comment: 'Why',
      exact: 'chosen words',
      prefix: 'Before the ',
      suffix: ' after.',
    },
  ]);
});

test('a mark changes its color and is removed, and is still one mark', async () => {
  const user = userEvent.setup({ document });
  select(11, 23);
  marker.start({ marks: [], color: 'key' });
  await user.click(getByRole(bar(), 'button', { name: 'Doubt' }));
  expect(told.at(-1)?.map(({ color }) => color)).toEqual(['doubt']);
  expect(getByRole(bar(), 'button', { name: 'Doubt' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(getByRole(bar(), 'button', { name: 'Remove' }));
  expect(told.at(-1)).toEqual([]);
});

test('the same words marked again are the same mark in another color', () => {
  select(11, 23);
  marker.start({ marks: [], color: 'key' });
  select(11, 23);
  marker.start({ marks: told.at(-1) ?? [], color: 'question' });
  expect(told.at(-1)?.map(({ color }) => color)).toEqual(['question']);
});

test('without selected words there is nothing to mark', () => {
  document.getSelection()?.removeAllRanges();
  expect(marker.start({ marks: [], color: 'key' })).toBe(false);
  expect(told).toEqual([]);
});

test('the tool says what to do, comes back when the page takes it away, and leaves nothing behind', () => {
  document.getSelection()?.removeAllRanges();
  marker.start({ marks: [], color: null });
  expect(bar().textContent).toContain('Select words to highlight them');
  document.documentElement.lastElementChild?.remove();
  select(0, 6);
  marker.start({ marks: [], color: null });
  expect(queryByRole(bar(), 'button', { name: 'Key' })).not.toBeNull();
  expect(document.documentElement.lastElementChild?.localName).toBe('div');
  marker.stop();
  expect(document.documentElement.lastElementChild?.localName).toBe('body');
});
