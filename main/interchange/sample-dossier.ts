import { assembleDossier } from '#main/interchange/assemble-dossier.ts';
import type {
  ArchivedCopy,
  Dossier,
  DossierMaterial,
  DossierRecords,
  DossierSource,
} from '#main/interchange/dossier.ts';
import { revisionOf } from '#main/vault/durable-adapter.ts';
import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import { articleSchema, type Block } from '#shared/clips/types.ts';
import { clipIdSchema, noteIdSchema, storyIdSchema } from '#shared/ids.ts';
import { dossierParts } from '#shared/interchange/types.ts';
import { paragraphNode, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';

/** What tries to be more than text, in every place that somebody else may have written. */
export const hostile =
  '<script>window.__pwn=1</script> **bold** [x](javascript:alert(1)) =1+1 & \u202Etxt.exe \u0000\ud800';

const clip = clipIdSchema.parse('01h00000000000000000000001');

/** One pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const pixelName = `${revisionOf(pixel)}.png`;

export const sampleSource: DossierSource = {
  number: 1,
  clip,
  title: `Rocket ${hostile}`,
  authors: [hostile, 'Ada Ray'],
  outlet: 'Orbit Daily',
  published: '2025-12-04',
  address: 'https://orbitdaily.example/a?b=1&c="d"',
  accessed: '2025-12-05T10:00:00.000Z',
  language: 'en',
  comment: hostile,
  version: 1,
};

export const sampleMaterial: DossierMaterial = {
  target: { kind: 'story', id: storyIdSchema.parse('01h00000000000000000000002') },
  title: `A story ${hostile}`,
  description: `What it is.\n${hostile}`,
  facts: ['1 clip'],
  vaultName: 'Rockets',
  madeAt: '2025-12-06T00:00:00.000Z',
  parts: [...dossierParts],
  questions: [{ id: 'q', text: `Who? ${hostile}`, isDone: true }],
  entities: [
    { entity: { name: 'Stoke Space', type: 'organization', aliases: ['Stoke'], description: '' }, part: '3 mentions' },
  ],
  timeline: { entries: [], entryCount: 0, total: 0, entities: [] },
  claims: [],
  said: [],
  documents: [clip],
  leftOut: [],
};

export const sampleRecords: DossierRecords = {
  sources: [sampleSource],
  notes: [
    {
      id: noteIdSchema.parse('01h00000000000000000000003'),
      title: `# ${hostile}`,
      updatedAt: '2025-12-05T11:00:00.000Z',
      state: {
        root: rootNode([
          paragraphNode([textNode('- not a list, see '), referenceNode({ kind: 'clip', id: clip }, 'the clip')]),
          paragraphNode([textNode(hostile)]),
        ]),
      },
    },
  ],
  quotes: [
    {
      source: sampleSource,
      exact: 'a rocket for data centers',
      comment: 'Remember this.',
      color: 'key',
      note: null,
      version: 1,
      sentence: 'They looked for a rocket for data centers.',
      textHash: 'a'.repeat(64),
    },
  ],
  leftOut: [],
};

const blocks: Block[] = [
  { type: 'heading', level: 2, inlines: [{ text: 'Part one' }] },
  { type: 'paragraph', inlines: [{ text: 'They looked for a rocket for data centers. ' }, { text: hostile }] },
  {
    type: 'paragraph',
    inlines: [
      { text: 'a link', href: 'https://t.invalid/a' },
      { text: ' no link', href: 'javascript:alert(1)' },
    ],
  },
  { type: 'paragraph', inlines: [{ text: '1. 語る العربية עברית Привет' }] },
  { type: 'list', ordered: true, start: 3, items: [[{ type: 'paragraph', inlines: [{ text: 'third' }] }]] },
  { type: 'table', header: [[{ text: 'A|B' }]], rows: [[[{ text: hostile }]]] },
  { type: 'code', text: '```\n<b>' },
  { type: 'figure', asset: pixelName, alt: `A pixel "${hostile}`, caption: [{ text: 'Its caption' }] },
];

export function sampleDossier(): Dossier {
  return assembleDossier(sampleMaterial, sampleRecords);
}

export async function* sampleCopies(): AsyncGenerator<ArchivedCopy> {
  const text = plainTextOfBlocks(blocks);
  yield {
    source: sampleSource,
    article: articleSchema.parse({
      version: 1,
      capturedAt: sampleSource.accessed,
      blocks,
      text,
      textHash: revisionOf(Buffer.from(text)),
      extractor: 'backstory-1',
      coverage: 1,
    }),
    capture: { hash: revisionOf(Buffer.from('page')), bytes: Buffer.from('page') },
    pictures: new Map([[pixelName, pixel]]),
  };
}

/** What a writer writes, as one text. */
export async function textOf(write: (write: (text: string) => Promise<void>) => Promise<void>): Promise<string> {
  let text = '';
  await write(async (part) => {
    text += part;
  });
  return text;
}
