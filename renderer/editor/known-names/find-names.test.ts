import { expect, test } from 'vitest';
import { knownNamesOf } from '#renderer/editor/known-names/find-names.ts';
import { entityIdSchema } from '#shared/ids.ts';
import { editorStateOfText } from '#shared/notes/editor-state.ts';

const found = {
  start: 9,
  end: 13,
  entityId: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzza'),
  type: 'organization' as const,
  name: 'Acme',
  layer: 'detected' as const,
  score: 1,
  rule: 'name',
};
const asRead = {
  state: editorStateOfText('Talks at Acme go on.'),
  mentions: [found],
  revision: 'r1',
  mentionsRevision: 'r1',
};

test('a name is known by the words that recognition found it in', () => {
  expect([...(knownNamesOf(asRead) ?? [])].map(([words, { title }]) => [words, title])).toEqual([['Acme', 'Acme']]);
});

test('what was found in the text before a save names no words of the text after it', () => {
  const saved = { ...asRead, state: editorStateOfText('Now: talks at Acme go on.'), revision: 'r2' };
  expect(knownNamesOf(saved)).toBeUndefined();
  expect(knownNamesOf({ ...saved, mentionsRevision: null })).toBeUndefined();
});
