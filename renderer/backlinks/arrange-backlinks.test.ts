import { expect, test } from 'vitest';
import { arrangeBacklinks, groupsOfKind, mergeGroups } from '#renderer/backlinks/arrange-backlinks.ts';
import type { BacklinkDocument, BacklinkGroup } from '#shared/backlinks/types.ts';
import { noteIdSchema, storyIdSchema } from '#shared/ids.ts';

const rocket = { id: storyIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs1'), name: 'Rocket' };
const chips = { id: storyIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs2'), name: 'Chips' };

function document(digit: string, at: string, starts: number[], kind: 'note' | 'clip' = 'note'): BacklinkDocument {
  const passages = starts.map((start) => ({
    start,
    end: start + 1,
    layer: null,
    before: '',
    match: 'x',
    after: '',
    paragraph: 1,
  }));
  const id = noteIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzzd${digit}`);
  return { kind, id, title: digit, outlet: null, at, passages, passageCount: starts.length };
}

const brief = (groups: readonly BacklinkGroup[]) =>
  groups.map(({ story, documents }) => [
    story?.name ?? null,
    ...documents.map(({ title, passages }) => `${title}:${passages.map(({ start }) => start).join(',')}`),
  ]);

test('linked and unlinked mentions of one document stand together in the order of its text', () => {
  const linked = [{ story: null, documents: [document('1', '2025-01-01', [50])] }];
  const unlinked = [
    { story: rocket, documents: [document('2', '2025-03-01', [7])] },
    { story: null, documents: [document('1', '2025-01-01', [3, 90]), document('3', '2025-02-01', [1])] },
  ];
  expect(brief(mergeGroups(linked, unlinked))).toEqual([
    ['Rocket', '2:7'],
    [null, '3:1', '1:3,50,90'],
  ]);
});

test('by date and by kind a document in two stories stands once', () => {
  const both = document('1', '2025-01-01', [1, 2]);
  const groups = [
    { story: rocket, documents: [both] },
    { story: chips, documents: [document('2', '2025-02-01', [5], 'clip'), both] },
  ];
  const titles = (order: 'date' | 'kind' | 'story') =>
    arrangeBacklinks(groups, order).map(({ title, count, documents }) => [title, count, documents.length]);
  expect(titles('story')).toEqual([
    ['Rocket', 2, 1],
    ['Chips', 3, 2],
  ]);
  expect(titles('date')).toEqual([['Newest first', 3, 2]]);
  expect(titles('kind')).toEqual([
    ['Notes', 2, 1],
    ['Clips', 1, 1],
  ]);
});

test('a group without documents of the kind is left out', () => {
  const groups = [{ story: rocket, documents: [document('1', '2025-01-01', [1])] }];
  expect(groupsOfKind(groups, 'clip')).toEqual([]);
});
