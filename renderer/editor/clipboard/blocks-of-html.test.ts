import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOfHtml, picturesIn } from '#renderer/editor/clipboard/blocks-of-html.ts';
import { paragraphNode, readEditorState, rootNode, textNode } from '#shared/notes/editor-state.ts';
import { htmlOfBlocks } from '#shared/notes/html/html-of-blocks.ts';
import {
  bold,
  calloutNode,
  code,
  codeNode,
  footnoteNode,
  footnoteTextNode,
  headerRow,
  headingNode,
  imageNode,
  italic,
  lineBreakNode,
  linkNode,
  listItemNode,
  listNode,
  marked,
  quoteNode,
  ruleNode,
  strikethrough,
  tableCellNode,
  tableNode,
  tableRowNode,
} from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

const asset = `${'a1'.repeat(32)}.png`;
const p = (text: string) => paragraphNode([textNode(text)]);
const li = (value: number, text: string) => listItemNode(value, undefined, [textNode(text)]);

test('a page of the web keeps its structure and loses its style, scripts and hidden words', () => {
  const html = `<html><head><title>T</title><style>p { color: red }</style></head><body>
    <h2 style="color:red">Talks   have
    cooled</h2><p>Two <b>sources</b> say <a href="https://a.example/x" onclick="x()">so</a>,
    <a href="javascript:alert(1)">press</a>.</p><script>alert(1)</script><p style="display:none">secret</p>
    <ol start="3"><li>three<ul><li>deep</li></ul></li><li>four</li></ol><hr>
    <blockquote><p>He said it.</p></blockquote>loose words<pre><code class="language-ts">a
 b</code></pre></body></html>`;
  expect(blocksOfHtml(html)).toEqual([
    headingNode(2, [textNode('Talks have cooled')]),
    paragraphNode([
      textNode('Two '),
      textNode('sources', bold),
      textNode(' say '),
      linkNode('https://a.example/x', null, [textNode('so')]),
      textNode(', press.'),
    ]),
    listNode('number', 3, [
      li(3, 'three'),
      listItemNode(4, undefined, [listNode('bullet', 1, [li(1, 'deep')])]),
      li(4, 'four'),
    ]),
    ruleNode(),
    quoteNode([textNode('He said it.')]),
    p('loose words'),
    codeNode('ts', 'a\n b'),
  ]);
});

test('a document of Google is no single bold, and its spans say what is', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span>Head</span></h1>
    <p dir="ltr"><span style="font-weight:400">Plain, </span><span style="font-weight:700">bold, </span><span
    style="font-style:italic;text-decoration:line-through">gone</span></p><br /><ul><li role="checkbox" aria-checked="true"><p>Done</p></li>
    <li role="checkbox" aria-checked="false"><p>Open</p></li></ul></b>`;
  expect(blocksOfHtml(html)).toEqual([
    headingNode(1, [textNode('Head')]),
    paragraphNode([textNode('Plain, '), textNode('bold, ', bold), textNode('gone', italic | strikethrough)]),
    listNode('check', 1, [listItemNode(1, true, [textNode('Done')]), listItemNode(2, false, [textNode('Open')])]),
  ]);
});

test("Word's lists, which are paragraphs, become lists, and its footnotes footnotes", () => {
  const item = (level: number, sign: string, text: string) =>
    `<p class="MsoListParagraph" style="margin-left:${level * 36}pt;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${sign}<span style="font:7pt">&nbsp;&nbsp; </span></span>${text}<o:p></o:p></p>`;
  const html = `<div class="WordSection1">${item(1, '1.', 'First')}${item(2, '·', 'Under it')}${item(1, '2.', 'Second')}
    <p class="MsoNormal">Said<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p></div>
    <div id="ftn1"><p><a href="#_ftnref1">[1]</a> By whom.</p></div>`;
  expect(blocksOfHtml(html)).toEqual([
    listNode('number', 1, [
      li(1, 'First'),
      listItemNode(2, undefined, [listNode('bullet', 1, [li(1, 'Under it')])]),
      li(3, 'Second'),
    ]),
    paragraphNode([textNode('Said'), footnoteNode('1'), textNode('.')]),
    footnoteTextNode('1', [textNode('By whom.')]),
  ]);
});

