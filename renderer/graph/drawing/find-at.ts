import { type Camera, markScale, onScreen, type Point, type Size } from '#renderer/graph/drawing/camera.ts';
import type { GraphModel } from '#renderer/graph/graph-model.ts';

/** So far beside a mark or a line a press still means it. */
const reach = 6;

/** The node under a point of the window: of several the nearest. */
export function nodeAt(
  { radii }: GraphModel,
  positions: Float32Array,
  camera: Camera,
  size: Size,
  point: Point,
): number | undefined {
  const scale = markScale(camera);
  let [found, nearest] = [-1, Infinity];
  for (let node = 0; node < radii.length; node++) {
    const at = onScreen(camera, placeOf(positions, node), size);
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (distance <= Math.max((radii[node] ?? 0) * scale + 3, reach) && distance < nearest) {
      found = node;
      nearest = distance;
    }
  }
  return found < 0 ? undefined : found;
}

/** The edge under a point of the window. */
export function edgeAt(
  { edges, ends }: GraphModel,
  positions: Float32Array,
  camera: Camera,
  size: Size,
  point: Point,
): number | undefined {
  let [found, nearest] = [-1, reach];
  for (let edge = 0; edge < edges.length; edge++) {
    const a = onScreen(camera, placeOf(positions, ends[2 * edge] ?? 0), size);
    const b = onScreen(camera, placeOf(positions, ends[2 * edge + 1] ?? 0), size);
    const distance = distanceToLine(point, a, b);
    if (distance < nearest) {
      found = edge;
      nearest = distance;
    }
  }
  return found < 0 ? undefined : found;
}

export function placeOf(positions: Float32Array, node: number): Point {
  return { x: positions[2 * node] ?? 0, y: positions[2 * node + 1] ?? 0 };
}

function distanceToLine(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length2;
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
const ways: Readonly<Record<Direction, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function isDirection(key: string): key is Direction {
  return key in ways;
}

/** The nearest node that way; one straight ahead goes before one as near but aside. */
export function nodeTowards(positions: Float32Array, from: number, direction: Direction): number | undefined {
  const way = ways[direction];
  const start = placeOf(positions, from);
  let [found, least] = [-1, Infinity];
  for (let node = 0; node < positions.length / 2; node++) {
    const at = placeOf(positions, node);
    const ahead = (at.x - start.x) * way.x + (at.y - start.y) * way.y;
    const aside = Math.abs((at.x - start.x) * way.y + (at.y - start.y) * way.x);
    if (node === from || ahead <= 0 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      found = node;
      least = cost;
    }
  }
  return found < 0 ? undefined : found;
}
