import type { PhrasingContent } from 'mdast';
import { separator } from '#shared/notes/markdown/tags-between.ts';
import { writtenType } from '#shared/notes/markdown/with-links-written.ts';
import {
  bold,
  code,
  footnoteType,
  isFootnoteLabel,
  italic,
  marked,
  mathType,
  strikethrough,
  subscript,
  superscript,
} from '#shared/notes/nodes.ts';
import { findTags } from '#shared/notes/tags.ts';
import type { EditorNode } from '#shared/notes/types.ts';

interface Piece {
  readonly format: number;
  readonly content: PhrasingContent;
}

/** Where two formats end at the same place, the first is outside; those without marks in Markdown are written as tags. */
const layers = [
  { format: bold, type: 'strong' },
  { format: italic, type: 'emphasis' },
  { format: strikethrough, type: 'delete', tag: 'del' },
  { format: marked, tag: 'mark' },
  { format: subscript, tag: 'sub' },
  { format: superscript, tag: 'sup' },
] as const;
type Layer = (typeof layers)[number];

/** Words of a note as Markdown phrasing; what points elsewhere has been written before (`withLinksWritten`). */
export function phrasingOf(nodes: readonly EditorNode[]): PhrasingContent[] {
  return wrapped(nodes.flatMap(piecesOf), layers);
}

function piecesOf(node: EditorNode): Piece[] {
  const format = typeof node.format === 'number' ? node.format : 0;
  const text = typeof node.text === 'string' ? node.text : '';
  switch (node.type) {
    case 'linebreak':
      return [{ format: 0, content: { type: 'break' } }];
    case 'link':
    case 'autolink': {
      const children = phrasingOf(node.children ?? []);
      if (children.length === 0) return [];
      const title = typeof node.title === 'string' && node.title !== '' ? node.title : null;
      return [
        { format: 0, content: { type: 'link', url: String(node.url ?? ''), title, children: children as never } },
      ];
    }
    case footnoteType:
      return isFootnoteLabel(node.label)
        ? [
            {
              format: 0,
              content: { type: 'footnoteReference', identifier: node.label.toLowerCase(), label: node.label },
            },
          ]
        : [];
    case mathType:
      return text === '' ? [] : [{ format: 0, content: { type: 'inlineMath', value: text } }];
    case writtenType:
      return text === '' || text === '[[]]'
        ? []
        : [{ format: format & ~code, content: { type: 'verbatim', value: text } }];
    default:
      if (text === '') return (node.children ?? []).flatMap(piecesOf);
      return (format & code) !== 0
        ? [{ format: format & ~code, content: { type: 'inlineCode', value: text } }]
        : untagged(text)
            .flatMap(withLastLetterApart)
            .map((content) => ({ format, content }));
  }
}

/** Words that only look like a tag are kept from being read as one. */
function untagged(text: string): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  let from = 0;
  for (const { start } of findTags(text)) {
    if (start > from) made.push({ type: 'text', value: text.slice(from, start) });
    made.push({ type: 'verbatim', value: '\\#' });
    from = start + 1;
  }
  if (from < text.length) made.push({ type: 'text', value: text.slice(from) });
  return made;
}

/** Beside a mark, the writer may make a reference of the last letter: after a backslash it would be none. */
function withLastLetterApart(content: PhrasingContent): PhrasingContent[] {
  const [, before, last] = (content.type === 'text' && /^(.*)\\(.)$/su.exec(content.value)) || [];
  if (before === undefined || last === undefined) return [content];
  return [
    ...(before === '' ? [] : [{ type: 'text' as const, value: before }]),
    { type: 'verbatim', value: '\\\\' },
    { type: 'text', value: last },
  ];
}

/** Pieces that share a format stand in one mark together; the mark that holds most of them is outside. */
function wrapped(pieces: readonly Piece[], left: readonly Layer[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; ) {
    const [layer, end] = longestFrom(pieces, at, left);
    const run = pieces.slice(at, end);
    const inner = layer
      ? wrapped(
          run,
          left.filter((other) => other !== layer),
        )
      : run.map(({ content }) => content);
    if (!layer) made.push(...inner);
    else if ('tag' in layer && !('type' in layer && isWordly(pieces, at, end))) {
      made.push({ type: 'verbatim', value: `<${layer.tag}>` }, ...inner, {
        type: 'verbatim',
        value: `</${layer.tag}>`,
      });
    } else made.push({ type: layer.type, children: inner } as PhrasingContent);
    at = end;
  }
  return keptApart(made);
}

/** The format of the piece at `at` that goes on furthest, and where it ends. */
function longestFrom(pieces: readonly Piece[], at: number, left: readonly Layer[]): [Layer | undefined, number] {
  let longest: Layer | undefined;
  let furthest = at + 1;
  for (const layer of left) {
    let end = at;
    while (end < pieces.length && hasFormat(pieces[end], layer.format)) end += 1;
    if (end > (longest ? furthest : at)) [longest, furthest] = [layer, end];
  }
  return [longest, furthest];
}

/** Marks that would run into those beside them: `**a****b**` says something else. */
function keptApart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const before = nodes[index - 1];
    return before && runsInto(before, node) ? [{ type: 'verbatim', value: separator }, node] : [node];
  });
}

function runsInto(before: PhrasingContent, after: PhrasingContent): boolean {
  const marks = ['strong', 'emphasis', 'delete'];
  if (marks.includes(before.type) && marks.includes(after.type)) return true;
  if (before.type === 'inlineMath') {
    return after.type === 'inlineMath' || (after.type === 'text' && /^[$\d]/.test(after.value));
  }
  return before.type === 'inlineCode' && after.type === 'inlineCode';
}

function hasFormat(piece: Piece | undefined, format: number): boolean {
  return piece !== undefined && (piece.format & format) !== 0;
}

/** Marks of a strike are read as such only around whole words. */
function isWordly(pieces: readonly Piece[], from: number, end: number): boolean {
  const inside = pieces.slice(from, end).map(plainOf).join('');
  const before = pieces[from - 1];
  const after = pieces[end];
  const isAlone = pieces
    .slice(from, end)
    .every(({ format, content }) => format === strikethrough && content.type === 'text');
  return (
    isAlone &&
    /^[\p{L}\p{N}]/u.test(inside) &&
    /[\p{L}\p{N}]$/u.test(inside) &&
    (!before || /\s$/.test(plainOf(before))) &&
    (!after || /^\s/.test(plainOf(after)))
  );
}

function plainOf({ content }: Piece): string {
  return content.type === 'text' ? content.value : '';
}
