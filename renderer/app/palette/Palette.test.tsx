import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerCommand, useCommands } from '#renderer/app/commands.ts';
import { useNavigation } from '#renderer/app/navigation.ts';
import { Palette } from '#renderer/app/palette/Palette.tsx';
import { openPalette, usePalette } from '#renderer/app/palette/palette-state.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { setLink } from '#renderer/rpc/client.ts';
import { sampleHit } from '#renderer/search/sample-hit.ts';
import { entityIdSchema, noteIdSchema } from '#shared/ids.ts';
import { emptyResult } from '#shared/search/empty-result.ts';
import type { SwitcherEntry } from '#shared/search/switcher.ts';

const entity = entityIdSchema.parse('01jdaaaaaaaaaaaaaaaaaaaaaa');
const note = noteIdSchema.parse('01jdbbbbbbbbbbbbbbbbbbbbbb');
const entry = (given: Pick<SwitcherEntry, 'kind' | 'key' | 'title'> & Partial<SwitcherEntry>): SwitcherEntry => ({
  target: null,
  value: null,
  marks: [],
  alias: null,
  entityType: null,
  detail: '',
  score: 1,
  ...given,
});
const stoke = entry({
  key: `entity:${entity}`,
  kind: 'entity',
  target: { kind: 'entity', id: entity },
  title: 'Stoke Space',
  entityType: 'organization',
});
const talks = entry({
  key: `note:${note}`,
  kind: 'note',
  target: { kind: 'note', id: note },
  title: 'Talks with Stoke',
});
const heading = entry({
  key: `heading:${note}#Motive`,
  kind: 'heading',
  target: { kind: 'note', id: note, heading: 'Motive' },
  title: 'Motive',
  detail: 'Talks with Stoke',
});
const newNote = entry({ key: 'command:new-note', kind: 'command', value: 'new-note', title: 'New note' });
const noteState = {
  root: {
    type: 'root',
    children: [
      { type: 'paragraph', children: [{ type: 'text', text: 'Before.' }] },
      { type: 'heading', tag: 'h2', children: [{ type: 'text', text: 'Motive' }] },
    ],
  },
};

let asked: [string, Record<string, unknown>][] = [];
let ran = 0;
/** Answers to what is typed wait for this. */
let held = Promise.resolve();

