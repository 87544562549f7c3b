import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentAt, random } from '#main/index/bench-documents.ts';
import { indexCalls } from '#main/index/index-calls.ts';
import { IndexDatabase } from '#main/index/index-database.ts';
import { aStory, clipId, storyId } from '#main/index/index-fixtures.ts';
import type { IndexedClaim, IndexedDocument } from '#main/index/types.ts';
import { isoDay } from '#main/timeline/calendar.ts';
import { tableInputSchema } from '#shared/documents/table.ts';
import { graphAroundInputSchema, wholeGraphInputSchema } from '#shared/graph/contract.ts';
import type { ClipId, DocumentId, StoryId } from '#shared/ids.ts';
import { timelineInputSchema } from '#shared/timeline/contract.ts';

/**
 * What stories, timelines, the graph and the table cost: `npm run bench -- stories 100000`. A fifth of the documents is in
 * one story, the others in forty; each dates five sentences and claims one thing. Milliseconds of this process's own work, so
 * that a busy machine does not count. A folder as the second word keeps the index there, and is measured as it is next time.
 */
const documentCount = Number(process.argv[2] ?? 10_000);
const kept = process.argv[3];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'stories-bench-'));
mkdirSync(folder, { recursive: true });
const database = new IndexDatabase(join(folder, 'index.sqlite'));
const index = indexCalls(database);
const large = storyId('large');
const small = Array.from({ length: 40 }, (_, n) => storyId(`s${n}`));
const options = { entities: Math.max(600, documentCount) };
const now = '2026-01-01T00:00:00.000Z';

function storyDocument(at: number): IndexedDocument {
  const document = documentAt(at, options);
  const story: StoryId | undefined = at % 5 === 0 ? large : small[at % small.length];
  const [subject, object] = document.mentions;
  const claims: IndexedClaim[] =
    subject && object
      ? [
          {
            ...{ start: 0, end: 90, predicate: 'invests-in', status: 'agreed', amount: null, date: null, via: [] },
            ...{ layer: 'detected', subject: { entityId: subject.entityId, name: subject.name } },
            object: { entityId: object.entityId, name: object.name },
          },
        ]
      : [];
  const events = Array.from({ length: 5 }, (_, n) => {
    const day = isoDay(18_000 + Math.floor(random() * 2_300));
    const start = n * 100;
    return {
      ...{ start, end: start + 90, kind: 'happened' as const, when: { from: day, to: day, grain: 'day' as const } },
      words: { start, end: start + 9 },
    };
  });
  // One in ten is in no story yet.
  const stories = at % 10 === 9 || !story ? [] : [story];
  return { ...document, kind: 'clip', id: clipId(`d${at}`) as DocumentId, stories, events, claims, isRead: false };
}

if (database.isEmpty) {
  index.putStories([aStory('large'), ...small.map((_, n) => aStory(`s${n}`))]);
  for (let at = 0; at < documentCount; at += 200) {
    index.putDocuments(Array.from({ length: Math.min(200, documentCount - at) }, (_, n) => storyDocument(at + n)));
  }
}

function measure(name: string, runs: number, work: (run: number) => unknown): void {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(`${name.padEnd(36)} p50 ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms`);
}

console.log(`${documentCount} documents, ${Math.round(documentCount * 0.18)} of them in the large story`);
const unfiled = (run: number) => clipId(`d${run * 10 + 9}`) as ClipId;
measure('page of the large story', 20, () => index.storyPage({ id: large, now, lookedAt: null }));
measure('page of a small story', 20, () => index.storyPage({ id: storyId('s1'), now, lookedAt: null }));
measure('list of stories', 20, () => index.storyList({ archived: false, now, looks: {} }));
measure('timeline of 5,000 events', 10, () =>
  index.timelineOf(timelineInputSchema.parse({ scope: { kind: 'story', id: large }, limit: 5_000 })),
);
measure('where a clip may belong', 50, (run) => index.suggestFiling({ id: unfiled(run), limit: 3, refused: {} }));
measure('proposed stories', 5, () => index.storyProposals({ since: 0, refused: [] }));
const [busiest] = index.entityList({ limit: 1 }).rows;
if (busiest) {
  const center = { kind: 'entity', id: busiest.id } as const;
  measure('graph around the busiest', 10, () => index.graphAround(graphAroundInputSchema.parse({ center })));
  measure('two steps around it', 5, () => index.graphAround(graphAroundInputSchema.parse({ center, depth: 2 })));
  measure('its way through the stories', 10, () => index.entityPath(busiest.id));
}
measure('20,000 names of the whole graph', 3, () =>
  index.graphEntities(wholeGraphInputSchema.parse({ nodeLimit: 20_000 })),
);
measure('a slice of the whole graph', 20, (run) => index.graphSlice({ after: run * 400 }));
for (const sort of ['at', 'title', 'mentions'] as const)
  measure(`table by ${sort}`, 5, () => index.documentTable(tableInputSchema.parse({ sort })));
measure('table in groups of outlets', 5, () => index.documentTable(tableInputSchema.parse({ group: 'outlet' })));
database.close();
if (kept === undefined) rmSync(folder, { recursive: true });
