import { join } from 'node:path';
import { appNode, root, run } from './programs.mjs';
import { setUp } from './setup.mjs';

/** The command line from the sources; `serve` shows the built page and so needs the build. */
try {
  const args = process.argv.slice(2);
  await setUp({ build: args.includes('serve') });
  const program = args.includes('serve') ? join('out', 'main', 'cli.js') : join('main', 'cli', 'index.ts');
  process.exitCode = await run(appNode(), [join(root, program), ...args]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
