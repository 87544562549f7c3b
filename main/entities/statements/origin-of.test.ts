import { expect, test } from 'vitest';
import { deriveEntityId } from '#main/entities/derive-entity-id.ts';
import { originOf } from '#main/entities/statements/origin-of.ts';
import type { Source } from '#shared/entities/statements.ts';

const journal = named('The Wall Street Journal');
const insiders = { entityId: null, name: 'people familiar with the matter' };

function named(name: string): Source {
  return { entityId: deriveEntityId('organization', name), name };
}

test('six clips that repeat one report come from one origin', () => {
  const origins = [
    originOf([insiders], 'The Wall Street Journal'),
    originOf([], 'wsj.com'),
    originOf([journal, insiders], 'Orbit Daily'),
    originOf([journal], 'The Ledger'),
    originOf([{ entityId: null, name: 'WSJ' }], 'https://www.pacificwire.example/story'),
    originOf([named('Reuters'), { entityId: null, name: 'the Journal' }], null),
  ];
  expect(new Set(origins)).toEqual(new Set(['The Wall Street Journal']));
});

test.each([
  ['nytimes.com', 'The New York Times'],
  ['www.bbc.co.uk', 'BBC'],
  ['apnews.com', 'Associated Press'],
  ['The Verge', 'The Verge'],
  ['theverge.com', 'The Verge'],
  ['Bloomberg News', 'Bloomberg'],
  ['FT', 'Financial Times'],
  ['Orbit Daily', 'Orbit Daily'],
  ['fjordpost.example', 'fjordpost.example'],
])('the outlet %s is %s', (written, outlet) => {
  expect(originOf([], written)).toBe(outlet);
});

test('a person who says it is the origin, whichever outlets pass it on', () => {
  const solheim = { entityId: deriveEntityId('person', 'Ingrid Solheim'), name: 'Ingrid Solheim' };
  expect([originOf([named('Reuters'), solheim], 'The Ledger'), originOf([solheim], 'CNBC')]).toEqual([
    'Ingrid Solheim',
    'Ingrid Solheim',
  ]);
});

test('a claim that nobody is known to make has no origin', () => {
  expect(originOf([insiders], null)).toBe('');
});
