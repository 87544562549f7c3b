import type { EntityType } from '#shared/entities/types.ts';
import type { GraphNode } from '#shared/graph/types.ts';

/** The colors of the theme, as the picture needs them. */
export interface Look {
  readonly page: string;
  readonly raised: string;
  readonly text: string;
  readonly quietText: string;
  readonly edge: Readonly<Record<Emphasis, string>>;
  readonly marks: Readonly<Record<NodeShape, string>>;
  readonly dimmed: Readonly<Record<NodeShape, string>>;
  readonly font: string;
}

export type Emphasis = 'plain' | 'dim' | 'strong';
export type NodeShape = EntityType | 'story' | 'note' | 'clip';
export const nodeShapes: readonly NodeShape[] = [
  'person',
  'organization',
  'product',
  'place',
  'event',
  'topic',
  'story',
  'note',
  'clip',
];

export function shapeOf({ target, entityType }: GraphNode): NodeShape {
  return target.kind === 'entity' ? (entityType ?? 'topic') : target.kind;
}

/** What the rest keeps of its color while something is selected. */
const dimmedTo = 0.45;

/** Reads the tokens as they are now; a change of theme needs another look. */
export function readLook(element: Element): Look {
  const style = getComputedStyle(element);
  const token = (name: string, fallback: string) => style.getPropertyValue(`--${name}`).trim() || fallback;
  return lookOf(token, style.fontFamily || 'sans-serif');
}

export function lookOf(token: (name: string, fallback: string) => string, font: string): Look {
  const page = token('bg-page', '#fffefc');
  const line = token('line-3', '#8f897e');
  const quiet = token('text-3', '#6b655b');
  const marks = Object.fromEntries(
    nodeShapes.map((shape) => [shape, isDocument(shape) ? quiet : token(shape, '#61656e')]),
  ) as Record<NodeShape, string>;
  return {
    page,
    raised: token('bg-raised', '#ffffff'),
    text: token('text-1', '#1f1c18'),
    quietText: quiet,
    edge: { plain: mixed(line, page, 0.5), dim: mixed(line, page, 0.22), strong: line },
    marks,
    dimmed: Object.fromEntries(nodeShapes.map((shape) => [shape, mixed(marks[shape], page, dimmedTo)])) as Record<
      NodeShape,
      string
    >,
    font,
  };
}

function isDocument(shape: NodeShape): boolean {
  return shape === 'story' || shape === 'note' || shape === 'clip';
}

/** So much of one color on the other: opaque, so that lines do not show through a dimmed mark. */
export function mixed(color: string, ground: string, share: number): string {
  const [a, b] = [rgbOf(color), rgbOf(ground)];
  return `#${a
    .map((value, at) => Math.round(value * share + (b[at] ?? 0) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The tokens are written as six hexadecimal digits. */
export function rgbOf(color: string): readonly [number, number, number] {
  const digits = /^#([0-9a-f]{6})$/i.exec(color)?.[1] ?? '808080';
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}
