import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractorName } from '#main/clips/extraction.ts';
import { DocumentReader } from '#main/documents/document-reader.ts';
import { DocumentStore } from '#main/documents/document-store.ts';
import { reconcile } from '#main/documents/reconcile.ts';
import { Recognizer } from '#main/entities/recognizer.ts';
import { documentAt } from '#main/index/bench-documents.ts';
import { SearchIndex } from '#main/index/search-index.ts';
import { createIds } from '#main/vault/new-id.ts';
import { createVault } from '#main/vault/open-vault.ts';
import { encodeRecord } from '#main/vault/record-json.ts';
import { articleSchema, clipRecordSchema, emptyMetadata } from '#shared/clips/types.ts';

/**
 * Measures how an index of clips of 3 KB is built from files: when lists have every clip, and when all is done; the first time, when every
 * text is recognized, and anew, when what was said of them is kept. By the clock and by CPU of all threads. `npm run bench -- rebuild-index 2000`; `plain` behind it leaves recognition out.
 */
const clipCount = Number(process.argv[2] ?? 2_000);
const isPlain = process.argv[3] === 'plain';
const folder = await mkdtemp(join(tmpdir(), 'rebuild-bench-'));
const now = () => new Date();
const newId = createIds(now);
const vault = await createVault(join(folder, 'vault'), 'Bench', { now, newId });
const at = now().toISOString();
for (let number = 0; number < clipCount; number += 100)
  await Promise.all(Array.from({ length: Math.min(100, clipCount - number) }, (_, n) => write(number + n)));

const index = await SearchIndex.open({ file: join(folder, 'index.sqlite') });
const nothing = { mentions: [], facts: [], quotes: [], claims: [], events: [] };
const recognizer = isPlain ? undefined : Recognizer.start();
await recognizer?.keepReadings(join(folder, 'readings.sqlite'));
await recognizer?.setEntities([]);
const documents = new DocumentStore({
  vault,
  index,
  recognizer: recognizer ?? { recognize: async () => nothing, forget: async () => undefined },
  entityOf: () => undefined,
  isSameIn: () => false,
  changes: { announce: () => undefined },
  onIndexError: (error) => console.error(error),
});
await build(isPlain ? 'without recognition' : 'the first time');
if (!isPlain) {
  await index.clear();
  await build('anew');
}
await recognizer?.close();
await index.close();
await vault.close();
await rm(folder, { recursive: true });

async function build(which: string): Promise<void> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const tell = (what: string) => {
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (performance.now() - begun) / 1000;
    const cpuSeconds = (user + system) / 1_000_000;
    const each = ((cpuSeconds * 1000) / clipCount).toFixed(2);
    console.log(
      `${clipCount} clips, ${which}: ${what} after ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU, ${each} ms each`,
    );
  };
  let isListed = false;
  await reconcile({
    vault,
    index,
    documents,
    openReader: () => DocumentReader.open(vault.folder),
    onProgress: (done) => {
      if (done === 0 || isListed) return;
      isListed = true;
      tell('lists have them all, and the first texts are in');
    },
    signal: new AbortController().signal,
  });
  tell('all is in');
}

async function write(number: number): Promise<void> {
  const id = newId();
  const { title, text } = documentAt(number, { entities: 2_000, lines: 26 });
  const record = clipRecordSchema.parse({
    id,
    capture: 'address',
    address: `https://site.example/story-${number}`,
    canonicalAddress: null,
    fileName: null,
    mediaType: 'text/html',
    metadata: { ...emptyMetadata, title: [{ value: title, origin: 'open-graph' }] },
    status: { state: 'ready' },
    versions: 1,
    readWith: extractorName,
    clippedAt: at,
    updatedAt: at,
  });
  const article = articleSchema.parse({
    version: 1,
    capturedAt: at,
    blocks: [],
    text,
    textHash: createHash('sha256').update(text).digest('hex'),
    extractor: extractorName,
    coverage: 1,
  });
  const home = join(vault.folder, 'clips', id);
  await mkdir(join(home, '1'), { recursive: true });
  await writeFile(join(home, 'clip.json'), encodeRecord(record));
  await writeFile(join(home, '1', 'article.json'), encodeRecord(article));
}
