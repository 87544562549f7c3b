import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { indexCalls } from '#main/index/index-calls.ts';
import {
  aClip,
  aNote,
  anEntity,
  aStory,
  clipId,
  entityId,
  mentionIn,
  noteId,
  someStories,
  storyAsked,
  storyId,
  temporaryIndex,
} from '#main/index/index-fixtures.ts';
import { backlinksSchema, unlinkedListSchema } from '#shared/backlinks/types.ts';
import { countsSchema, documentRowSchema, resolvedTargetSchema, suggestionSchema } from '#shared/documents/types.ts';
import { reviewQueueSchema } from '#shared/entities/review.ts';
import { claimGroupSchema, documentStatementsSchema, quoteReportSchema } from '#shared/entities/statements.ts';
import { entityPageSchema, entityRowSchema, mentionSchema, reviewRowSchema } from '#shared/entities/types.ts';
import { searchResultSchema } from '#shared/search/types.ts';
import { storyPageSchema, storyRowSchema } from '#shared/stories/types.ts';
import type { LinkTarget } from '#shared/targets.ts';
import { timelineInputSchema } from '#shared/timeline/contract.ts';
import { timelineSchema } from '#shared/timeline/types.ts';

const text = 'Acme met Carla.\nThen Acme left.';

test.each([null, '2025-11-30', '2025', 'soon', '99999-01-01', '20251', '0000-01-01', '2025-13-45'])(
  'every answer is what the contract promises when a page says it was published %j',
  (published) => {
    const { index } = temporaryIndex(onTestFinished);
    const calls = indexCalls(index);
    const mentions = [mentionIn(text, 'Acme'), mentionIn(text, 'Carla', { type: 'person', layer: 'linked' })];
    const note: LinkTarget = { kind: 'note', id: noteId('n') };
    const all = { start: 0, end: text.length };
    const by = { subject: { entityId: entityId('Acme'), name: 'Acme' }, via: [{ entityId: null, name: 'a person' }] };
    const quotes = [{ ...all, kind: 'said', isDirect: true, speaker: by.subject, via: by.via, sentence: all } as const];
    const money = { predicate: 'raises', object: null, status: 'agreed', amount: 'USD 1', date: null } as const;
    const claims = [{ ...all, ...by, ...money, layer: 'detected' } as const];
    calls.putDocuments([
      aClip('c', {
        quotes,
        claims,
        text,
        mentions,
        published,
        outlet: 'The Register',
        tags: ['x'],
        stories: [storyId('s')],
      }),
      aNote('n', { title: 'Acme', text, mentions, links: [{ start: 0, end: 4, target: note, label: 'Acme' }] }),
      aNote('bare', { title: '' }),
    ]);
    calls.putStories([aStory('s')]);
    calls.putEntities([anEntity('Carla', { type: 'person' })]);
    const entity = { kind: 'entity', id: entityId('Acme') } as const;
    const exactly = (schema: z.ZodType, answer: unknown) => expect(schema.parse(answer)).toEqual(answer);
    exactly(z.array(documentRowSchema).length(3), calls.list({}).rows);
    exactly(countsSchema, calls.counts());
    exactly(z.array(suggestionSchema).min(4), calls.suggest({ query: '' }));
    exactly(z.array(resolvedTargetSchema), calls.resolve([note, entity, { kind: 'story', id: storyId('none') }]));
    exactly(backlinksSchema, calls.backlinksOf(entity));
    exactly(backlinksSchema, calls.backlinksOf(note));
    exactly(z.array(entityRowSchema).length(2), calls.entityList({}).rows);
    exactly(entityPageSchema, calls.entityPage(entityId('Acme')));
    exactly(reviewQueueSchema, calls.reviewQueue({}));
    exactly(unlinkedListSchema, calls.unlinkedList(entity));
    exactly(unlinkedListSchema, calls.unlinkedList(note));
    exactly(z.array(claimGroupSchema).length(1), calls.claimsOf(entity.id));
    exactly(z.array(quoteReportSchema).length(1), calls.quotesOf(entity.id, 'by').quotes);
    exactly(z.array(quoteReportSchema).length(1), calls.quotesOf(entityId('Carla'), 'about').quotes);
    exactly(documentStatementsSchema, calls.statementsOf(clipId('c')));
    exactly(z.array(reviewRowSchema).length(2), calls.entitiesOfDocument(clipId('c')));
    exactly(z.array(mentionSchema).length(2), calls.mentionsOfDocument(clipId('c')));
    exactly(
      z.object({ mentions: z.array(mentionSchema).length(2), mentionsRevision: z.string() }),
      calls.mentionsAsRead(clipId('c')),
    );
    expect(calls.mentionsAsRead(clipId('none'))).toEqual({ mentions: [], mentionsRevision: null });
    exactly(z.array(storyRowSchema).length(1), calls.storyList(someStories));
    exactly(storyPageSchema.omit({ questions: true }), calls.storyPage(storyAsked('s')));
    exactly(
      timelineSchema,
      calls.timelineOf(timelineInputSchema.parse({ scope: { kind: 'story', id: storyId('s') } })),
    );
    exactly(searchResultSchema, calls.search({ query: 'acme' }));
  },
);
