import { xmlText } from '#renderer/graph/export/xml.ts';
import type { GraphModel } from '#renderer/graph/graph-model.ts';

const keys = [
  ['title', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['type', 'node', 'string'],
  ['weight', 'node', 'int'],
  ['x', 'node', 'double'],
  ['y', 'node', 'double'],
  ['kind', 'edge', 'string'],
  ['weight', 'edge', 'int'],
  ['predicate', 'edge', 'string'],
] as const;

/** GraphML, as Gephi, yEd, Cytoscape and networkx read it. */
export function graphMl({ nodes, edges }: GraphModel, positions: Float32Array): string {
  const data = (on: 'node' | 'edge', values: Readonly<Record<string, string | number | null>>) =>
    Object.entries(values)
      .map(([name, value]) => (value === null ? '' : `<data key="${on}-${name}">${xmlText(String(value))}</data>`))
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([name, on, type]) => `<key id="${on}-${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`),
    '<graph edgedefault="undirected">',
    ...nodes.map(({ key, title, target, entityType, weight }, at) => {
      const values = { title, kind: target.kind, type: entityType, weight, ...placeAt(positions, at) };
      return `<node id="${xmlText(key)}">${data('node', values)}</node>`;
    }),
    ...edges.map(({ from, to, kind, weight, predicate }) => {
      const isDirected = kind === 'claim' || kind === 'link';
      const ends = `source="${xmlText(from)}" target="${xmlText(to)}" directed="${isDirected}"`;
      return `<edge ${ends}>${data('edge', { kind, weight, predicate })}</edge>`;
    }),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

export function graphJson({ nodes, edges }: GraphModel, positions: Float32Array, isPartial: boolean): string {
  const placed = nodes.map(({ key, target, title, entityType, weight, distance }, at) => ({
    ...{ key, kind: target.kind, id: target.id, title, entityType, weight, distance },
    ...placeAt(positions, at),
  }));
  return `${JSON.stringify({ nodes: placed, edges, isPartial }, null, 1)}\n`;
}

function placeAt(positions: Float32Array, node: number): { readonly x: number; readonly y: number } {
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  return { x: rounded(positions[2 * node]), y: rounded(positions[2 * node + 1]) };
}
