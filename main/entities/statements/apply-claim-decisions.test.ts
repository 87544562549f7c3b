import { expect, test } from 'vitest';
import { applyClaimDecisions } from '#main/entities/statements/apply-claim-decisions.ts';
import type { Claim, ClaimDecision } from '#shared/entities/statements.ts';

const sentence = 'Halden Motors is in talks to buy Fjordlight.';
const text = `It rained. ${sentence} Nobody else is.`;
const start = text.indexOf(sentence);

const claim: Claim = {
  start,
  end: start + sentence.length,
  subject: { entityId: null, name: 'Halden Motors' },
  predicate: 'acquires',
  object: { entityId: null, name: 'Fjordlight' },
  status: 'in-talks',
  amount: 'USD 1000000',
  date: null,
  via: [],
};
const confirmed: ClaimDecision = {
  start,
  end: start + sentence.length,
  text: sentence,
  subject: 'Halden Motors',
  predicate: 'acquires',
  object: 'Fjordlight',
  layer: 'confirmed',
  decidedAt: '2026-01-01T00:00:00.000Z',
};

test('a claim nobody decided on stays detected', () => {
  expect(applyClaimDecisions([claim], [], text)).toEqual([{ ...claim, layer: 'detected' }]);
});

test('a confirmed claim has the status that the user gave it', () => {
  expect(applyClaimDecisions([claim], [{ ...confirmed, status: 'ended' }], text)).toEqual([
    { ...claim, status: 'ended', layer: 'confirmed' },
  ]);
});

test('the last decision on a claim counts', () => {
  const rejected: ClaimDecision = { ...confirmed, layer: 'rejected', decidedAt: '2026-01-02T00:00:00.000Z' };
  expect(applyClaimDecisions([claim], [rejected, confirmed], text).map(({ layer }) => layer)).toEqual(['rejected']);
});

test('a decision follows its sentence to another place', () => {
  const moved = `A new first line.\n${text}`;
  const by = moved.length - text.length;
  const there = { ...claim, start: claim.start + by, end: claim.end + by };
  expect(applyClaimDecisions([there], [confirmed], moved)).toEqual([{ ...there, layer: 'confirmed' }]);
});

test('a confirmed claim stays while its sentence does, though it is no longer detected', () => {
  expect(applyClaimDecisions([], [confirmed], text)).toEqual([
    { ...claim, status: 'stated', amount: null, layer: 'confirmed' },
  ]);
});

test('a decision whose sentence is gone says nothing', () => {
  expect(applyClaimDecisions([], [confirmed], 'It rained. Nobody else is.')).toEqual([]);
});

test('a rejected claim does not hide another claim of the same sentence', () => {
  const other: Claim = { ...claim, predicate: 'talks-with' };
  const rejected: ClaimDecision = { ...confirmed, layer: 'rejected' };
  expect(applyClaimDecisions([claim, other], [rejected], text).map(({ layer }) => layer)).toEqual([
    'rejected',
    'detected',
  ]);
});

test('a decision is found again when one of its two names was changed since', () => {
  const renamed = { ...claim, subject: { entityId: null, name: 'Halden Group' } };
  expect(applyClaimDecisions([renamed], [confirmed], text)).toEqual([{ ...renamed, layer: 'confirmed' }]);
});

test('a decision on a claim without an object follows the renaming of its subject', () => {
  const raise: Claim = { ...claim, predicate: 'raises', object: null };
  const decision: ClaimDecision = { ...confirmed, predicate: 'raises', object: null, layer: 'rejected' };
  const renamed = { ...raise, subject: { entityId: null, name: 'Halden Group' } };
  expect(applyClaimDecisions([renamed], [decision], text)).toEqual([{ ...renamed, layer: 'rejected' }]);
});
