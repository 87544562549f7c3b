import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#main/app.ts';
import type { UnlinkedMention } from '#shared/backlinks/types.ts';
import type { EntityId } from '#shared/ids.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

/**
 * Measures by hand how long many mentions take to link and to unlink, and how long main's thread is held at most:
 * `node main/backlinks/link-all.bench.ts 5000 300` links 5,000 spans in 300 documents, half notes, half clips.
 */
const spanCount = Number(process.argv[2] ?? 5_000);
const documentCount = Number(process.argv[3] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'link-bench-'));
const app = await createApp({
  host: 'browser',
  appDataFolder: join(folder, 'data'),
  documentsFolder: join(folder, 'documents'),
  vaultFolder: join(folder, 'vault'),
});
const client = createRouterClient(app.router);

const name = 'Ferrolux Robotics';
const perDocument = Math.ceil(spanCount / documentCount);
const sentences = (document: number) =>
  Array.from({ length: perDocument }, (_, at) => `In week ${document} ${name} sold arm ${at} to a plant in Turin.`);
for (let document = 0; document < documentCount; document++) {
  const text = sentences(document).join('\n');
  if (document % 2 === 0) await client.notes.create({ title: `Note ${document}`, state: editorStateOfText(text) });
  else await client.clips.add({ source: { kind: 'paste', text }, stories: [] });
}
await app.flush();

const { rows } = await client.entities.list({ part: 'curated' });
const target = { kind: 'entity', id: rows.find((row) => row.name === name)?.id as EntityId } as const;
const { documents, total } = await client.backlinks.unlinked({ target, limit: spanCount });
const mentions: UnlinkedMention[] = documents.flatMap(({ id, passages }) =>
  passages.map(({ start, end, match }) => ({ documentId: id, span: { start, end }, match })),
);
console.log(`${total} unlinked mentions in ${documents.length} documents`);

async function measured<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const used = process.threadCpuUsage();
  const begun = performance.now();
  const answer = await work();
  const took = performance.now() - begun;
  const { user, system } = process.threadCpuUsage(used);
  await app.flush();
  delay.disable();
  const settled = performance.now() - begun;
  console.log(
    `${what}: ${took.toFixed(0)} ms, of which main's thread computed ${((user + system) / 1000).toFixed(0)} ms, in the index after ${settled.toFixed(0)} ms, held at most ${(delay.max / 1e6).toFixed(0)} ms, p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms`,
  );
  return answer;
}

const { operation, linked, movedOn } = await measured('link all', () => client.backlinks.linkAll({ target, mentions }));
console.log(`${linked} linked, ${movedOn} moved on`);
console.log(await measured('unlink', () => client.backlinks.unlink({ operation })));
await app.close();
rmSync(folder, { recursive: true, force: true });
