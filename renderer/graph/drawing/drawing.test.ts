import { expect, test } from 'vitest';
import { fitted, onScreen, withInSight, zoomedAt } from '#renderer/graph/drawing/camera.ts';
import { isSoftware } from '#renderer/graph/drawing/choose-painter.ts';
import { emphasisOf } from '#renderer/graph/drawing/emphasis.ts';
import { edgeAt, nodeAt, nodeTowards } from '#renderer/graph/drawing/find-at.ts';
import { mixed } from '#renderer/graph/drawing/look.ts';
import { type LabelWish, overlap, placeLabels } from '#renderer/graph/drawing/place-labels.ts';
import { modelOf } from '#renderer/graph/graph-model.ts';
import { sampleEdge, sampleNode } from '#renderer/graph/sample-graph.ts';

const size = { width: 800, height: 600 };
const camera = { x: 0, y: 0, scale: 1 };
const [middle, right, far, low] = [0, 1, 2, 3].map((number) => sampleNode(number)) as [
  ReturnType<typeof sampleNode>,
  ReturnType<typeof sampleNode>,
  ReturnType<typeof sampleNode>,
  ReturnType<typeof sampleNode>,
];
const model = modelOf([middle, right, far, low], [sampleEdge(middle, right), sampleEdge(right, far)]);
const positions = new Float32Array([0, 0, 100, 10, 300, 0, 20, 120]);

test('a press finds the node under it, then the line under it, then nothing', () => {
  expect(nodeAt(model, positions, camera, size, { x: 503, y: 312 })).toBe(1);
  expect(nodeAt(model, positions, camera, size, { x: 450, y: 305 })).toBeUndefined();
  expect(edgeAt(model, positions, camera, size, { x: 450, y: 306 })).toBe(0);
  expect(edgeAt(model, positions, camera, size, { x: 450, y: 400 })).toBeUndefined();
});

test('an arrow key goes to the nearest that way, and stays where there is none', () => {
  expect(nodeTowards(positions, 0, 'ArrowRight')).toBe(1);
  expect(nodeTowards(positions, 1, 'ArrowRight')).toBe(2);
  expect(nodeTowards(positions, 0, 'ArrowDown')).toBe(3);
  expect(nodeTowards(positions, 0, 'ArrowUp')).toBeUndefined();
});

test('everything is reachable by arrow keys from anywhere', () => {
  const places = Float32Array.from({ length: 120 }, (_, at) => Math.round(300 * Math.sin(at * 12.9898)));
  const seen = new Set([0]);
  for (const node of seen)
    for (const way of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
      const next = nodeTowards(places, node, way);
      if (next !== undefined) seen.add(next);
    }
  expect(seen.size).toBe(60);
});

test('zooming keeps what is under the pointer, and fitting has all in sight', () => {
  const at = { x: 200, y: 150 };
  const closer = zoomedAt(camera, 3, at, size);
  const point = { x: at.x - 400, y: at.y - 300 };
  expect(onScreen(closer, point, size).x).toBeCloseTo(at.x);
  expect(onScreen(closer, point, size).y).toBeCloseTo(at.y);
  const whole = fitted(positions, size);
  for (let node = 0; node < 4; node++) {
    const place = { x: positions[2 * node] ?? 0, y: positions[2 * node + 1] ?? 0 };
    expect(withInSight(whole, place, size)).toEqual(whole);
  }
  expect(fitted(new Float32Array([5, 5]), size)).toEqual({ x: 5, y: 5, scale: 1.6 });
});

test('around the selected its neighbors stay lit and the rest steps back; of an edge only its ends do', () => {
  expect([...emphasisOf(model, [0], undefined).nodes]).toEqual([0, 0, 1, 1]);
  expect([...emphasisOf(model, [0], undefined).edges]).toEqual([2, 1]);
  expect([...emphasisOf(model, [], 1).nodes]).toEqual([1, 0, 0, 1]);
  expect(emphasisOf(model, [], undefined).isPlain).toBe(true);
});

test('dimmed is 45 % of the color on the page, opaque', () => {
  expect(mixed('#000000', '#ffffff', 0.45)).toBe('#8c8c8c');
});

test('names never lie over marks or each other, and the most wished for has its place first', () => {
  const marks = Array.from({ length: 200 }, (_, node) => ({
    node,
    x: 400 + 390 * Math.sin(node * 12.9898),
    y: 300 + 290 * Math.sin(node * 78.233),
    radius: 8,
  }));
  const wishes = marks.map(({ node, ...mark }): LabelWish => ({ kind: 'beside', of: node, ...mark, width: 70 }));
  const labels = placeLabels(wishes, marks, size);
  expect(labels.length).toBeGreaterThan(20);
  for (const label of labels) {
    for (const { x, y, radius } of marks)
      expect(overlap(label, { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius })).toBe(false);
    expect(labels.filter((other) => overlap(label, other))).toEqual([label]);
  }
  const spot = { x: 400, y: 300, radius: 8 };
  const rivals = [0, 1].map((of): LabelWish => ({ kind: 'beside', of, ...spot, width: 70 }));
  const both = [0, 1].map((node) => ({ node, ...spot }));
  const besideOf = (order: readonly LabelWish[]) => placeLabels(order, both, size).find(({ left }) => left > 400)?.of;
  expect([besideOf(rivals), besideOf([...rivals].reverse())]).toEqual([0, 1]);
});

test('a program that acts as a graphics processor is not taken for one', () => {
  expect(isSoftware('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)')).toBe(true);
  expect(isSoftware('llvmpipe (LLVM 15.0.7, 256 bits)')).toBe(true);
  expect(isSoftware('Microsoft Basic Render Driver')).toBe(true);
  expect(isSoftware('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)')).toBe(false);
  expect(isSoftware('Apple M2')).toBe(false);
});
