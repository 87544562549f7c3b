import type { RootContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import type { Span } from '#shared/spans.ts';

/** What a piece of code is, as far as it is shown. */
export const codeKinds = ['keyword', 'string', 'comment', 'number', 'title'] as const;
export type CodeKind = (typeof codeKinds)[number];

export interface CodePiece extends Span {
  readonly kind: CodeKind;
}

const kindOfClass: Readonly<Record<string, CodeKind>> = {
  'hljs-keyword': 'keyword',
  'hljs-built_in': 'keyword',
  'hljs-literal': 'keyword',
  'hljs-selector-tag': 'keyword',
  'hljs-name': 'keyword',
  'hljs-meta': 'comment',
  'hljs-comment': 'comment',
  'hljs-quote': 'comment',
  'hljs-string': 'string',
  'hljs-regexp': 'string',
  'hljs-addition': 'string',
  'hljs-attribute': 'title',
  'hljs-attr': 'title',
  'hljs-title': 'title',
  'hljs-section': 'title',
  'hljs-type': 'title',
  'hljs-number': 'number',
  'hljs-deletion': 'number',
};

const lowlight = createLowlight(common);

/** The pieces of a code that are drawn apart; none in a language that is not known. */
export function piecesOfCode(language: string, text: string): CodePiece[] {
  if (!lowlight.registered(language)) return [];
  const pieces: CodePiece[] = [];
  let offset = 0;
  const walk = (nodes: readonly RootContent[], kind: CodeKind | undefined) => {
    for (const node of nodes) {
      if (node.type === 'text') {
        if (kind) pieces.push({ kind, start: offset, end: offset + node.value.length });
        offset += node.value.length;
      } else if (node.type === 'element') {
        const names = Array.isArray(node.properties.className) ? node.properties.className : [];
        walk(node.children, names.map((name) => kindOfClass[String(name)]).find(Boolean) ?? kind);
      }
    }
  };
  walk(lowlight.highlight(language, text).children, undefined);
  return pieces;
}
