import type { EditorNode } from '#shared/notes/types.ts';

/** Lexical's bits for text formats. */
export const bold = 1;
export const italic = 2;
export const strikethrough = 4;
export const code = 16;

const block = { version: 1, direction: null, format: '', indent: 0 } as const;

export function headingNode(level: 1 | 2 | 3, children: EditorNode[]): EditorNode {
  return { ...block, type: 'heading', tag: `h${level}`, children };
}

export function quoteNode(children: EditorNode[]): EditorNode {
  return { ...block, type: 'quote', children };
}

export function codeNode(language: string | undefined, text: string): EditorNode {
  const children = text
    .split('\n')
    .flatMap((line, index): EditorNode[] => [
      ...(index > 0 ? [lineBreakNode()] : []),
      ...(line === '' ? [] : [{ ...codeText, text: line }]),
    ]);
  return { ...block, type: 'code', ...(language ? { language } : {}), children };
}

export type ListKind = 'bullet' | 'number' | 'check';

export function listNode(kind: ListKind, start: number, children: EditorNode[]): EditorNode {
  return { ...block, type: 'list', listType: kind, start, tag: kind === 'number' ? 'ol' : 'ul', children };
}

export function listItemNode(value: number, checked: boolean | undefined, children: EditorNode[]): EditorNode {
  return { ...block, type: 'listitem', value, ...(checked === undefined ? {} : { checked }), children };
}

export function linkNode(url: string, title: string | null, children: EditorNode[]): EditorNode {
  return { ...block, type: 'link', url, rel: null, target: null, title, children };
}

export function ruleNode(): EditorNode {
  return { type: 'horizontalrule', version: 1 };
}

export function lineBreakNode(): EditorNode {
  return { type: 'linebreak', version: 1 };
}

const codeText = { type: 'text', version: 1, format: 0, detail: 0, mode: 'normal', style: '' } as const;
