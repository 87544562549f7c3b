// Makes data/{common-words,first-names,known-places}.ts from a folder of labelled text (JSON Lines: text, mentions).
//   node main/entities/recognize/make-lexicon.mjs <folder>
// Counting only: which words are written in lower case, which names open a person's full name, which names are places.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('Usage: make-lexicon.mjs <folder of .jsonl files>');

/** Short messages spell as they like: they count for names, not for words. */
const informal = new Set(['btc.jsonl', 'wnut.jsonl']);
const titles = new Set(
  'mr mrs ms dr sir lord lady president king queen prince princess professor prof pope saint st general captain colonel senator governor chief the de van von le la don dame rev mc'.split(
    ' ',
  ),
);
const lowerCounts = new Map();
const firstNames = new Map();
const surfaces = new Map();
const add = (map, key, by = 1) => map.set(key, (map.get(key) ?? 0) + by);

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()) {
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
    if (line) readDocument(JSON.parse(line), informal.has(file));
  }
}

function readDocument({ text, mentions }, isInformal) {
  if (!isInformal) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}'’.@#/-])[a-z]{2,}(?![\p{L}\p{N}@/])/gu)) add(lowerCounts, word);
  }
  for (const { start, end, type } of mentions) {
    const surface = text.slice(start, end);
    const types = surfaces.get(surface) ?? {};
    types[type] = (types[type] ?? 0) + 1;
    surfaces.set(surface, types);
    const [first, ...rest] = surface.split(' ');
    if (type === 'person' && rest.length > 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(first) && !titles.has(first.toLowerCase())) {
      add(firstNames, first);
    }
  }
}

const words = [...lowerCounts]
  .filter(([, count]) => count >= 2)
  .map(([word]) => word)
  .sort();
const isMostly = (types, type) => types[type] / Object.values(types).reduce((sum, count) => sum + count, 0) >= 0.85;
const firsts = [...firstNames]
  .filter(
    ([name, count]) =>
      count >= 2 && !(surfaces.get(name)?.place > count) && !((lowerCounts.get(name.toLowerCase()) ?? 0) > 20),
  )
  .map(([name]) => name)
  .sort();
const places = [...surfaces]
  .filter(
    ([name, types]) =>
      types.place >= 3 &&
      isMostly(types, 'place') &&
      /^\p{Lu}[\p{L} .'-]+$/u.test(name) &&
      !((lowerCounts.get(name.toLowerCase()) ?? 0) > 3),
  )
  .map(([name]) => name)
  .sort();

write('common-words', 'commonWords', words);
write('first-names', 'firstNames', firsts);
write('known-places', 'knownPlaces', places);

function write(file, name, entries) {
  const lines = entries.reduce((all, entry) => {
    const last = all.at(-1);
    if (last !== undefined && last[0]?.toLowerCase() === entry[0]?.toLowerCase() && last.length + entry.length < 110) {
      all[all.length - 1] = `${last}|${entry}`;
    } else all.push(entry);
    return all;
  }, []);
  const note = `// Made by make-lexicon.mjs from the corpora credited in ../CREDITS.md; entries are separated by | and line ends.\n`;
  writeFileSync(
    new URL(`./data/${file}.ts`, import.meta.url),
    `${note}export const ${name} = \`\n${lines.join('\n')}\n\`;\n`,
  );
  console.log(file, entries.length);
}
