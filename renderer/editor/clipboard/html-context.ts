import type { EditorNode } from '#shared/notes/types.ts';

/** What the parts of a page need of each other while it is read. */
export interface HtmlContext {
  /** The asset that stands for an address inside the page (`data:`), once it is kept. */
  readonly pictureAt: (source: string) => string | undefined;
  /** The blocks in an element; words between them are paragraphs. */
  readonly blocksIn: (element: Element, depth: number) => EditorNode[];
}
