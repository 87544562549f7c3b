// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { go, useNavigation } from '#renderer/app/navigation.ts';
import { Reader } from '#renderer/clips/Reader.tsx';
import { ellison, sampleArticle, sampleClip, stoke } from '#renderer/clips/sample-clip.ts';
import { spanOf } from '#renderer/clips/selection-in-text.ts';
import { type Answers, showWithMain } from '#renderer/clips/show-with-main.tsx';
import { passageOf } from '#renderer/review/sample-questions.ts';
import { undoLast } from '#renderer/ui/toast.ts';
import type { Clip } from '#shared/clips/types.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';
import type { DocumentStatements } from '#shared/entities/statements.ts';
import type { Span } from '#shared/spans.ts';

afterEach(cleanup);

const noBacklinks = { linked: [], unlinked: [], linkedCount: 0, unlinkedCount: 0, documentCount: 0 };
const newQuestion: ReviewQuestion = {
  kind: 'new',
  key: `new ${stoke.id}`,
  entity: stoke,
  mentionCount: 5,
  documentCount: 1,
  passage: passageOf(sampleClip, sampleArticle.text, 'Stoke Space'),
};
const wait = sampleArticle.text.indexOf('We wait.');
const statements: DocumentStatements = {
  quotes: [
    {
      start: wait,
      end: wait + 8,
      kind: 'unnamed',
      isDirect: false,
      speaker: { entityId: null, name: 'sources' },
      via: [{ entityId: null, name: 'the Journal' }],
      sentence: { start: wait, end: wait + 8 },
      paragraph: 5,
    },
  ],
  claims: [
    {
      start: 0,
      end: 5,
      subject: { entityId: stoke.id, name: 'Stoke Space' },
      predicate: 'raises',
      object: null,
      status: 'stated',
      amount: 'USD 5',
      date: null,
      via: [{ entityId: null, name: 'the Journal' }],
      paragraph: 2,
      layer: 'detected',
    },
  ],
};
const answers: Answers = {
  'clips.get': () => sampleClip,
  'clips.article': () => sampleArticle,
  'documents.trash': () => ({}),
  'documents.list': () => ({ rows: [], total: 0, documents: 0, next: null }),
  'entities.ofDocument': () => [
    { entity: stoke, documentId: sampleClip.id, mentionCount: 5 },
    { entity: { ...ellison, status: 'confirmed' }, documentId: sampleClip.id, mentionCount: 1 },
  ],
  'entities.review': () => ({ questions: [newQuestion], total: 1, next: null }),
  'entities.statementsOf': () => statements,
  'entities.confirm': () => ({ ...stoke, status: 'confirmed', operation: 'accepted' }),
  'entities.rejectIn': () => ({ operation: 'rejected', mentionCount: 5 }),
  'entities.undo': () => ({}),
  'entities.decide': () => ({}),
  'entities.decideClaim': () => ({}),
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

test('A accepts the suggested name that has the focus, R rejects it in this clip with one call', async () => {
  const { calls } = open();
  const review = await screen.findByRole('region', { name: 'Entities to review' });
  within(review).getByRole('button', { name: 'Stoke Space' }).focus();
  await userEvent.keyboard('a');
  await waitFor(() => expect(calls).toContainEqual(['entities.confirm', { id: stoke.id }]));
  const again = await screen.findByRole('button', { name: 'Reject Stoke Space' });
  await userEvent.click(again);
  await waitFor(() =>
    expect(calls).toContainEqual(['entities.rejectIn', { documentId: sampleClip.id, entityId: stoke.id }]),
  );
  undoLast();
  await waitFor(() => expect(calls).toContainEqual(['entities.undo', { operation: 'rejected' }]));
});

test('the panel tells who said what, none on the record, and takes a claim up as the outlet says it', async () => {
  const { calls } = open();
  const said = await screen.findByRole('region', { name: 'Who said what' });
  expect(said.textContent).toContain('None on the record');
  expect(within(said).getByRole('button').textContent).toBe('“sources”UnnamedWe wait.¶ 5, told to the Journal');
  const claim = await screen.findByRole('listitem', { name: /^Stoke Space raises/ });
  expect(claim.textContent).toContain('Orbit Daily says, citing the Journal, ¶ 2');
  await userEvent.click(within(claim).getByRole('button', { name: /^Accept/ }));
  await waitFor(() =>
    expect(calls).toContainEqual([
      'entities.decideClaim',
      {
        documentId: sampleClip.id,
        span: { start: 0, end: 5 },
        subject: 'Stoke Space',
        predicate: 'raises',
        object: null,
        layer: 'confirmed',
        status: 'stated',
      },
    ]),
  );
});

test('words that may mean several things say so, and their card asks which one', async () => {
  go({ view: 'clips', clip: sampleClip.id });
  const mentions = sampleArticle.mentions.map((mention) => ({ ...mention, alternatives: [ellison.id] }));
  const { calls } = showWithMain(<Reader clipId={sampleClip.id} />, {
    ...answers,
    'clips.article': () => ({ ...sampleArticle, mentions }),
    'entities.review': () => ({
      questions: [{ ...newQuestion, kind: 'ambiguous', key: 'ambiguous', answers: [stoke, ellison] }],
      total: 1,
      next: null,
    }),
  });
  const [first] = await mentionsOnPage();
  expect(first?.getAttribute('aria-label')).toBe('Stoke Space?');
  first?.focus();
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
  const card = await screen.findByRole('region', { name: 'About Stoke Space' });
  expect(card.textContent).toContain('Which one is “Stoke Space”?');
  await userEvent.click(await within(card).findByRole('button', { name: 'Mara Ellison' }));
  const { start = 0 } = mentions.find(({ name }) => name === 'Stoke Space') ?? {};
  await waitFor(() =>
    expect(calls).toContainEqual([
      'entities.decide',
      {
        documentId: sampleClip.id,
        span: { start, end: start + 'Stoke Space'.length },
        entityId: ellison.id,
        layer: 'confirmed',
      },
    ]),
  );
});

test('a clip that could not be read says what happened and can be tried again', async () => {
  const failure = {
    code: 'PAGE_UNREACHABLE',
    data: { address: 'https://orbit.example/rocket', reason: 'timeout' },
  } as const;
  const { calls } = open(undefined, {
    ...sampleClip,
    versions: 0,
    status: { state: 'failed', step: 'fetch', failure },
  });
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