beforeEach(() => {
  asked = [];
  ran = 0;
  held = Promise.resolve();
  // The document made for tests has no modal dialogs; being open is all that matters here.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  useNavigation.setState({ place: { view: 'inbox' }, past: [], future: [] });
  useCommands.setState({ commands: [] });
  registerCommand({
    id: 'new-note',
    title: 'New note',
    run: () => {
      ran += 1;
    },
  });
  const named = (input: { query: string; kinds?: string[] }) => {
    if (input.kinds?.includes('command')) return [newNote];
    return input.query === 'mot' ? [heading] : [stoke, talks];
  };
  const found = (query: string) => (query.startsWith('entity:') ? [sampleHit(7, { title: 'About Stoke' })] : []);
  setLink({
    call: async (path, input) => {
      const name = path.join('.');
      asked.push([name, input as never]);
      if (name === 'search.switch') {
        await held;
        return named(input as never);
      }
      if (name === 'search.query') return { ...emptyResult, hits: found((input as { query: string }).query) };
      if (name === 'search.visit') return {};
      if (name === 'search.matches') return { title: [], text: [{ start: 8, end: 14 }] };
      if (name === 'notes.get') return { state: noteState };
      throw new Error(`nothing answers ${name}`);
    },
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Palette />
    </QueryClientProvider>,
  );
});
afterEach(() => {
  cleanup();
  usePalette.setState({ isOpen: false });
});

async function typed(text: string) {
  const user = userEvent.setup();
  openPalette();
  const field = await screen.findByRole('combobox', { name: 'Jump to' });
  await user.type(field, text);
  return { user, field };
}

test('the best match is chosen at once, and Enter opens it', async () => {
  const { user } = await typed('stoke');
  await screen.findByRole('option', { name: /Stoke Space/, selected: true });
  await user.keyboard('{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'entities', entity });
  expect(usePalette.getState().isOpen).toBe(false);
});

test('Enter pressed before the answer takes what was typed, not what was found before it', async () => {
  const { user, field } = await typed('stoke');
  await screen.findByRole('option', { name: /Stoke Space/, selected: true });
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  held = promise;
  await user.clear(field);
  await user.type(field, 'mot{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'inbox' });
  expect(usePalette.getState().isOpen).toBe(true);
  answer();
  await waitFor(() => expect(useNavigation.getState().place).toMatchObject({ view: 'notes', note }));
});

test.each(['the first answer', 'the next answer'])(
  'arrows and Enter pressed before %s go through what it has',
  async (which) => {
    const isNext = which === 'the next answer';
    if (isNext) await typed('x').then(() => screen.findByRole('option', { name: /Stoke Space/ }));
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    held = promise;
    const { user } = await typed('stoke');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(useNavigation.getState().place).toEqual({ view: 'inbox' });
    answer();
    await waitFor(() => expect(useNavigation.getState().place).toMatchObject({ view: 'notes', note }));
  },
);

test('Tab pressed before the answer searches inside what it has first', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  held = promise;
  const { user } = await typed('stoke{Tab}');
  answer();
  await screen.findByRole('combobox', { name: 'Search in Stoke Space' });
  await user.keyboard('nova');
  await waitFor(() => expect(asked.at(-1)?.[1]).toMatchObject({ query: 'entity:"Stoke Space" nova' }));
});

test('the field names the option that the arrow keys moved to', async () => {
  const { user, field } = await typed('stoke');
  await screen.findByRole('option', { name: /Stoke Space/ });
  await user.keyboard('{ArrowDown}');
  const chosen = screen.getByRole('option', { selected: true });
  expect(chosen.textContent).toContain('Talks with Stoke');
  expect(field.getAttribute('aria-activedescendant')).toBe(chosen.id);
});

test('the last row searches everything for what was typed', async () => {
  const { user } = await typed('launch cost');
  await screen.findByRole('option', { name: /Stoke Space/ });
  await screen.findByRole('option', { name: /Search everything/ });
  await user.keyboard('{PageDown}{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'search', query: 'launch cost' });
});

test('a > lists commands, and Enter runs one', async () => {
  const { user } = await typed('>new');
  await screen.findByRole('option', { name: /New note/ });
  await user.keyboard('{Enter}');
  expect(ran).toBe(1);
});

test('an @ asks for entities only, a # for tags', async () => {
  const { user, field } = await typed('@sto');
  await waitFor(() => expect(switched()).toMatchObject({ query: 'sto', kinds: ['entity'] }));
  await user.clear(field);
  await user.type(field, '#riv');
  await waitFor(() => expect(switched()).toMatchObject({ query: 'riv', kinds: ['tag'] }));
});

test('a heading is found and opened where it stands in its note', async () => {
  const { user } = await typed('mot');
  await screen.findByRole('option', { name: /Motive/, selected: true });
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(useNavigation.getState().place).toMatchObject({ view: 'notes', note, span: { start: 8, end: 14 } }),
  );
  expect(asked.filter(([name]) => name === 'search.visit')).toContainEqual(['search.visit', { key: heading.key }]);
});

test('Tab searches inside the chosen thing, and Backspace leaves it', async () => {
  const { user } = await typed('stoke');
  await screen.findByRole('option', { name: /Stoke Space/, selected: true });
  await user.keyboard('{Tab}');
  const inside = screen.getByRole('combobox', { name: 'Search in Stoke Space' });
  await user.type(inside, 'nova');
  await waitFor(() => expect(asked.at(-1)?.[1]).toMatchObject({ query: 'entity:"Stoke Space" nova' }));
  await user.click(await screen.findByRole('option', { name: /About Stoke/ }));
  expect(useNavigation.getState().place).toMatchObject({ view: 'inbox', span: { start: 0, end: 6 } });
});

test('inside a note its passages are found', async () => {
  const { user } = await typed('stoke');
  await screen.findByRole('option', { name: /Stoke Space/, selected: true });
  await user.keyboard('{ArrowDown}{Tab}');
  await user.type(screen.getByRole('combobox', { name: 'Search in Talks with Stoke' }), 'motive');
  await screen.findByRole('option', { name: /Motive/ });
  await user.keyboard('{Enter}');
  expect(useNavigation.getState().place).toMatchObject({ view: 'notes', note, span: { start: 8, end: 14 } });
});

test('rows that were gone through before the answer came give way to it', async () => {
  const { user, field } = await typed('stoke');
  await screen.findByRole('option', { name: /Talks with Stoke/ });
  await user.type(field, '{Control>}a{/Control}mo');
  await user.keyboard('{ArrowDown}');
  await user.type(field, 't');
  await screen.findByRole('option', { name: /Motive/, selected: true });
  expect(screen.queryByRole('option', { name: /Stoke Space/ })).toBeNull();
});

function switched(): unknown {
  return asked.findLast(([name]) => name === 'search.switch')?.[1];
}
