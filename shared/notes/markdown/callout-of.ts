import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { paragraphNode } from '#shared/notes/editor-state.ts';
import { type InlineContext, inlinesOf, sourceOf } from '#shared/notes/markdown/inlines-of-markdown.ts';
import { bold, calloutNode, type Tone, tones } from '#shared/notes/nodes.ts';
import type { EditorNode } from '#shared/notes/types.ts';

/** What other apps call the same kinds. */
const otherWords: Readonly<Record<string, Tone>> = {
  info: 'note',
  abstract: 'note',
  summary: 'note',
  todo: 'note',
  example: 'note',
  quote: 'note',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  done: 'tip',
  help: 'question',
  faq: 'question',
  attention: 'warning',
  danger: 'caution',
  error: 'caution',
  bug: 'caution',
  failure: 'caution',
};

/**
 * A quote that begins with `[!note]`; words behind it are its title, which becomes its first line. Nothing for other
 * quotes, and for marks that were written to be read.
 */
export function calloutOf(
  quote: Blockquote,
  context: InlineContext,
  blocksOf: (nodes: readonly RootContent[]) => EditorNode[],
): EditorNode[] | undefined {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const [, word = '', title = ''] = /^\[!([a-z]{2,20})\][+-]?([^\n\r]*)/i.exec(sourceOf(first, context)) ?? [];
  const tone = tones.find((tone) => tone === word.toLowerCase()) ?? otherWords[word.toLowerCase()];
  const [mark, ...rest] = first.children;
  if (!tone || mark?.type !== 'text') return undefined;
  const line = mark.value.slice(mark.value.indexOf(']') + 1).replace(/^[+-]/, '');
  const end = line.indexOf('\n');
  const isTitled = title.trim() !== '';
  const body: Paragraph = { ...first, children: isTitled ? [{ ...mark, value: line.trimStart() }, ...rest] : rest };
  if (!isTitled && line.trim() !== '') body.children.unshift({ ...mark, value: line.replace(/^\s+/, '') });
  if (isTitled && end >= 0) {
    const words = line.slice(0, end).trim();
    body.children = [{ ...mark, value: line.slice(end + 1) }, ...rest];
    const head = paragraphNode(inlinesOf([{ type: 'text', value: words }], context, bold));
    return [calloutNode(tone, [head, ...filled(blocksOf([body, ...others]))])];
  }
  const blocks = [...(body.children.length > 0 ? blocksOf([body]) : []), ...blocksOf(others)];
  return [calloutNode(tone, blocks.length === 0 ? [paragraphNode([])] : blocks)];
}

function filled(blocks: EditorNode[]): EditorNode[] {
  return blocks.filter((block) => block.type !== 'paragraph' || (block.children ?? []).length > 0);
}
