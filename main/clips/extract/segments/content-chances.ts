import { type BoostedTrees, chanceOf } from '#main/clips/extract/segments/boosted-trees.ts';
import { contentModel } from '#main/clips/extract/segments/content-model.ts';
import { contextFeatures } from '#main/clips/extract/segments/context-features.ts';
import { type PageClues, segmentFeatures } from '#main/clips/extract/segments/segment-features.ts';
import type { Segment } from '#main/clips/extract/segments/segment-page.ts';

export interface ContentModel {
  readonly alone: BoostedTrees;
  readonly around: BoostedTrees;
}

/** The chance of each segment to be part of what the page is read for: by itself first, then by what stands around it. */
export function contentChances(
  segments: readonly Segment[],
  clues: PageClues,
  model: ContentModel = contentModel,
): number[] {
  const rows = segmentFeatures(segments, clues);
  const first = rows.map((row) => chanceOf(model.alone, row));
  return Array.from(contextFeatures(segments, first, rows), (row) => chanceOf(model.around, row));
}
