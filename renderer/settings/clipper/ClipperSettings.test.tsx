// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { ClipperSettings } from '#renderer/settings/clipper/ClipperSettings.tsx';
import { pairedChrome, shownCode, someStatus } from '#renderer/settings/clipper/sample-status.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';

withDialogs();
afterEach(cleanup);

test('the clipper is off until a browser is to be paired, and then shows eight digits, the time and the tries', async () => {
  const user = userEvent.setup();
  const { calls } = showWithMain(<ClipperSettings />, {
    'clipper.status': () => someStatus(),
    'clipper.startPairing': () => someStatus({ pairing: shownCode }),
    'clipper.stopPairing': () => someStatus(),
  });
  await screen.findByText('Off');
  await user.click(screen.getByRole('button', { name: 'Pair a browser' }));
  await screen.findByText('Ready to pair');
  expect(screen.getByText('Code: 4 8 2 9 1 3 0 5')).toBeDefined();
  expect(screen.getByRole('status').textContent).toBe('Type this code in the clipper. It works once, for 60 seconds.');
  expect(screen.getByRole('timer').textContent).toMatch(/^(60|59) s left$/);
  expect(screen.getByText(/5 tries/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await screen.findByText('Off');
  expect(screen.getByRole('status').textContent).toBe('That code is over. Nothing was paired.');
  expect(calls.map(([path]) => path)).toEqual(['clipper.status', 'clipper.startPairing', 'clipper.stopPairing']);
});

test('a code that is of no use any more is not shown', async () => {
  showWithMain(<ClipperSettings />, {
    'clipper.status': () => someStatus({ pairing: { ...shownCode, triesLeft: 0 } }),
  });
  await screen.findByText(/typed wrong five times/);
  expect(screen.queryByText(/4 8 2 9/)).toBeNull();
  expect(screen.getByRole('button', { name: 'New code' })).toBeDefined();
});

test('a paired browser is unpaired after a question, and keeps its place when the answer is no', async () => {
  const user = userEvent.setup();
  let browsers = [pairedChrome, { ...pairedChrome, id: 'firefox', name: 'Firefox', hasKey: false }];
  const { calls } = showWithMain(<ClipperSettings />, {
    'clipper.status': () => someStatus({ browsers }),
    'clipper.unpair': ({ id }: { id: string }) => {
      browsers = browsers.filter((browser) => browser.id !== id);
      return someStatus({ browsers });
    },
  });
  await screen.findByText('Ready for clips');
  expect(screen.getByText(/^Paired .*, not used yet$/)).toBeDefined();
  expect(screen.getByText(/^Its key cannot be opened/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Unpair Chrome, Work' }));
  const dialog = await screen.findByRole('dialog', { name: 'Unpair Chrome, Work?' });
  await user.click(within(dialog).getByRole('button', { name: 'Keep it paired' }));
  expect(calls.some(([path]) => path === 'clipper.unpair')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Unpair Chrome, Work' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unpair' }));
  await screen.findByText('Firefox');
  expect(calls.at(-1)).toEqual(['clipper.unpair', { id: 'chrome' }]);
  expect(screen.queryByText('Chrome, Work')).toBeNull();
});

test('ports that other programs use are named', async () => {
  showWithMain(<ClipperSettings />, { 'clipper.status': () => someStatus({ state: 'taken' }) });
  expect((await screen.findByText(/^Other programs use/)).textContent).toContain('27271, 27371, 27471');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
});

test('it says how the extension gets into a browser, and where there is none', async () => {
  showWithMain(<ClipperSettings />, { 'clipper.status': () => someStatus() });
  expect(await screen.findByText('/opt/backstory/extension/chrome')).toBeDefined();
  expect(screen.queryByText(/about:debugging/)).toBeNull();
  cleanup();
  showWithMain(<ClipperSettings />, {
    'clipper.status': () => someStatus({ extensions: { chrome: null, firefox: null } }),
  });
  await screen.findByText('The clipper itself is not part of this copy of Backstory.');
});
