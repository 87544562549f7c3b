import type { Comparison, SentenceChange } from '#shared/clips/comparison.ts';
import { type ClipDetails, emptyMetadata, type Version } from '#shared/clips/types.ts';

/** What is known of the sample clip, for tests: three versions, and authors that were found in two places. */
export const sampleDetails: ClipDetails = {
  metadata: {
    ...emptyMetadata,
    title: [{ value: 'A rocket firm courts a chip maker', origin: 'open-graph' }],
    authors: [
      { value: ['Mara Ellison'], origin: 'json-ld' },
      { value: ['Mara Ellison', 'Jo Park'], origin: 'visible' },
    ],
    published: [{ value: '2025-12-04T08:12:00+01:00', origin: 'json-ld' }],
  },
  capture: 'address',
  canonicalAddress: 'https://orbit.example/rocket',
  versions: [version(3, 412), version(2, 400), version(1, 387)],
  missingPictures: 3,
  isOutdated: true,
};

function version(number: number, wordCount: number): Version {
  return {
    version: number,
    capturedAt: `2025-12-0${number + 3}T09:41:00.000Z`,
    capture: number,
    title: 'A rocket firm courts a chip maker',
    extractor: 'test',
    scope: 'article',
    coverage: 0.829,
    wordCount,
  };
}

const same: SentenceChange[] = Array.from({ length: 8 }, (_, at) => {
  const sentence = { start: 100 + at * 20, text: `Sentence ${at + 1} stays.` };
  return { kind: 'same', before: sentence, after: sentence, pieces: [], about: [], startsParagraph: at === 0 };
});

/** A number that changed, eight sentences that stayed, one that went and one that came. */
export const sampleComparison: Comparison = {
  titles: { before: 'A rocket firm', after: 'A rocket maker' },
  sentences: [
    {
      kind: 'changed',
      before: { start: 0, text: 'It paid 40 million.' },
      after: { start: 0, text: 'It paid 55 million.' },
      pieces: [
        { kind: 'same', text: 'It paid ' },
        { kind: 'removed', text: '40' },
        { kind: 'added', text: '55' },
        { kind: 'same', text: ' million.' },
      ],
      about: ['number'],
      startsParagraph: true,
    },
    ...same,
    {
      kind: 'removed',
      before: { start: 300, text: 'The board met in May.' },
      after: null,
      pieces: [],
      about: [],
      startsParagraph: true,
    },
    {
      kind: 'added',
      before: null,
      after: { start: 300, text: 'Correction: an earlier version gave another price.' },
      pieces: [],
      about: ['correction'],
      startsParagraph: true,
    },
  ],
  sameShare: 0.839,
  counts: { added: 1, removed: 1, changed: 1, paragraphsGone: 1, numbers: 1, corrections: 1 },
};
