import { afterEach, expect, onTestFinished, test } from 'vitest';
import { aClip, aNote, temporaryIndex } from '#main/index/index-fixtures.ts';
import { putDocuments } from '#main/index/write-documents.ts';
import { localDayOf, momentsOf } from '#main/search/local-days.ts';
import { searchDocuments } from '#main/search/search-documents.ts';
import { patienceMs } from '#main/search/search-fixtures.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Whether the runtime lets a test say where it is; on Windows it does not. */
function isIn(place: string): boolean {
  process.env.TZ = place;
  return new Date(0).getTimezoneOffset() !== 0;
}

test.each(['America/Los_Angeles', 'Asia/Tokyo'])(
  'in %s a day is the one on the wall, not that of Greenwich',
  (place) => {
    if (!isIn(place)) return;
    const { index } = temporaryIndex(onTestFinished);
    const late = new Date(2026, 6, 14, 23, 30).toISOString();
    const early = new Date(2026, 6, 14, 0, 30).toISOString();
    const at = (moment: string) => ({ at: moment, createdAt: moment, updatedAt: moment });
    putDocuments(index, [
      aClip('late', { title: 'late', ...at(late) }),
      aClip('early', { title: 'early', ...at(early) }),
      aNote('note', { title: 'note', ...at(late) }),
      aClip('page', {
        title: 'page',
        ...at(new Date(2026, 0, 1).toISOString()),
        published: '2026-07-14T23:59:00+14:00',
      }),
    ]);
    const now = new Date(2026, 6, 14, 23, 45).getTime();
    const found = (query: string) =>
      searchDocuments(index, { query, patienceMs }, { now })
        .hits.map(({ document }) => document.title)
        .sort();
    expect(
      [
        'clipped:today',
        'updated:today',
        'date:2026-07-14',
        'published:today',
        'date:2026-07-13',
        'date:2026-07-15',
        'clipped:<1d',
      ].map(found),
    ).toEqual([
      ['early', 'late'],
      ['early', 'late', 'note'],
      ['early', 'late', 'note', 'page'],
      ['page'],
      [],
      [],
      ['early', 'late'],
    ]);
  },
);

test('a day begins and ends at its midnights, a month and a year at theirs', () => {
  const spans = ['2026-07-14', '2026-12', '2025', '0050'].map((period) => {
    const { from, before } = momentsOf({ from: period, to: period });
    return [localDayOf(from), localDayOf(before - 1), localDayOf(before)];
  });
  expect(spans).toEqual([
    ['2026-07-14', '2026-07-14', '2026-07-15'],
    ['2026-12-01', '2026-12-31', '2027-01-01'],
    ['2025-01-01', '2025-12-31', '2026-01-01'],
    ['0050-01-01', '0050-12-31', '0051-01-01'],
  ]);
});
