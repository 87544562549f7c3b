import { expect, test, vi } from 'vitest';
import { modelOf } from '#renderer/graph/graph-model.ts';
import { sampleEdge, sampleNode } from '#renderer/graph/sample-graph.ts';
import { sortedBy } from '#renderer/graph/sorted-by.ts';

test('words are sorted as people do, numbers by size, and equal ones stay as they stand', () => {
  expect(sortedBy(['b', 'Thing 10', 'a', 'B', 'Thing 9'], false)).toEqual([2, 0, 3, 4, 1]);
  expect(sortedBy(['b', 'a', 'B', 'c'], true)).toEqual([3, 0, 2, 1]);
  expect(sortedBy([10, 9, 10, 100], true)).toEqual([3, 0, 2, 1]);
  expect(sortedBy([], false)).toEqual([]);
});

test('of two hundred thousand links each name is compared as if it stood there once', () => {
  const names = Array.from({ length: 200_000 }, (_, at) => `Thing ${(at * 7) % 500}`);
  const compared = vi.spyOn(Intl.Collator.prototype, 'compare', 'get');
  const order = sortedBy(names, false);
  expect([order.length, new Set(order).size, names[order[0] ?? -1], names[order.at(-1) ?? -1]]).toEqual([
    ...[200_000, 200_000, 'Thing 0', 'Thing 499'],
  ]);
  // Sorting all of them by names would take some three million comparisons.
  expect(compared.mock.calls.length).toBeGreaterThan(400);
  expect(compared.mock.calls.length).toBeLessThan(20_000);
  compared.mockRestore();
});

test('a graph of one node, and one of two hundred thousand edges, give each node its edges, the strongest first', () => {
  const alone = modelOf([sampleNode(0)], []);
  expect([alone.edges.length, alone.ends.length, alone.edgesOf(0), alone.edgesOf(7)]).toEqual([0, 0, [], []]);
  const nodes = Array.from({ length: 20_000 }, (_, at) => sampleNode(at));
  const [first, gone] = [nodes[0] ?? sampleNode(0), sampleNode(99_999)];
  const edges = Array.from({ length: 200_000 }, (_, at) =>
    sampleEdge(nodes[at % 20_000] ?? first, nodes[(at * 3 + 1) % 20_000] ?? first, { weight: 1 + (at % 50) }),
  );
  const model = modelOf(nodes, [...edges, sampleEdge(first, gone), sampleEdge(first, first)]);
  expect(model.edges.length).toBe(edges.filter(({ from, to }) => from !== to).length);
  const weights = model.edgesOf(0).map((edge) => model.edges[edge]?.weight ?? 0);
  expect(weights.length).toBeGreaterThan(0);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});
