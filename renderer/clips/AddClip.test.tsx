// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { AddClip } from '#renderer/clips/AddClip.tsx';
import { sampleClip } from '#renderer/clips/sample-clip.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';

withDialogs();
afterEach(cleanup);

const prose = 'A foundry is sold\n\nNorthwind said on Tuesday that it agreed to buy Orbital Foundry. '.repeat(3);

function open() {
  return showWithMain(<AddClip isOpen onClose={() => undefined} />, {
    'clips.add': () => ({ ...sampleClip, clippedBefore: null }),
  });
}

test('a text pasted where addresses go is clipped as a text, and the caret stays with it', async () => {
  const user = userEvent.setup();
  const { calls } = open();
  await user.click(screen.getByRole('textbox', { name: /^Address/ }));
  await user.paste(prose);
  const field = await screen.findByRole('textbox', { name: /^Text of the article/ });
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole('status').textContent).toMatch(/reads like a text/);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(calls.filter(([name]) => name === 'clips.add').map(([, input]) => input)).toMatchObject([
    { source: { kind: 'paste', text: prose } },
  ]);
});

test('addresses stay addresses, and words that were typed stay where they were typed', async () => {
  const user = userEvent.setup();
  open();
  const field = screen.getByRole('textbox', { name: /^Address/ });
  await user.click(field);
  await user.paste('https://orbit.example/a\nhttps://orbit.example/b');
  expect(screen.getByRole('button', { name: 'Clip 2 pages' })).toBeDefined();
  await user.clear(field);
  await user.type(field, 'the rocket article that I read');
  expect(screen.queryByRole('textbox', { name: /^Text of the article/ })).toBeNull();
});
