import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownToNote } from '#main/notes/markdown/markdown-to-note.ts';
import { noteToMarkdown } from '#main/notes/markdown/note-to-markdown.ts';
import { entityIdSchema } from '#shared/ids.ts';
import { paragraphNode, referenceNode, rootNode, textNode } from '#shared/notes/editor-state.ts';
import {
  attachmentNode,
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
  mathLanguage,
  mathNode,
  quoteNode,
  ruleNode,
  strikethrough,
  subscript,
  superscript,
  tableCellNode,
  tableNode,
  tableRowNode,
  tones,
} from '#shared/notes/nodes.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

const nova: LinkTarget = { kind: 'entity', id: entityIdSchema.parse('01hzzzzzzzzzzzzzzzzzzzzzz1') };
const resolve = (label: string) => (label === 'Nova' ? nova : undefined);
const asset = `${'a1'.repeat(32)}.png`;

/** The front matter keeps a heading at the top from becoming the title. */
function throughMarkdown(state: EditorState): EditorState {
  return markdownToNote(`---\ntitle: T\n---\n\n${noteToMarkdown(state)}\n`, resolve).state;
}

/** Anything that can be typed on one line. */
const words = fc
  .string({
    minLength: 1,
    maxLength: 16,
    unit: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'abc XYZ09é漢') },
      { weight: 2, arbitrary: fc.constantFrom(...'*_`~[](){}<>#+-=.!|\\/$:&@"\'^1') },
    ),
  })
  .filter((text) => text.trim() === text && text !== '');
const formats = [
  0,
  bold,
  italic,
  strikethrough,
  code,
  marked,
  subscript,
  superscript,
  bold | italic,
  bold | code,
  italic | strikethrough,
  bold | marked,
];
const inline: fc.Arbitrary<EditorNode> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(words, fc.constantFrom(...formats)).map(([text, format]) => textNode(text, format)),
  },
  fc.constant(referenceNode(nova, 'Nova')),
  fc.constant(lineBreakNode()),
  fc
    .stringMatching(/^[a-z\\^_{}=]{1,8}$/)
    .filter((text) => !text.endsWith('\\'))
    .map(mathNode),
  fc
    .tuple(words, fc.webUrl({ validSchemes: ['http', 'https'] }))
    .map(([text, url]) => linkNode(url, null, [textNode(text)])),
);

/** As the editor keeps them: neighbors of one format are one text, and so are neighbors of one address. */
function asKept(nodes: readonly EditorNode[]): EditorNode[] {
  return joined(
    nodes.flatMap((node, index) =>
      node.type === 'link' && nodes[index - 1]?.type === 'link' ? [textNode(' or '), node] : [node],
    ),
  );
}

function joined(nodes: readonly EditorNode[]): EditorNode[] {
  const made: EditorNode[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (last?.type === 'text' && node.type === 'text' && last.format === node.format) {
      made[made.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else made.push(node);
  }
  return made;
}

const line = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map(asKept)
  .filter((nodes) => nodes.length > 0);
const oneLine = line.map((nodes) => joined(nodes.map((node) => (node.type === 'linebreak' ? textNode('/') : node))));
/** A backslash before a bar in code is what a table's cell cannot say. */
const inCell = oneLine.map((nodes) =>
  nodes.map((node) =>
    (Number(node.format) & code) === 0 ? node : { ...node, text: String(node.text).replaceAll('\\', '/') },
  ),
);
const list = (depth: number): fc.Arbitrary<EditorNode> =>
  fc
    .tuple(
      fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
      fc.array(fc.tuple(line, fc.boolean(), depth > 0 ? fc.option(list(depth - 1)) : fc.constant(null)), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.integer({ min: 1, max: 99 }),
    )
    .map(([kind, entries, from]) => {
      const start = kind === 'number' ? from : 1;
      return listNode(
        kind,
        start,
        entries.flatMap(([nodes, checked, inner], index) => [
          listItemNode(start + index, kind === 'check' ? checked : undefined, nodes),
          ...(inner ? [listItemNode(start + index + 1, undefined, [inner])] : []),
        ]),
      );
    });
const table: fc.Arbitrary<EditorNode> = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc
      .tuple(
        fc.array(fc.constantFrom('', 'left', 'center', 'right'), { minLength: columns, maxLength: columns }),
        fc.array(
          fc.array(fc.oneof(inCell, fc.constant<EditorNode[]>([])), { minLength: columns, maxLength: columns }),
          { minLength: 1, maxLength: 3 },
        ),
      )
      .map(([align, rows]) =>
        tableNode(
          rows.map((cells, row) =>
            tableRowNode(
              cells.map((nodes, column) =>
                tableCellNode(row === 0 ? headerRow : 0, [{ ...paragraphNode(nodes), format: align[column] }]),
              ),
            ),
          ),
        ),
      ),
  );
const codeText = fc.array(fc.stringMatching(/^[ -~]{0,12}$/), { maxLength: 4 }).map((lines) => lines.join('\n'));
const plain: fc.Arbitrary<EditorNode> = fc.oneof(
  { weight: 3, arbitrary: line.map((nodes) => paragraphNode(nodes)) },
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 6 as const), oneLine)
    .map(([level, nodes]) => headingNode(level, nodes)),
  line.map(quoteNode),
  list(2),
  fc
    .tuple(fc.constantFrom(undefined, 'ts', mathLanguage), codeText)
    .map(([language, text]) => codeNode(language, text)),
  fc.constant(ruleNode()),
  table,
  fc
    .tuple(words, fc.oneof(words, fc.constant('')))
    .map(([alt, caption]) => imageNode({ asset, alt }, caption === '' ? [] : [textNode(caption)])),
  words.map((label) => attachmentNode(asset, 'report.pdf', [textNode(label)])),
);
const block = fc.oneof(
  { weight: 6, arbitrary: plain },
  fc
    .tuple(fc.constantFrom(...tones), fc.array(plain, { minLength: 1, maxLength: 3 }))
    .map(([tone, blocks]) => calloutNode(tone, apart(blocks))),
);

/** Lists that touch are one list in the editor. */
function apart(blocks: readonly EditorNode[]): EditorNode[] {
  return blocks.filter((one, index) => one.type !== 'list' || blocks[index - 1]?.type !== 'list');
}

test('a note of everything that Markdown can say is equal after the way to Markdown and back', () => {
  void fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }).map(apart), (children) => {
      const state = { root: rootNode(children) };
      expect(throughMarkdown(state)).toEqual(state);
    }),
    { numRuns: 300 },
  );
});

test('footnotes are equal after the way to Markdown and back', () => {
  void fc.assert(
    fc.property(line, line, (before, says) => {
      const state = {
        root: rootNode([paragraphNode([...before, footnoteNode('1'), textNode(' etc')]), footnoteTextNode('1', says)]),
      };
      expect(throughMarkdown(state)).toEqual(state);
    }),
  );
});
