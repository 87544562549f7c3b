import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AddressBook } from '#main/clips/address-book.ts';
import { ClipService } from '#main/clips/clip-service.ts';
import { extractorName } from '#main/clips/extraction.ts';
import { createIds } from '#main/vault/new-id.ts';
import { createVault } from '#main/vault/open-vault.ts';
import { encodeRecord } from '#main/vault/record-json.ts';
import { clipRecordSchema, emptyMetadata } from '#shared/clips/types.ts';
import { FailureError } from '#shared/failures.ts';

/**
 * Measures what goes through every clip of a vault: which of them are to be read again, and the look-up of an address
 * while the index is being built. `npm run bench -- many-clips 10000`
 */
const clipCount = Number(process.argv[2] ?? 10_000);
const folder = await mkdtemp(join(tmpdir(), 'clips-bench-'));
const now = () => new Date();
const newId = createIds(now);
const vault = await createVault(join(folder, 'vault'), 'Bench', { now, newId });
const at = now().toISOString();

/** One in a hundred was read by an older extractor. */
async function write(number: number): Promise<void> {
  const id = newId();
  const record = clipRecordSchema.parse({
    id,
    capture: 'address',
    address: `https://site.example/story-${number}?utm_source=mail`,
    canonicalAddress: `https://site.example/story-${number}`,
    fileName: null,
    mediaType: 'text/html',
    metadata: { ...emptyMetadata, title: [{ value: `Story ${number}`, origin: 'open-graph' }] },
    status: { state: 'ready' },
    versions: 1,
    readWith: number % 100 === 0 ? 'older' : extractorName,
    clippedAt: at,
    updatedAt: at,
  });
  const home = join(vault.folder, 'clips', id);
  await mkdir(join(home, '1'), { recursive: true });
  await writeFile(join(home, 'clip.json'), encodeRecord(record));
}
for (let number = 0; number < clipCount; number += 200)
  await Promise.all(Array.from({ length: Math.min(200, clipCount - number) }, (_, n) => write(number + n)));

const documents = {
  clip: async (id: Parameters<typeof vault.clips.get>[0]) => {
    const found = await vault.clips.get(id);
    if (!found) throw new FailureError('NOT_FOUND', { kind: 'clip', id });
    return found;
  },
};
const none = () => Promise.reject(new Error('This is not measured'));
const clips = new ClipService({
  vault,
  documents: {
    ...documents,
    putClip: none,
    updateClip: none,
    updateClipQuietly: none,
    trash: none,
  },
  index: { clipAt: async () => null, failedClips: async () => [] },
  isIndexWhole: () => true,
  extractor: { extract: none },
  fetchPage: none,
  fetchPictures: none,
  siteRules: async () => undefined,
  storyName: () => undefined,
  storiesNamed: async () => [],
  highlightPassages: none,
  onQueueChange: () => undefined,
  now,
  newId,
  log: () => undefined,
});
const book = new AddressBook({ vault, documents, index: { clipAt: async () => null }, isIndexWhole: () => false });

await measure('which clips are to be read again', () => clips.extractAllAgain());
await measure('an address while the index is built, first', () => book.find('site.example/story-77'));
await measure('an address while the index is built, again', () => book.find('site.example/story-78'));
await vault.close();
await rm(folder, { recursive: true });

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  const answer = await work();
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  const ms = (value: number) => value.toFixed(1);
  console.log(
    `${name} (${clipCount} clips): ${ms(performance.now() - from)} ms, ${ms((user + system) / 1000)} ms of processor time, longest wait ${ms(delay.max / 1e6)} ms, answer ${answer}`,
  );
}
