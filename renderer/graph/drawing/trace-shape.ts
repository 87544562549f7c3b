import type { NodeShape } from '#renderer/graph/drawing/look.ts';

/** What a shape is traced with: a canvas path, or the words of an SVG one. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

/** How far the handles of a quarter of a circle reach. */
const quarter = 0.5523;

/** The mark of a type around a point; shapes with a hole are traced so that filling by even and odd leaves it free. */
export function traceShape(pen: Pen, shape: NodeShape, x: number, y: number, radius: number): void {
  switch (shape) {
    case 'person':
      circle(pen, x, y, radius);
      break;
    case 'organization':
      box(pen, x, y, radius * 0.88, radius * 0.88);
      break;
    case 'product':
      corners(pen, x, y, radius, [0, -1, 1.05, 0.85, -1.05, 0.85]);
      break;
    case 'place':
      pin(pen, x, y, radius);
      break;
    case 'event':
      corners(pen, x, y, radius, [0, -1.05, 1.05, 0, 0, 1.05, -1.05, 0]);
      break;
    case 'topic':
      circle(pen, x, y, radius);
      circle(pen, x, y, radius * 0.46);
      break;
    case 'story':
      frame(pen, x, y, radius, radius * 0.8);
      break;
    case 'note':
      frame(pen, x, y, radius * 0.8, radius);
      break;
    case 'clip':
      frame(pen, x, y, radius, radius * 0.75);
      break;
    default:
      shape satisfies never;
  }
}

function circle(pen: Pen, x: number, y: number, radius: number): void {
  const reach = radius * quarter;
  pen.moveTo(x + radius, y);
  pen.bezierCurveTo(x + radius, y + reach, x + reach, y + radius, x, y + radius);
  pen.bezierCurveTo(x - reach, y + radius, x - radius, y + reach, x - radius, y);
  pen.bezierCurveTo(x - radius, y - reach, x - reach, y - radius, x, y - radius);
  pen.bezierCurveTo(x + reach, y - radius, x + radius, y - reach, x + radius, y);
  pen.closePath();
}

function pin(pen: Pen, x: number, y: number, radius: number): void {
  const wide = radius * 0.78;
  const middle = y - radius * 0.3;
  const reach = wide * quarter;
  pen.moveTo(x, y + radius * 1.1);
  pen.bezierCurveTo(x - wide * 0.67, y + wide * 0.5, x - wide, middle + reach, x - wide, middle);
  pen.bezierCurveTo(x - wide, middle - reach, x - reach, middle - wide, x, middle - wide);
  pen.bezierCurveTo(x + reach, middle - wide, x + wide, middle - reach, x + wide, middle);
  pen.bezierCurveTo(x + wide, middle + reach, x + wide * 0.67, y + wide * 0.5, x, y + radius * 1.1);
  pen.closePath();
}

function frame(pen: Pen, x: number, y: number, halfWidth: number, halfHeight: number): void {
  const inset = Math.min(2, halfHeight * 0.3);
  box(pen, x, y, halfWidth, halfHeight);
  box(pen, x, y, halfWidth - inset, halfHeight - inset);
}

function box(pen: Pen, x: number, y: number, halfWidth: number, halfHeight: number): void {
  corners(pen, x, y, 1, [
    -halfWidth,
    -halfHeight,
    halfWidth,
    -halfHeight,
    halfWidth,
    halfHeight,
    -halfWidth,
    halfHeight,
  ]);
}

/** Straight from corner to corner; offsets in radii, two numbers a corner. */
function corners(pen: Pen, x: number, y: number, radius: number, offsets: readonly number[]): void {
  for (let at = 0; at < offsets.length; at += 2) {
    const toX = x + (offsets[at] ?? 0) * radius;
    const toY = y + (offsets[at + 1] ?? 0) * radius;
    if (at === 0) pen.moveTo(toX, toY);
    else pen.lineTo(toX, toY);
  }
  pen.closePath();
}
