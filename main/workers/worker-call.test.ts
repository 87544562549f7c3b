import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#main/vault/temporary-folder.ts';

const workerCall = new URL('./worker-call.ts', import.meta.url).href;

test('a process that closes its worker ends after it, also when an answer comes while it closes', async () => {
  const folder = await temporaryFolder();
  const worker = join(folder, 'worker.mjs');
  await writeFile(worker, `import { serveWorker } from '${workerCall}';\nserveWorker({ answer: () => 'here' });`);
  const program = join(folder, 'program.mjs');
  await writeFile(
    program,
    `
    import { openWorker } from '${workerCall}';
    const { ask, close } = openWorker(new URL('${pathToFileURL(worker).href}'));
    await ask.answer();
    void ask.answer();
    // The answer comes while nobody can take it, and is taken while the worker is being closed.
    for (const end = Date.now() + 300; Date.now() < end; );
    await close();
    console.log('closed');
  `,
  );
  const said = execFileSync(process.execPath, [program], { encoding: 'utf8' });
  expect(said).toBe('closed\n');
});
