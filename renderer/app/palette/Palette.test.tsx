import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { registerCommand, useCommands } from '#renderer/app/commands.ts';
import { useNavigation } from '#renderer/app/navigation.ts';
import { Palette } from '#renderer/app/palette/Palette.tsx';
import { openPalette, usePalette } from '#renderer/app/palette/palette-state.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { setLink } from '#renderer/rpc/client.ts';
import type { Suggestion } from '#shared/documents/types.ts';
import { entityIdSchema, noteIdSchema } from '#shared/ids.ts';

const entity = entityIdSchema.parse('01jdaaaaaaaaaaaaaaaaaaaaaa');
const note = noteIdSchema.parse('01jdbbbbbbbbbbbbbbbbbbbbbb');
const suggestions: readonly Suggestion[] = [
  { target: { kind: 'entity', id: entity }, title: 'Stoke Space', alias: null, entityType: 'organization', detail: '' },
  { target: { kind: 'note', id: note }, title: 'Talks with Stoke', alias: null, entityType: null, detail: '' },
];

let asked: unknown[] = [];
let ran = 0;

beforeEach(() => {
  asked = [];
  ran = 0;
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
  setLink({
    call: async (_, input) => {
      asked.push(input);
      return suggestions;
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
  await user.keyboard('{PageDown}{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'search', query: 'launch cost' });
});

test('a > lists commands, and Enter runs one', async () => {
  const { user } = await typed('>new');
  await user.keyboard('{Enter}');
  expect(ran).toBe(1);
});

test('an @ asks for entities only', async () => {
  await typed('@sto');
  expect(asked.at(-1)).toMatchObject({ query: 'sto', kinds: ['entity'] });
});