test("Word's title, its boxes of tasks and the line over its footnotes are what they mean", () => {
  const html = `<p class=MsoTitle><span lang=EN-US>Rocket talks<o:p></o:p></span></p>
    <p class=MsoNormal><w:Sdt CheckBox="t"><span style='font-family:"MS Gothic"'>☐</span></w:Sdt> Ask <b>Nova</b></p>
    <p class=MsoNormal><span>☒ Read the filing</span></p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
      style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>A bullet</p>
    <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
      name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> By whom.</p></div></div>`;
  expect(blocksOfHtml(html)).toEqual([
    headingNode(1, [textNode('Rocket talks')]),
    listNode('check', 1, [
      listItemNode(1, false, [textNode('Ask '), textNode('Nova', bold)]),
      listItemNode(2, true, [textNode('Read the filing')]),
    ]),
    listNode('bullet', 1, [li(1, 'A bullet')]),
    footnoteTextNode('1', [textNode('By whom.')]),
  ]);
});

test('Word for the web says what is a heading and how deep an item stands, and is believed', () => {
  const item = (tag: string, level: number, text: string) =>
    `<div class="ListContainerWrapper SCXW1"><${tag} class="BulletListStyle1 SCXW1" role="list"><li data-aria-level="${level}" role="listitem"
    class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${text}</span></span><span
    class="EOP">&nbsp;</span></p></li></${tag}></div>`;
  const html = `<div class="OutlineElement"><p class="Paragraph" role="heading" aria-level="2"><span>Head</span><span class="EOP">&nbsp;</span></p></div>
    ${item('ul', 1, 'one')}${item('ul', 2, 'deep')}${item('ul', 1, 'two')}`;
  expect(blocksOfHtml(html)).toEqual([
    headingNode(2, [textNode('Head')]),
    listNode('bullet', 1, [
      li(1, 'one'),
      listItemNode(2, undefined, [listNode('bullet', 1, [li(1, 'deep')])]),
      li(3, 'two'),
    ]),
  ]);
});

