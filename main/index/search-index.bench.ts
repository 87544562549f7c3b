import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentAt, entityOfRank, measure, words } from '#main/index/bench-documents.ts';
import { anEntity, aStory, noteId } from '#main/index/index-fixtures.ts';
import { SearchIndex } from '#main/index/search-index.ts';

/** Measures the index by hand: `node main/index/search-index.bench.ts 10000`. */
const documentCount = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'index-bench-'));
const file = join(folder, 'index.sqlite');

const options = { entities: Math.max(600, documentCount) };
const index = await SearchIndex.open({ file });
const documents = Array.from({ length: documentCount }, (_, at) => documentAt(at, options));
const start = performance.now();
for (let at = 0; at < documentCount; at += 100) await index.putDocuments(documents.slice(at, at + 100));
const seconds = (performance.now() - start) / 1000;
console.log(
  `${documentCount} documents put in ${seconds.toFixed(1)} s, ${(documentCount / seconds).toFixed(0)} a second`,
);
console.log(`${(statSync(file).size / 1e6).toFixed(0)} MB`);

const busiest = (await index.entityList({ limit: 1 })).rows[0];
const { title = '' } = documents[0] ?? {};
await measure('put one again', 100, (run) => index.putDocuments([documentAt(run * 7, options)]));
const again = performance.now();
const known = documents.slice(0, 2_000);
for (let at = 0; at < known.length; at += 100) await index.putDocuments(known.slice(at, at + 100));
const secondsAgain = (performance.now() - again) / 1000;
console.log(`the first of them again, unchanged: ${(known.length / secondsAgain).toFixed(0)} a second`);
await measure('list 100', 50, () => index.list({}));
await measure('list 100 clips', 50, () => index.list({ kind: 'clip' }));
await measure('counts', 50, () => index.counts());
await measure('suggest, one letter', 50, () => index.suggest({ query: 'k' }));
await measure('suggest, prefix', 50, (run) => index.suggest({ query: (words[run * 37] ?? '').slice(0, 4) }));
await measure('suggest, letters in order', 30, () => index.suggest({ query: 'etty12' }));
await measure('search, common word', 50, () => index.search({ query: `${words[1]} ` }));
await measure('search, two middling words', 50, (run) =>
  index.search({ query: `${words[100 + run]} ${words[200 + run]} ` }),
);
await measure('search, two-letter prefix', 50, (run) => index.search({ query: (words[run * 37] ?? '').slice(0, 2) }));
await measure('search, three-letter prefix', 50, (run) => index.search({ query: (words[run * 37] ?? '').slice(0, 3) }));
await measure('search, one typo', 20, (run) => index.search({ query: `${words[12_345 + run]}x` }));
await measure('search, phrase', 50, () => index.search({ query: `"${title.split(' ').slice(0, 2).join(' ')}"` }));
await index.putStories(Array.from({ length: 40 }, (_, n) => aStory(`s${n}`)));
await measure('entity list', 30, () => index.entityList({}));
await measure('entity list, last page', 30, () => index.entityList({ cursor: '9000' }));
await measure('entity list, suggestions', 30, () => index.entityList({ part: 'suggestions', floor: 50 }));
await measure('review queue of 50', 30, () => index.reviewQueue({ limit: 50 }));
await measure('review queue of a document', 30, (run) => index.reviewQueue({ documentId: documents[run]?.id }));
if (busiest) {
  const { id, name, mentionCount } = busiest;
  console.log(`${name}: ${mentionCount} mentions in ${busiest.documentCount} documents`);
  const target = { kind: 'entity', id } as const;
  const halfWay = documents[Math.floor(documentCount / 2)]?.createdAt ?? '';
  await measure('backlinks of the busiest entity', 30, () => index.backlinksOf(target));
  await measure('page of the busiest entity', 30, () => index.entityPage(id, halfWay));
  await measure('5,000 unlinked mentions', 10, () => index.unlinkedList(target, 5_000));
  await measure('quotes and claims of it', 30, () => Promise.all([index.quotesOf(id, 'about'), index.claimsOf(id)]));
  const into = entityOfRank(1);
  const survivor = anEntity('x', { ...into, id: into.entityId });
  const merged = { ...survivor, id, name, mergedInto: { id: into.entityId, at: '2026-01-01T00:00:00.000Z' } };
  await index.putEntities([survivor]);
  for (let run = 0; run < 3; run += 1) {
    await measure('merge it into another', 1, () => index.putEntities([merged]));
    await measure('take the merge back', 1, () => index.putEntities([{ ...merged, mergedInto: null }]));
  }
}
const newcomer = anEntity('zanzibara', { name: 'Zanzibara' });
await index.putEntities([newcomer]);
let longest = 0;
let found = 0;
const spreading = performance.now();
for (let after: string | null = null; ; ) {
  const begun = performance.now();
  const part: { found: number; next: string | null } = await index.spreadNames({
    entity: newcomer,
    names: ['Zanzibara'],
    after,
  });
  longest = Math.max(longest, performance.now() - begun);
  found += part.found;
  after = part.next;
  if (after === null) break;
}
const spread = ((performance.now() - spreading) / 1000).toFixed(1);
console.log(`a new name: ${found} mentions in ${spread} s, the longest part ${longest.toFixed(0)} ms`);
await measure('backlinks of a note', 30, () => index.backlinksOf({ kind: 'note', id: noteId('d0') }));
await index.close();
rmSync(folder, { recursive: true });
