import { type Camera, fitted, markScale, onScreen, type Size } from '#renderer/graph/drawing/camera.ts';
import { shortName } from '#renderer/graph/drawing/draw-above.ts';
import { placeOf } from '#renderer/graph/drawing/find-at.ts';
import { type Look, shapeOf } from '#renderer/graph/drawing/look.ts';
import { type LabelWish, placeLabels } from '#renderer/graph/drawing/place-labels.ts';
import { type Pen, traceShape } from '#renderer/graph/drawing/trace-shape.ts';
import { xmlText } from '#renderer/graph/export/xml.ts';
import { type GraphModel, isDotted } from '#renderer/graph/graph-model.ts';

/** About what a letter takes at twelve pixels: a picture may be made where nothing can be measured. */
const letterWidth = 6.6;
const mostNames = 1_500;

/** The whole graph as a picture of its own, with its colors in it: the same wherever it is opened. */
export function graphSvg(name: string, model: GraphModel, positions: Float32Array, look: Look): string {
  const side = Math.min(4_000, Math.max(900, 110 * Math.sqrt(model.nodes.length)));
  const size: Size = { width: Math.round(side * 1.4), height: Math.round(side) };
  const camera = fitted(positions, size);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="Helvetica, Arial, sans-serif" font-size="12">`,
    `<title>${xmlText(name)}</title>`,
    `<rect width="100%" height="100%" fill="${look.page}"/>`,
    ...model.edges.map((_, edge) => edgeSvg(model, positions, camera, size, look, edge)),
    ...model.nodes.map((_, node) => nodeSvg(model, positions, camera, size, look, node)),
    ...namesSvg(model, positions, camera, size, look),
    '</svg>',
    '',
  ].join('\n');
}

type Drawing = readonly [GraphModel, Float32Array, Camera, Size, Look];

function edgeSvg(...[model, positions, camera, size, look, edge]: [...Drawing, number]): string {
  const a = onScreen(camera, placeOf(positions, model.ends[2 * edge] ?? 0), size);
  const b = onScreen(camera, placeOf(positions, model.ends[2 * edge + 1] ?? 0), size);
  const kind = model.edges[edge]?.kind ?? 'together';
  const dots = isDotted(kind) ? ' stroke-dasharray="1.6 3.4"' : '';
  const width = round(model.widths[edge] ?? 1);
  return `<path d="M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}" stroke="${look.edge.plain}" stroke-width="${width}"${dots}/>${kind === 'claim' ? arrow(a, b, (model.radii[model.ends[2 * edge + 1] ?? 0] ?? 0) * markScale(camera), look) : ''}`;
}

function arrow(a: { x: number; y: number }, b: { x: number; y: number }, radius: number, look: Look): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const [x, y] = [b.x - ux * (radius + 3), b.y - uy * (radius + 3)];
  const side = (sign: number) => `${round(x - ux * 8 + sign * uy * 4)} ${round(y - uy * 8 - sign * ux * 4)}`;
  return `<path d="M${round(x)} ${round(y)}L${side(1)}L${side(-1)}Z" fill="${look.edge.strong}"/>`;
}

function nodeSvg(...[model, positions, camera, size, look, node]: [...Drawing, number]): string {
  const given = model.nodes[node];
  if (!given) return '';
  const { x, y } = onScreen(camera, placeOf(positions, node), size);
  const shape = shapeOf(given);
  const pen = new SvgPen();
  traceShape(pen, shape, x, y, (model.radii[node] ?? 5) * markScale(camera));
  return `<path d="${pen.words}" fill="${look.marks[shape]}" fill-rule="evenodd" stroke="${look.page}" stroke-width="1.5" paint-order="stroke"><title>${xmlText(given.title)}</title></path>`;
}

function namesSvg(...[model, positions, camera, size, look]: Drawing): string[] {
  const marks = model.nodes.map((_, node) => ({
    node,
    ...onScreen(camera, placeOf(positions, node), size),
    radius: (model.radii[node] ?? 5) * markScale(camera),
  }));
  const wishes = marks
    .map(({ node, ...mark }): LabelWish => {
      const width = [...shortName(model.nodes[node]?.title ?? '')].length * letterWidth;
      return { kind: 'beside', of: node, ...mark, width };
    })
    .sort((a, b) => b.radius - a.radius)
    .slice(0, mostNames);
  return placeLabels(wishes, marks, size).map(
    ({ of, left, top }) =>
      `<text x="${round(left)}" y="${round(top + 12)}" fill="${look.text}">${xmlText(shortName(model.nodes[of]?.title ?? ''))}</text>`,
  );
}

/** Writes what is traced as the words of a path. */
class SvgPen implements Pen {
  words = '';

  moveTo(x: number, y: number): void {
    this.words += `M${round(x)} ${round(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.words += `L${round(x)} ${round(y)}`;
  }

  bezierCurveTo(...places: [number, number, number, number, number, number]): void {
    this.words += `C${places.map(round).join(' ')}`;
  }

  closePath(): void {
    this.words += 'Z';
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
