import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { writeDossierMarkdown } from '#main/interchange/dossier-markdown.ts';
import { sampleCopies, sampleDossier, textOf } from '#main/interchange/sample-dossier.ts';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

async function parsed() {
  const markdown = await textOf((write) => writeDossierMarkdown(sampleDossier(), sampleCopies(), write));
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function wordsOf(node: unknown): string {
  const { value, children, type } = node as { value?: string; children?: unknown[]; type: string };
  return type === 'break' ? ' ' : (value ?? (children ?? []).map(wordsOf).join(''));
}

function all(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...('children' in node ? all(node.children as Node[]) : [])]);
}

test('the outline read back is the outline of the dossier', async () => {
  const { children } = await parsed();
  const outline = children.flatMap((node) => (node.type === 'heading' ? [[node.depth, wordsOf(node)] as const] : []));
  expect(outline.filter(([depth]) => depth < 3).map(([depth, words]) => `${depth} ${words.slice(0, 24)}`)).toEqual([
    '1 A story <script>window._',
    '2 Open questions',
    '2 Who and what is in it',
    '2 Quotes',
    '2 Notes',
    '2 Bibliography',
    '2 Archived copies',
    '2 Hashes',
  ]);
});

test('words that look like markup are read back as words', async () => {
  const nodes = all((await parsed()).children);
  expect(nodes.filter(({ type }) => ['html', 'image', 'imageReference', 'definition'].includes(type))).toEqual([]);
  const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
  expect(links.filter((url) => !url.startsWith('https://'))).toEqual([]);
  const words = nodes.filter(({ type }) => type === 'paragraph').map(wordsOf);
  expect(words.some((text) => text.includes('**bold** [x](javascript:alert(1)) =1+1 &'))).toBe(true);
  expect(words).toContain('- not a list, see the clip');
  expect(words).toContain('1. 語る العربية עברית Привет');
});

test('lists, tables and code keep their shape', async () => {
  const nodes = all((await parsed()).children);
  expect(nodes.some((node) => node.type === 'list' && node.start === 3)).toBe(true);
  expect(nodes.some((node) => node.type === 'code' && node.value === '```\n<b>')).toBe(true);
  const cells = nodes.filter(({ type }) => type === ('tableCell' as string)).map(wordsOf);
  expect(cells).toContain('A|B');
});
