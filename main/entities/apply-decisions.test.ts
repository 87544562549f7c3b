import { expect, test } from 'vitest';
import { applyDecisions } from '#main/entities/apply-decisions.ts';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import type { Mention, MentionDecision } from '#shared/entities/types.ts';

const nova = { id: deriveEntityId('product', 'Nova'), type: 'product', name: 'Nova' } as const;
const novaInc = { id: deriveEntityId('organization', 'Nova'), type: 'organization', name: 'Nova' } as const;
const text = 'It flew on Nova, and Nova flew back.';
const detected = (start: number): Mention => ({
  start,
  end: start + 4,
  entityId: nova.id,
  type: 'product',
  name: 'Nova',
  layer: 'detected',
  score: 0.9,
  rule: 'known name',
});
const decision = (change: Partial<MentionDecision>): MentionDecision => ({
  start: 11,
  end: 15,
  text: 'Nova',
  layer: 'confirmed',
  entityId: nova.id,
  decidedAt: '2026-01-01T00:00:00.000Z',
  ...change,
});

test('a confirmed mention is the entity that the user said', () => {
  const mentions = applyDecisions([detected(11), detected(21)], [decision({ entityId: novaInc.id })], text, [novaInc]);
  expect(mentions).toEqual([
    {
      start: 11,
      end: 15,
      entityId: novaInc.id,
      type: 'organization',
      name: 'Nova',
      layer: 'confirmed',
      score: 1,
      rule: 'confirmed by you',
    },
    detected(21),
  ]);
});

test('a rejected mention stays rejected', () => {
  expect(applyDecisions([detected(11)], [decision({ layer: 'rejected' })], text)[0]?.layer).toBe('rejected');
});

test('a decision adds a mention that was not detected', () => {
  expect(
    applyDecisions([], [decision({ layer: 'linked' })], text, [nova]).map(({ start, layer, type }) => ({
      start,
      layer,
      type,
    })),
  ).toEqual([{ start: 11, layer: 'linked', type: 'product' }]);
});

test('a decision follows its words when they moved and are the only ones, and is dropped when they are gone or several', () => {
  const layersIn = (moved: string) => applyDecisions([], [decision({})], moved, [nova]).map(({ start }) => start);
  expect([
    layersIn('Yesterday it flew on Nova alone.'),
    layersIn('It flew home.'),
    layersIn('Yes, Nova and Nova.'),
  ]).toEqual([[21], [], []]);
});

test('the last decision about a span holds', () => {
  const decisions = [decision({ layer: 'rejected', decidedAt: '2026-02-01T00:00:00.000Z' }), decision({})];
  expect(applyDecisions([detected(11)], decisions, text).map(({ layer }) => layer)).toEqual(['rejected']);
});

test('what is ruled out everywhere stays away where it is found later, but not where it was confirmed', () => {
  const decisions = [
    decision({ layer: 'rejected', everywhere: true }),
    decision({ start: 21, end: 25, layer: 'confirmed', decidedAt: '2026-02-01T00:00:00.000Z' }),
  ];
  const longer = `${text} Nova.`;
  const mentions = applyDecisions([detected(11), detected(21), detected(37)], decisions, longer, [nova]);
  expect(mentions.map(({ start, layer }) => ({ start, layer }))).toEqual([
    { start: 11, layer: 'rejected' },
    { start: 21, layer: 'confirmed' },
    { start: 37, layer: 'rejected' },
  ]);
});

test('what is ruled out everywhere takes with it what was merged into it', () => {
  const decisions = [decision({ layer: 'rejected', everywhere: true, entityId: novaInc.id })];
  const isMerged = (a: string, b: string) =>
    a === b || [a, b].every((id) => [nova.id, novaInc.id].includes(id as never));
  const layerOf = (isSame?: typeof isMerged) =>
    applyDecisions([detected(21)], decisions, text, [], isSame).find(({ start }) => start === 21)?.layer;
  expect([layerOf(isMerged), layerOf()]).toEqual(['rejected', 'detected']);
});
