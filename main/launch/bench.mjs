// Measures: npm run bench -- NAME [what the measure takes]. Each measure is one of the *.bench files.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { appNode, root, run } from './programs.mjs';

const measures = new Map(
  ['main', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.bench\.(?:ts|mjs)$/.test(path))
      .sort()
      .map((path) => [basename(path).replace(/\.bench\.\w+$/, ''), join(root, folder, path)]),
  ),
);
const [name = '', ...rest] = process.argv.slice(2);
const file = measures.get(name);
if (!file) {
  console.error(`Usage: npm run bench -- NAME …, where NAME is one of: ${[...measures.keys()].join(', ')}`);
  process.exit(2);
}
process.exit(await run(appNode(), [file, ...rest]));