test('the drawn boxes of a task list of Google are no pictures, and those written in brackets are boxes', () => {
  const box =
    '<img src="data:image/png;base64,AAAA" alt="unchecked" aria-roledescription="checkbox" role="presentation">';
  const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><ul><li dir="ltr" role="checkbox" aria-checked="false" aria-level="1">${box}<p
    dir="ltr" role="presentation"><span>Open</span></p></li></ul></b><ul><li>[x] Done</li><li>[ ] Not yet</li></ul>`;
  expect([picturesIn(html), blocksOfHtml(html)]).toEqual([
    [],
    [
      listNode('check', 1, [listItemNode(1, false, [textNode('Open')])]),
      listNode('check', 1, [listItemNode(1, true, [textNode('Done')]), listItemNode(2, false, [textNode('Not yet')])]),
    ],
  ]);
});

test('a cell over several rows keeps the columns of those below it', () => {
  const words = (html: string) =>
    blocksOfHtml(html)[0]?.children?.map((row) =>
      row.children?.map((cell) => readEditorState({ root: rootNode([...(cell.children ?? [])]) }).text),
    );
  expect([
    words(
      '<table><tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td colspan="2">d</td></tr><tr><td>e</td><td>f</td><td>g</td></tr></table>',
    ),
    words('<table><tr><td rowspan="0">a</td><td>b</td></tr><tr><td>c</td></tr></table>'),
  ]).toEqual([
    [
      ['a', 'b', 'c'],
      ['', 'd', ''],
      ['e', 'f', 'g'],
    ],
    [
      ['a', 'b'],
      ['', 'c'],
    ],
  ]);
});

test('tables keep their grid, tables that lay out a page do not', () => {
  const cell = (header: number, text: string) => tableCellNode(header, [p(text)]);
  expect([
    blocksOfHtml(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td colspan="2">c</td></tr><tr><td>d</td></tr></table>',
    ),
    blocksOfHtml('<table role="presentation"><tr><td><p>one</p></td><td>two</td></tr></table>'),
  ]).toEqual([
    [
      tableNode([
        tableRowNode([cell(headerRow, 'a'), cell(headerRow, 'b')]),
        tableRowNode([cell(0, 'c'), tableCellNode(0, [paragraphNode([])])]),
        tableRowNode([cell(0, 'd'), tableCellNode(0, [paragraphNode([])])]),
      ]),
    ],
    [p('one'), p('two')],
  ]);
});

test('pictures of the web are never fetched; those in the page or the vault are shown', () => {
  const html = `<p>x <img src="https://t.example/pixel.gif" alt="A chart"> <img src="https://t.example/1.gif"></p>
    <img src="data:image/png;base64,AAAA" alt="Inside"><img src="blob:x" data-asset="${asset}" alt="Ours"><img src="data:image/png;base64,BBBB">`;
  expect([picturesIn(html), blocksOfHtml(html, (source) => (source.endsWith('AAAA') ? asset : undefined))]).toEqual([
    ['data:image/png;base64,AAAA', 'data:image/png;base64,BBBB'],
    [
      paragraphNode([textNode('x '), linkNode('https://t.example/pixel.gif', null, [textNode('A chart')])]),
      imageNode({ asset, alt: 'Inside' }, []),
      imageNode({ asset, alt: 'Ours' }, []),
    ],
  ]);
});

test.each([
  ['hundreds of boxes in boxes', `${'<div>'.repeat(600)}deep${'</div>'.repeat(600)}`, 'deep'],
  ['hundreds of lists in lists', `${'<ul><li>'.repeat(300)}deep`, 'deep'],
  ['markup that was never closed', '<b><i><a href="https://x.example">never', 'never'],
  ['nothing to read', '<script>1</script><style>2</style>', ''],
  ['a drawing with a script', '<svg onload="x()"><script>1</script></svg>words', 'words'],
])('%s leave their words', (_, html, words) => {
  expect(readEditorState({ root: rootNode(blocksOfHtml(html)) }).text).toBe(words);
});

const word = fc.stringMatching(/^[a-zA-Z0-9&<>"'é]{1,8}$/);
const inline: fc.Arbitrary<EditorNode> = fc.oneof(
  fc
    .tuple(word, fc.constantFrom(0, bold, italic, code, marked, bold | italic))
    .map(([text, format]) => textNode(text, format)),
  word.map((text) => linkNode('https://a.example/', null, [textNode(text)])),
);
/** Alternating, so that no two texts of one format touch. */
const line = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .map((nodes) => nodes.flatMap((node, index) => (index > 0 ? [lineBreakNode(), node] : [node])));
const block: fc.Arbitrary<EditorNode> = fc.oneof(
  line.map(paragraphNode),
  line.map((nodes) => headingNode(3, nodes)),
  line.map(quoteNode),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) =>
    listNode(
      'check',
      1,
      lines.map((nodes, index) => listItemNode(index + 1, index % 2 === 0, nodes)),
    ),
  ),
  fc
    .array(fc.stringMatching(/^[ -~]{1,10}$/), { minLength: 1, maxLength: 3 })
    .map((lines) => codeNode('ts', lines.join('\n'))),
  fc.constant(ruleNode()),
  line.map((nodes) => calloutNode('tip', [paragraphNode(nodes)])),
  fc.tuple(word, line).map(([alt, caption]) => imageNode({ asset, alt }, caption)),
  fc
    .array(line, { minLength: 2, maxLength: 3 })
    .map((cells) => tableNode([tableRowNode(cells.map((nodes) => tableCellNode(headerRow, [paragraphNode(nodes)])))])),
);

test('what is copied as rich text comes back as it was', () => {
  void fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const apart = blocks.filter((one, index) => one.type !== 'list' || blocks[index - 1]?.type !== 'list');
      expect(blocksOfHtml(htmlOfBlocks(apart))).toEqual(apart);
    }),
  );
});
