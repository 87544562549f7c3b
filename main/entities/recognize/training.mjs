import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The documents to train on, file by file in order; every fifth is left out, for recognize.bench.mjs --held-out. */
export function* trainingDocuments(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  for (const file of files.sort()) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    for (const [at, line] of lines.entries()) if (at % 5 !== 0) yield { file, at, document: JSON.parse(line) };
  }
}

/** They label no names of other kinds: what the rules find there and no label covers may be one. */
export const withoutOthers = new Set(['uner.jsonl', 'btc.jsonl']);

/** The first token that ends after `start`. */
export function tokenFrom(tokens, start) {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Random numbers from 0 to 1 that are the same each time. */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

export function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}

/** Writes `model/<name>-model.ts`: each weight as a byte, and `fields` as they are. */
export function writeModel(name, weights, fields = '') {
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const scale = Math.min(most, 2.5) / 127;
  const quantized = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  const base64 = Buffer.from(quantized.buffer).toString('base64');
  writeFileSync(
    new URL(`../model/${name}-model.ts`, import.meta.url),
    `// Made by recognize/train-${name}.mjs from the corpora credited in recognize/CREDITS.md; CC BY-SA 4.0.\nexport const ${name}Model = {\n  scale: ${scale},\n${fields}  weights: '${base64}',\n};\n`,
  );
  console.log(`largest weight ${most.toFixed(2)}, ${base64.length} characters`);
}
