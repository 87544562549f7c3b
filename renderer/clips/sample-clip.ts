import { plainTextOfBlocks } from '#shared/clips/plain-text.ts';
import type { Block, Clip, ClipArticle } from '#shared/clips/types.ts';
import type { Entity, EntityType, Mention } from '#shared/entities/types.ts';
import { clipIdSchema, entityIdSchema } from '#shared/ids.ts';

/** A clip with every kind of block, for tests. */
export const sampleClip: Clip = {
  id: clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzc1'),
  title: 'A rocket firm courts a chip maker',
  authors: ['Mara Ellison'],
  outlet: 'Orbit Daily',
  published: '2025-12-04T08:12:00+01:00',
  language: 'en',
  address: 'https://orbit.example/rocket',
  fileName: null,
  status: { state: 'ready' },
  versions: 1,
  comment: '',
  readTo: 0,
  wall: null,
  wordCount: 387,
  stories: [],
  tags: [],
  isRead: true,
  isArchived: false,
  isForLater: false,
  clippedAt: '2025-12-04T09:41:00.000Z',
};

export const stoke: Entity = entity('1', 'organization', 'Stoke Space');
export const ellison: Entity = entity('2', 'person', 'Mara Ellison');

export const sampleBlocks: Block[] = [
  { type: 'heading', level: 2, inlines: [{ text: 'What Stoke Space wants' }] },
  {
    type: 'paragraph',
    inlines: [{ text: 'Talks with ' }, { text: 'Stoke', marks: ['strong'] }, { text: ' Space have cooled.' }],
  },
  {
    type: 'list',
    ordered: false,
    items: [
      [{ type: 'paragraph', inlines: [{ text: 'Price' }] }],
      [{ type: 'paragraph', inlines: [{ text: 'Mara Ellison asked Stoke Space.' }] }],
    ],
  },
  { type: 'quote', blocks: [{ type: 'paragraph', inlines: [{ text: 'We wait.' }] }] },
  { type: 'code', text: 'launch("Stoke Space")' },
  {
    type: 'table',
    header: [[{ text: 'Firm' }], [{ text: 'Place' }]],
    rows: [[[{ text: 'Stoke Space' }], [{ text: 'Kent' }]]],
  },
];

export const sampleArticle: ClipArticle = {
  version: 1,
  blocks: sampleBlocks,
  text: plainTextOfBlocks(sampleBlocks),
  mentions: [...mentionsOf(stoke), ...mentionsOf(ellison)],
};

/** Every place where the sample's text has the entity's name. */
export function mentionsOf({ id, type, name }: Entity): Mention[] {
  return [...plainTextOfBlocks(sampleBlocks).matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
    entityId: id,
    type,
    name,
    layer: 'detected',
    score: 0.9,
    rule: 'test',
  }));
}

function entity(digit: string, type: EntityType, name: string): Entity {
  const id = entityIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzze${digit}`);
  return { id, type, name, aliases: [], status: 'suggested', description: '' };
}
