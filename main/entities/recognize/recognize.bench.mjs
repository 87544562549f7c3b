// Scores recognition on labelled text and times it. Run by hand under Node 24:
//   node main/entities/recognize/recognize.bench.mjs <file or folder of .jsonl/.json> [--errors] [--no-pack] [--held-out]
// --held-out takes only every fifth document of a .jsonl file: those that train-typer.mjs never learns from.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readNamePack } from '#main/entities/name-pack/read-name-pack.ts';
import { compileGazetteer } from '#main/entities/recognize/gazetteer.ts';
import { recognize } from '#main/entities/recognize/recognize.ts';
import { scoreDocuments } from '#main/entities/recognize/score.ts';

const path = process.argv[2];
if (!path) throw new Error('Usage: recognize.bench.mjs <file or folder> [--errors]');
const showErrors = process.argv.includes('--errors');
const gazetteer = compileGazetteer(process.argv.includes('--no-pack') ? [] : readNamePack());
const files = statSync(path).isDirectory()
  ? readdirSync(path)
      .filter((name) => /\.jsonl?$/.test(name))
      .map((name) => join(path, name))
  : [path];

for (const file of files) bench(file.split('/').at(-1), read(file));
if (files.every((file) => file.endsWith('.json'))) bench('together', files.flatMap(read));

function read(file) {
  const content = readFileSync(file, 'utf8');
  return file.endsWith('.json')
    ? [JSON.parse(content)]
    : content
        .split('\n')
        .filter(Boolean)
        .filter((_, at) => !process.argv.includes('--held-out') || at % 5 === 0)
        .map((line) => JSON.parse(line));
}

function bench(name, documents) {
  const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const run = () =>
    documents.map(({ text, outlet, published }) => recognize(text, gazetteer, { source: outlet, published }));
  for (let warm = 0; warm < 2; warm++) run();
  const before = process.cpuUsage();
  const found = run();
  const { user, system } = process.cpuUsage(before);
  const scored = documents.map(({ mentions, ignore = [] }, at) => ({
    gold: mentions,
    ignore,
    found: found[at].map((mention) => ({ ...mention, key: mention.entityId })),
  }));
  const { core, span, b3, byType } = scoreDocuments(scored);
  const percent = (share) => (share * 100).toFixed(1).padStart(5);
  const types = Object.entries(byType).map(
    ([type, { precision, recall, f1 }]) => `${type} ${percent(f1)} (p${percent(precision)} r${percent(recall)})`,
  );
  console.log(
    `${name}: core ${percent(core)} span ${percent(span)} b3 ${percent(b3)} | ${types.join(' | ')} | ${((user + system) / words).toFixed(2)} ms CPU a 1,000 words`,
  );
  if (showErrors) for (const [at, document] of documents.entries()) printErrors(document, found[at]);
}

function printErrors({ id, text, mentions, ignore = [] }, found) {
  const key = ({ start, end }) => `${start}-${end}`;
  const gold = new Map(mentions.map((mention) => [key(mention), mention]));
  for (const mention of found) {
    if (mention.type === 'money' || mention.type === 'date') continue;
    const right = gold.get(key(mention));
    gold.delete(key(mention));
    const around = () => JSON.stringify(text.slice(Math.max(0, mention.start - 25), mention.end + 25));
    if (!right) {
      if (!ignore.some(({ start }) => mention.start <= start && start < mention.end))
        console.log(`  ${id} spurious ${mention.type} ${around()} [${text.slice(mention.start, mention.end)}]`);
    } else if (right.type !== mention.type)
      console.log(`  ${id} ${mention.type} for ${right.type} ${around()} [${text.slice(mention.start, mention.end)}]`);
  }
  for (const { start, end, type } of gold.values()) {
    if (['person', 'organization', 'place', 'product'].includes(type))
      console.log(
        `  ${id} missed ${type} ${JSON.stringify(text.slice(Math.max(0, start - 25), end + 25))} [${text.slice(start, end)}]`,
      );
  }
}
