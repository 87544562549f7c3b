import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphNode, readEditorState, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { linkSpan, linkSpans, unlinkSpan, unlinkSpans } from '#shared/notes/link-spans.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

const target = { kind: 'entity', id: '01arz3ndektsv4rrffq69g5fav' } as LinkTarget;
const other = { kind: 'entity', id: '01arz3ndektsv4rrffq69g5faw' } as LinkTarget;
const bold = 1;

function stateOf(...paragraphs: EditorNode[][]): EditorState {
  return { root: rootNode(paragraphs.map((nodes) => paragraphNode(nodes))) };
}

function shownIn(state: EditorState): string[][] {
  return (state.root.children ?? []).map(({ children = [] }) =>
    children.map((node) => (node.type === 'reference' ? `[${node.text}]` : String(node.text))),
  );
}

describe('linking', () => {
  test('every span of a note becomes a link in one go', () => {
    const state = stateOf([textNode('Nova met Nova.')], [textNode('Then Nova left.')]);
    const spans = [
      { start: 0, end: 4 },
      { start: 9, end: 13 },
      { start: 20, end: 24 },
    ];
    const done = linkSpans(state, spans, target);
    expect({ shown: shownIn(done.state), linked: done.linked.map(({ start }) => start) }).toEqual({
      shown: [
        ['[Nova]', ' met ', '[Nova]', '.'],
        ['Then ', '[Nova]', ' left.'],
      ],
      linked: [0, 9, 20],
    });
  });

  test('words that are a link already, or run over the end of a paragraph, are left alone', () => {
    const state = stateOf([textNode('Ask '), referenceNode(other, 'Nova')], [textNode('Inc.')]);
    const done = linkSpans(
      state,
      [
        { start: 4, end: 8 },
        { start: 2, end: 6 },
        { start: 9, end: 40 },
      ],
      target,
    );
    expect({ state: done.state, linked: done.linked }).toEqual({ state, linked: [] });
  });

  test('a link may begin in bold and end in plain words', () => {
    const linked = linkSpan(stateOf([textNode('Stoke ', bold), textNode('Space flew')]), { start: 0, end: 11 }, target);
    expect(linked && shownIn(linked)).toEqual([['[Stoke Space]', ' flew']]);
  });

  test('five thousand links in one paragraph are made within a moment', () => {
    const state = stateOf([textNode('Nova and '.repeat(5_000))]);
    const spans = Array.from({ length: 5_000 }, (_, at) => ({ start: at * 9, end: at * 9 + 4 }));
    const times = Array.from({ length: 3 }, () => {
      const begun = Date.now();
      expect(linkSpans(state, spans, target).linked).toHaveLength(5_000);
      return Date.now() - begun;
    });
    // Quadratic work would take many seconds each time; whatever else the machine does, it does not do always.
    expect(Math.min(...times)).toBeLessThan(1_000);
  });
});

describe('unlinking', () => {
  test('is the way back, whatever the words looked like', () => {
    const state = stateOf([textNode('On '), textNode('Stoke ', bold), textNode('Space and '), textNode('Nova', bold)]);
    const done = linkSpans(
      state,
      [
        { start: 3, end: 14 },
        { start: 19, end: 23 },
      ],
      target,
    );
    expect(unlinkSpans(done.state, done.linked)).toEqual({ state, unlinked: 2 });
  });

  test('gives back any note that any spans were linked in', () => {
    const words = fc.stringMatching(/^[a-c ]{1,8}$/);
    const paragraph = fc.array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 4 });
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 6 })).map(([start, length]) => {
      return { start, end: start + length };
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.array(span, { maxLength: 8 }),
        (texts, spans) => {
          // As the editor keeps them: neighbors differ in form.
          const state = stateOf(...texts.map((nodes) => nodes.map(([text], at) => textNode(text, at % 2))));
          const { text } = readEditorState(state);
          const done = linkSpans(state, spans, target);
          expect(readEditorState(done.state).text).toBe(text);
          expect(unlinkSpans(done.state, done.linked)).toEqual({ state, unlinked: done.linked.length });
        },
      ),
    );
  });

  test('finds links that moved because words were written before them', () => {
    const done = linkSpans(
      stateOf([textNode('Nova met Nova.')]),
      [
        { start: 0, end: 4 },
        { start: 9, end: 13 },
      ],
      target,
    );
    const [first] = done.state.root.children ?? [];
    const edited = stateOf([textNode('Yesterday ', bold), ...(first?.children ?? [])]);
    expect(unlinkSpans(edited, done.linked)).toEqual({
      state: stateOf([textNode('Yesterday ', bold), textNode('Nova met Nova.')]),
      unlinked: 2,
    });
  });

  test('leaves a link alone whose words or target are others by now', () => {
    const linked = linkSpans(stateOf([textNode('Nova')]), [{ start: 0, end: 4 }], target).linked;
    const [link] = linked;
    const renamed = stateOf([referenceNode(target, 'Nova Inc')]);
    const repointed = stateOf([referenceNode(other, 'Nova')]);
    expect(link && [unlinkSpan(renamed, link), unlinkSpan(repointed, link)]).toEqual([undefined, undefined]);
  });

  test('does not take a link for its own that stood there before', () => {
    const before = stateOf([referenceNode(target, 'Nova'), textNode(' met Nova.')]);
    const done = linkSpans(before, [{ start: 9, end: 13 }], target);
    expect(unlinkSpans(done.state, done.linked)).toEqual({ state: before, unlinked: 1 });
  });
});
