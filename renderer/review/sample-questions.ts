import type { Clip } from '#shared/clips/types.ts';
import type { ReviewQuestion } from '#shared/entities/review.ts';
import type { Entity, EntityType } from '#shared/entities/types.ts';
import { clipIdSchema, entityIdSchema } from '#shared/ids.ts';

/** The first place of some words in a clip, for tests. */
export function passageOf(clip: Clip, text: string, match: string): ReviewQuestion['passage'] {
  const start = text.indexOf(match);
  return {
    documentId: clip.id,
    kind: 'clip',
    title: clip.title,
    outlet: clip.outlet,
    at: '2025-12-04',
    start,
    end: start + match.length,
    layer: 'detected',
    before: '',
    match,
    after: ' has cooled.',
    paragraph: 1,
  };
}

/** An entity that nobody has decided on, for tests; `digit` makes its id. */
export function sampleEntity(digit: string, name: string, type: EntityType = 'organization'): Entity {
  const id = entityIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzze${digit}`);
  return { id, type, name, aliases: [], status: 'suggested', description: '' };
}

export function newQuestion(entity: Entity): ReviewQuestion & { kind: 'new' } {
  const documentId = clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzc1');
  return {
    kind: 'new',
    key: `new ${entity.id}`,
    entity,
    mentionCount: 2,
    documentCount: 1,
    passage: {
      documentId,
      kind: 'clip',
      title: 'A rocket firm courts a chip maker',
      outlet: 'Orbit Daily',
      at: '2025-12-04',
      start: 10,
      end: 10 + entity.name.length,
      layer: 'detected',
      before: 'Talks with ',
      match: entity.name,
      after: ' have cooled.',
      paragraph: 1,
    },
  };
}
