import { buildEditorFromExtensions } from '@lexical/extension';
import { expect, test } from 'vitest';
import { noteEditorExtension } from '#renderer/editor/editor-extension.ts';
import { parseEditorState } from '#renderer/editor/state/load-editor-state.ts';
import { $textOfNote } from '#renderer/editor/state/place-of-span.ts';
import { storedStateOf } from '#renderer/editor/state/stored-state-of.ts';
import { editorStateOfText, paragraphNode, readEditorState, rootNode, textNode } from '#shared/notes/editor-state.ts';
import {
  attachmentNode,
  calloutNode,
  codeNode,
  footnoteNode,
  footnoteTextNode,
  headerRow,
  imageNode,
  mathNode,
  tableCellNode,
  tableNode,
  tableRowNode,
} from '#shared/notes/nodes.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';

const asset = `${'a1'.repeat(32)}.png`;

function throughEditor(state: EditorState): EditorState {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, state));
  return storedStateOf(editor.getEditorState());
}

const stored = (node: EditorNode) => throughEditor({ root: rootNode([node]) }).root.children?.[0];
const block = { version: 1, direction: null, format: '', indent: 0 };
const words = (text: string) => ({ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' });
const line = (text: string) => ({ ...paragraphNode([]), children: [words(text)] });

/** Written out in full: a note of today must open forever, whatever the functions that build these become. */
const forms: Readonly<Record<string, EditorNode>> = {
  callout: { ...block, type: 'callout', tone: 'warning', children: [line('Mind this.')] },
  picture: { ...block, type: 'image', asset, alt: 'A rocket', children: [words('On the pad')] },
  'small picture': { ...block, type: 'image', asset, size: 'small', children: [] },
  file: { ...block, type: 'attachment', asset, name: 'report.pdf', children: [words('The report')] },
  'mark of a footnote': {
    ...paragraphNode([]),
    children: [words('Said'), { type: 'footnote', version: 1, label: '1' }],
  },
  'text of a footnote': { ...block, type: 'footnote-text', label: '1', children: [words('By whom.')] },
  maths: { ...paragraphNode([]), children: [{ ...words('x^2'), type: 'math' }] },
  code: {
    ...block,
    type: 'code',
    language: 'ts',
    children: [words('a'), { type: 'linebreak', version: 1 }, words('b')],
  },
  'tab in code': {
    ...block,
    type: 'code',
    language: 'ts',
    children: [{ ...words('\t'), type: 'tab', detail: 2 }, words('b')],
  },
  table: {
    ...block,
    type: 'table',
    colWidths: [120, 80],
    children: [
      {
        ...block,
        type: 'tablerow',
        children: [
          {
            ...block,
            type: 'tablecell',
            backgroundColor: null,
            colSpan: 1,
            headerState: 1,
            rowSpan: 1,
            children: [line('Name')],
          },
          {
            ...block,
            type: 'tablecell',
            backgroundColor: null,
            colSpan: 1,
            headerState: 1,
            rowSpan: 1,
            children: [line('Price')],
          },
        ],
      },
    ],
  },
  paragraph: { ...block, type: 'paragraph', textFormat: 0, textStyle: '', children: [words('Plain.')] },
  'formats of words': {
    ...paragraphNode([]),
    children: [0, 1, 2, 4, 16, 32, 64, 128, 3].map((format) => ({ ...words(`f${format}`), format })),
  },
  'line break': {
    ...paragraphNode([]),
    children: [words('a'), { type: 'linebreak', version: 1 }, words('b')],
  },
  quote: { ...block, type: 'quote', children: [words('Said.')] },
  divider: { type: 'horizontalrule', version: 1 },
  'web link': {
    ...paragraphNode([]),
    children: [
      {
        ...block,
        type: 'link',
        url: 'https://a.example/',
        rel: null,
        target: null,
        title: null,
        children: [words('there')],
      },
    ],
  },
  tag: { ...paragraphNode([]), children: [{ ...words('#space/launch'), type: 'tag' }] },
  link: {
    ...paragraphNode([]),
    children: [
      {
        ...words('Nova › Cost'),
        type: 'reference',
        mode: 'token',
        target: { kind: 'note', id: '01hzzzzzzzzzzzzzzzzzzzzzz1', heading: 'Cost', block: 'b1' },
      },
    ],
  },
  'list of bullets': {
    ...block,
    type: 'list',
    listType: 'bullet',
    start: 1,
    tag: 'ul',
    children: [{ ...block, type: 'listitem', value: 1, children: [words('one')] }],
  },
  'numbered list': {
    ...block,
    type: 'list',
    listType: 'number',
    start: 3,
    tag: 'ol',
    children: [{ ...block, type: 'listitem', value: 3, children: [words('three')] }],
  },
  'check list': {
    ...block,
    type: 'list',
    listType: 'check',
    start: 1,
    tag: 'ul',
    children: [{ ...block, type: 'listitem', value: 1, checked: true, children: [words('done')] }],
  },
  'note that is shown': {
    type: 'embed',
    version: 1,
    target: { kind: 'note', id: '01hzzzzzzzzzzzzzzzzzzzzzz1', heading: 'Cost', block: 'b1' },
    label: 'Nova › Cost',
  },
  'highlight that is shown': {
    type: 'embed',
    version: 1,
    target: { kind: 'highlight', clip: '01hzzzzzzzzzzzzzzzzzzzzzz2', highlight: 'h1' },
    label: 'The report',
  },
  'search that is shown': { type: 'embed', version: 1, target: { kind: 'search', id: 's1' }, label: 'rockets' },
  'passage of a clip': {
    type: 'clip-quote',
    version: 1,
    quote: {
      exact: 'It flew.',
      prefix: 'They say: ',
      suffix: ' Then',
      version: 2,
      start: 10,
      end: 18,
      clip: '01hzzzzzzzzzzzzzzzzzzzzzz2',
      sentence: 1,
      paragraph: 2,
      hash: 'ab'.repeat(32),
      source: { title: 'The report', outlet: 'Orbit Daily', authors: ['A. Writer'], published: null, address: null },
    },
  },
  'list of sources': { type: 'bibliography', version: 1, style: 'apa' },
  'small heading': { ...block, type: 'heading', tag: 'h5', children: [words('Small')] },
};

test.each(Object.entries(forms))('the stored form of a %s stays as it is', (_, form) => {
  expect(stored(form)).toEqual(form);
});

/** Made only on the way in or on screen, and never stored. */
const unstored = new Set(['root', 'artificial', 'code-highlight', 'unknown']);

test('every kind of node that a note can hold has its stored form here', () => {
  const typesIn = ({ type, children = [] }: EditorNode): string[] => [type, ...children.flatMap(typesIn)];
  const pinned = new Set(Object.values(forms).flatMap(typesIn));
  using editor = buildEditorFromExtensions(noteEditorExtension());
  expect([...editor._nodes.keys()].filter((type) => !pinned.has(type) && !unstored.has(type))).toEqual([]);
});

test('what main writes is what the editor keeps', () => {
  const made = [
    calloutNode('tip', [paragraphNode([textNode('a')])]),
    imageNode({ asset, alt: 'b' }, [textNode('c')]),
    attachmentNode(asset, 'd.pdf', [textNode('e')]),
    paragraphNode([textNode('f'), footnoteNode('1'), mathNode('g')]),
    codeNode('ts', 'h\ni'),
    tableNode([tableRowNode([tableCellNode(headerRow, [paragraphNode([textNode('j')])])])]),
    footnoteTextNode('1', [textNode('k')]),
  ];
  expect(throughEditor({ root: rootNode(made) })).toEqual({ root: rootNode(made) });
});

test('every word of every kind of block is in the text of a note, and marks of footnotes cut none', () => {
  const state = {
    root: rootNode([
      calloutNode('tip', [paragraphNode([textNode('In a frame')])]),
      imageNode({ asset, alt: 'not this' }, [textNode('A caption')]),
      attachmentNode(asset, 'x.pdf', [textNode('A file')]),
      paragraphNode([textNode('Nova'), footnoteNode('1'), textNode(' flew '), mathNode('x^2')]),
      tableNode([
        tableRowNode(['a cell', 'another'].map((text) => tableCellNode(0, [paragraphNode([textNode(text)])]))),
      ]),
      footnoteTextNode('1', [textNode('A note')]),
    ]),
  };
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, state));
  const text = 'In a frame\nA caption\nA file\nNova flew x^2\na cell\nanother\nA note';
  expect([readEditorState(state).text, editor.read($textOfNote)]).toEqual([text, text]);
});

