import type { Size } from '#renderer/graph/drawing/camera.ts';

/** Beside its mark; over it in a frame, as a story's; or on the middle of a line, as what a claim says. */
export type LabelKind = 'beside' | 'framed' | 'middle';

export interface LabelWish {
  readonly kind: LabelKind;
  /** The node, or the edge for a name on a line. */
  readonly of: number;
  /** The middle of the mark or line in the window. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the words. */
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel extends Box, Pick<LabelWish, 'kind' | 'of'> {}

const lineHeight = 16;
const framePadding = 10;
const frameHeight = 26;
const gap = 5;
/** Owns what nothing may lie over. */
const nobody = -2;

/**
 * Puts names where they fit, in the order they are wished for: beside, below or above their mark, and never over another
 * mark or name. One without room gets none. Of the marks only those in sight are given.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly { readonly node: number; readonly x: number; readonly y: number; readonly radius: number }[],
  size: Size,
): PlacedLabel[] {
  const taken = new Boxes();
  for (const { node, x, y, radius } of marks)
    taken.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }, node);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const own = wish.kind === 'middle' ? -1 : wish.of;
    const box = placesFor(wish).find((place) => isInSight(place, size) && !taken.overlaps(place, own));
    if (!box) continue;
    taken.add(box, nobody);
    placed.push({ kind: wish.kind, of: wish.of, ...box });
  }
  return placed;
}

function placesFor({ kind, x, y, radius, width }: LabelWish): Box[] {
  if (kind === 'middle') return [{ left: x - width / 2, top: y - lineHeight / 2, width, height: lineHeight }];
  if (kind === 'framed') {
    const framed = width + 2 * framePadding + 20;
    return [{ left: x - framed / 2, top: y - frameHeight / 2, width: framed, height: frameHeight }];
  }
  const box = (left: number, top: number): Box => ({ left, top, width, height: lineHeight });
  return [
    box(x + radius + gap, y - lineHeight / 2),
    box(x - radius - gap - width, y - lineHeight / 2),
    box(x - width / 2, y + radius + 3),
    box(x - width / 2, y - radius - 3 - lineHeight),
  ];
}

function isInSight({ left, top, width, height }: Box, size: Size): boolean {
  return left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height;
}

const side = 80;

/** Boxes by the squares they touch. */
class Boxes {
  readonly #squares = new Map<string, { readonly box: Box; readonly owner: number }[]>();

  add(box: Box, owner: number): void {
    for (const key of squaresOf(box)) {
      const square = this.#squares.get(key);
      if (square) square.push({ box, owner });
      else this.#squares.set(key, [{ box, owner }]);
    }
  }

  /** With anything but what belongs to `owner`. */
  overlaps(box: Box, owner: number): boolean {
    return squaresOf(box).some((key) =>
      this.#squares.get(key)?.some((other) => other.owner !== owner && overlap(box, other.box)),
    );
  }
}

function squaresOf({ left, top, width, height }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / side); column <= Math.floor((left + width) / side); column++)
    for (let row = Math.floor(top / side); row <= Math.floor((top + height) / side); row++)
      keys.push(`${column} ${row}`);
  return keys;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
