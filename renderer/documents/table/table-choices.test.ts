import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { inputOf, useTableChoices } from '#renderer/documents/table/table-choices.ts';

beforeEach(() => localStorage.clear());

const choicesOf = (scope: Parameters<typeof useTableChoices>[0]) => renderHook(() => useTableChoices(scope)).result;

test('choices are remembered for each scope by itself', () => {
  const notes = choicesOf({ kind: 'note' });
  act(() => notes.current.change({ sort: 'title', isDescending: false, group: 'tag', folded: ['a'] }));
  expect(choicesOf({ kind: 'note' }).current.choices).toMatchObject({ sort: 'title', group: 'tag', folded: ['a'] });
  expect(choicesOf({ kind: 'clip' }).current.choices).toMatchObject({ sort: 'at', isDescending: true, folded: [] });
});

test('choices of another version of the app are no reason to fail', () => {
  const scope = { tag: 'Space' };
  const table = choicesOf(scope);
  act(() => table.current.change({ sort: 'words' }));
  const [key] = Object.keys(localStorage);
  localStorage.setItem(key ?? '', '{"sort":"smell"}');
  expect(choicesOf(scope).current.choices.sort).toBe('at');
});

test('what the table is of goes before what it is filtered by', () => {
  const { choices } = choicesOf({ shelf: 'later' }).current;
  const filtered = { ...choices, filters: { shelf: 'archive', title: 'x'.repeat(300), outlet: '' } } as const;
  expect(inputOf({ shelf: 'later' }, filtered)).toMatchObject({ shelf: 'later', title: 'x'.repeat(200) });
  expect(inputOf({}, filtered)).toMatchObject({ shelf: 'archive' });
  expect(inputOf({}, filtered)).not.toHaveProperty('outlet');
});
