import { buildEditorFromExtensions } from '@lexical/extension';
import * as fc from 'fast-check';
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { $textOfNote } from '#renderer/editor/state/place-of-span.ts';
import { knownTypes, prepareEditorState } from '#renderer/editor/state/prepare-editor-state.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { clipIdSchema, entityIdSchema, noteIdSchema } from '#shared/ids.ts';
import { type ClipQuote, clipQuoteNode } from '#shared/notes/clip-quote.ts';
import {
  paragraphNode,
  readEditorState,
  referenceNode,
  rootNode,
  tagNode,
  textNode,
} from '#shared/notes/editor-state.ts';
import { embedNode } from '#shared/notes/embeds.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

function throughEditor(state: EditorState): EditorState {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, state));
  return storedStateOf(editor.getEditorState());
}

const block = { version: 1, direction: null, format: '', indent: 0 };

test('the types that are known are the ones the editor has', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  expect([...editor._nodes.keys()].filter((type) => type !== 'artificial').sort()).toEqual([...knownTypes].sort());
});

test('a block and words that this version does not know are saved exactly as they were read', () => {
  const table: EditorNode = {
    type: 'table',
    version: 7,
    columns: [1, 2],
    children: [{ type: 'row', version: 1, children: [{ ...paragraphNode([textNode('a cell')]), lang: 'de' }] }],
  };
  const word: EditorNode = { type: 'sparkle', version: 2, text: 'glitter', color: 'gold' };
  const state = { root: rootNode([table, paragraphNode([textNode('some '), word, textNode(' here')])]) };
  expect(throughEditor(state)).toEqual(state);
});

test('links to scripts and files are left as their words', () => {
  const link = (url: string): EditorNode => ({ ...block, type: 'link', url, children: [textNode('press')] });
  const state = {
    root: rootNode([paragraphNode([link('javascript:alert(1)')]), paragraphNode([link('file:///etc')])]),
  };
  expect(throughEditor(state)).toEqual({
    root: rootNode([paragraphNode([textNode('press')]), paragraphNode([textNode('press')])]),
  });
});

test('ten thousand levels of nesting open as their text', () => {
  let node: EditorNode = { ...block, type: 'listitem', value: 1, children: [textNode('deep')] };
  for (let level = 0; level < 10_000; level += 1) {
    node = {
      ...block,
      type: level % 2 === 0 ? 'list' : 'listitem',
      listType: 'bullet',
      start: 1,
      tag: 'ul',
      children: [node],
    };
  }
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, { root: rootNode([node]) }));
  expect(editor.read(() => $getRoot().getTextContent().trim())).toBe('deep');
});

test('words that stand outside any block get one, and an empty note a line to write on', () => {
  expect([
    prepareEditorState({ root: rootNode([textNode('loose')]) }),
    prepareEditorState({ root: rootNode([]) }),
  ]).toEqual([{ root: rootNode([paragraphNode([textNode('loose')])]) }, { root: rootNode([paragraphNode([])]) }]);
});

