import { type Camera, markScale, onScreen, type Point, type Size } from '#renderer/graph/drawing/camera.ts';
import { placeOf } from '#renderer/graph/drawing/find-at.ts';
import { shapeOf } from '#renderer/graph/drawing/look.ts';
import { claimOffset, type Scene } from '#renderer/graph/drawing/painter.ts';
import { type LabelWish, type PlacedLabel, placeLabels } from '#renderer/graph/drawing/place-labels.ts';
import { predicateWords } from '#shared/entities/statement-words.ts';

/** What the user points at. */
export interface Pointed {
  readonly selected: readonly number[];
  readonly cursor: number | undefined;
  readonly hovered: number | undefined;
}

/** So many names are tried: with more the window would be full of them, and slow. */
const mostNames = 260;
const longestName = 34;
const textSize = 12.5;
const ringGap = 6;

/** Draws what is above edges and marks: arrows of claims, names where they fit, and rings. */
export function drawAbove(
  context: CanvasRenderingContext2D,
  scene: Scene,
  pointed: Pointed,
  camera: Camera,
  size: Size,
): void {
  context.clearRect(0, 0, size.width, size.height);
  drawArrows(context, scene, camera, size);
  const labels = placeLabels(
    wishesFor(context, scene, pointed, camera, size),
    marksInSight(scene, pointed, camera, size),
    size,
  );
  for (const label of labels) drawLabel(context, scene, pointed, label);
  for (const node of pointedAt(pointed))
    if (!labels.some(({ kind, of }) => kind !== 'middle' && of === node)) drawOver(context, scene, node, camera, size);
  drawRings(context, scene, pointed, camera, size);
}

function pointedAt({ cursor, selected, hovered }: Pointed): number[] {
  return [...new Set([cursor, ...selected, hovered])].filter((node) => node !== undefined);
}

/** The name of what is pointed at is always shown: where it has no room of its own, over the rest. */
function drawOver(context: CanvasRenderingContext2D, scene: Scene, node: number, camera: Camera, size: Size): void {
  const { model, positions, look } = scene;
  if (node >= model.nodes.length) return;
  const { x, y } = onScreen(camera, placeOf(positions, node), size);
  context.font = fontOf(scene, false);
  const width = widthOf(context, nameOf(scene, node)) + 14;
  const left = Math.max(2, Math.min(size.width - width - 2, x - width / 2));
  const top = Math.max(2, y - (model.radii[node] ?? 0) * markScale(camera) - 30);
  context.beginPath();
  context.roundRect(left, top, width, 22, 6);
  context.fillStyle = look.raised;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = look.edge.plain;
  context.stroke();
  context.textBaseline = 'middle';
  context.fillStyle = look.text;
  context.fillText(nameOf(scene, node), left + 7, top + 11.5);
}

/** Only claims lead from one to the other; a vault's whole graph has none, so there are never many. */
function drawArrows(context: CanvasRenderingContext2D, scene: Scene, camera: Camera, size: Size): void {
  const { model, emphasis, look } = scene;
  model.edges.forEach((edge, e) => {
    if (edge.kind !== 'claim') return;
    const { a, b } = endsOf(scene, e, camera, size);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy);
    const back = (model.radii[model.ends[2 * e + 1] ?? 0] ?? 0) * markScale(camera) + 3;
    if (length < back + 12) return;
    const [ux, uy] = [dx / length, dy / length];
    const tip = { x: b.x - ux * back - uy * claimOffset, y: b.y - uy * back + ux * claimOffset };
    const head = 7;
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    context.lineTo(tip.x - ux * head - uy * 3.6, tip.y - uy * head + ux * 3.6);
    context.lineTo(tip.x - ux * head + uy * 3.6, tip.y - uy * head - ux * 3.6);
    context.closePath();
    context.fillStyle = look.edge[(['plain', 'dim', 'strong'] as const)[emphasis.edges[e] ?? 0] ?? 'plain'];
    context.fill();
  });
}

function endsOf({ model, positions }: Scene, edge: number, camera: Camera, size: Size): { a: Point; b: Point } {
  const end = (side: number) => onScreen(camera, placeOf(positions, model.ends[2 * edge + side] ?? 0), size);
  return { a: end(0), b: end(1) };
}

function marksInSight({ model, positions }: Scene, { selected, cursor }: Pointed, camera: Camera, size: Size) {
  const scale = markScale(camera);
  // A ring needs its room too.
  const around = (node: number) => (node === cursor || selected.includes(node) ? ringGap + 2 : 1);
  return model.nodes.flatMap((_, node) => {
    const { x, y } = onScreen(camera, placeOf(positions, node), size);
    const isSeen = x > -30 && y > -30 && x < size.width + 30 && y < size.height + 30;
    return isSeen ? [{ node, x, y, radius: (model.radii[node] ?? 0) * scale + around(node) }] : [];
  });
}

