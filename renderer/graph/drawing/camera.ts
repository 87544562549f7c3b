/** Which part of the graph is in sight: the point in the middle, and how many pixels one unit takes. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const leastScale = 0.02;
const mostScale = 6;
const margin = 56;

/** Everything in sight, with room for the names at the edge, and a small graph no larger than life. */
export function fitted(positions: Float32Array, size: Size): Camera {
  if (positions.length === 0 || size.width === 0) return { x: 0, y: 0, scale: 1 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 2) {
    left = Math.min(left, positions[at] as number);
    right = Math.max(right, positions[at] as number);
    top = Math.min(top, positions[at + 1] as number);
    bottom = Math.max(bottom, positions[at + 1] as number);
  }
  const across = Math.max(1, size.width - 2 * margin - 60) / Math.max(1, right - left);
  const down = Math.max(1, size.height - 2 * margin) / Math.max(1, bottom - top);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: within(Math.min(across, down, 1.6)) };
}

/** Closer by a factor; what is under `at` stays there. */
export function zoomedAt(camera: Camera, factor: number, at: Point, size: Size): Camera {
  const scale = within(camera.scale * factor);
  const dx = at.x - size.width / 2;
  const dy = at.y - size.height / 2;
  return {
    x: camera.x + dx / camera.scale - dx / scale,
    y: camera.y + dy / camera.scale - dy / scale,
    scale,
  };
}

export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/** Moves just as far as it takes to have a point in sight. */
export function withInSight(camera: Camera, point: Point, size: Size): Camera {
  const at = onScreen(camera, point, size);
  const inside = (value: number, length: number) => Math.max(margin, Math.min(length - margin, value));
  return panned(camera, inside(at.x, size.width) - at.x, inside(at.y, size.height) - at.y);
}

export function onScreen(camera: Camera, { x, y }: Point, size: Size): Point {
  return { x: (x - camera.x) * camera.scale + size.width / 2, y: (y - camera.y) * camera.scale + size.height / 2 };
}

/** How large marks are drawn: they grow slower than the distances, so that looking closer parts them. */
export function markScale({ scale }: Camera): number {
  return Math.max(0.25, Math.min(1.8, scale ** 0.6));
}

function within(scale: number): number {
  return Math.max(leastScale, Math.min(mostScale, scale));
}
