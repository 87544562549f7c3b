// @vitest-environment jsdom
import { ORPCError } from '@orpc/client';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useKeyboard } from '#renderer/app/keys.ts';
import { showWithMain } from '#renderer/clips/show-with-main.tsx';
import { DossierDialog } from '#renderer/interchange/DossierDialog.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { withDialogs } from '#renderer/ui/with-dialogs.ts';
import { entityIdSchema, storyIdSchema } from '#shared/ids.ts';
import type { DossierStep, DossierTarget } from '#shared/interchange/types.ts';

beforeEach(withDialogs);
afterEach(() => {
  cleanup();
  useKeyboard.setState({ host: 'browser' });
});

const story: DossierTarget = { kind: 'story', id: storyIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs1') };
const entity: DossierTarget = { kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzze1') };

function open(target: DossierTarget, steps: () => AsyncGenerator<DossierStep>, pickFolder: () => unknown = () => null) {
  let closed = 0;
  const shown = showWithMain(<DossierDialog target={target} name="Altman" onClose={() => (closed += 1)} />, {
    'interchange.dossier': steps,
    'vault.pickFolder': pickFolder,
  });
  const asked = () => shown.calls.filter(([path]) => path === 'interchange.dossier').map(([, input]) => input);
  return { ...shown, asked, closed: () => closed };
}

async function* written(): AsyncGenerator<DossierStep> {
  yield { kind: 'progress', done: 2, total: 4 };
  yield { kind: 'written', folder: 'Altman dossier', leftOut: ['Of 600 quotes, the newest 500 are here.'] };
}

test('what is asked for is the chosen form and parts, and what was left out is said', async () => {
  const user = userEvent.setup();
  const { asked, closed } = open(story, written);
  await user.click(screen.getByRole('radio', { name: /^Word document/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Notes' }));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(closed()).toBe(1));
  expect(asked()).toEqual([
    {
      target: story,
      form: 'docx',
      parts: ['questions', 'entities', 'timeline', 'claims', 'quotes', 'bibliography', 'copies'],
    },
  ]);
  expect(useToast.getState().toast?.message).toBe('Altman dossier is made. Of 600 quotes, the newest 500 are here.');
});

test('an entity has no questions to offer', () => {
  open(entity, written);
  expect(screen.queryByRole('checkbox', { name: 'Open questions' })).toBeNull();
});

test('the dialog shows how far it is, and Stop ends it and keeps the choices', async () => {
  const user = userEvent.setup();
  let isEnded = false;
  const { closed } = open(story, async function* () {
    yield { kind: 'progress', done: 1, total: 4 };
    await new Promise((resolve) => setTimeout(resolve, 300));
    isEnded = true;
    yield { kind: 'written', folder: 'late', leftOut: [] };
  });
  await user.click(screen.getByRole('radio', { name: /^Markdown/ }));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await waitFor(() =>
    expect(screen.getByRole('progressbar', { name: 'Making the dossier' })).toHaveProperty('value', 1),
  );
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  await waitFor(() => expect(isEnded).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(closed()).toBe(0);
  expect((screen.getByRole('radio', { name: /^Markdown/ }) as HTMLInputElement).checked).toBe(true);
});

test('the desktop app asks where a folder goes, and does nothing when nowhere is said', async () => {
  useKeyboard.setState({ host: 'electron' });
  const user = userEvent.setup();
  const answers: unknown[] = [null, { ref: 'folder-0123456789abcdef' }];
  const { asked, closed } = open(entity, written, () => answers.shift());
  await user.click(screen.getByRole('radio', { name: /^Folder/ }));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(asked()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(closed()).toBe(1));
  expect(asked()).toMatchObject([{ form: 'folder', into: 'folder-0123456789abcdef' }]);
});

test('a failure is explained in the dialog', async () => {
  const user = userEvent.setup();
  // biome-ignore lint/correctness/useYield: it fails before it has anything to tell
  open(story, async function* () {
    throw new ORPCError('NO_PRINTER', { defined: true, data: {} });
  });
  await user.click(screen.getByRole('radio', { name: /^PDF/ }));
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect((await screen.findByRole('alert')).textContent).toContain('A PDF is made by Chrome, Chromium or Edge');
});
