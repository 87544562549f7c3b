import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityIdSchema } from '#shared/ids.ts';
import {
  editorStateOfText,
  paragraphNode,
  readEditorState,
  referenceNode,
  rootNode,
  textNode,
} from '#shared/notes/editor-state.ts';
import { mergeStates, mergeTexts } from '#shared/notes/merge/merge-states.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

const merged = (base: string, mine: string, theirs: string) => {
  const { state, isPartial } = mergeStates(
    ...([base, mine, theirs].map(editorStateOfText) as [EditorState, EditorState, EditorState]),
  );
  return isPartial ? 'torn' : readEditorState(state).text;
};

test.each([
  ['one side alone has written', 'a', 'a b', 'a', 'a b'],
  [
    'each has changed a paragraph of its own',
    'one\ntwo\nthree',
    'one!\ntwo\nthree',
    'one\ntwo\nthree?',
    'one!\ntwo\nthree?',
  ],
  ['each has added a paragraph', 'one\ntwo', 'zero\none\ntwo', 'one\ntwo\nthree', 'zero\none\ntwo\nthree'],
  ['both have added at one place', 'one', 'one\nmine', 'one\ntheirs', 'one\ntheirs\nmine'],
  ['both have added the same', 'one', 'one\nsame', 'one\nsame', 'one\nsame'],
  [
    'both have written in one sentence',
    'A rocket flies to orbit.',
    'A big rocket flies to orbit.',
    'A rocket flies to high orbit.',
    'A big rocket flies to high orbit.',
  ],
  ['both write on at the end of a line', 'Hello', 'Hello my', 'Hello their', 'Hello their my'],
  [
    'a word half written goes on while the other adds one',
    'Hello wor',
    'Hello world',
    'Hello wor the',
    'Hello world the',
  ],
  ['both have written on one word', 'so be', 'so beta', 'so bexyz', 'so bexyzta'],
  ['both begin a word at one place', 'Hello ', 'Hello mine', 'Hello theirs', 'Hello theirs mine'],
  ['one has taken away what the other left alone', 'one\ntwo\nthree', 'one\nthree', 'one\ntwo\nthree!', 'one\nthree!'],
  [
    'one has taken away what the other has written on',
    'one\ntwo words\nthree',
    'one\nthree',
    'one\ntwo words more\nthree',
    'one\ntwo words more\nthree',
  ],
  ['both write in a new note', '', 'mine', 'theirs', 'torn'],
  ['both put another word in place of one', 'the cat sat', 'the dog sat', 'the bird sat', 'torn'],
])('when %s, both are there', (_, base, mine, theirs, expected) => {
  const result = merged(base, mine, theirs);
  if (expected === 'torn') expect(result === 'torn' || (result.includes(mine) && result.includes(theirs))).toBe(true);
  else expect(result).toBe(expected);
});

test('a format and words set at once are both kept, and links stay links', () => {
  const link = referenceNode({ kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') }, 'Stoke Space');
  const state = (...nodes: EditorNode[]): EditorState => ({ root: rootNode([paragraphNode(nodes)]) });
  const { state: result, isPartial } = mergeStates(
    state(textNode('See '), link, textNode(' and others')),
    state(textNode('See '), link, textNode(' and '), textNode('others', 1)),
    state(textNode('See also '), link, textNode(' and others')),
  );
  expect(isPartial).toBe(false);
  expect(result.root.children?.[0]?.children).toEqual([
    textNode('See also '),
    link,
    textNode(' and '),
    textNode('others', 1),
  ]);
});

test('a paragraph made a heading by one and written on by the other is a longer heading', () => {
  const heading = (text: string): EditorNode => ({ ...paragraphNode([textNode(text)]), type: 'heading', tag: 'h2' });
  const { state } = mergeStates(
    editorStateOfText('Plans'),
    { root: rootNode([heading('Plans')]) },
    editorStateOfText('Plans for orbit'),
  );
  expect([state.root.children?.[0]?.type, state.root.children?.[0]?.tag, readEditorState(state).text]).toEqual([
    'heading',
    'h2',
    'Plans for orbit',
  ]);
});

test('the title is merged as a whole, and torn when both changed it', () => {
  const text = (title: string) => ({ title, state: editorStateOfText('x') });
  expect(mergeTexts(text('a'), text('b'), text('a'))).toMatchObject({ title: 'b', isPartial: false });
  expect(mergeTexts(text('a'), text('a'), text('c'))).toMatchObject({ title: 'c', isPartial: false });
  expect(mergeTexts(text('a'), text('b'), text('c'))).toMatchObject({ title: 'c', isPartial: true });
});

const word = fc.stringMatching(/^[a-f]{1,3}$/);
const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 7 });

/** One person's edits: lines taken away, words put in that nobody else has. */
const edits = (who: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(6),
        word: fc.nat(5),
        what: fc.constantFrom('insert', 'line', 'delete-line', 'split', 'append'),
      }),
      { maxLength: 5 },
    )
    .map((list) => (base: readonly string[]) => {
      const result = [...base];
      const written: string[] = [];
      list.forEach(({ at, word, what }, count) => {
        const place = at % Math.max(1, result.length);
        const own = `${who}${count}${word}`;
        const words = (result[place] ?? '').split(' ');
        if (what === 'delete-line') result.splice(place, 1);
        else if (what === 'line') result.splice(place, 0, own);
        else if (what === 'split') result.splice(place, 1, words.slice(0, word).join(' '), words.slice(word).join(' '));
        else if (what === 'append') result[place] = `${result[place] ?? ''} ${own}`;
        else result[place] = words.toSpliced(word, 0, own).join(' ');
        if (what === 'insert' || what === 'line' || what === 'append') written.push(own);
      });
      const text = result.join('\n');
      return { text, written: written.filter((own) => text.includes(own)) };
    });

test('no word that either has written is lost, whatever both did', () => {
  fc.assert(
    fc.property(lines, edits('mine'), edits('yours'), (base, me, you) => {
      const [mine, theirs] = [me(base), you(base)];
      const result = merged(base.join('\n'), mine.text, theirs.text);
      if (result === 'torn') return;
      for (const own of [...mine.written, ...theirs.written]) expect(result).toContain(own);
    }),
    { numRuns: 1500 },
  );
});

test('what only one has done is done exactly, and what both did alike is done once', () => {
  fc.assert(
    fc.property(lines, edits('mine'), (base, me) => {
      const [before, after] = [base.join('\n'), me(base).text];
      expect([merged(before, after, before), merged(before, before, after), merged(before, after, after)]).toEqual([
        after,
        after,
        after,
      ]);
    }),
  );
});
