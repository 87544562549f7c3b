import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#main/app.ts';
import { paragraphNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import type { EditorState } from '#shared/notes/types.ts';

/**
 * Measures what saving a long note holds up: `npm run bench -- save-note 5` for one of 5 MB. The longest task is how long
 * everything else had to wait for main's thread at once.
 */
const megabytes = Number(process.argv[2] ?? 5);
const folder = await mkdtemp(join(tmpdir(), 'save-bench-'));
const app = await createApp({
  host: 'browser',
  appDataFolder: join(folder, 'data'),
  documentsFolder: folder,
  vaultFolder: join(folder, 'vault'),
});
const client = createRouterClient(app.router);

const sentence =
  'Stoke Space has raised money for its rocket Nova, and Sam Altman talked to its founders in the summer. ';

function longState(mark: string): EditorState {
  const block = (at: number) =>
    paragraphNode([textNode(`${sentence}${at}`), textNode('and so on', 1), textNode(`, ${mark} to the end.`)]);
  const perBlock = JSON.stringify(block(0)).length;
  return { root: rootNode(Array.from({ length: Math.ceil((megabytes * 1e6) / perBlock) }, (_, at) => block(at))) };
}

/** What this thread has worked, in ms: on a busy machine the clock would count the others' work as well. */
function cpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Runs something and answers how long it took, and the longest that the thread was held meanwhile. */
async function watch(work: () => Promise<unknown>): Promise<{ total: number; longest: number }> {
  let longest = 0;
  let last = cpu();
  let isOver = false;
  const turn = () => {
    const now = cpu();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const start = performance.now();
  await work();
  const total = performance.now() - start;
  isOver = true;
  return { total, longest };
}

const { id, revision: first } = await client.notes.create({ title: 'Long' });
let revision = first;
console.log(`a note of ${(JSON.stringify(longState('0')).length / 1e6).toFixed(1)} MB, in ms:`);
console.log('save  | acknowledged | longest task');
for (let run = 1; run <= 8; run++) {
  const state = longState(String(run));
  const { total, longest } = await watch(async () => {
    ({ revision } = await client.notes.save({ id, revision, title: 'Long', state }));
  });
  console.log(`${String(run).padEnd(5)} | ${total.toFixed(0).padStart(12)} | ${longest.toFixed(1)}`);
  await new Promise((resolve) => setTimeout(resolve, 300));
}
const unsaved = { id, window: 'benchwindow', revision, title: 'Long', state: JSON.stringify(longState('kept')) };
const kept = await watch(() => client.notes.keepInJournal(unsaved));
console.log(`journal: ${kept.total.toFixed(0)}, longest task ${kept.longest.toFixed(1)}`);
const [block] = longState('changed').root.children ?? [];
const of = longState('8').root.children?.length ?? 0;
const change = { kept: [0, of - 1] as [number, number], of, blocks: block ? [block] : [] };
const changed = await watch(() => client.notes.keepInJournal({ ...unsaved, state: change }));
console.log(`journal, what has changed: ${changed.total.toFixed(0)}, longest task ${changed.longest.toFixed(1)}`);
const savedChange = await watch(() => client.notes.save({ id, revision, title: 'Long', state: change }));
console.log(`save, what has changed: ${savedChange.total.toFixed(0)}, longest task ${savedChange.longest.toFixed(1)}`);
const indexed = await watch(() => app.session().documents.settled());
console.log(`until it is indexed: ${indexed.total.toFixed(0)}, longest task ${indexed.longest.toFixed(1)}`);
await app.close();
await rm(folder, { recursive: true, force: true });
process.exit(0);