/** Without `#`: words after one are a tag as soon as the editor has them. */
const label = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\r\n\t#]/g, ' '));
const inline: fc.Arbitrary<EditorNode> = fc.oneof(
  label.map((text) => textNode(text)),
  label.map((text) => textNode(text, 1)),
  label.map((text) => referenceNode({ kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') }, text)),
  label.map((text) =>
    referenceNode({ kind: 'note', id: noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz2'), heading: 'Why' }, text),
  ),
  fc.constant<EditorNode>({ type: 'linebreak', version: 1 }),
  fc.constantFrom('rockets', 'space/compute').map((tag) => tagNode(tag)),
  label.map((text) => ({ type: 'future-word', version: 3, text, more: { nested: [1] } })),
  label.map(
    (text): EditorNode => ({
      ...block,
      type: 'link',
      url: 'https://example.com/',
      rel: null,
      target: null,
      title: null,
      children: [textNode(text)],
    }),
  ),
);
/** Texts of the same format that touch are one text, links to the same address one link. */
const inlines = fc.array(inline, { maxLength: 5 }).map((nodes) => {
  const kept: EditorNode[] = [];
  for (const node of nodes) if (canFollow(kept.at(-1), node)) kept.push(node);
  return kept;
});
function canFollow(before: EditorNode | undefined, node: EditorNode): boolean {
  // A tag is one only where a word can begin, and goes on as long as there are letters.
  if (node.type === 'tag') return before === undefined || before.type === 'linebreak';
  if (before?.type === 'tag') return node.type === 'linebreak';
  if (node.type === 'link') return before?.type !== 'link';
  return node.type !== 'text' || before?.type !== 'text' || before.format !== node.format;
}
const listItem = (children: EditorNode[], index: number): EditorNode => ({
  ...block,
  type: 'listitem',
  value: index + 1,
  children,
});
const quote: ClipQuote = {
  clip: clipIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz3'),
  version: 1,
  start: 10,
  end: 20,
  exact: 'It flew.',
  prefix: 'said ',
  suffix: ' Then',
  sentence: 2,
  paragraph: 1,
  hash: 'a'.repeat(64),
  source: { title: 'Sixty flights', outlet: 'Orbit Daily', authors: [], published: null, address: null },
};
const blocks: fc.Arbitrary<EditorNode> = fc.oneof(
  inlines.map((children) => paragraphNode(children)),
  fc
    .tuple(inlines, fc.constantFrom('h1', 'h2', 'h3'))
    .map(([children, tag]): EditorNode => ({ ...block, type: 'heading', tag, children })),
  inlines.map((children): EditorNode => ({ ...block, type: 'quote', children })),
  fc.array(inlines, { minLength: 1, maxLength: 4 }).map(
    (items): EditorNode => ({
      ...block,
      type: 'list',
      listType: 'bullet',
      start: 1,
      tag: 'ul',
      children: items.map(listItem),
    }),
  ),
  fc.constant<EditorNode>({ type: 'horizontalrule', version: 1 }),
  label.map((text) =>
    embedNode({ kind: 'note', id: noteIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz2'), heading: 'Why' }, text),
  ),
  label.map((text) => embedNode({ kind: 'search', id: 's1' }, text)),
  label.map((text) => clipQuoteNode({ ...quote, exact: `${text}.` })),
  inlines.map((children) => ({ ...paragraphNode(children), $: { block: 'k3f9x2' } })),
  fc.constant<EditorNode>({ type: 'future-block', version: 2, children: [paragraphNode([textNode('kept')])] }),
);
/** Lists that touch are one list. */
const states = fc.array(blocks, { minLength: 1, maxLength: 6 }).map((children) => ({
  root: rootNode(children.filter((child, index) => child.type !== 'list' || children[index - 1]?.type !== 'list')),
}));

test('any note that is loaded and saved is equal', () => {
  void fc.assert(
    fc.property(states, (state) => {
      expect(withoutCaretFormat(throughEditor(state))).toEqual(withoutCaretFormat(state));
    }),
  );
});

/** A paragraph remembers the format of its first words for the caret; that is no content. */
function withoutCaretFormat(state: EditorState): EditorState {
  return JSON.parse(JSON.stringify(state, (key, value) => (key === 'textFormat' ? undefined : value)));
}

test('the text that offsets point into is the text in the editor', () => {
  void fc.assert(
    fc.property(states, (state) => {
      using editor = buildEditorFromExtensions(noteEditorExtension());
      editor.setEditorState(parseEditorState(editor, state));
      const shown = editor.read($textOfNote);
      expect(shown.replace(/\n+$/, '')).toBe(readEditorState(state).text.replace(/\n+$/, ''));
    }),
  );
});

test('no element is empty of what it needs after loading odd shapes', () => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  const odd: EditorNode = {
    ...block,
    type: 'list',
    listType: 'bullet',
    start: 1,
    tag: 'ul',
    children: [textNode('x')],
  };
  editor.setEditorState(parseEditorState(editor, { root: rootNode([odd, { type: 'paragraph', version: 1 }]) }));
  const types = (node: LexicalNode): unknown =>
    $isElementNode(node) ? [node.getType(), node.getChildren().map(types)] : node.getType();
  expect(editor.read(() => types($getRoot()))).toEqual([
    'root',
    [
      ['list', [['listitem', ['text']]]],
      ['paragraph', []],
    ],
  ]);
});

test('the stored form of a tag, an embed, a quote and the id of a block stays, for old notes must open forever', () => {
  const stored = {
    root: rootNode([
      { ...paragraphNode([textNode('On '), tagNode('rockets/reuse')]), $: { block: 'k3f9x2' } },
      {
        type: 'embed',
        version: 1,
        target: { kind: 'note', id: '01hzzzzzzzzzzzzzzzzzzzzzz2', block: 'k3f9x2' },
        label: 'Why',
      },
      {
        type: 'embed',
        version: 1,
        target: { kind: 'highlight', clip: '01hzzzzzzzzzzzzzzzzzzzzzz3', highlight: 'h1' },
        label: 'Sixty flights',
      },
      { type: 'embed', version: 1, target: { kind: 'search', id: 's1' }, label: 'Rockets' },
      { type: 'clip-quote', version: 1, quote: JSON.parse(JSON.stringify(quote)) },
    ]),
  };
  expect(stored.root.children?.[0]?.children?.[1]).toEqual({
    type: 'tag',
    version: 1,
    text: '#rockets/reuse',
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  });
  expect(throughEditor(stored)).toEqual(stored);
  expect(readEditorState(stored)).toMatchObject({
    text: 'On #rockets/reuse\nWhy\nSixty flights\nRockets\nIt flew.',
    tags: ['rockets/reuse'],
    links: [
      { start: 18, end: 21, target: { kind: 'note', block: 'k3f9x2' } },
      { start: 22, end: 35, target: { kind: 'clip' } },
      { start: 44, end: 52, target: { kind: 'clip' } },
    ],
    quotes: [quote],
  });
});

test('an embed and a quote that hold what cannot be read are kept as they are', () => {
  const odd = {
    root: rootNode([
      { type: 'embed', version: 1, target: { kind: 'note', id: '../../secret' }, label: 'x' },
      { type: 'clip-quote', version: 1, quote: { clip: 5, __proto__: null } },
    ]),
  };
  expect(throughEditor(odd)).toEqual(odd);
});

test('words after a number sign become a tag, but not in code, in words, or as a number', () => {
  const words = 'See #one, C#sharp #2 (#two/three) a#b';
  const state = {
    root: rootNode([
      paragraphNode([textNode(words)]),
      paragraphNode([textNode('#code', 16)]),
      { ...block, type: 'code', children: [textNode('#include')] },
    ]),
  };
  expect(readEditorState(throughEditor(state)).tags).toEqual(['one', 'two/three']);
});

test('a tag before words of another format, or with letters right after it, comes to rest', () => {
  const state = (format: number) => ({
    root: rootNode([paragraphNode([tagNode('rockets'), textNode('A b', format)])]),
  });
  expect([readEditorState(throughEditor(state(1))).tags, readEditorState(throughEditor(state(0))).tags]).toEqual([
    ['rockets'],
    ['rocketsA'],
  ]);
});
