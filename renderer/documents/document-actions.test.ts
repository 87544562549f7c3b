import { expect, test } from 'vitest';
import { asksBeforeDeleting, nameOf, toggleOf } from '#renderer/documents/document-actions.ts';
import { aRow } from '#renderer/documents/sample-rows.ts';

const read = aRow(1, { title: 'One', isUnread: false, isArchived: true });
const unread = aRow(2, { title: 'Two', isUnread: true });
const note = aRow(3, { kind: 'note', title: 'Mine' });
const targets = (...rows: (typeof read)[]) => ({ ids: rows.map(({ id }) => id), rows });

test('what only some rows have is given to all, and taken from all where all have it', () => {
  expect(toggleOf('archive', targets(read, unread))).toMatchObject({
    changes: { isArchived: true },
    said: 'Archived 2 clips',
  });
  expect(toggleOf('archive', targets(read))).toMatchObject({
    changes: { isArchived: false },
    said: 'Took “One” out of the archive',
  });
  expect(toggleOf('read', targets(read, unread))?.changes).toEqual({ isRead: true });
  expect(toggleOf('read', targets(read))?.changes).toEqual({ isRead: false });
  expect(toggleOf('later', targets(read))?.changes).toEqual({ isForLater: true });
});

test('notes among the rows have no reading state', () => {
  expect(toggleOf('later', targets(note, unread))?.ids).toEqual([unread.id]);
  expect(toggleOf('later', targets(note))).toBeUndefined();
});

test('rows of a long list that are not here are kept and archived, never the other way round', () => {
  const unknown = { ids: [read.id, unread.id], rows: [] };
  expect(toggleOf('later', unknown)?.changes).toEqual({ isForLater: true });
  expect(toggleOf('archive', unknown)?.changes).toEqual({ isArchived: true });
});

test('many are named by what they are, one by its title', () => {
  expect(nameOf([note.id], [note])).toBe('“Mine”');
  expect(nameOf([note.id, read.id], [note, read])).toBe('2 documents');
});

test('deleting asks first beyond twenty, and beyond a tenth of the vault', () => {
  expect([asksBeforeDeleting(20, 1000), asksBeforeDeleting(21, 1000)]).toEqual([false, true]);
  expect([asksBeforeDeleting(2, 10), asksBeforeDeleting(1, 1), asksBeforeDeleting(2, 20)]).toEqual([
    true,
    false,
    false,
  ]);
});
