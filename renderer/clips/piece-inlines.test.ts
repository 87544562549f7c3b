import { expect, test } from 'vitest';
import { mentionsWithin, pieceInlines, shownMentions } from '#renderer/clips/piece-inlines.ts';
import { tableRows } from '#renderer/clips/table-cells.ts';
import { textLeaves } from '#shared/clips/plain-text.ts';
import type { Block } from '#shared/clips/types.ts';
import type { Mention } from '#shared/entities/types.ts';
import { entityIdSchema } from '#shared/ids.ts';

const id = entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1');
const at = (start: number, end: number, layer: Mention['layer'] = 'detected'): Mention => ({
  start,
  end,
  layer,
  entityId: id,
  type: 'organization',
  name: 'Stoke Space',
  score: 1,
  rule: 'test',
});
const shape = (runs: ReturnType<typeof pieceInlines>) =>
  runs.map(({ mention, pieces }) => [mention ? 'mention' : 'words', ...pieces.map(({ text }) => text)]);

test('a mention that runs across marks and a link stays one run with a piece for each', () => {
  const inlines = [
    { text: 'the ' },
    { text: 'Stoke', marks: ['strong' as const] },
    { text: ' Sp', href: 'https://stoke.example' },
    { text: 'ace rocket' },
  ];
  expect(shape(pieceInlines(inlines, 100, [at(104, 115)], undefined))).toEqual([
    ['words', 'the '],
    ['mention', 'Stoke', ' Sp', 'ace'],
    ['words', ' rocket'],
  ]);
});

test('the lit passage is cut out of words and mentions alike', () => {
  const runs = pieceInlines([{ text: 'ask Stoke Space now' }], 0, [at(4, 15)], { start: 10, end: 19 });
  expect(runs.flatMap(({ pieces }) => pieces.map(({ text, isLit }) => [text, isLit]))).toEqual([
    ['ask ', false],
    ['Stoke ', false],
    ['Space', true],
    [' now', true],
  ]);
});

test('rejected mentions and those inside another are not shown', () => {
  expect(shownMentions([at(8, 12), at(0, 5, 'rejected'), at(2, 20), at(30, 31)]).map(({ start }) => start)).toEqual([
    2, 30,
  ]);
});

test('only the mentions that touch a span are its own', () => {
  const mentions = [at(0, 2), at(4, 8), at(8, 10), at(20, 22)];
  expect(mentionsWithin(mentions, { start: 6, end: 20 }).map(({ start }) => start)).toEqual([4, 8]);
});

test('the cells of a table stand where its plain text has them', () => {
  const table: Block = {
    type: 'table',
    header: [[{ text: 'Firm' }], [{ text: 'Place' }]],
    rows: [[[{ text: 'Stoke' }], [{ text: 'Kent' }]]],
  };
  const [leaf] = textLeaves([table]);
  const cells = tableRows(table, 50).flatMap((row) => row.cells);
  expect(
    cells.map(({ start, inlines }) => leaf?.text.slice(start - 50, start - 50 + (inlines[0]?.text.length ?? 0))),
  ).toEqual(['Firm', 'Place', 'Stoke', 'Kent']);
});
