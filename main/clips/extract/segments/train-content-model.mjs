// Trains what tells a page's content from what stands around it, and writes content-model.ts. Run by hand under Node 24,
// a few minutes: node main/clips/extract/segments/train-content-model.mjs <folder of labelled pages>
// The same folder gives the same file. What the training is worth on pages it has not seen: npm run bench -- extract <folder> folds
import { writeFileSync } from 'node:fs';
import { contentModelFrom, lessonOf } from '#main/clips/extract/segments/content-training.mjs';
import { htmlOf, labelledPages } from '#main/clips/extract/segments/labelled-pages.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: train-content-model.mjs <folder of labelled pages>');
const model = contentModelFrom(labelledPages(folder).map((page) => lessonOf(htmlOf(folder, page), page)));
writeFileSync(
  new URL('./content-model.ts', import.meta.url),
  `// Made by train-content-model.mjs.\nimport type { ContentModel } from '#main/clips/extract/segments/content-chances.ts';\n\nexport const contentModel: ContentModel = {\n  alone: ${source(model.alone)},\n  around: ${source(model.around)},\n};\n\nfunction numbersOf(list: string): number[] {\n  return list.split(' ').map(Number);\n}\n`,
);

function source({ depth, base, numbers }) {
  return `{\n    depth: ${depth},\n    base: ${base},\n    numbers: numbersOf(\n      '${numbers.join(' ')}',\n    ),\n  }`;
}
