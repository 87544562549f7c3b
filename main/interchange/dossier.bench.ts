import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { exportDossier } from '#main/interchange/export-dossier.ts';
import { largeStory } from '#main/interchange/large-story.ts';
import { dossierForms, dossierParts } from '#shared/interchange/types.ts';

/**
 * What the dossier of a large story costs in each form: `npm run bench -- dossier 20000`. Processor time of the whole
 * process, the longest that its main thread was held, the most memory it took, and what the dossier says it leaves out.
 * A PDF is the web page, printed by a browser.
 */
const count = Number(process.argv[2] ?? 2_000);
const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
const { id, session } = await largeStory(count, folder);
console.log(`a story of ${count.toLocaleString('en')} clips`);
for (const form of dossierForms.filter((each) => each !== 'pdf')) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = process.cpuUsage();
  let most = 0;
  delay.enable();
  const steps = exportDossier({ target: { kind: 'story', id }, form, parts: [...dossierParts] }, { folder }, false, {
    session,
    printPdf: undefined,
    now: () => new Date(),
  });
  let step = await steps.next();
  for (; !step.done; step = await steps.next()) most = Math.max(most, process.memoryUsage().rss);
  delay.disable();
  const { user, system } = process.cpuUsage(before);
  const { path, leftOut } = step.value;
  console.log(
    `${form.padEnd(9)} ${((user + system) / 1_000_000).toFixed(1).padStart(6)} s   ${((await sizeOf(path)) / 1e6).toFixed(1).padStart(7)} MB   main held ${(delay.max / 1e6).toFixed(0).padStart(4)} ms   ${(most / 1e6).toFixed(0).padStart(5)} MB of memory   ${leftOut.join(' ')}`,
  );
}
rmSync(folder, { recursive: true });

async function sizeOf(path: string): Promise<number> {
  if (!(await stat(path)).isDirectory()) return (await stat(path)).size;
  const entries = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(entries.map(({ parentPath, name }) => stat(join(parentPath, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
