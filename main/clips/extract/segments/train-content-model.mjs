// Trains what tells a page's content from what stands around it, and writes content-model.ts. Run by hand under Node 24,
// a few minutes: node main/clips/extract/segments/train-content-model.mjs <folder of labelled pages> [dev]
// With `dev` only the pages of that half are learned from, so that extract.bench.ts can be asked for the other half.
// The same folder gives the same file.
import { writeFileSync } from 'node:fs';
import { titlesOf } from '#main/clips/extract/extract-page.ts';
import { pageMetadata } from '#main/clips/extract/metadata/page-metadata.ts';
import { parsePage } from '#main/clips/extract/page-dom.ts';
import { chanceOf } from '#main/clips/extract/segments/boosted-trees.ts';
import { trainTrees } from '#main/clips/extract/segments/boosting.mjs';
import { contextFeatures } from '#main/clips/extract/segments/context-features.ts';
import { labelSegments } from '#main/clips/extract/segments/label-segments.mjs';
import { halfOf, htmlOf, labelledPages } from '#main/clips/extract/segments/labelled-pages.ts';
import { segmentFeatures } from '#main/clips/extract/segments/segment-features.ts';
import { segmentPage } from '#main/clips/extract/segments/segment-page.ts';
import { statedBody } from '#main/clips/extract/stated-body.ts';

const folds = 4;
const alone = { trees: 120, depth: 5, rate: 0.13 };
const around = { trees: 120, depth: 5, rate: 0.1 };

const [folder, half] = process.argv.slice(2);
if (!folder) throw new Error('Usage: train-content-model.mjs <folder of labelled pages> [dev]');
const pages = labelledPages(folder)
  .filter((page) => !half || halfOf(page) === half)
  .map(readPage)
  .filter((page) => page.labels.some(({ isYes }) => isYes));
// The second trees learn from what the first say of pages that they have not seen.
for (let fold = 0; fold < folds; fold++) {
  const trees = trainTrees(
    pages.flatMap((page, i) => (i % folds === fold ? [] : examplesOf(page, page.rows))),
    alone,
  );
  for (const [i, page] of pages.entries())
    if (i % folds === fold) page.chances = page.rows.map((row) => chanceOf(trees, row));
}
const model = {
  alone: trainTrees(
    pages.flatMap((page) => examplesOf(page, page.rows)),
    alone,
  ),
  around: trainTrees(
    pages.flatMap((page) => examplesOf(page, [...contextFeatures(page.segments, page.chances, page.rows)])),
    around,
  ),
};
writeFileSync(
  new URL('./content-model.ts', import.meta.url),
  `// Made by train-content-model.mjs.\nimport type { BoostedTrees } from '#main/clips/extract/segments/boosted-trees.ts';\n\nexport const contentModel: { readonly alone: BoostedTrees; readonly around: BoostedTrees } = {\n  alone: ${source(model.alone)},\n  around: ${source(model.around)},\n};\n\nfunction numbersOf(list: string): number[] {\n  return list.split(' ').map(Number);\n}\n`,
);

function readPage(page) {
  const document = parsePage(htmlOf(folder, page));
  const segmented = segmentPage(document.body);
  const { segments } = segmented;
  const titles = titlesOf(pageMetadata(document, page.url, segments), segmented);
  const rows = segmentFeatures(segments, { titles, statedBody: statedBody(document) });
  return { segments, rows, labels: labelSegments(segments, page.body) };
}

function examplesOf({ labels }, rows) {
  return rows.flatMap((features, i) => (labels[i].weight > 0 ? [{ features, ...labels[i] }] : []));
}

function source({ depth, base, numbers }) {
  return `{\n    depth: ${depth},\n    base: ${base},\n    numbers: numbersOf('${numbers.join(' ')}'),\n  }`;
}
