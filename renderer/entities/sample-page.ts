import { stoke } from '#renderer/clips/sample-clip.ts';
import type { ClaimGroup, ClaimReport, QuoteReport } from '#shared/entities/statements.ts';
import type { Entity, EntityPage, EntityType } from '#shared/entities/types.ts';
import { clipIdSchema, entityIdSchema, storyIdSchema } from '#shared/ids.ts';

/** An entity page with everything on it, for tests. */
export const samplePage: EntityPage = {
  entity: { ...stoke, aliases: ['Stoke'] },
  mentionCount: 23,
  clipCount: 9,
  noteCount: 5,
  storyCount: 4,
  firstSeen: '2025-06-16T00:00:00.000Z',
  lastSeen: '2025-12-04T00:00:00.000Z',
  weeks: [
    { week: '2025-11-03', count: 2 },
    { week: '2025-12-01', count: 14 },
  ],
  appearsWith: [],
  strips: [
    {
      story: { id: storyIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzs1'), name: 'Rocket talks' },
      weeks: [{ week: '2025-12-01', count: 9 }],
    },
  ],
  sinceLooked: { at: null, mentionCount: 0, documentCount: 0 },
  notes: [],
  corrections: [],
  sharedNames: [],
};

export const openAi = sampleEntity('5', 'organization', 'OpenAI');
export const nova = sampleEntity('6', 'product', 'Nova');

export function sampleEntity(digit: string, type: EntityType, name: string): Entity {
  const id = entityIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzze${digit}`);
  return { id, type, name, aliases: [], status: 'confirmed', description: '' };
}

export function sampleReport(digit: string, outlet: string, more: Partial<ClaimReport> = {}): ClaimReport {
  return {
    documentId: clipIdSchema.parse(`01hzzzzzzzzzzzzzzzzzzzzzc${digit}`),
    kind: 'clip',
    title: `What ${outlet} wrote`,
    outlet,
    at: '2025-12-04',
    paragraph: 3,
    sentence: 'Talks with the rocket firm have cooled.',
    start: 40,
    end: 79,
    status: 'stated',
    amount: null,
    date: null,
    via: [],
    origin: outlet,
    layer: 'detected',
    ...more,
  };
}

export function sampleClaim(more: Partial<ClaimGroup>): ClaimGroup {
  const subject = { entity: samplePage.entity, name: stoke.name };
  const reports = more.reports ?? [sampleReport('1', 'Orbit Daily')];
  return {
    key: `${more.predicate ?? 'develops'} ${more.object?.name ?? ''}`,
    subject,
    predicate: 'develops',
    object: { entity: nova, name: nova.name },
    status: reports[0]?.status ?? 'stated',
    originCount: new Set(reports.map(({ origin }) => origin)).size,
    differs: false,
    layer: 'detected',
    ...more,
    reports,
  };
}

export function sampleQuote(more: Partial<QuoteReport>): QuoteReport {
  const { status: _, amount: __, date: ___, origin: ____, layer: _____, ...place } = sampleReport('1', 'Orbit Daily');
  return {
    ...place,
    quote: 'We wait.',
    quoteKind: 'said',
    isDirect: true,
    speaker: { entity: samplePage.entity, name: stoke.name },
    ...more,
  };
}

/** What main answers for a page that has nothing but its header and chart. */
export const quietAnswers = {
  'entities.claims': () => [],
  'entities.quotes': () => ({ quotes: [], total: 0 }),
  'entities.look': () => ({}),
  'graph.path': () => [],
  'entities.undo': () => ({}),
  'backlinks.of': () => ({ linked: [], unlinked: [], linkedCount: 0, unlinkedCount: 0, documentCount: 0 }),
};
