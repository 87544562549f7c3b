import { cleanText, safeHref } from '#main/interchange/plain-words.ts';
import type { Block, Inline } from '#shared/clips/types.ts';
import { targetOf } from '#shared/notes/editor-state.ts';
import type { EditorNode, EditorState } from '#shared/notes/types.ts';
import type { LinkTarget } from '#shared/targets.ts';

/** Where a link into the vault leads in the dossier; undefined where the thing is not in it. */
export type FindPlace = (target: LinkTarget) => string | undefined;

/** A note in the blocks of articles, its headings three levels down; what is not known becomes its words. */
export function blocksOfNote(state: EditorState, findPlace: FindPlace): Block[] {
  return blocksOf(state.root.children ?? [], findPlace, 0);
}

/** As deep as articles go; a note that is nested further keeps its words. */
const mostDepth = 14;

function blocksOf(nodes: readonly EditorNode[], findPlace: FindPlace, depth: number): Block[] {
  const blocks: Block[] = [];
  let run: EditorNode[] = [];
  const flush = () => {
    const inlines = inlinesOf(run, findPlace);
    if (inlines.some(({ text }) => text.trim() !== '')) blocks.push({ type: 'paragraph', inlines });
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node);
      continue;
    }
    flush();
    blocks.push(...blockOf(node, findPlace, depth + 1));
  }
  flush();
  return blocks;
}

function blockOf(node: EditorNode, findPlace: FindPlace, depth: number): Block[] {
  const children = node.children ?? [];
  if (depth > mostDepth) return [{ type: 'paragraph', inlines: [{ text: wordsOf(node) }] }];
  switch (node.type) {
    case 'heading': {
      const level = Math.min(6, 3 + (Number(String(node.tag)[1]) || 1)) as 4 | 5 | 6;
      return [{ type: 'heading', level, inlines: inlinesOf(children, findPlace) }];
    }
    case 'quote':
      return [{ type: 'quote', blocks: blocksOf(children, findPlace, depth) }];
    case 'code':
      return [{ type: 'code', text: cleanText(wordsOf(node)) }];
    case 'list':
      return [listOf(node, findPlace, depth)];
    default:
      return blocksOf(children, findPlace, depth);
  }
}

/** A nested list is an item of its own in the editor and belongs to the one above it. */
function listOf(node: EditorNode, findPlace: FindPlace, depth: number): Block {
  const items: Block[][] = [];
  for (const item of node.children ?? []) {
    const blocks = blocksOf(item.children ?? [], findPlace, depth);
    const above = items.at(-1);
    if (item.children?.[0]?.type === 'list' && above) above.push(...blocks);
    else items.push(node.listType === 'check' ? checked(blocks, item.checked === true) : blocks);
  }
  const start = Number(node.start ?? 1);
  const ordered = node.listType === 'number';
  return { type: 'list', ordered, ...(ordered && Number.isInteger(start) && start !== 1 ? { start } : {}), items };
}

export function checked(blocks: readonly Block[], isDone: boolean): Block[] {
  const [first, ...others] = blocks;
  const box: Inline = { text: isDone ? '☑ ' : '☐ ' };
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', inlines: [box] }, ...blocks];
  return [{ type: 'paragraph', inlines: [box, ...first.inlines] }, ...others];
}

const inlineTypes = new Set(['linebreak', 'link', 'autolink', 'mark']);

function isInline(node: EditorNode): boolean {
  return typeof node.text === 'string' || inlineTypes.has(node.type);
}

function inlinesOf(nodes: readonly EditorNode[], findPlace: FindPlace): Inline[] {
  return nodes.flatMap((node) => inlineOf(node, findPlace));
}

function inlineOf(node: EditorNode, findPlace: FindPlace): Inline[] {
  if (node.type === 'linebreak') return [{ text: '\n' }];
  if (node.type === 'link' || node.type === 'autolink') {
    const href = typeof node.url === 'string' ? safeHref(node.url) : undefined;
    return inlinesOf(node.children ?? [], findPlace).map((inline) => (href ? { ...inline, href } : inline));
  }
  if (typeof node.text !== 'string') return inlinesOf(node.children ?? [], findPlace);
  const format = typeof node.format === 'number' ? node.format : 0;
  const marks = (['code', 'emphasis', 'strong'] as const).filter((mark) => (format & formatBits[mark]) !== 0);
  const target = targetOf(node);
  const href = target && findPlace(target);
  return [
    { text: cleanText(node.text), ...(marks.length > 0 ? { marks } : {}), ...(href === undefined ? {} : { href }) },
  ];
}

/** Lexical's bits for text formats. */
const formatBits = { strong: 1, emphasis: 2, code: 16 } as const;

function wordsOf(node: EditorNode): string {
  if (node.type === 'linebreak') return '\n';
  return typeof node.text === 'string' ? node.text : (node.children ?? []).map(wordsOf).join('');
}
