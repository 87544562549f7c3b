import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { AppLook, Asks, PageLook, SaveReply, TabLook, WaitingRow } from '#renderer/extension/messages.ts';
import type { AskWorker } from '#renderer/extension/popup/ask-worker.ts';
import { Popup } from '#renderer/extension/popup/Popup.tsx';
import type { ClipId } from '#shared/ids.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const id = '01j0000000000000000000000a' as ClipId;
const whole = { pictures: 0, isCut: false };

const page: PageLook = {
  address: 'https://a.example/story',
  title: 'A rocket for sale',
  authors: ['Mara Ellison'],
  published: '2025-12-04',
  outlet: 'The Paper',
  words: 387,
  selection: null,
  marks: 0,
};

const app: AppLook = {
  connection: 'connected',
  known: null,
  waiting: [],
  suggestions: { stories: ['Rockets'], tags: ['space'] },
};

const row: WaitingRow = {
  key: 'a',
  title: 'A rocket for sale',
  outlet: 'a.example',
  address: page.address,
  keptAt: '2026-11-29T10:00:00.000Z',
  bytes: 600_000,
  problem: null,
};

type Answers = { readonly [Name in keyof Asks]?: Asks[Name]['output'] };

/** The popup on a worker that gives these answers. */
function open(answers: Answers, { isAllowed = true } = {}) {
  const asked: { name: keyof Asks; input: unknown }[] = [];
  const given: Answers = { look: { can: 'read', page }, app, deliver: [], discard: [], ...answers };
  const ask = (async (name: keyof Asks, input: unknown) => {
    asked.push({ name, input });
    if (given[name] === undefined) throw new Error(`Nothing is known of ${name}`);
    return given[name];
  }) as AskWorker;
  const openLink = vi.fn<(link: string) => void>();
  const close = vi.fn<() => void>();
  render(<Popup tabId={7} ask={ask} openLink={openLink} allowApp={async () => isAllowed} close={close} />);
  const saved = () => asked.find(({ name }) => name === 'save')?.input;
  return { asked, saved, openLink, close, user: userEvent.setup() };
}

const saves = (reply: SaveReply) => ({ save: reply });
const title = () => screen.findByRole('textbox', { name: 'Title' });

test('Enter in the title saves the article, and sends no field that was left alone', async () => {
  const { user, saved } = open(saves({ state: 'saved', id, left: whole }));
  const field = await title();
  expect(document.activeElement).toBe(field);
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Saved to your inbox')).toBeTruthy();
  expect(saved()).toEqual({
    tabId: 7,
    what: 'article',
    edits: { stories: [], tags: [], comment: '', marksSelection: true },
  });
});

test('title, author, date, story, tags and note are sent as they were changed', async () => {
  const { user, saved } = open(saves({ state: 'saved', id, left: whole }));
  await user.clear(await title());
  await user.type(await title(), 'Rocket  sold');
  await user.click(screen.getByTitle('Change author and date'));
  await user.clear(screen.getByRole('textbox', { name: 'Author' }));
  await user.type(screen.getByRole('textbox', { name: 'Author' }), 'Ada Kern, Jo Park');
  await user.type(screen.getByRole('combobox', { name: 'Story' }), 'Rockets{Enter}');
  await user.type(screen.getByRole('combobox', { name: 'Tags' }), '#space,deals');
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Why now?');
  await user.click(screen.getByRole('radio', { name: 'Page' }));
  await user.keyboard('{Tab}');
  await user.click(screen.getByRole('textbox', { name: 'Note' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(saved()).toEqual({
    tabId: 7,
    what: 'page',
    edits: {
      title: 'Rocket sold',
      authors: ['Ada Kern', 'Jo Park'],
      stories: ['Rockets'],
      tags: ['space', 'deals'],
      comment: 'Why now?',
      marksSelection: true,
    },
  });
});

test('a selection arrives as a highlight unless it is taken out', async () => {
  const selection = { exact: 'the talks intensified', prefix: '', suffix: '', words: 3 };
  const { user, saved } = open({
    ...saves({ state: 'saved', id, left: whole }),
    look: { can: 'read', page: { ...page, selection } },
  });
  expect(await screen.findByText('the talks intensified')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Do not mark the selection' }));
  await user.click(screen.getByRole('button', { name: /^Save clip/ }));
  expect(saved()).toMatchObject({ edits: { marksSelection: false } });
});

test('without a selection none can be chosen', async () => {
  open({});
  await title();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Selection' }).disabled).toBe(true);
});

test('a saved clip goes by itself after four seconds, unless the pointer is on it', async () => {
  const { user, close, openLink } = open(saves({ state: 'saved', id, left: whole }));
  await title();
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
  await user.keyboard('{Enter}');
  await user.hover(await screen.findByText('Saved to your inbox'));
  vi.advanceTimersByTime(10_000);
  expect(close).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /^Open in Backstory/ }));
  expect(openLink).toHaveBeenCalledWith(`backstory://open/${id}`);
});

test('a saved clip that nobody looks at closes', async () => {
  const { user, close } = open(saves({ state: 'saved', id, left: whole }));
  await title();
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
  await user.keyboard('{Enter}');
  await screen.findByText('Saved to your inbox');
  vi.advanceTimersByTime(4100);
  expect(close).toHaveBeenCalled();
});

test('what a clip had to leave behind is said, and stays', async () => {
  const { user } = open(saves({ state: 'saved', id, left: { pictures: 2, isCut: true } }));
  await title();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/its end is missing\. 2 pictures were too large to come along\./)).toBeTruthy();
});

