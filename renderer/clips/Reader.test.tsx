// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { Reader } from '#renderer/clips/Reader.tsx';
import { ellison, sampleArticle, sampleClip, stoke } from '#renderer/clips/sample-clip.ts';
import { spanOf } from '#renderer/clips/selection-in-text.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { undoLast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';
import type { Span } from '#shared/spans.ts';

afterEach(cleanup);

const noBacklinks = { linked: [], unlinked: [], linkedCount: 0, unlinkedCount: 0, documentCount: 0 };
const answers: Answers = {
  'clips.get': () => sampleClip,
  'clips.article': () => sampleArticle,
  'documents.trash': () => ({}),
  'documents.list': () => ({ rows: [], total: 0, next: null }),
  'entities.ofDocument': () => [
    { entity: stoke, documentId: sampleClip.id, mentionCount: 5 },
    { entity: { ...ellison, status: 'confirmed' }, documentId: sampleClip.id, mentionCount: 1 },
  ],
  'entities.confirm': () => ({ ...stoke, status: 'confirmed' }),
  'entities.decide': () => ({}),
  'backlinks.of': () => noBacklinks,
  'stories.list': () => [],
  'clips.update': () => sampleClip,
  'clips.retry': () => sampleClip,
};

function open(span?: Span, clip: Clip = sampleClip) {
  go({ view: 'clips', clip: clip.id });
  return showWithMain(<Reader clipId={clip.id} span={span} />, { ...answers, 'clips.get': () => clip });
}

const mentionsOnPage = () =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('[data-mention]')];
    expect(found.length).toBeGreaterThan(0);
    return found;
  });

test('every mention is underlined over its own words, across marks, in lists, code and tables', async () => {
  open();
  const shown = await mentionsOnPage();
  const expected = sampleArticle.mentions
    .map(({ start, name }) => [start, name])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
  expect(shown.map((mention) => [Number(mention.dataset.mention), mention.textContent])).toEqual(expected);
});

test('the place of any words on the page is their place in the text', async () => {
  open();
  for (const mention of await mentionsOnPage()) {
    const range = document.createRange();
    range.selectNodeContents(mention);
    const start = Number(mention.dataset.mention);
    expect(spanOf(range)).toEqual({ start, end: start + (mention.textContent?.length ?? 0) });
  }
});

test('opened at a passage, exactly its words are lit', async () => {
  const start = sampleArticle.text.indexOf('with Stoke Space have');
  open({ start, end: start + 21 });
  await mentionsOnPage();
  expect([...document.querySelectorAll('[data-lit]')].map((lit) => lit.textContent).join('')).toBe(
    'with Stoke Space have',
  );
});

test('Enter on a mention opens its entity', async () => {
  open();
  const [first] = await mentionsOnPage();
  first?.focus();
  await userEvent.keyboard('{Enter}');
  expect(useNavigation.getState().place).toEqual({ view: 'entities', entity: stoke.id });
});

test('an unread clip is marked as read when it is opened, a read one is left alone', async () => {
  const { calls } = open(undefined, { ...sampleClip, isRead: false });
  await mentionsOnPage();
  expect(calls.filter(([path]) => path === 'clips.update')).toEqual([
    ['clips.update', { id: sampleClip.id, isRead: true }],
  ]);
  cleanup();
  const again = open();
  await mentionsOnPage();
  expect(again.calls.filter(([path]) => path === 'clips.update')).toEqual([]);
});

test('A accepts the suggested name that has the focus, R rejects each of its mentions in this clip', async () => {
  const { calls } = open();
  await mentionsOnPage();
  const review = await screen.findByRole('region', { name: 'Entities to review' });
  within(review).getByRole('button', { name: 'Stoke Space' }).focus();
  await userEvent.keyboard('a');
  await waitFor(() => expect(calls).toContainEqual(['entities.confirm', { id: stoke.id }]));
  within(review).getByRole('button', { name: 'Stoke Space' }).focus();
  await userEvent.keyboard('r');
  const spans = sampleArticle.mentions.filter(({ entityId }) => entityId === stoke.id);
  await waitFor(() => expect(calls.filter(([path]) => path === 'entities.decide')).toHaveLength(spans.length));
});

test('a rejected name is gone at once, told one mention at a time, and Undo clears each decision', async () => {
  let busy = 0;
  let mostAtOnce = 0;
  go({ view: 'clips', clip: sampleClip.id });
  const { calls } = showWithMain(<Reader clipId={sampleClip.id} />, {
    ...answers,
    'entities.decide': async () => {
      busy += 1;
      mostAtOnce = Math.max(mostAtOnce, busy);
      await new Promise((resolve) => setTimeout(resolve, 20));
      busy -= 1;
      return {};
    },
  });
  await mentionsOnPage();
  await userEvent.click(await screen.findByRole('button', { name: 'Reject Stoke Space' }));
  expect(screen.queryByRole('button', { name: 'Accept Stoke Space' })).toBeNull();
  undoLast();
  const starts = sampleArticle.mentions.filter(({ entityId }) => entityId === stoke.id).map(({ start }) => start);
  const told = () =>
    calls
      .filter(([path]) => path === 'entities.decide')
      .map(([, input]) => input as { span: Span; layer: string })
      .map(({ span, layer }) => `${layer} ${span.start}`);
  await waitFor(() =>
    expect(told()).toEqual([...starts.map((at) => `rejected ${at}`), ...starts.map((at) => `detected ${at}`)]),
  );
  expect(mostAtOnce).toBe(1);
});

test('a clip that could not be read says what happened and can be tried again', async () => {
  const failure = {
    code: 'PAGE_UNREACHABLE',
    data: { address: 'https://orbit.example/rocket', reason: 'timeout' },
  } as const;
  const { calls } = open(undefined, { ...sampleClip, status: { state: 'failed', step: 'fetch', failure } });
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(calls).toContainEqual(['clips.retry', { id: sampleClip.id }]));
  expect(document.querySelector('[data-mention]')).toBeNull();
});

test('a clip can be moved to the trash from its page, which then shows the list', async () => {
  const { calls } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Move to the trash' }));
  await waitFor(() => expect(useNavigation.getState().place).toEqual({ view: 'clips' }));
  expect(calls).toContainEqual(['documents.trash', { ids: [sampleClip.id] }]);
});

test('the address of a clip opens outside', async () => {
  open();
  const source = await screen.findByRole('link', { name: /Orbit Daily/ });
  expect([source.getAttribute('target'), source.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
});
