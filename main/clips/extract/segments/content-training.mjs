import { titlesOf } from '#main/clips/extract/extract-page.ts';
import { pageMetadata } from '#main/clips/extract/metadata/page-metadata.ts';
import { parsePage } from '#main/clips/extract/page-dom.ts';
import { chanceOf } from '#main/clips/extract/segments/boosted-trees.ts';
import { trainTrees } from '#main/clips/extract/segments/boosting.mjs';
import { contextFeatures } from '#main/clips/extract/segments/context-features.ts';
import { labelSegments } from '#main/clips/extract/segments/label-segments.mjs';
import { segmentFeatures } from '#main/clips/extract/segments/segment-features.ts';
import { segmentPage } from '#main/clips/extract/segments/segment-page.ts';
import { statedBody } from '#main/clips/extract/stated-body.ts';

const halves = 2;
const alone = { trees: 120, depth: 5, rate: 0.13 };
const around = { trees: 120, depth: 5, rate: 0.1 };

/** What the trees learn from one labelled page. */
export function lessonOf(html, { url, body }) {
  const document = parsePage(html);
  const segmented = segmentPage(document.body);
  const { segments } = segmented;
  const titles = titlesOf(pageMetadata(document, url, segments), segmented);
  const rows = segmentFeatures(segments, { titles, statedBody: statedBody(document) });
  return { segments, rows, labels: labelSegments(segments, body) };
}

/** The two sets of trees, learned from the lessons of some pages. */
export function contentModelFrom(lessons) {
  const pages = lessons.filter(({ labels }) => labels.some(({ isYes }) => isYes));
  const chances = new Map();
  // The second trees learn from what the first say of pages that they have not seen.
  for (let half = 0; half < halves; half++) {
    const trees = trainTrees(examplesOf(pages.filter((_, i) => i % halves !== half)), alone);
    for (const page of pages.filter((_, i) => i % halves === half))
      chances.set(
        page,
        page.rows.map((row) => chanceOf(trees, row)),
      );
  }
  const second = pages.map((page) => ({
    ...page,
    rows: [...contextFeatures(page.segments, chances.get(page), page.rows)],
  }));
  return { alone: trainTrees(examplesOf(pages), alone), around: trainTrees(examplesOf(second), around) };
}

function examplesOf(pages) {
  return pages.flatMap(({ rows, labels }) =>
    rows.flatMap((features, i) => (labels[i].weight > 0 ? [{ features, ...labels[i] }] : [])),
  );
}