test('a page that was clipped before offers its clip and a new version', async () => {
  const { user, openLink, saved } = open({
    ...saves({ state: 'saved', id, left: whole }),
    app: { ...app, known: { id, since: '2025-12-04T10:00:00.000Z' } },
  });
  expect(await screen.findByText(/^You clipped this on .*2025$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open the clip' }));
  expect(openLink).toHaveBeenCalledWith(`backstory://open/${id}`);
  await user.click(screen.getByRole('button', { name: /^Save new version/ }));
  expect(saved()).toMatchObject({ what: 'article' });
});

test('a page that was clipped before can be changed before it is saved again', async () => {
  const { user } = open({ app: { ...app, known: { id, since: '2025-12-04T10:00:00.000Z' } } });
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  expect(await title()).toBeTruthy();
  expect(screen.getByText(/Saving makes a new version\.$/)).toBeTruthy();
});

test('with the app closed a clip is kept, listed and can be discarded', async () => {
  const { user, asked } = open({
    ...saves({ state: 'waiting', reason: 'closed', left: whole }),
    app: { ...app, connection: 'closed', waiting: [row] },
  });
  expect(await screen.findByText('Backstory is not open')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Save clip/ }));
  expect(await screen.findByText('This clip will move to Backstory the next time both are open.')).toBeTruthy();
  const list = screen.getByRole('list', { name: 'Waiting clips' });
  await user.click(within(list).getByRole('button', { name: 'Discard A rocket for sale' }));
  expect(asked.at(-1)).toEqual({ name: 'discard', input: { key: 'a' } });
  expect(await screen.findByText('Nothing waits')).toBeTruthy();
});

test('clips that wait are delivered as soon as the popup finds the app', async () => {
  const { asked } = open({ app: { ...app, waiting: [row] }, deliver: [] });
  await title();
  expect(asked.map(({ name }) => name)).toEqual(['look', 'app', 'deliver']);
  expect(screen.queryByText('1 waiting')).toBeNull();
});

test.each([
  ['wrong-code', /^That is not the code/],
  ['no-code', /^Backstory shows no code now/],
  ['closed', /^Backstory does not answer/],
] as const)('a code that ends in %s is explained, and another one can be typed', async (reply, words) => {
  const { user } = open({ app: { ...app, connection: 'not-paired' }, pair: reply });
  const code = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Code, eight digits' });
  await user.type(code, '4829-1573{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(code.value).toBe('');
});

test('a browser that may not speak with this computer says so before a code is used up', async () => {
  const { user, asked } = open({ app: { ...app, connection: 'not-paired' } }, { isAllowed: false });
  await user.type(await screen.findByRole('textbox', { name: 'Code, eight digits' }), '48291573{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/was not allowed/);
  expect(asked.some(({ name }) => name === 'pair')).toBe(false);
});

test('a page without an article asks how it should be kept, by one key', async () => {
  const { user, saved } = open({
    ...saves({ state: 'saved', id, left: whole }),
    look: { can: 'read', page: { ...page, words: 0 } },
  });
  expect(await screen.findByText('No article text on this page')).toBeTruthy();
  await user.keyboard('3');
  await user.click(await screen.findByRole('button', { name: /^Save clip/ }));
  expect(saved()).toMatchObject({ what: 'link' });
});

test('a clip that the app cannot save is kept, and can be tried again or discarded', async () => {
  const { user, asked, close } = open({
    ...saves({ state: 'failed', key: 'a', problem: 'not-saved' }),
    retry: { state: 'failed', key: 'a', problem: 'no-vault' },
  });
  await title();
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/The clip is kept in this browser\. Free some space/);
  await user.click(screen.getByRole('button', { name: /^Try again/ }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Backstory could not save this clipNo vault is open/);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(asked.filter(({ name }) => name === 'discard')).toHaveLength(1);
  expect(close).toHaveBeenCalled();
});

test.each<[string, TabLook, RegExp]>([
  ['the browser’s own page', { can: 'none' }, /^This page cannot be clipped/],
  ['a file', { can: 'link', address: 'https://a.example/r.pdf', title: 'r.pdf', isFile: true }, /^This is a file/],
  [
    'a page that cannot be read',
    { can: 'link', address: 'https://store.example/', title: 'Store', isFile: false },
    /^The browser does not show this page/,
  ],
])('%s says what can be done with it', async (_what, look, words) => {
  open({ look });
  expect(await screen.findByText(words)).toBeTruthy();
});

test('a selection that is gone by now is told, and what was typed is there to try again', async () => {
  const { user } = open(saves({ state: 'not-taken', why: 'no-selection' }));
  await user.type(await title(), ', really');
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing is selected on the page any more/);
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(((await title()) as HTMLTextAreaElement).value).toBe('A rocket for sale, really');
});