function wishesFor(
  context: CanvasRenderingContext2D,
  scene: Scene,
  pointed: Pointed,
  camera: Camera,
  size: Size,
): LabelWish[] {
  const { model, emphasis } = scene;
  context.font = fontOf(scene, false);
  const first = pointedAt(pointed);
  const rank = (node: number) =>
    (first.includes(node) ? 1e6 : 0) +
    (emphasis.isPlain || emphasis.nodes[node] === 1 ? 0 : 1e5) +
    (model.nodes[node]?.distance === 0 ? 1e4 : 0) +
    (model.nodes[node]?.target.kind === 'story' ? 5e3 : 0) +
    (model.radii[node] ?? 0);
  const names = marksInSight(scene, pointed, camera, size)
    .map((mark) => ({ ...mark, rank: rank(mark.node) }))
    .sort((a, b) => b.rank - a.rank || a.node - b.node)
    .slice(0, mostNames)
    .map(({ node, x, y, radius }): LabelWish => {
      const kind = model.nodes[node]?.target.kind === 'story' ? 'framed' : 'beside';
      return { kind, of: node, x, y, radius, width: widthOf(context, nameOf(scene, node)) };
    });
  return [...names, ...predicateWishes(context, scene, camera, size)];
}

/** What a claim says stands on its line, where the line is long enough. */
function predicateWishes(context: CanvasRenderingContext2D, scene: Scene, camera: Camera, size: Size): LabelWish[] {
  const { model, emphasis } = scene;
  return model.edges.flatMap((edge, e): LabelWish[] => {
    if (edge.predicate === null || emphasis.edges[e] === 1) return [];
    const { a, b } = endsOf(scene, e, camera, size);
    const width = widthOf(context, predicateWords[edge.predicate]);
    if (Math.hypot(b.x - a.x, b.y - a.y) < width + 70) return [];
    return [{ kind: 'middle', of: e, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, radius: 0, width }];
  });
}

function drawLabel(context: CanvasRenderingContext2D, scene: Scene, pointed: Pointed, label: PlacedLabel): void {
  const { look, emphasis, model } = scene;
  const { kind, of, left, top, width, height } = label;
  const isStrong = kind !== 'middle' && (pointed.selected.includes(of) || pointed.cursor === of);
  const isDim = kind !== 'middle' && emphasis.nodes[of] === 1;
  const predicate = model.edges[of]?.predicate;
  const words = kind === 'middle' && predicate ? predicateWords[predicate] : nameOf(scene, of);
  context.font = fontOf(scene, isStrong);
  context.textBaseline = 'middle';
  context.fillStyle = kind === 'middle' || isDim ? look.quietText : look.text;
  const middle = top + height / 2 + 0.5;
  if (kind === 'framed') {
    const ink = context.fillStyle;
    context.beginPath();
    context.roundRect(left, top, width, height, 7);
    context.fillStyle = look.raised;
    context.fill();
    context.lineWidth = isStrong ? 2 : 1;
    context.strokeStyle = isStrong ? look.text : look.edge.plain;
    context.stroke();
    drawStorySign(context, left + 12, middle, ink);
    context.fillStyle = ink;
    context.fillText(words, left + 28, middle);
    return;
  }
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = look.page;
  context.strokeText(words, left, middle);
  context.fillText(words, left, middle);
}

/** Two beads on a string, as stories have them everywhere. */
function drawStorySign(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  color: string | CanvasGradient | CanvasPattern,
): void {
  context.beginPath();
  for (const step of [-3, 3]) {
    context.moveTo(x + 1.5, y + step);
    context.arc(x, y + step, 1.5, 0, 2 * Math.PI);
    context.moveTo(x + 4, y + step);
    context.lineTo(x + (step < 0 ? 10 : 8), y + step);
  }
  context.lineWidth = 1.3;
  context.strokeStyle = color;
  context.stroke();
}

function drawRings(
  context: CanvasRenderingContext2D,
  scene: Scene,
  pointed: Pointed,
  camera: Camera,
  size: Size,
): void {
  const { model, positions, look } = scene;
  const ring = (node: number, width: number) => {
    if (shapeOf(model.nodes[node] as (typeof model.nodes)[number]) === 'story') return;
    const { x, y } = onScreen(camera, placeOf(positions, node), size);
    const reach = (model.radii[node] ?? 0) * markScale(camera) + ringGap;
    context.beginPath();
    context.roundRect(x - reach, y - reach, 2 * reach, 2 * reach, 8);
    context.lineWidth = width;
    context.strokeStyle = look.text;
    context.stroke();
  };
  for (const node of pointed.selected) if (node < model.nodes.length) ring(node, 2);
  const { cursor } = pointed;
  if (cursor !== undefined && cursor < model.nodes.length && !pointed.selected.includes(cursor)) {
    context.setLineDash([3, 3]);
    ring(cursor, 1.5);
    context.setLineDash([]);
  }
}

function nameOf({ model }: Scene, node: number): string {
  return shortName(model.nodes[node]?.title ?? '');
}

export function shortName(title: string): string {
  const letters = [...(title || 'Untitled')];
  return letters.length <= longestName ? letters.join('') : `${letters.slice(0, longestName - 1).join('')}…`;
}

function fontOf({ look }: Scene, isStrong: boolean): string {
  return `${isStrong ? 600 : 400} ${textSize}px ${look.font}`;
}

const widths = new Map<string, number>();

/** Measured once: measuring is what would make names slow. */
function widthOf(context: CanvasRenderingContext2D, words: string): number {
  const key = `${context.font} ${words}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 20_000) widths.clear();
  // A little more than measured, for a name that is drawn strong.
  const width = context.measureText(words).width * 1.04;
  widths.set(key, width);
  return width;
}
