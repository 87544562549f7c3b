import { expect, test } from 'vitest';
import { keptArticle } from '#renderer/clips/kept-article.ts';
import { sampleArticle } from '#renderer/clips/sample-clip.ts';

const again = () => structuredClone(sampleArticle);

test('an article that is as before is the same one', () => {
  expect(keptArticle(sampleArticle, again())).toBe(sampleArticle);
});

test('of an article with another decision only that mention is another one', () => {
  const now = again();
  const changed = {
    ...now.mentions[1],
    layer: 'confirmed' as const,
    alternatives: [],
  } as (typeof now.mentions)[number];
  now.mentions[1] = changed;
  const kept = keptArticle(sampleArticle, now);
  expect(kept.blocks).toBe(sampleArticle.blocks);
  expect(kept.mentions.map((mention, at) => mention === sampleArticle.mentions[at])).toEqual(
    sampleArticle.mentions.map((_, at) => at !== 1),
  );
  expect(kept.mentions[1]).toEqual(changed);
});

test('another version is another article', () => {
  const now = { ...again(), version: sampleArticle.version + 1 };
  expect(keptArticle(sampleArticle, now)).toBe(now);
  expect(keptArticle(undefined, now)).toBe(now);
});
