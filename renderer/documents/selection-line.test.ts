import { expect, test } from 'vitest';
import { aRow } from '#renderer/documents/sample-rows.ts';
import { type Selection, withAll, withToggled } from '#renderer/documents/selection.ts';
import { SelectionLine } from '#renderer/documents/selection-line.ts';
import type { DocumentId } from '#shared/ids.ts';

const [one, two, three] = [aRow(1).id, aRow(2).id, aRow(3).id];

function aLine() {
  const drawn: DocumentId[][] = [];
  const failed: unknown[] = [];
  const line = new SelectionLine(
    ({ ids }: Selection) => drawn.push([...ids]),
    (error) => failed.push(error),
  );
  return { line, drawn, failed };
}

test('what is chosen is told as it is, before it is drawn', () => {
  const { line } = aLine();
  line.change((now) => withToggled(now, one));
  let told: ReadonlySet<DocumentId> | undefined;
  line.whenKnown(({ ids }) => {
    told = ids;
  });
  expect([...(told ?? [])]).toEqual([one]);
});

test('keys that come while ids are waited for are done after them, in their order', async () => {
  const { line, drawn } = aLine();
  const asked = Promise.withResolvers<DocumentId[]>();
  line.changeOnce(asked.promise, (_, ids) => withAll(ids));
  line.change((now) => withToggled(now, two));
  const told: DocumentId[][] = [];
  line.whenKnown(({ ids }) => told.push([...ids]));
  expect([drawn, told, line.isEmpty]).toEqual([[], [], false]);
  asked.resolve([one, two, three]);
  await expect.poll(() => told).toEqual([[one, three]]);
  expect(drawn).toEqual([
    [one, two, three],
    [one, three],
  ]);
});

test('a line that has ended draws no more, and what was pressed before is still done', async () => {
  const { line, drawn } = aLine();
  const asked = Promise.withResolvers<DocumentId[]>();
  line.changeOnce(asked.promise, (_, ids) => withAll(ids));
  const told: DocumentId[][] = [];
  line.whenKnown(({ ids }) => told.push([...ids]));
  line.end();
  asked.resolve([one]);
  await expect.poll(() => told).toEqual([[one]]);
  expect(drawn).toEqual([]);
});

test('where the ids cannot be had that is said once, nothing is done to other rows, and the next key works', async () => {
  const { line, failed } = aLine();
  const asked = Promise.withResolvers<DocumentId[]>();
  line.changeOnce(asked.promise, (_, ids) => withAll(ids));
  const told: DocumentId[][] = [];
  line.whenKnown(({ ids }) => told.push([...ids]));
  asked.reject(new Error('gone'));
  await expect.poll(() => failed).toHaveLength(1);
  expect(told).toEqual([]);
  line.change((now) => withToggled(now, three));
  line.whenKnown(({ ids }) => told.push([...ids]));
  expect(told).toEqual([[three]]);
});
