import type { EditorNode } from '#shared/notes/types.ts';

/** Lexical's bits for text formats. */
export const bold = 1;
export const italic = 2;
export const strikethrough = 4;
export const code = 16;
export const subscript = 32;
export const superscript = 64;
export const marked = 128;

const block = { version: 1, direction: null, format: '', indent: 0 } as const;

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export function headingNode(level: HeadingLevel, children: EditorNode[]): EditorNode {
  return { ...block, type: 'heading', tag: `h${level}`, children };
}

export function quoteNode(children: EditorNode[]): EditorNode {
  return { ...block, type: 'quote', children };
}

/** Code of this language is maths: shown as the text it is. */
export const mathLanguage = 'math';

export function codeNode(language: string | undefined, text: string): EditorNode {
  const children = text
    .split('\n')
    .flatMap((line, index): EditorNode[] => [
      ...(index > 0 ? [lineBreakNode()] : []),
      ...(line === '' ? [] : [{ ...plainText, text: line }]),
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

export const calloutType = 'callout';
export const tones = ['note', 'tip', 'important', 'warning', 'caution', 'question'] as const;
export type Tone = (typeof tones)[number];

export function isTone(value: unknown): value is Tone {
  return (tones as readonly unknown[]).includes(value);
}

/** A framed part of a note that holds blocks; without a tone it is a note. */
export function calloutNode(tone: Tone, children: EditorNode[]): EditorNode {
  return { ...block, type: calloutType, ...(tone === 'note' ? {} : { tone }), children };
}

export const imageType = 'image';

export interface Picture {
  /** Its name in the vault's assets. */
  readonly asset: string;
  /** What it shows, for who does not see it. */
  readonly alt: string;
}

/** A picture; its children are its caption. */
export function imageNode({ asset, alt }: Picture, caption: EditorNode[]): EditorNode {
  return { ...block, type: imageType, asset, ...(alt === '' ? {} : { alt }), children: caption };
}

export const attachmentType = 'attachment';

/** A file kept with the note; its children are what it is called there, `name` is what it is saved as. */
export function attachmentNode(asset: string, name: string, label: EditorNode[]): EditorNode {
  return { ...block, type: attachmentType, asset, name, children: label };
}

/** What an asset is called: the hash of its bytes and an extension. */
export function isAssetName(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}\.[a-z0-9]{2,5}$/.test(value);
}

export const footnoteType = 'footnote';
export const footnoteTextType = 'footnote-text';

/** The mark in the text. It is no part of the words: its number is counted where it is shown. */
export function footnoteNode(label: string): EditorNode {
  return { type: footnoteType, version: 1, label };
}

/** What a footnote says, at the end of the note. */
export function footnoteTextNode(label: string, children: EditorNode[]): EditorNode {
  return { ...block, type: footnoteTextType, label, children };
}

/** Fit to stand in `[^label]`. */
export function isFootnoteLabel(value: unknown): value is string {
  return typeof value === 'string' && /^[^\s[\]^\\]{1,60}$/.test(value);
}

export const mathType = 'math';

/** Maths among words, as it is written. */
export function mathNode(text: string): EditorNode {
  return { ...plainText, type: mathType, text };
}

/** Lexical's bit for the cells of a header row. */
export const headerRow = 1;

export function tableNode(rows: EditorNode[]): EditorNode {
  return { ...block, type: 'table', children: rows };
}

export function tableRowNode(cells: EditorNode[]): EditorNode {
  return { ...block, type: 'tablerow', children: cells };
}

export function tableCellNode(headerState: number, children: EditorNode[]): EditorNode {
  return { ...block, type: 'tablecell', backgroundColor: null, colSpan: 1, headerState, rowSpan: 1, children };
}

const plainText = { type: 'text', version: 1, format: 0, detail: 0, mode: 'normal', style: '' } as const;
