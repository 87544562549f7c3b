import { markScale, type onScreen, type Size } from '#renderer/graph/drawing/camera.ts';
import { type Emphasis, nodeShapes, shapeOf } from '#renderer/graph/drawing/look.ts';
import { claimOffset, type Painter, type Scene } from '#renderer/graph/drawing/painter.ts';
import { traceShape } from '#renderer/graph/drawing/trace-shape.ts';
import { isDotted } from '#renderer/graph/graph-model.ts';

/** More lines than this take a frame longer than a hand notices. The strongest are drawn, others when looked closer at. */
const edgesAtRest = 12_000;
/** While the picture moves only the strongest. */
const edgesInMotion = 2_500;
const emphases: readonly Emphasis[] = ['plain', 'dim', 'strong'];
/** So many lines or marks go into one path: one of thousands takes longer to fill than its parts do. */
const pathLength = 100;
/** Of more nodes than this no mark has a rim, and of more edges no line is wider than a hair: both are what costs. */
const fewNodes = 1_500;
const fewEdges = 4_000;
/** Smaller marks are not told apart by their shape. */
const leastShape = 2.6;
/** Above the dimmed lines come the plain ones, above those the strong. */
const order = [1, 0, 2] as const;

/** Draws by the processor: what is fastest where no graphics processor is. */
export function canvasPainter(canvas: HTMLCanvasElement): Painter | undefined {
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  return {
    kind: 'canvas',
    paint(scene, camera, size, ratio, isQuick) {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.fillStyle = scene.look.page;
      context.fillRect(0, 0, size.width, size.height);
      const places = screenPlaces(scene, camera, size);
      drawEdges(context, scene, places, size, isQuick ? edgesInMotion : edgesAtRest);
      drawNodes(context, scene, places, markScale(camera), size);
    },
    dispose: () => undefined,
  };
}

function screenPlaces({ positions }: Scene, camera: Parameters<typeof onScreen>[0], size: Size): Float32Array {
  const places = new Float32Array(positions.length);
  const left = size.width / 2 - camera.x * camera.scale;
  const top = size.height / 2 - camera.y * camera.scale;
  for (let at = 0; at < positions.length; at += 2) {
    places[at] = (positions[at] as number) * camera.scale + left;
    places[at + 1] = (positions[at + 1] as number) * camera.scale + top;
  }
  return places;
}

/** Lines of one kind, strength and width go into one path: a stroke is what costs. */
function drawEdges(
  context: CanvasRenderingContext2D,
  scene: Scene,
  places: Float32Array,
  size: Size,
  most: number,
): void {
  const { model, emphasis, look } = scene;
  const paths = new Paths();
  const isDense = model.edges.length > fewEdges;
  let drawn = 0;
  for (let edge = 0; edge < model.edges.length && drawn < most; edge++) {
    const from = 2 * (model.ends[2 * edge] as number);
    const to = 2 * (model.ends[2 * edge + 1] as number);
    let x1 = places[from] as number;
    let y1 = places[from + 1] as number;
    let x2 = places[to] as number;
    let y2 = places[to + 1] as number;
    if (Math.max(x1, x2) < 0 || Math.max(y1, y2) < 0) continue;
    if (Math.min(x1, x2) > size.width || Math.min(y1, y2) > size.height) continue;
    drawn++;
    const { kind } = model.edges[edge] as (typeof model.edges)[number];
    if (kind === 'claim') {
      const length = Math.hypot(x2 - x1, y2 - y1) || 1;
      const aside = [((y1 - y2) / length) * claimOffset, ((x2 - x1) / length) * claimOffset] as const;
      x1 += aside[0];
      x2 += aside[0];
      y1 += aside[1];
      y2 += aside[1];
    }
    const level = emphasis.edges[edge] as number;
    const width = isDotted(kind) ? 0 : isDense && level !== 2 ? 1 : Math.round(2 * (model.widths[edge] as number));
    const path = paths.at(level * 100 + width);
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  }
  context.lineCap = 'butt';
  for (const level of order)
    for (const [key, path] of paths.all()) {
      if (Math.floor(key / 100) !== level) continue;
      context.strokeStyle = look.edge[emphases[level] ?? 'plain'];
      context.lineWidth = key % 100 === 0 ? 1.2 : (key % 100) / 2;
      context.setLineDash(key % 100 === 0 ? [1.6, 3.4] : []);
      context.stroke(path);
    }
  context.setLineDash([]);
}

function drawNodes(
  context: CanvasRenderingContext2D,
  { model, emphasis, look }: Scene,
  places: Float32Array,
  scale: number,
  size: Size,
): void {
  const paths = new Paths();
  const isCrowded = model.nodes.length > fewNodes;
  const most = 20 * scale;
  for (let node = 0; node < model.nodes.length; node++) {
    const x = places[2 * node] as number;
    const y = places[2 * node + 1] as number;
    if (x < -most || y < -most || x > size.width + most || y > size.height + most) continue;
    const shape = shapeOf(model.nodes[node] as (typeof model.nodes)[number]);
    const key = nodeShapes.indexOf(shape) * 2 + (emphasis.nodes[node] as number);
    const radius = (model.radii[node] as number) * scale;
    if (radius < leastShape) paths.at(key).rect(x - radius, y - radius, 2 * radius, 2 * radius);
    else traceShape(paths.at(key), shape, x, y, radius);
  }
  for (const level of [1, 0])
    for (const [key, path] of paths.all()) {
      if (key % 2 !== level) continue;
      const shape = nodeShapes[key >> 1] ?? 'topic';
      if (!isCrowded) {
        // A rim in the color of the page keeps marks apart from lines.
        context.lineWidth = 4;
        context.strokeStyle = look.page;
        context.stroke(path);
        context.fillStyle = look.page;
        context.fill(path);
      }
      context.fillStyle = level === 1 ? look.dimmed[shape] : look.marks[shape];
      context.fill(path, 'evenodd');
    }
}

/** Paths by what they are drawn with, each of a length that is drawn fast. */
class Paths {
  readonly #open = new Map<number, { readonly path: Path2D; length: number }>();
  readonly #full: [number, Path2D][] = [];

  /** The path that the next line or mark goes into. */
  at(key: number): Path2D {
    const known = this.#open.get(key);
    if (known && known.length < pathLength) {
      known.length += 1;
      return known.path;
    }
    if (known) this.#full.push([key, known.path]);
    const path = new Path2D();
    this.#open.set(key, { path, length: 1 });
    return path;
  }

  all(): [number, Path2D][] {
    return [...this.#full, ...[...this.#open].map(([key, { path }]): [number, Path2D] => [key, path])];
  }
}