test('earlier forms are read as what they are now', () => {
  const colored = {
    ...block,
    type: 'code',
    children: [{ ...words('let'), type: 'code-highlight', highlightType: 'keyword' }],
  };
  const found = {
    ...block,
    type: 'autolink',
    url: 'https://a.example/',
    rel: null,
    target: null,
    title: null,
    isUnlinked: false,
    children: [words('a')],
  };
  expect([stored(colored), stored({ ...paragraphNode([]), children: [found] })]).toEqual([
    { ...block, type: 'code', children: [words('let')] },
    {
      ...paragraphNode([]),
      children: [
        {
          ...block,
          type: 'link',
          url: 'https://a.example/',
          rel: null,
          target: null,
          title: null,
          children: [words('a')],
        },
      ],
    },
  ]);
});

test('a block of a newer version is shown as its words and kept as it was read', () => {
  const newer = {
    ...block,
    type: 'callout',
    version: 2,
    tone: 'storm',
    weather: { wind: 9 },
    children: [line('Take cover.')],
  };
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, { root: rootNode([newer]) }));
  expect([storedStateOf(editor.getEditorState()).root.children, editor.read($textOfNote)]).toEqual([
    [newer],
    'Take cover.',
  ]);
});

const hostile: Readonly<Record<string, readonly [EditorNode, string]>> = {
  'a picture of no asset': [
    { ...block, type: 'image', asset: '../../secret.png', alt: '', children: [words('Words')] },
    'Words',
  ],
  'a file with a path for a name': [
    { ...block, type: 'attachment', asset: 'file:///etc/passwd', name: 'x', children: [words('Words')] },
    'Words',
  ],
  'a footnote with markup for a label': [
    { ...block, type: 'footnote-text', label: '"><img>', children: [words('Words')] },
    'Words',
  ],
  'a row without its table': [{ ...block, type: 'tablerow', children: [words('Words')] }, 'Words'],
  'a table of words': [{ ...block, type: 'table', children: [words('Words')] }, 'Words'],
  'a list in a heading': [
    {
      ...block,
      type: 'heading',
      tag: 'h1',
      children: [{ ...block, type: 'list', listType: 'bullet', start: 1, tag: 'ul', children: [words('Words')] }],
    },
    'Words',
  ],
  'an empty frame': [{ ...block, type: 'callout', tone: 'none', children: [] }, ''],
};

test.each(Object.entries(hostile))('%s opens as its words', (_, [node, text]) => {
  using editor = buildEditorFromExtensions(noteEditorExtension());
  editor.setEditorState(parseEditorState(editor, { root: rootNode([node]) }));
  expect(editor.read($textOfNote).trim()).toBe(text);
  const kept = storedStateOf(editor.getEditorState());
  expect(readEditorState(throughEditor(kept)).text.trim()).toBe(text);
});

test('style that was written into a file by others is not worn', () => {
  const styled = {
    ...paragraphNode([{ ...textNode('Words'), style: 'background: url(https://t.example/)' }]),
    textStyle: 'color: red',
  };
  expect(throughEditor({ root: rootNode([styled]) })).toEqual(editorStateOfText('Words'));
});
