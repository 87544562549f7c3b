import { expect, test } from 'vitest';
import { type GraphModel, modelOf } from '#renderer/graph/graph-model.ts';
import { ForceLayout } from '#renderer/graph/layout/force-layout.ts';
import { layoutRequest } from '#renderer/graph/layout/run-layout.ts';
import { sampleEdge, sampleGraph, sampleNode } from '#renderer/graph/sample-graph.ts';

function settled(model: GraphModel, before = new Map<string, readonly [number, number]>()): Float32Array {
  const layout = new ForceLayout(layoutRequest(model, before, true));
  for (let ticks = 0; !layout.isSettled; ticks++) {
    if (ticks > 1_000) throw new Error('The layout does not come to rest');
    layout.tick();
  }
  return layout.positions;
}

const distance = (places: Float32Array, a: number, b: number) =>
  Math.hypot((places[2 * a] ?? 0) - (places[2 * b] ?? 0), (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0));

function overlaps(model: GraphModel, places: Float32Array): number {
  let count = 0;
  for (let a = 0; a < model.nodes.length; a++)
    for (let b = 0; b < a; b++) if (distance(places, a, b) < (model.radii[a] ?? 0) + (model.radii[b] ?? 0)) count++;
  return count;
}

test('the same graph is laid out the same way every time', () => {
  const model = sampleGraph(200);
  expect(settled(model)).toEqual(settled(model));
});

test('nothing lies on anything else once it has come to rest, whatever the size', () => {
  for (const count of [2, 50, 500]) {
    const model = sampleGraph(count);
    expect(overlaps(model, settled(model)), `${count} nodes`).toBe(0);
  }
});

test('what is linked stands nearer than what is not', () => {
  const model = sampleGraph(200);
  const places = settled(model);
  const mean = (pairs: readonly (readonly [number, number])[]) =>
    pairs.reduce((sum, [a, b]) => sum + distance(places, a, b), 0) / pairs.length;
  const linked = model.edges.map((_, e) => [model.ends[2 * e] ?? 0, model.ends[2 * e + 1] ?? 0] as const);
  const others = linked.map(([a], at) => [a, (a + 97 + at) % 200] as const);
  expect(mean(linked) * 2).toBeLessThan(mean(others));
});

test('one node alone stands still, and none is no trouble', () => {
  expect([...settled(modelOf([sampleNode(1)], []))]).toEqual([0, 0]);
  expect(settled(modelOf([], []))).toHaveLength(0);
});

test('nodes on one spot come apart, and every place is a number', () => {
  const model = sampleGraph(60);
  const spot = new Map(model.nodes.map(({ key }) => [key, [5, 5] as const]));
  const places = settled(model, spot);
  expect(places.every(Number.isFinite)).toBe(true);
  expect(overlaps(model, places)).toBe(0);
});

test('what stood already stays near its place when something new comes', () => {
  const model = sampleGraph(40);
  const places = settled(model);
  const before = new Map(
    model.nodes.map(({ key }, at) => [key, [places[2 * at] ?? 0, places[2 * at + 1] ?? 0] as const]),
  );
  const newcomer = sampleNode(900);
  const first = model.nodes[0] ?? newcomer;
  const after = settled(modelOf([...model.nodes, newcomer], [...model.edges, sampleEdge(first, newcomer)]), before);
  const moved = model.nodes.map((_, at) =>
    Math.hypot((after[2 * at] ?? 0) - (places[2 * at] ?? 0), (after[2 * at + 1] ?? 0) - (places[2 * at + 1] ?? 0)),
  );
  const reach = Math.max(...places.map(Math.abs));
  expect(moved.reduce((sum, step) => sum + step, 0) / moved.length).toBeLessThan(reach / 3);
});
